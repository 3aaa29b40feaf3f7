// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/ids.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

namespace demo {

namespace {

QJsonObject answer(const Call &call, int index)
{
    const Company &company = call.state.companies[size_t(index)];
    const QString base = call.url(QStringLiteral("companies/") + company.uuid);
    const bool hasParent = company.parent >= 0 && call.sees(company.parent);
    const QString parent =
        hasParent ? call.state.companies[size_t(company.parent)].uuid : QString();
    QJsonObject object = company.doc;
    object.insert(QStringLiteral("uuid"), company.uuid);
    object.insert(QStringLiteral("parent"), hasParent ? QJsonValue(parent) : QJsonValue());
    object.insert(QStringLiteral("created"), timeText(company.created));
    QJsonObject links{{QStringLiteral("self"), base}};
    if (hasParent)
        links.insert(QStringLiteral("parent"), call.url(QStringLiteral("companies/") + parent));
    constexpr const char *collections[][2] = {
        {"endpoints", "endpoints"},
        {"companies", "companies"},
        {"users", "users"},
        {"tokens", "tokens"},
        {"files", "files"},
        {"logs", "logs"},
        {"audit_logs", "audit-logs"},
        {"product_defaults", "product-defaults"},
        {"provisioning_profiles", "provisioning-profiles"},
    };
    for (const auto &[name, path] : collections)
        links.insert(QString::fromLatin1(name),
                     QString(base + u'/' + QString::fromLatin1(path) + u'/'));
    object.insert(QStringLiteral("links"), links);
    if (call.faults.unknownFields && !company.replaced)
        object.insert(unknownFieldName(), unknownField(company.uuid));
    return object;
}

Call::FieldErrors take(const QJsonObject &body, QJsonObject &doc)
{
    Call::FieldErrors errors;
    takeText(body, doc, QStringLiteral("name"), false, errors);
    takeText(body, doc, QStringLiteral("type"), false, errors);
    takeText(body, doc, QStringLiteral("country"), true, errors);
    takeText(body, doc, QStringLiteral("city"), true, errors);
    const QString country = doc.value(QStringLiteral("country")).toString();
    if (!country.isEmpty() && country.size() != 2)
        errors.insert(QStringLiteral("country"), QStringLiteral("Two letters are expected."));
    if (doc.value(QStringLiteral("name")).toString().isEmpty())
        errors.insert(QStringLiteral("name"), QStringLiteral("This field is required."));
    const QJsonObject unknown = unknownFieldsOf(body);
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        doc.insert(it.key(), it.value());
    return errors;
}

QJsonObject blank()
{
    return {{QStringLiteral("type"), QStringLiteral("end_user")},
            {QStringLiteral("country"), QString()},
            {QStringLiteral("city"), QString()}};
}

Reply answerList(Call &call, const std::vector<int> &indexes)
{
    const QStringList fields{QStringLiteral("name"), QStringLiteral("city"),
                             QStringLiteral("country")};
    QList<QJsonObject> objects;
    for (const int index : indexes) {
        const QJsonObject object = answer(call, index);
        if (matches(object, call.param("search"), fields))
            objects.append(object);
    }
    order(objects, call.param("ordering"));
    return call.list(
        objects.size(), [&](qsizetype i) { return objects.at(i); }, false);
}

Reply list(Call &call)
{
    return answerList(call, call.state.subtreeOf(call.token->company));
}

Reply children(Call &call)
{
    return answerList(call, call.state.childrenOf(call.company));
}

Reply get(Call &call)
{
    return call.json(200, answer(call, call.company), false);
}

Reply store(Call &call, QJsonObject doc, bool whole)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    if (const Call::FieldErrors errors = take(*body, doc); !errors.isEmpty())
        return invalid(errors);
    Company &company = call.state.companies[size_t(call.company)];
    call.audit("update", "company", company.uuid, changesBetween(company.doc, doc));
    company.doc = doc;
    company.replaced = company.replaced || whole;
    return get(call);
}

Reply replace(Call &call)
{
    return store(call, blank(), true);
}

Reply update(Call &call)
{
    return store(call, call.state.companies[size_t(call.company)].doc, false);
}

bool isEmpty(Call &call)
{
    State &state = call.state;
    return state.fleet.ofCompany(call.company).empty() && state.childrenOf(call.company).empty() &&
           state.profiles.ofCompany(call.company).empty();
}

Reply remove(Call &call)
{
    if (call.company == call.token->company)
        return errorReply(400, "message", QStringLiteral("A key cannot delete its own company."));
    if (!isEmpty(call))
        return errorReply(400, "message",
                          QStringLiteral("The company still has phones, profiles or companies."));
    call.state.companies[size_t(call.company)].removed = true;
    for (Item *token : call.state.tokens.ofCompany(call.company))
        call.state.tokens.remove(token);
    call.audit("delete", "company", call.companyUuid());
    return call.noContent();
}

Reply create(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    const Company &parent = call.state.companies[size_t(call.company)];
    if (parent.doc.value(QStringLiteral("type")).toString() != QLatin1String("reseller"))
        return errorReply(400, "message",
                          QStringLiteral("Only a reseller has companies below it."));
    QJsonObject doc = blank();
    if (const Call::FieldErrors errors = take(*body, doc); !errors.isEmpty())
        return invalid(errors);
    const QString language = parent.language;
    const int index = call.state.addCompany(randomHex(), doc, call.company);
    Company &made = call.state.companies[size_t(index)];
    made.language = language;
    made.replaced = true;
    call.audit("create", "company", made.uuid);
    return call.created(answer(call, index), call.url(QStringLiteral("companies/") + made.uuid),
                        false);
}

} // namespace

void addCompanyRoutes(Router &router)
{
    router.add("GET", "companies/", "companies.read", list);
    router.add("GET", "companies/{company}", "companies.read", get);
    router.add("PUT", "companies/{company}", "companies.write", replace);
    router.add("PATCH", "companies/{company}", "companies.write", update);
    router.add("DELETE", "companies/{company}", "companies.write", remove);
    router.add("GET", "companies/{company}/companies/", "companies.read", children);
    router.add("POST", "companies/{company}/companies/", "companies.write", create);
}

} // namespace demo
