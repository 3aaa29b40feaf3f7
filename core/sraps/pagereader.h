// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/endpoint.h"
#include "core/types/logentry.h"
#include "core/types/productdefaults.h"
#include "core/types/profile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace core {

/// One page of a list as typed values, in the service's order.
template <typename T>
struct Page
{
    QList<T> items;
    int unreadable = 0; ///< items left out: no object, or without what identifies them
    QString next;       ///< only from an envelope (sraps-api.md 4.3); unresolved, unchecked
};

// Pure functions of bytes; any thread. A page is a bare array, or an object with `results` or
// `items` and a `next` (top level or in `links`). Single fields are as tolerant as core/types
// says; unknown fields are ignored. MalformedReply when it is neither, when the JSON is broken,
// or when no item of a page that is not empty can be read; ReplyTooLarge when a page that becomes
// a document is nested deeper than maxJsonDepth.
//
// The big lists are read by simdjson straight into values, with the same result as the functions
// of core/types; a page that simdjson refuses is read again the slow way, as a document, which
// decides. The fast way does not look inside values that nobody asked for, however deep they are.

Result<Page<Endpoint>> readEndpointPage(const QByteArray &json);
Result<Page<Profile>> readProfilePage(const QByteArray &json);
Result<Page<LogEntry>> readLogPage(const QByteArray &json);
Result<Page<Setting>> readSettingPage(const QByteArray &json);

Result<Page<Company>> readCompanyPage(const QByteArray &json);
Result<Page<ProductDefaults>> readProductDefaultsPage(const QByteArray &json);
Result<Page<ProductGroup>> readProductGroupPage(const QByteArray &json);
Result<Page<Product>> readProductPage(const QByteArray &json);
/// The documents as they are.
Result<Page<QJsonObject>> readObjectPage(const QByteArray &json);

} // namespace core
