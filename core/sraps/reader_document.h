// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/pagereader.h"

#include <QJsonArray>

namespace core::reader {

/// The items of a page and, for an envelope, its `next`.
struct DocumentPage
{
    QJsonArray items;
    QString next;
};

Result<DocumentPage> documentPage(const QByteArray &json);
Error nothingReadable();

/// The slow way: through QJsonObject and the functions of core/types.
template <typename T>
Result<Page<T>> readDocuments(const QByteArray &json, Result<T> (*fromJson)(const QJsonObject &))
{
    const Result<DocumentPage> document = documentPage(json);
    if (!document)
        return Failure(document.error());
    Page<T> page;
    page.next = document->next;
    page.items.reserve(document->items.size());
    for (const QJsonValue &item : document->items) {
        const Result<T> value =
            item.isObject() ? fromJson(item.toObject()) : Result<T>(Failure(nothingReadable()));
        if (value)
            page.items.append(*value);
        else
            ++page.unreadable;
    }
    if (page.items.isEmpty() && page.unreadable > 0)
        return Failure(nothingReadable());
    return page;
}

} // namespace core::reader
