// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/defaultsdocument.h"

#include "core/types/jsonread.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

namespace core {

namespace {

constexpr QLatin1String managerKey("settings_manager");
constexpr QLatin1String valueKey("value");
constexpr QLatin1String sealedKey("sealed");
constexpr QLatin1String keptKey("kept");
constexpr QLatin1String bareKey("bare"); ///< the value stood there without an entry around it

/// Gives an entry back changed, or undefined to leave it out.
using Change = std::function<QJsonValue(const QString &setting, QJsonObject entry)>;

QJsonValue changedOne(const QString &setting, const QJsonValue &stored, const Change &change)
{
    const QJsonValue now =
        change(setting, stored.isObject() ? stored.toObject()
                                          : QJsonObject{{valueKey, stored}, {bareKey, true}});
    const QJsonObject entry = now.toObject();
    return entry.contains(bareKey) && entry.contains(valueKey) ? entry.value(valueKey) : now;
}

QJsonValue changed(const QString &setting, const QJsonValue &stored, const Change &change)
{
    if (!stored.isArray())
        return changedOne(setting, stored, change);
    const QJsonArray all = stored.toArray();
    QJsonArray kept;
    for (const QJsonValue &one : all) {
        const QJsonValue now = changedOne(setting, one, change);
        if (!now.isUndefined())
            kept.append(now);
    }
    return kept;
}

QJsonObject eachEntry(QJsonObject document, const Change &change)
{
    const QJsonObject manager = document.value(managerKey).toObject();
    QJsonObject now;
    for (auto it = manager.begin(); it != manager.end(); ++it) {
        const QJsonValue value = changed(it.key(), *it, change);
        if (!value.isUndefined())
            now.insert(it.key(), value);
    }
    if (document.contains(managerKey))
        document.insert(managerKey, now);
    return document;
}

int indexOf(const QJsonObject &entry)
{
    return readInt(entry.value(QLatin1String("attrs")).toObject(), QLatin1String("idx"), -1);
}

} // namespace

QJsonObject sealedDocument(QJsonObject document, const SettingsPlace &place,
                           const std::optional<Sealer> &sealer, const SecretSettings &secrets)
{
    return eachEntry(std::move(document), [&](const QString &setting, QJsonObject entry) {
        const QJsonValue value = entry.value(valueKey);
        if (!entry.contains(valueKey) ||
            !secrets.isSecret(SettingValue{setting, indexOf(entry), scalarText(value), {}}))
            return QJsonValue(entry);
        entry.remove(valueKey);
        // In an array, so that null, numbers and words come back as what they were.
        const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        const auto sealed = sealer ? sealer->seal(text, sealedPlace(place, setting, indexOf(entry)))
                                   : Result<QByteArray>(Failure(Error()));
        if (sealed)
            entry.insert(sealedKey, QString::fromLatin1(sealed->toBase64()));
        else
            entry.insert(keptKey, false);
        return QJsonValue(entry);
    });
}

QJsonObject openedDocument(QJsonObject document, const SettingsPlace &place,
                           const std::optional<Sealer> &sealer)
{
    return eachEntry(std::move(document), [&](const QString &setting, QJsonObject entry) {
        if (entry.contains(valueKey))
            return QJsonValue(entry);
        const QByteArray bytes =
            QByteArray::fromBase64(entry.take(sealedKey).toString().toLatin1());
        const auto text = sealer ? sealer->open(bytes, sealedPlace(place, setting, indexOf(entry)))
                                 : Result<QByteArray>(Failure(Error()));
        if (!text)
            return QJsonValue(QJsonValue::Undefined);
        entry.insert(valueKey, QJsonDocument::fromJson(*text).array().at(0));
        return QJsonValue(entry);
    });
}

} // namespace core
