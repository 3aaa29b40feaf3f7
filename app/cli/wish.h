// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/trouble.h"
#include "core/changes/planner.h"

#include <QJsonObject>

#include <optional>

namespace cli {

class Account;

/// What is to be changed, as it is written on the command line or in a file. A value; it never
/// holds a password, only that one is needed.
struct Wish
{
    enum class Deed {
        Register,
        Redirect,
        Replace,
        Rename,
        Profile,
        Autoprovisioning,
        Move,
        Deregister
    };
    Deed deed = Deed::Rename;
    QList<core::MacAddress> phones;
    QString where;       ///< a search for more phones
    QString company;     ///< name or uuid: where to search, or where to register
    QString destination; ///< name or uuid of the company that phones move to
    QString replaced;    ///< the URL, or its beginning, that `url` takes the place of
    QString url;
    std::optional<QString> user;
    bool password = false; ///< comes on standard input
    QString profile;       ///< name or uuid; "-" for none
    QString name;
    bool on = true;

    /// From words and options of a call; with --file from there.
    static Outcome<Wish> of(const Invocation &call);
    QJsonObject toJson() const;
};

/// The plan of a wish. Everything of the account is loaded; `password` when the wish needs one.
Outcome<core::Plan> planOf(const Wish &wish, Account &account,
                           const std::optional<QString> &password, qint64 nowMs);

} // namespace cli
