// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

#include <QSet>

namespace demo {

namespace {

/// Collects the layers from the strongest to the weakest; the first value of a setting wins.
class Layers
{
public:
    void add(const QJsonObject &settings, const char *source, const QJsonValue &sourceId)
    {
        QStringList taken;
        for (auto it = settings.begin(); it != settings.end(); ++it) {
            if (m_seen.contains(it.key()))
                continue;
            taken.append(it.key());
            const QJsonArray values =
                it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
            for (const QJsonValue &value : values)
                addLine(it.key(), value.toObject(), source, sourceId);
        }
        for (const QString &uuid : std::as_const(taken))
            m_seen.insert(uuid);
    }

    void addFactory(Group group)
    {
        const QJsonValue uuid(groupUuid(group));
        for (const QJsonObject &setting : Catalogue::instance().settings()) {
            const QJsonValue value = setting.value(QStringLiteral("default_value"));
            if (!value.isNull() &&
                setting.value(QStringLiteral("product_groups")).toArray().contains(uuid))
                add({{setting.value(QStringLiteral("uuid")).toString(),
                      settingValue(value.toString())}},
                    "factory", QJsonValue());
        }
    }

    const QList<QJsonObject> &lines() const { return m_lines; }

private:
    void addLine(const QString &uuid, const QJsonObject &value, const char *source,
                 const QJsonValue &sourceId)
    {
        const Catalogue &catalogue = Catalogue::instance();
        const QJsonObject *setting = catalogue.find(catalogue.settings(), uuid);
        const auto text = [&](const char *field) {
            return setting ? setting->value(QLatin1String(field)).toString() : QString();
        };
        m_lines.append({{QStringLiteral("setting"), uuid},
                        {QStringLiteral("param_name"), text("param_name")},
                        {QStringLiteral("section"), text("section")},
                        {QStringLiteral("value"), value.value(QStringLiteral("value"))},
                        {QStringLiteral("attrs"), value.value(QStringLiteral("attrs")).toObject()},
                        {QStringLiteral("source"), QString::fromLatin1(source)},
                        {QStringLiteral("source_id"), sourceId}});
    }

    QSet<QString> m_seen;
    QList<QJsonObject> m_lines;
};

Reply get(Call &call)
{
    const Phone *phone = phoneOfPath(call);
    if (!phone)
        return notFound();
    const QString field = QStringLiteral("settings_manager");
    Layers layers;
    layers.add(call.state.written(*phone).value(field).toObject(), "endpoint", call.mac.toLower());
    if (const Item *profile = call.state.profiles.find(phone->profile))
        layers.add(profile->doc.value(field).toObject(), "provisioning_profile", profile->id);
    const QString product = phone->model < 0 ? QString() : productUuid(phone->model);
    for (const Item *item : call.state.productDefaults.ofCompany(call.company)) {
        if (!product.isEmpty() && item->doc.value(QStringLiteral("product")).toString() == product)
            layers.add(item->doc.value(field).toObject(), "product_default", item->id);
    }
    layers.addFactory(groupOf(*phone));
    return call.list(layers.lines().size(), [&](qsizetype i) { return layers.lines().at(i); });
}

} // namespace

void addEffectiveSettingRoutes(Router &router)
{
    router.add("GET", "companies/{company}/endpoints/{mac}/effective-settings", "endpoints.read",
               get);
}

} // namespace demo
