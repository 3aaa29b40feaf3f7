// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/items.h"

#include "app/demo/api.h"
#include "app/demo/ids.h"

namespace demo {

Item *itemOfPath(Call &call, Collection &collection)
{
    Item *item = collection.find(call.id);
    return item && item->company == call.company ? item : nullptr;
}

Reply addItem(Call &call, Collection &collection, QJsonObject doc, const ItemKind &kind)
{
    const QString id = randomHex();
    const QString now = timeText(nowSeconds());
    doc.insert(QStringLiteral("uuid"), id);
    doc.insert(QStringLiteral("company"), call.companyUuid());
    doc.insert(QStringLiteral("created"), now);
    doc.insert(QStringLiteral("updated"), now);
    Item *item = collection.add(id, call.company, doc);
    item->replaced = true;
    call.audit("create", kind.name, id);
    return call.created(kind.answer(call, *item), call.companyUrl(kind.folder + id), false);
}

Reply replaceItem(Call &call, Item &item, QJsonObject doc, const ItemKind &kind)
{
    for (const char *field : {"uuid", "company", "created"})
        doc.insert(QString::fromLatin1(field), item.doc.value(QLatin1String(field)));
    doc.insert(QStringLiteral("updated"), timeText(nowSeconds()));
    call.audit("update", kind.name, item.id, changesBetween(item.doc, doc));
    item.doc = doc;
    item.replaced = true;
    return call.json(200, kind.answer(call, item), false);
}

} // namespace demo
