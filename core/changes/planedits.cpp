// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/editrules.h"
#include "core/changes/planner_p.h"
#include "core/changes/planrules.h"
#include "core/changes/redirection.h"
#include "core/store/store.h"

#include <QHash>

#include <array>

namespace core {

namespace {

using Field = FieldChange::Field;
using Warning = PlanWarning::Kind;

Result<QList<FieldChange>> settingEdits(const Endpoint &endpoint,
                                        const QMap<QString, QString> &wishes, const QString &group,
                                        const Store &store)
{
    QList<FieldChange> changes;
    for (auto wish = wishes.cbegin(); wish != wishes.cend(); ++wish) {
        const auto setting = settingToEdit(wish.key(), group, store.catalogue());
        if (!setting)
            return Failure(setting.error());
        const Result<QString> value = checkSettingValue(**setting, *wish);
        if (!value)
            return Failure(value.error());
        changes.append(settingChange(**setting, endpoint.settings, *value));
    }
    return changes;
}

/// Of everything but settings.
Result<QList<FieldChange>> plainEdits(const Endpoint &endpoint, const PhoneEdit &wish,
                                      const QString &group, const Store &store)
{
    QList<FieldChange> changes;
    if (wish.name) {
        const Result<QString> name = checkPhoneName(*wish.name);
        if (!name)
            return Failure(name.error());
        changes.append(fieldChange(Field::Name, endpoint.name, *name));
    }
    if (wish.profile) {
        const Profile *profile = store.profile(*wish.profile);
        const char *rule =
            wish.profile->isEmpty() ? nullptr : profileRefusal(profile, endpoint.company, group);
        if (rule)
            return Failure(invalidInput(rule));
        changes.append(fieldChange(Field::Profile, endpoint.profile, *wish.profile));
    }
    if (wish.autoprovisioning)
        changes.append(fieldChange(Field::Autoprovisioning, switchText(endpoint.autoprovisioning),
                                   switchText(*wish.autoprovisioning)));
    return changes;
}

Result<QList<FieldChange>> editChanges(const Endpoint &endpoint, const PhoneEdit &wish,
                                       const Store &store)
{
    const QString group = productGroupOf(endpoint, store);
    auto changes = plainEdits(endpoint, wish, group, store);
    const auto settings = settingEdits(endpoint, wish.settings, group, store);
    if (!changes || !settings)
        return changes ? settings : changes;
    changes->append(*settings);
    if (!wish.redirection)
        return changes;
    const Result<Redirection> redirection = checkedRedirection(*wish.redirection);
    if (!redirection)
        return Failure(redirection.error());
    return redirectionChanges(*redirection, group, endpoint.settings, store)
        .map([&](const QList<FieldChange> &more) { return *changes + more; });
}

/// What the steps mean for their phones, said of those concerned.
class EditWarnings
{
public:
    explicit EditWarnings(const Store &store)
        : m_store(store)
    {}

    void addTo(Plan &plan);

private:
    void look(const PlanStep &step);
    void lookAtTarget(const PlanStep &step, const QString &url);
    void note(Warning kind, MacAddress mac) { m_phones[std::size_t(kind)].append(mac); }

    const Store &m_store;
    QHash<QString, QList<Warning>> m_urls; ///< targets repeat themselves
    std::array<QList<MacAddress>, std::size_t(Warning::TakesOverEverything) + 1> m_phones;
};

void EditWarnings::addTo(Plan &plan)
{
    for (const PlanStep &step : std::as_const(plan.steps))
        look(step);
    for (std::size_t kind = 0; kind < m_phones.size(); ++kind) {
        if (!m_phones[kind].isEmpty())
            plan.warnings.append({Warning(kind), m_phones[kind]});
    }
}

void EditWarnings::lookAtTarget(const PlanStep &step, const QString &url)
{
    auto known = m_urls.find(url);
    if (known == m_urls.end())
        known = m_urls.insert(url, urlWarnings(url));
    for (const Warning kind : std::as_const(*known))
        note(kind, step.mac);
}

void EditWarnings::look(const PlanStep &step)
{
    const Profile *profile = nullptr;
    bool reaches = false; // what the phone itself would fetch
    std::optional<QString> target;
    for (const FieldChange &change : step.changes) {
        if (change.field == Field::Profile)
            profile = m_store.profile(change.newValue);
        reaches = reaches || change.field == Field::Profile || change.field == Field::Setting;
        if (change.field == Field::Setting && isRedirectSetting(change.paramName))
            target = change.newValue;
    }
    if (target)
        lookAtTarget(step, *target);
    if (!reaches)
        return;
    const std::optional<Endpoint> phone = m_store.endpoint(step.company.uuid, step.mac);
    if (!phone)
        return;
    if (profile && hidesProfile(phone->settings, step.changes, *profile, m_store.catalogue()))
        note(Warning::OwnSettingHidesProfile, step.mac);
    if (mayBeRedirected(*phone, m_store))
        note(Warning::NoticedAfterReset, step.mac);
}

} // namespace

Plan planEdits(const QList<PhoneEdit> &edits, const Store &store)
{
    QHash<Target, PhoneEdit> wishes;
    QList<Target> targets;
    for (const PhoneEdit &edit : edits) {
        wishes.insert(edit.target, edit);
        targets.append(edit.target);
    }
    Plan plan = planEach(Plan::Kind::Edit, targets, store, [&](const Endpoint &endpoint) {
        return editChanges(endpoint, wishes.value({endpoint.company, endpoint.mac}), store);
    });
    EditWarnings(store).addTo(plan);
    return plan;
}

} // namespace core
