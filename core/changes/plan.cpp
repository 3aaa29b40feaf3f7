// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/plan.h"

#include "core/types/endpoint.h"
#include "core/types/jsonread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace core {

namespace {

constexpr QLatin1String macKey("mac");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String profileKey("provisioning_profile");
constexpr QLatin1String autoprovisioningKey("autoprovisioning_enabled");
constexpr QLatin1String settingsKey("settings_manager");
constexpr QLatin1String valueKey("value");
constexpr QLatin1String attrsKey("attrs");
constexpr QLatin1String permKey("perm");
constexpr QLatin1String trueWord("true");
constexpr QLatin1String falseWord("false");

/// Of a settings_manager entry; one of a shape that we do not write shows as it is, so that it
/// never passes for "not set".
QString storedText(const QJsonValue &entry)
{
    if (entry.isObject())
        return scalarText(entry.toObject().value(valueKey));
    if (entry.isArray())
        return QString::fromUtf8(QJsonDocument(entry.toArray()).toJson(QJsonDocument::Compact));
    return scalarText(entry);
}

QMap<QString, QString> settingTexts(const QJsonObject &document)
{
    QMap<QString, QString> texts;
    const QJsonObject settings = document.value(settingsKey).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (const QString text = storedText(*it); !text.isEmpty())
            texts.insert(it.key(), text);
    }
    return texts;
}

bool autoprovisioningOf(const QJsonObject &document)
{
    const QJsonValue value = document.value(autoprovisioningKey);
    if (value.isString())
        return value.toString().compare(falseWord, Qt::CaseInsensitive) != 0;
    return value.toBool(true);
}

void putOrRemove(QJsonObject &document, QLatin1String key, const QString &value)
{
    if (value.isEmpty())
        document.remove(key);
    else
        document.insert(key, value);
}

void writeSetting(QJsonObject &document, const FieldChange &change)
{
    QJsonObject map = document.value(settingsKey).toObject();
    const QJsonValue stored = map.value(change.setting);
    if (!stored.isUndefined() && !stored.isNull() && !stored.isObject())
        return;
    if (change.newValue.isEmpty()) {
        map.remove(change.setting);
    } else {
        QJsonObject entry = stored.toObject();
        entry.insert(valueKey, change.newValue);
        if (!entry.value(attrsKey).isObject())
            entry.insert(attrsKey, QJsonObject{{permKey, QStringLiteral("RW")}});
        map.insert(change.setting, entry);
    }
    document.insert(settingsKey, map);
}

void applyChange(QJsonObject &document, const FieldChange &change)
{
    switch (change.field) {
    case FieldChange::Field::Name:
        putOrRemove(document, nameKey, change.newValue);
        break;
    case FieldChange::Field::Profile:
        putOrRemove(document, profileKey, change.newValue);
        break;
    case FieldChange::Field::Autoprovisioning:
        document.insert(autoprovisioningKey, change.newValue == trueWord);
        break;
    case FieldChange::Field::Setting:
        writeSetting(document, change);
        break;
    case FieldChange::Field::Registration:
        break;
    }
}

/// Brings what the service told into the types that it takes.
void makeWritable(QJsonObject &document)
{
    for (const QLatin1String key : {nameKey, autoprovisioningKey, settingsKey}) {
        if (document.value(key).isNull())
            document.remove(key);
    }
    if (document.value(autoprovisioningKey).isString())
        document.insert(autoprovisioningKey, autoprovisioningOf(document));
}

} // namespace

QStringList Plan::companyNames() const
{
    QStringList names;
    QSet<QString> seen;
    for (const PlanStep &step : steps) {
        const auto before = seen.size();
        seen.insert(step.company.uuid);
        if (seen.size() > before)
            names.append(step.company.name);
    }
    return names;
}

int Plan::phoneCount() const
{
    QSet<MacAddress> phones;
    for (const PlanStep &step : steps)
        phones.insert(step.mac);
    return int(phones.size());
}

int Plan::groupOf(int step) const
{
    while (step > 0 && steps.at(step).when != PlanStep::When::Always)
        --step;
    return step;
}

Plan Plan::without(const QSet<int> &left) const
{
    QSet<int> groups;
    for (const int step : left)
        groups.insert(groupOf(step));
    Plan plan = *this;
    plan.steps.clear();
    QSet<MacAddress> phones;
    for (int i = 0; i < steps.size(); ++i) {
        if (groups.contains(groupOf(i)))
            continue;
        PlanStep step = steps.at(i);
        if (step.baseFrom >= 0)
            step.baseFrom -= i - int(plan.steps.size());
        phones.insert(step.mac);
        plan.steps.append(step);
    }
    plan.keepWarningsOf(phones);
    return plan;
}

void Plan::keepWarningsOf(const QSet<MacAddress> &phones)
{
    const QList<PlanWarning> all = std::exchange(warnings, {});
    for (const PlanWarning &known : all) {
        PlanWarning warning = known;
        const bool ofAll = warning.phones.isEmpty();
        warning.phones.removeIf([&](MacAddress mac) { return !phones.contains(mac); });
        if (!steps.isEmpty() && (ofAll || !warning.phones.isEmpty()))
            warnings.append(warning);
    }
}

QJsonObject applyStep(const PlanStep &step, const QJsonObject &before)
{
    if (step.call == PlanStep::Call::Delete)
        return {};
    QJsonObject document = writableEndpoint(before.isEmpty() ? step.base : before);
    makeWritable(document);
    if (!document.value(macKey).isString())
        document.insert(macKey, step.mac.wire());
    for (const FieldChange &change : step.changes)
        applyChange(document, change);
    return document;
}

QString documentValue(const FieldChange &change, const QJsonObject &document)
{
    if (document.isEmpty())
        return {};
    switch (change.field) {
    case FieldChange::Field::Name:
        return document.value(nameKey).toString();
    case FieldChange::Field::Profile:
        return document.value(profileKey).toString();
    case FieldChange::Field::Autoprovisioning:
        return autoprovisioningOf(document) ? trueWord : falseWord;
    case FieldChange::Field::Setting:
        return storedText(document.value(settingsKey).toObject().value(change.setting));
    case FieldChange::Field::Registration: {
        const auto mac = MacAddress::parse(document.value(macKey).toString());
        return mac ? mac->display() : QString();
    }
    }
    return {};
}

bool stepIsFulfilled(const PlanStep &step, const QJsonObject &document)
{
    if (step.call == PlanStep::Call::Delete)
        return document.isEmpty();
    if (document.isEmpty())
        return false;
    return std::all_of(step.changes.begin(), step.changes.end(), [&](const FieldChange &change) {
        return documentValue(change, document) == change.newValue;
    });
}

const FieldChange *changedSincePlan(const PlanStep &step, const QJsonObject &document)
{
    for (const FieldChange &change : step.changes) {
        const QString fresh = documentValue(change, document);
        if (change.oldKnown && fresh != change.oldValue && fresh != change.newValue)
            return &change;
    }
    return nullptr;
}

QString differingKey(const QJsonObject &expected, const QJsonObject &found)
{
    for (const QLatin1String key : {nameKey, profileKey}) {
        if (expected.value(key).toString() != found.value(key).toString())
            return key;
    }
    if (autoprovisioningOf(expected) != autoprovisioningOf(found))
        return autoprovisioningKey;
    return settingTexts(expected) == settingTexts(found) ? QString() : QString(settingsKey);
}

} // namespace core
