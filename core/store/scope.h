// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace core {

/// What the person chose on the left: a company, or it and everything below it, or everything
/// that there is.
struct Scope
{
    QString connection; ///< Connection::id; empty for all connections together
    QString company;    ///< uuid; empty while the connection's tree is not known
    bool below = true;

    bool isEverything() const { return connection.isEmpty(); }
    bool operator==(const Scope &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::Scope)
