// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QAbstractItemModel>

/// Small values for the tests of models and panes.
namespace fleet {

inline core::Company company(const QString &uuid, const QString &name, const QString &parent = {})
{
    core::Company made;
    made.uuid = uuid;
    made.name = name;
    made.parent = parent;
    made.type = parent.isEmpty() ? QStringLiteral("reseller") : QStringLiteral("end_user");
    return made;
}

inline core::Endpoint phone(quint64 last, const QString &name,
                            const QString &status = QStringLiteral("never_seen"))
{
    core::Endpoint made;
    made.mac = core::MacAddress(0x000413A30000ULL + last);
    made.name = name;
    made.statusWord = status;
    made.status = core::endpointStatusFromWord(status);
    return made;
}

inline core::LogEntry line(const QString &uuid, qint64 seconds,
                           const QString &level = QStringLiteral("info"), int http = 200)
{
    core::LogEntry made;
    made.uuid = uuid;
    made.timestampMs = seconds * 1000;
    made.mac = core::MacAddress(0x000413A30001ULL);
    made.level = level;
    made.event = QStringLiteral("redirect_served");
    made.message = QStringLiteral("Setting server sent to the phone.");
    made.httpStatus = http;
    return made;
}

/// A reseller "top" with "a" and "b", and "aa" below "a".
inline void fillCompanies(core::Store &store)
{
    store.setCompany(company(QStringLiteral("top"), QStringLiteral("Example Telecom")));
    store.setCompany(
        company(QStringLiteral("a"), QStringLiteral("Bäcker Süd"), QStringLiteral("top")));
    store.setCompany(company(QStringLiteral("b"), QStringLiteral("Alpha"), QStringLiteral("top")));
    store.setCompany(
        company(QStringLiteral("aa"), QStringLiteral("Filiale 10"), QStringLiteral("a")));
}

/// What a column shows, from top to bottom.
inline QStringList texts(const QAbstractItemModel &model, int column)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list += model.index(row, column).data().toString();
    return list;
}

inline const QString connection = QStringLiteral("one");

inline core::Scope everything()
{
    return {connection, QStringLiteral("top"), true};
}

} // namespace fleet
