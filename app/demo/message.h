// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QPair>

#include <optional>

namespace demo {

/// A complete request as it came over the wire. `target` is the raw request target: the bytes
/// that a signature covers. Header values that were absent are nullopt.
struct Request
{
    QByteArray method;
    QByteArray target;
    QByteArray host;
    std::optional<QByteArray> authorization;
    std::optional<QByteArray> accept;
    QByteArray contentType;
    QByteArray body;

    QByteArray path() const { return target.split('?').constFirst(); }
    QByteArray query() const
    {
        const qsizetype mark = target.indexOf('?');
        return mark < 0 ? QByteArray() : target.mid(mark + 1);
    }
};

/// What is answered. `effect` is set when the request changed the state.
struct Reply
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    bool effect = false;
};

} // namespace demo
