// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace core {

// Tolerant readers of single fields: a missing, null or mistyped field gives the default, never
// a failure. The service's shapes are only partly known (sraps-api.md section 1).

/// Text; numbers and booleans are accepted and spelled out.
QString readText(const QJsonObject &object, QLatin1String key);
/// Boolean, or the words "true"/"false" (sraps-api.md 10, item 13).
bool readBool(const QJsonObject &object, QLatin1String key, bool fallback);
int readInt(const QJsonObject &object, QLatin1String key, int fallback);
/// RFC 3339 time as milliseconds since 1970 UTC, 0 when missing or unreadable.
qint64 readTime(const QJsonObject &object, QLatin1String key);
qint64 timeFromText(QStringView text);
/// First of several spellings inside `links`; empty when none is a text.
QString readLink(const QJsonObject &object, std::initializer_list<QLatin1String> relations);
QStringList readTexts(const QJsonObject &object, QLatin1String key);
/// A JSON scalar as text; empty for null, arrays and objects.
QString scalarText(const QJsonValue &value);

} // namespace core
