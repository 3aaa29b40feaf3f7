// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/router.h"

namespace demo {

namespace {

QJsonObject answer(const Call &call, QJsonObject role)
{
    const QString uuid = role.value(QStringLiteral("uuid")).toString();
    role.insert(QStringLiteral("links"),
                QJsonObject{{QStringLiteral("self"), call.url(QStringLiteral("roles/") + uuid)}});
    return role;
}

Reply list(Call &call)
{
    const QList<QJsonObject> &roles = Catalogue::instance().roles();
    return call.list(roles.size(), [&](qsizetype i) { return answer(call, roles.at(i)); });
}

Reply get(Call &call)
{
    const Catalogue &catalogue = Catalogue::instance();
    const QJsonObject *role = catalogue.find(catalogue.roles(), call.id);
    return role ? call.json(200, answer(call, *role)) : notFound();
}

} // namespace

void addRoleRoutes(Router &router)
{
    router.add("GET", "roles/", "", list);
    router.add("GET", "roles/{uuid}", "", get);
}

} // namespace demo
