// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/call.h"
#include "app/demo/collection.h"
#include "app/demo/router.h"

namespace demo {

/// What differs between the documents that a company owns: how they are called in the audit, in
/// which folder they lie, how they are answered.
struct ItemKind
{
    const char *name;
    QString folder; ///< "provisioning-profiles/"
    QJsonObject (*answer)(const Call &call, const Item &item);
};

/// The item that the path names, nullptr when the company has none with this id.
Item *itemOfPath(Call &call, Collection &collection);
/// Gives a checked document an id, an owner and its times; 201.
Reply addItem(Call &call, Collection &collection, QJsonObject doc, const ItemKind &kind);
/// Takes a checked document instead of the item's; 200.
Reply replaceItem(Call &call, Item &item, QJsonObject doc, const ItemKind &kind);

} // namespace demo
