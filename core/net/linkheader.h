// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace core {

/// One member of a Link field (RFC 8288), unresolved.
struct LinkValue
{
    QByteArray target;           ///< between the angle brackets
    QList<QByteArray> relations; ///< lower case
};

/// Reads a Link field, several joined by commas included. Members that cannot be read are left
/// out; never fails, never reads more than 64 members.
QList<LinkValue> parseLinks(QByteArrayView field);

/// The target of the first member with that relation, or empty.
QByteArray linkTarget(QByteArrayView field, QByteArrayView relation);

} // namespace core
