// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/jsonread.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace core {

QString scalarText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return value.toVariant().toString();
    default:
        return {};
    }
}

QString readText(const QJsonObject &object, QLatin1String key)
{
    return scalarText(object.value(key));
}

bool readBool(const QJsonObject &object, QLatin1String key, bool fallback)
{
    const QJsonValue value = object.value(key);
    if (value.isBool())
        return value.toBool();
    const QString word = value.toString();
    if (word.compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare(u"false", Qt::CaseInsensitive) == 0)
        return false;
    return fallback;
}

int readInt(const QJsonObject &object, QLatin1String key, int fallback)
{
    const QJsonValue value = object.value(key);
    if (value.isDouble())
        return value.toInt(fallback);
    bool isNumber = false;
    const int number = value.toString().toInt(&isNumber);
    return isNumber ? number : fallback;
}

qint64 timeFromText(QStringView text)
{
    if (text.isEmpty())
        return 0;
    QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return 0;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

qint64 readTime(const QJsonObject &object, QLatin1String key)
{
    return timeFromText(object.value(key).toString());
}

QString readLink(const QJsonObject &object, std::initializer_list<QLatin1String> relations)
{
    const QJsonObject links = object.value(QLatin1String("links")).toObject();
    for (QLatin1String relation : relations) {
        const QString link = links.value(relation).toString();
        if (!link.isEmpty())
            return link;
    }
    return {};
}

QStringList readTexts(const QJsonObject &object, QLatin1String key)
{
    QStringList texts;
    const QJsonArray items = object.value(key).toArray();
    for (const QJsonValue &item : items) {
        if (item.isString())
            texts.append(item.toString());
    }
    return texts;
}

} // namespace core
