// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/items.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

namespace demo {

namespace {

constexpr QLatin1String folder("product-defaults/");

QJsonObject answer(const Call &call, const Item &item)
{
    QJsonObject object = item.doc;
    object.insert(QStringLiteral("links"),
                  QJsonObject{{QStringLiteral("self"), call.companyUrl(folder + item.id)},
                              {QStringLiteral("company"), call.companyUrl()}});
    if (call.faults.unknownFields && !item.replaced)
        addUnknownFields(object, item.id);
    return object;
}

const ItemKind kind{"product_default", folder, answer};

Call::FieldErrors take(Call &call, const QJsonObject &body, QJsonObject &doc, const Item *self)
{
    Call::FieldErrors errors;
    takeSettings(body, doc, errors);
    const Catalogue &catalogue = Catalogue::instance();
    const QString field = QStringLiteral("product");
    if (body.contains(field)) {
        const QString uuid = body.value(field).toString();
        const QJsonObject *product = catalogue.find(catalogue.products(), uuid);
        if (!product)
            errors.insert(field, QStringLiteral("Unknown product."));
        else
            doc.insert(QStringLiteral("product_group"),
                       product->value(QStringLiteral("product_group")));
        for (const Item *other : call.state.productDefaults.ofCompany(call.company)) {
            if (other != self && other->doc.value(field).toString() == uuid)
                errors.insert(field, QStringLiteral("The product has defaults already."));
        }
        doc.insert(field, uuid);
    }
    for (const QString &needed : {QStringLiteral("settings_manager"), field}) {
        if (!doc.contains(needed))
            errors.insert(needed, QStringLiteral("This field is required."));
    }
    const QJsonObject unknown = unknownFieldsOf(body);
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        doc.insert(it.key(), it.value());
    return errors;
}

Reply list(Call &call)
{
    const QString group = call.param("product_group");
    const QString product = call.param("product");
    QList<QJsonObject> objects;
    for (const Item *item : call.state.productDefaults.ofCompany(call.company)) {
        const bool inGroup =
            group.isEmpty() || item->doc.value(QStringLiteral("product_group")).toString() == group;
        const bool ofProduct =
            product.isEmpty() || item->doc.value(QStringLiteral("product")).toString() == product;
        if (inGroup && ofProduct)
            objects.append(answer(call, *item));
    }
    return call.list(
        objects.size(), [&](qsizetype i) { return objects.at(i); }, false);
}

Reply get(Call &call)
{
    const Item *item = itemOfPath(call, call.state.productDefaults);
    return item ? call.json(200, answer(call, *item), false) : notFound();
}

Reply create(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    QJsonObject doc;
    if (const auto errors = take(call, *body, doc, nullptr); !errors.isEmpty())
        return invalid(errors);
    return addItem(call, call.state.productDefaults, doc, kind);
}

Reply store(Call &call, bool whole)
{
    Item *item = itemOfPath(call, call.state.productDefaults);
    if (!item)
        return notFound();
    const auto body = call.body();
    if (!body)
        return body.error();
    QJsonObject doc = whole ? QJsonObject() : item->doc;
    if (!whole && call.faults.unknownFields && !item->replaced)
        addUnknownFields(doc, item->id);
    QJsonObject fields = *body;
    if (!whole) // the model of defaults cannot be changed piecemeal
        fields.remove(QStringLiteral("product"));
    if (const auto errors = take(call, fields, doc, item); !errors.isEmpty())
        return invalid(errors);
    return replaceItem(call, *item, doc, kind);
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
    const Item *item = itemOfPath(call, call.state.productDefaults);
    if (!item)
        return notFound();
    call.audit("delete", kind.name, item->id);
    call.state.productDefaults.remove(item);
    return call.noContent();
}

} // namespace

void addProductDefaultRoutes(Router &router)
{
    constexpr auto all = "companies/{company}/product-defaults/";
    constexpr auto one = "companies/{company}/product-defaults/{uuid}";
    router.add("GET", all, "defaults.read", list);
    router.add("POST", all, "defaults.write", create);
    router.add("GET", one, "defaults.read", get);
    router.add("PUT", one, "defaults.write", replace);
    router.add("PATCH", one, "defaults.write", update);
    router.add("DELETE", one, "defaults.write", remove);
}

} // namespace demo
