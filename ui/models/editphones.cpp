// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/editphones.h"

#include "core/changes/editrules.h"
#include "core/changes/planrules.h"
#include "core/imports/columnwords.h"
#include "core/store/store.h"
#include "core/support/redaction.h"
#include "ui/models/words.h"

#include <QSet>

namespace ui {

using Kind = EditField::Kind;

namespace {

constexpr qsizetype mostReadings = 10'000;
constexpr int modelBits = 16; // what follows says nothing of the model

core::Result<QString> readSwitch(const QString &text)
{
    for (const bool on : {true, false}) {
        if (text.compare(Words::onOff(on), Qt::CaseInsensitive) == 0)
            return core::switchText(on);
    }
    const int value = core::switchOfWord(text);
    if (value < 0)
        return core::Failure(core::invalidInput("switch_empty"));
    return core::switchText(value != 0);
}

} // namespace

bool EditField::isSecret() const
{
    return kind == Kind::Setting && core::isSecretSetting(paramName);
}

EditPhones::EditPhones(const QList<core::Target> &targets, const core::Store &store)
    : m_store(store)
{
    QHash<QString, int> companies;
    m_phones.reserve(std::size_t(targets.size()));
    m_byMac.reserve(targets.size());
    for (const core::Target &target : targets) {
        auto company = companies.find(target.company);
        if (company == companies.end()) {
            company = companies.insert(target.company, int(m_companies.size()));
            m_companies.append(target.company);
        }
        m_byMac.insert(target.mac, count());
        m_phones.push_back({target.mac.bits(), *company, -1});
    }
}

core::Target EditPhones::target(int phone) const
{
    return {m_companies.at(at(phone).company), core::MacAddress(at(phone).mac)};
}

void EditPhones::forget(const QList<int> &phones)
{
    for (const int phone : phones)
        at(phone).group = -1;
}

void EditPhones::forget()
{
    m_groupOf.clear();
    m_groups.clear();
    m_readings.clear();
    for (const Phone &phone : m_phones)
        phone.group = -1;
}

int EditPhones::groupOf(const Phone &phone) const
{
    if (phone.group >= 0)
        return phone.group;
    const core::MacAddress mac(phone.mac);
    const QString &company = m_companies.at(phone.company);
    const auto found = m_store.phones(company).look(mac);
    if (!found)
        return numberOf({});
    const std::array<quint64, 4> key{phone.mac >> modelBits,
                                     found->phone.texts[core::EndpointView::Product],
                                     found->phone.texts[core::EndpointView::ProductGroup],
                                     found->phone.texts[core::EndpointView::Profile]};
    auto known = m_groupOf.find(key);
    if (known == m_groupOf.end()) {
        const QString group = core::productGroupOf(*m_store.endpoint(company, mac), m_store);
        known = m_groupOf.emplace(key, numberOf(group)).first;
    }
    phone.group = known->second;
    return phone.group;
}

int EditPhones::numberOf(const QString &group) const
{
    if (!m_groups.contains(group))
        m_groups.append(group);
    return int(m_groups.indexOf(group));
}

QString EditPhones::ownSetting(const Phone &phone, const QString &paramName) const
{
    const auto setting =
        core::settingToEdit(paramName, m_groups.at(groupOf(phone)), m_store.catalogue());
    const std::optional<core::Endpoint> endpoint =
        m_store.endpoint(m_companies.at(phone.company), core::MacAddress(phone.mac));
    return setting && endpoint ? core::settingValue(endpoint->settings, (*setting)->uuid)
                               : QString();
}

QString EditPhones::present(int phone, const EditField &field) const
{
    const core::Target where = target(phone);
    if (field.kind == Kind::Mac)
        return where.mac.display();
    if (field.kind == Kind::Company) {
        const core::Company *company = m_store.company(where.company);
        return company ? company->name : QString();
    }
    const auto found = m_store.phones(where.company).look(where.mac);
    if (!found)
        return {};
    switch (field.kind) {
    case Kind::Name:
        return QString::fromUtf8(found->phone.name);
    case Kind::Profile:
        return m_store.texts().text(found->phone.texts[core::EndpointView::Profile]);
    case Kind::Autoprovisioning:
        return core::switchText(found->phone.autoprovisioning);
    case Kind::Setting:
        return found->settings == 0 ? QString() : ownSetting(at(phone), field.paramName);
    case Kind::Mac:
    case Kind::Company:
        break;
    }
    return {};
}

core::Result<QString> EditPhones::read(int phone, const EditField &field, const QString &text) const
{
    const Phone &one = at(phone);
    if (field.kind == Kind::Name)
        return core::checkPhoneName(text);
    if (field.kind == Kind::Autoprovisioning)
        return readSwitch(text.trimmed());
    const Typed typed{field.kind, field.paramName, one.company, groupOf(one), text};
    const auto known = m_readings.constFind(typed);
    if (known != m_readings.cend())
        return *known;
    if (m_readings.size() >= mostReadings)
        m_readings.clear();
    return *m_readings.insert(typed, readAnew(one, field, text));
}

core::Result<QString> EditPhones::readAnew(const Phone &phone, const EditField &field,
                                           const QString &text) const
{
    const QString &group = m_groups.at(groupOf(phone));
    if (field.kind == Kind::Profile)
        return core::profileNamed(text, m_companies.at(phone.company), group, m_store);
    const auto setting = core::settingToEdit(field.paramName, group, m_store.catalogue());
    if (!setting)
        return core::Failure(setting.error());
    return core::checkSettingValue(**setting, text);
}

QString EditPhones::words(const EditField &field, const QString &value) const
{
    switch (field.kind) {
    case Kind::Autoprovisioning:
        return Words::onOff(value == core::switchText(true));
    case Kind::Profile: {
        const core::Profile *profile = m_store.profile(value);
        return profile ? profile->name : value;
    }
    case Kind::Mac:
    case Kind::Company:
    case Kind::Name:
    case Kind::Setting:
        break;
    }
    return value;
}

QStringList EditPhones::choices(int phone, const EditField &field) const
{
    if (field.kind == Kind::Autoprovisioning)
        return {Words::onOff(true), Words::onOff(false)};
    if (field.kind != Kind::Profile)
        return {};
    const QString group = phone < 0 ? QString() : m_groups.at(groupOf(at(phone)));
    QStringList names;
    for (const QString &company : phone < 0 ? m_companies : QStringList{target(phone).company}) {
        for (const core::Profile &profile : m_store.profiles(company)) {
            if (phone < 0 || core::profileRefusal(&profile, company, group) == nullptr)
                names.append(profile.name);
        }
    }
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

QMap<QString, int> EditPhones::ownSettings() const
{
    QMap<QString, int> counts;
    for (int phone = 0; phone < count(); ++phone) {
        const core::Target where = target(phone);
        const auto found = m_store.phones(where.company).look(where.mac);
        if (!found || found->settings == 0)
            continue;
        const core::Endpoint endpoint = *m_store.endpoint(where.company, where.mac);
        QSet<QString> names;
        for (const core::SettingValue &own : endpoint.settings) {
            const core::Setting *setting = m_store.catalogue().setting(own.setting);
            if (setting && !setting->indexed)
                names.insert(setting->paramName);
        }
        for (const QString &name : std::as_const(names))
            ++counts[name];
    }
    return counts;
}

} // namespace ui
