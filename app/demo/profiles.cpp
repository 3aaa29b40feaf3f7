// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/items.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

namespace demo {

namespace {

constexpr QLatin1String folder("provisioning-profiles/");

QJsonObject answer(const Call &call, const Item &profile)
{
    QJsonObject object = profile.doc;
    object.insert(QStringLiteral("no_endpoints"), profile.uses);
    object.insert(QStringLiteral("links"),
                  QJsonObject{{QStringLiteral("self"), call.companyUrl(folder + profile.id)},
                              {QStringLiteral("company"), call.companyUrl()}});
    if (call.faults.unknownFields && !profile.replaced)
        addUnknownFields(object, profile.id);
    return object;
}

const ItemKind kind{"provisioning_profile", folder, answer};

Call::FieldErrors take(const QJsonObject &body, QJsonObject &doc, int uses)
{
    Call::FieldErrors errors;
    takeText(body, doc, QStringLiteral("name"), false, errors);
    takeBool(body, doc, QStringLiteral("autoprovisioning_enabled"), errors);
    takeSettings(body, doc, errors);
    const QString field = QStringLiteral("product_group");
    const Catalogue &catalogue = Catalogue::instance();
    const QString before = doc.value(field).toString();
    if (body.contains(field)) {
        const QString group = body.value(field).toString();
        if (!catalogue.find(catalogue.productGroups(), group))
            errors.insert(field, QStringLiteral("Unknown product group."));
        else if (uses > 0 && group != before)
            errors.insert(field, QStringLiteral("Phones of another group use the profile."));
        doc.insert(field, group);
    }
    for (const QString &needed : {QStringLiteral("name"), field}) {
        if (!body.contains(needed) && !doc.contains(needed))
            errors.insert(needed, QStringLiteral("This field is required."));
    }
    const QJsonObject unknown = unknownFieldsOf(body);
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        doc.insert(it.key(), it.value());
    return errors;
}

QJsonObject blank()
{
    return {{QStringLiteral("autoprovisioning_enabled"), true},
            {QStringLiteral("settings_manager"), QJsonObject()}};
}

Reply list(Call &call)
{
    const QString group = call.param("product_group");
    QList<QJsonObject> objects;
    for (const Item *item : call.state.profiles.ofCompany(call.company)) {
        const QJsonObject object = answer(call, *item);
        const bool fits =
            group.isEmpty() || object.value(QStringLiteral("product_group")).toString() == group;
        if (fits && matches(object, call.param("search"), {QStringLiteral("name")}))
            objects.append(object);
    }
    order(objects, call.param("ordering"));
    return call.list(
        objects.size(), [&](qsizetype i) { return objects.at(i); }, false);
}

Reply get(Call &call)
{
    const Item *profile = itemOfPath(call, call.state.profiles);
    return profile ? call.json(200, answer(call, *profile), false) : notFound();
}

Reply create(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    QJsonObject doc = blank();
    if (const auto errors = take(*body, doc, 0); !errors.isEmpty())
        return invalid(errors);
    return addItem(call, call.state.profiles, doc, kind);
}

Reply store(Call &call, bool whole)
{
    Item *profile = itemOfPath(call, call.state.profiles);
    if (!profile)
        return notFound();
    const auto body = call.body();
    if (!body)
        return body.error();
    QJsonObject doc = whole ? blank() : profile->doc;
    const QString group = QStringLiteral("product_group");
    if (whole && body->contains(group) && profile->uses > 0)
        doc.insert(group, profile->doc.value(group));
    if (!whole && call.faults.unknownFields && !profile->replaced)
        addUnknownFields(doc, profile->id);
    if (const auto errors = take(*body, doc, profile->uses); !errors.isEmpty())
        return invalid(errors);
    return replaceItem(call, *profile, doc, kind);
}

Reply replace(Call &call)
{
    return store(call, true);
}

Reply update(Call &call)
{
    return store(call, false);
}

Reply remove(Call &call)
{
    const Item *profile = itemOfPath(call, call.state.profiles);
    if (!profile)
        return notFound();
    if (profile->uses > 0)
        return errorReply(400, "message",
                          QStringLiteral("%1 phones use the profile.").arg(profile->uses));
    call.audit("delete", kind.name, profile->id);
    call.state.profiles.remove(profile);
    return call.noContent();
}

} // namespace

void addProfileRoutes(Router &router)
{
    constexpr auto all = "companies/{company}/provisioning-profiles/";
    constexpr auto one = "companies/{company}/provisioning-profiles/{uuid}";
    router.add("GET", all, "profiles.read", list);
    router.add("POST", all, "profiles.write", create);
    router.add("GET", one, "profiles.read", get);
    router.add("PUT", one, "profiles.write", replace);
    router.add("PATCH", one, "profiles.write", update);
    router.add("DELETE", one, "profiles.write", remove);
}

} // namespace demo
