// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/router.h"

#include <QDateTime>

namespace demo {

namespace {

Reply list(Call &call)
{
    const QDateTime since = QDateTime::fromString(call.param("since"), Qt::ISODate);
    const QDateTime until = QDateTime::fromString(call.param("until"), Qt::ISODate);
    QList<QJsonObject> newestFirst;
    const auto &log = call.state.auditLog;
    for (auto it = log.rbegin(); it != log.rend(); ++it) {
        const QDateTime time = QDateTime::fromString(
            it->second.value(QStringLiteral("timestamp")).toString(), Qt::ISODate);
        if (it->first == call.company && (!since.isValid() || time >= since) &&
            (!until.isValid() || time < until))
            newestFirst.append(it->second);
    }
    return call.list(newestFirst.size(), [&](qsizetype i) { return newestFirst.at(i); });
}

} // namespace

void addAuditRoutes(Router &router)
{
    router.add("GET", "companies/{company}/audit-logs/", "logs.read", list);
}

} // namespace demo
