// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/ids.h"
#include "app/demo/router.h"

namespace demo {

namespace {

QJsonObject answer(const Call &call, const Item &token)
{
    QJsonObject object = token.doc;
    const QString company = call.state.companies[size_t(token.company)].uuid;
    object.insert(
        QStringLiteral("links"),
        QJsonObject{{QStringLiteral("self"), call.url(QStringLiteral("tokens/") + token.id)},
                    {QStringLiteral("company"), call.url(QStringLiteral("companies/") + company)}});
    return object;
}

bool mayUse(const Call &call, const char *permission)
{
    return Catalogue::instance().roleAllows(
        call.token->doc.value(QStringLiteral("role")).toString(), QString::fromLatin1(permission));
}

Call::FieldErrors take(const QJsonObject &body, QJsonObject &doc)
{
    Call::FieldErrors errors;
    takeText(body, doc, QStringLiteral("name"), true, errors);
    takeBool(body, doc, QStringLiteral("enabled"), errors);
    const QString field = QStringLiteral("role");
    if (body.contains(field)) {
        const QJsonValue role = body.value(field);
        const Catalogue &catalogue = Catalogue::instance();
        if (role.isNull() || catalogue.find(catalogue.roles(), role.toString()))
            doc.insert(field, role);
        else
            errors.insert(field, QStringLiteral("Unknown role."));
    }
    return errors;
}

/// The key the path names, or what to answer instead.
tl::expected<Item *, Reply> find(Call &call, const char *permission)
{
    Item *token = call.state.tokens.find(call.id);
    if (token == call.token && permission == std::string_view("tokens.read"))
        return token;
    if (!mayUse(call, permission)) {
        const bool none = call.token->doc.value(QStringLiteral("role")).isNull();
        return tl::unexpected(none ? errorReply(403, "message", QStringLiteral("Forbidden"))
                                   : forbiddenRole());
    }
    if (!token || !call.sees(token->company))
        return tl::unexpected(notFound());
    return token;
}

Reply get(Call &call)
{
    const auto token = find(call, "tokens.read");
    return token ? call.json(200, answer(call, **token)) : token.error();
}

Reply patch(Call &call)
{
    const auto token = find(call, "tokens.write");
    if (!token)
        return token.error();
    const auto body = call.body();
    if (!body)
        return body.error();
    QJsonObject doc = (*token)->doc;
    if (const Call::FieldErrors errors = take(*body, doc); !errors.isEmpty())
        return invalid(errors);
    call.audit("update", "token", call.id, changesBetween((*token)->doc, doc));
    (*token)->doc = doc;
    return call.json(200, answer(call, **token));
}

Reply remove(Call &call)
{
    const auto token = find(call, "tokens.write");
    if (!token)
        return token.error();
    call.audit("delete", "token", call.id);
    call.state.tokens.remove(*token);
    return call.noContent();
}

Reply list(Call &call)
{
    const std::vector<Item *> tokens = call.state.tokens.ofCompany(call.company);
    return call.list(qsizetype(tokens.size()),
                     [&](qsizetype i) { return answer(call, *tokens[size_t(i)]); });
}

Reply create(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    const QString id = QStringLiteral("ck_") + randomHex();
    QJsonObject doc{{QStringLiteral("id"), id},
                    {QStringLiteral("name"), QString()},
                    {QStringLiteral("role"), QJsonValue()},
                    {QStringLiteral("enabled"), true},
                    {QStringLiteral("created"), timeText(nowSeconds())},
                    {QStringLiteral("last_used"), QJsonValue()}};
    if (const Call::FieldErrors errors = take(*body, doc); !errors.isEmpty())
        return invalid(errors);
    Item *token = call.state.tokens.add(id, call.company, doc);
    token->content = randomHex().toLatin1();
    call.audit("create", "token", id);
    QJsonObject object = answer(call, *token);
    object.insert(QStringLiteral("secret"), QString::fromLatin1(token->content));
    return call.created(object, call.url(QStringLiteral("tokens/") + id));
}

} // namespace

void addTokenRoutes(Router &router)
{
    // Reading the own key needs no permission, hence the check in the handlers.
    router.add("GET", "tokens/{token_id}", "", get);
    router.add("PATCH", "tokens/{token_id}", "", patch);
    router.add("DELETE", "tokens/{token_id}", "", remove);
    router.add("GET", "companies/{company}/tokens/", "tokens.read", list);
    router.add("POST", "companies/{company}/tokens/", "tokens.write", create);
}

} // namespace demo
