// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/ids.h"
#include "app/demo/items.h"
#include "app/demo/router.h"

namespace demo {

namespace {

QJsonObject answer(const Call &call, const Item &user)
{
    QJsonObject object = user.doc;
    object.insert(
        QStringLiteral("links"),
        QJsonObject{{QStringLiteral("self"), call.companyUrl(QStringLiteral("users/") + user.id)},
                    {QStringLiteral("company"), call.companyUrl()}});
    return object;
}

Call::FieldErrors take(const QJsonObject &body, QJsonObject &doc)
{
    Call::FieldErrors errors;
    for (const char *field : {"first_name", "last_name", "language"})
        takeText(body, doc, QString::fromLatin1(field), true, errors);
    takeBool(body, doc, QStringLiteral("enabled"), errors);
    const QString field = QStringLiteral("role");
    const Catalogue &catalogue = Catalogue::instance();
    if (body.contains(field)) {
        if (!catalogue.find(catalogue.roles(), body.value(field).toString()))
            errors.insert(field, QStringLiteral("Unknown role."));
        doc.insert(field, body.value(field));
    }
    return errors;
}

Reply list(Call &call)
{
    const QStringList fields{QStringLiteral("email"), QStringLiteral("first_name"),
                             QStringLiteral("last_name")};
    QList<QJsonObject> objects;
    for (const Item *item : call.state.users.ofCompany(call.company)) {
        if (matches(item->doc, call.param("search"), fields))
            objects.append(answer(call, *item));
    }
    order(objects, call.param("ordering"));
    return call.list(objects.size(), [&](qsizetype i) { return objects.at(i); });
}

Reply get(Call &call)
{
    const Item *user = itemOfPath(call, call.state.users);
    return user ? call.json(200, answer(call, *user)) : notFound();
}

Reply create(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    const QString id = randomHex();
    QJsonObject doc{{QStringLiteral("uuid"), id},
                    {QStringLiteral("company"), call.companyUuid()},
                    {QStringLiteral("created"), timeText(nowSeconds())},
                    {QStringLiteral("first_name"), QString()},
                    {QStringLiteral("last_name"), QString()},
                    {QStringLiteral("language"), QStringLiteral("en")},
                    {QStringLiteral("enabled"), true},
                    {QStringLiteral("last_login"), QJsonValue()}};
    Call::FieldErrors errors = take(*body, doc);
    const QString email = body->value(QStringLiteral("email")).toString();
    if (email.indexOf(u'@') < 1 || email.endsWith(u'@'))
        errors.insert(QStringLiteral("email"), QStringLiteral("Not a mail address."));
    if (!doc.contains(QStringLiteral("role")))
        errors.insert(QStringLiteral("role"), QStringLiteral("This field is required."));
    if (!errors.isEmpty())
        return invalid(errors);
    doc.insert(QStringLiteral("email"), email);
    const Item *user = call.state.users.add(id, call.company, doc);
    call.audit("create", "user", id);
    return call.created(answer(call, *user), call.companyUrl(QStringLiteral("users/") + id));
}

Reply update(Call &call)
{
    Item *user = itemOfPath(call, call.state.users);
    if (!user)
        return notFound();
    const auto body = call.body();
    if (!body)
        return body.error();
    QJsonObject doc = user->doc;
    if (const auto errors = take(*body, doc); !errors.isEmpty())
        return invalid(errors);
    call.audit("update", "user", user->id, changesBetween(user->doc, doc));
    user->doc = doc;
    return call.json(200, answer(call, *user));
}

Reply remove(Call &call)
{
    const Item *user = itemOfPath(call, call.state.users);
    if (!user)
        return notFound();
    call.audit("delete", "user", user->id);
    call.state.users.remove(user);
    return call.noContent();
}

} // namespace

void addUserRoutes(Router &router)
{
    constexpr auto all = "companies/{company}/users/";
    constexpr auto one = "companies/{company}/users/{uuid}";
    router.add("GET", all, "users.read", list);
    router.add("POST", all, "users.write", create);
    router.add("GET", one, "users.read", get);
    router.add("PATCH", one, "users.write", update);
    router.add("DELETE", one, "users.write", remove);
}

} // namespace demo
