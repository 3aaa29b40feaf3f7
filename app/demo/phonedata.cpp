// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/phonedata.h"

#include "app/demo/catalogue.h"
#include "app/demo/ids.h"
#include "app/demo/names.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>

namespace demo {

Group groupOf(const Phone &phone)
{
    return phone.model < 0 ? Group::Desk : models()[size_t(phone.model)].group;
}

QJsonObject settingValue(const QString &value, int idx)
{
    QJsonObject attrs{{QStringLiteral("perm"), QStringLiteral("RW")}};
    if (idx >= 0)
        attrs.insert(QStringLiteral("idx"), idx);
    return {{QStringLiteral("value"), value}, {QStringLiteral("attrs"), attrs}};
}

QJsonObject generatedSettings(const Company &company, const Phone &phone)
{
    const Catalogue &catalogue = Catalogue::instance();
    const Group group = groupOf(phone);
    QJsonObject settings;
    const auto put = [&](const QString &param, const QString &value, int idx = -1) {
        const QString uuid = catalogue.settingUuid(param, group);
        if (uuid.isEmpty())
            return;
        if (idx < 0)
            settings.insert(uuid, settingValue(value));
        else
            settings.insert(uuid, QJsonArray{settingValue(value, idx)});
    };
    if (phone.has(Phone::OwnTarget))
        put(QStringLiteral("setting_server"),
            QStringLiteral("https://prov.%1.example/snom/{mac}").arg(company.slug));
    if (phone.has(Phone::OwnAccess)) {
        put(QStringLiteral("http_client_user"),
            QStringLiteral("prov-%1").arg(company.slug).left(30));
        put(QStringLiteral("http_client_pass"), QString::number(mix(phone.seed, 9), 36).left(16));
    }
    if (phone.has(Phone::OwnAccount)) {
        const QString extension = QString::number(200 + phone.seed % 700);
        put(QStringLiteral("user_realname"), phoneName(company.language, phone.seed), 1);
        put(QStringLiteral("user_name"), extension, 1);
        put(QStringLiteral("user_host"), QStringLiteral("pbx.%1.example").arg(company.slug), 1);
        put(QStringLiteral("user_pass"), QString::number(mix(phone.seed, 11), 36), 1);
    }
    return settings;
}

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject generatedPart(const State &state, const Phone &phone)
{
    const Company &company = state.companies[phone.company];
    const Item *profile = state.profiles.find(phone.profile);
    return {
        {QStringLiteral("name"), phoneName(company.language, phone.seed)},
        {QStringLiteral("autoprovisioning_enabled"), phone.has(Phone::Autoprovisioning)},
        {QStringLiteral("provisioning_profile"), profile ? QJsonValue(profile->id) : QJsonValue()},
        {QStringLiteral("settings_manager"), generatedSettings(company, phone)},
        {QStringLiteral("warranty_exp_warning_period"), 3}};
}

QJsonObject phoneObject(const State &state, const Phone &phone, bool unknownFields)
{
    QJsonObject object = state.written(phone);
    const QString mac = macText(phone.mac);
    object.insert(QStringLiteral("mac"), state.options.upperCaseMacs ? mac.toUpper() : mac);
    object.insert(QStringLiteral("company"), state.companies[phone.company].uuid);
    const bool known = phone.model >= 0;
    object.insert(QStringLiteral("product"),
                  known ? QJsonValue(productUuid(phone.model)) : QJsonValue());
    object.insert(QStringLiteral("product_group"),
                  known ? QJsonValue(groupUuid(groupOf(phone))) : QJsonValue());
    object.insert(QStringLiteral("firmware_version"),
                  phone.firmware < 0 ? QJsonValue()
                                     : QJsonValue(firmwareImages().at(phone.firmware).version));
    object.insert(QStringLiteral("status"), statusText(phone.status));
    object.insert(QStringLiteral("last_seen"),
                  phone.lastSeen ? QJsonValue(timeText(phone.lastSeen)) : QJsonValue());
    object.insert(QStringLiteral("last_ip"),
                  phone.lastSeen ? orNull(ipText(phone.ip)) : QJsonValue());
    object.insert(QStringLiteral("remote_managed"), phone.has(Phone::Remote));
    const QDate bought = QDateTime::fromSecsSinceEpoch(phone.created, Qt::UTC).date();
    object.insert(QStringLiteral("warranty_exp_date"),
                  known ? QJsonValue(bought.addYears(3).toString(Qt::ISODate)) : QJsonValue());
    object.insert(QStringLiteral("created"), timeText(phone.created));
    object.insert(QStringLiteral("updated"), timeText(phone.updated));
    if (unknownFields && !phone.has(Phone::Written))
        addUnknownFields(object, mac);
    return object;
}

QString statusText(PhoneStatus status)
{
    switch (status) {
    case PhoneStatus::NeverSeen:
        return QStringLiteral("never_seen");
    case PhoneStatus::Redirected:
        return QStringLiteral("redirected");
    case PhoneStatus::Provisioned:
        return QStringLiteral("provisioned");
    case PhoneStatus::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString ipText(quint32 ip)
{
    if (ip == 0)
        return {};
    return QStringLiteral("%1.%2.%3.%4")
        .arg(ip >> 24)
        .arg((ip >> 16) & 255)
        .arg((ip >> 8) & 255)
        .arg(ip & 255);
}

QString effectiveValue(State &state, const Phone &phone, const QString &paramName)
{
    const QString uuid = Catalogue::instance().settingUuid(paramName, groupOf(phone));
    const auto valueIn = [&](const QJsonObject &doc) {
        return doc.value(QStringLiteral("settings_manager"))
            .toObject()
            .value(uuid)
            .toObject()
            .value(QStringLiteral("value"))
            .toString();
    };
    QString value = valueIn(state.written(phone));
    if (const Item *profile = state.profiles.find(phone.profile); value.isEmpty() && profile)
        value = valueIn(profile->doc);
    if (!value.isEmpty() || phone.model < 0)
        return value;
    const QString product = productUuid(phone.model);
    for (const Item *item : state.productDefaults.ofCompany(int(phone.company))) {
        if (item->doc.value(QStringLiteral("product")).toString() == product)
            return valueIn(item->doc);
    }
    return {};
}

QJsonObject unknownField(const QString &id)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("keep"), true}};
}

void addUnknownFields(QJsonObject &object, const QString &id)
{
    object.insert(unknownFieldName(), unknownField(id));
    QJsonObject settings = object.value(QStringLiteral("settings_manager")).toObject();
    if (settings.isEmpty())
        return;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!it.value().isObject()) // the lists of indexed settings stay as they are
            continue;
        QJsonObject value = it.value().toObject();
        value.insert(unknownFieldName(), unknownField(it.key()));
        it.value() = value;
    }
    object.insert(QStringLiteral("settings_manager"), settings);
}

} // namespace demo
