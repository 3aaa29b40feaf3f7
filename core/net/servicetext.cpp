// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/servicetext.h"

#include "core/net/jsondepth.h"
#include "core/support/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {

namespace {

constexpr qsizetype maxBody = 256 * 1024;
constexpr int maxFields = 50;

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble());
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            parts.append(textOf(item));
        parts.removeAll(QString());
        return parts.join(QLatin1Char(' '));
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QLatin1String key : {QLatin1String("message"), QLatin1String("detail")}) {
            if (object.value(key).isString())
                return object.value(key).toString();
        }
    }
    return {};
}

void addField(ServiceText &result, const QString &field, const QJsonValue &value)
{
    const QString text = textOf(value);
    if (text.isEmpty() || result.fieldErrors.size() >= maxFields)
        return;
    const QString line = field.isEmpty() ? text : QString(field + QLatin1String(": ") + text);
    result.fieldErrors.append(cleanText(line));
}

void addFields(ServiceText &result, const QJsonValue &errors)
{
    const QJsonObject object = errors.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        addField(result, it.key(), it.value());
    const QJsonArray list = errors.toArray();
    for (const QJsonValue &item : list) {
        const QJsonObject entry = item.toObject();
        addField(result, entry.value(QLatin1String("field")).toString(), item);
    }
}

ServiceText fromObject(const QJsonObject &object)
{
    ServiceText result;
    result.code = cleanText(object.value(QLatin1String("code")).toString(), 100);
    for (const QLatin1String key : {QLatin1String("message"), QLatin1String("error"),
                                    QLatin1String("detail"), QLatin1String("error_description")}) {
        if (result.text.isEmpty())
            result.text = cleanText(textOf(object.value(key)));
    }
    addFields(result, object.value(QLatin1String("errors")));
    if (!result.text.isEmpty() || !result.fieldErrors.isEmpty())
        return result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isArray())
            addField(result, it.key(), it.value());
    }
    return result;
}

bool looksLikeMarkup(QByteArrayView contentType, QByteArrayView body)
{
    return mediaType(contentType).contains("html") || body.trimmed().startsWith('<');
}

} // namespace

QString cleanText(const QString &text, int limit)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool hidden =
            c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        clean.append(hidden ? QLatin1Char(' ') : c);
    }
    return redacted(clean.simplified()).left(limit);
}

QByteArray mediaType(QByteArrayView contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    return (semicolon < 0 ? contentType : contentType.first(semicolon))
        .trimmed()
        .toByteArray()
        .toLower();
}

ServiceText readServiceText(QByteArrayView contentType, QByteArrayView body)
{
    if (body.trimmed().isEmpty() || body.size() > maxBody || looksLikeMarkup(contentType, body))
        return {};
    ServiceText result;
    if (jsonDepthWithin(body)) {
        const QJsonDocument document = QJsonDocument::fromJson(body.toByteArray());
        if (document.isObject())
            return fromObject(document.object());
        if (document.isArray()) {
            result.text = cleanText(textOf(document.array()));
            return result;
        }
    }
    QString text = QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4096))).trimmed();
    if (text.size() > 1 && text.startsWith(QLatin1Char('"')) && text.endsWith(QLatin1Char('"')))
        text = text.mid(1, text.size() - 2);
    result.text = cleanText(text);
    return result;
}

} // namespace core
