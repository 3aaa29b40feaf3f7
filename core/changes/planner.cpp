// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planner.h"

#include "core/changes/editrules.h"
#include "core/changes/planner_p.h"
#include "core/changes/planrules.h"
#include "core/changes/redirection.h"
#include "core/store/store.h"

#include <QSet>

namespace core {

namespace {

using Field = FieldChange::Field;
using Warning = PlanWarning::Kind;

void warn(Plan &plan, Warning kind, const QList<MacAddress> &phones = {})
{
    plan.warnings.append({kind, phones});
}

void warnAboutUrl(Plan &plan, const QString &url)
{
    if (plan.steps.isEmpty())
        return;
    for (const Warning kind : urlWarnings(url))
        warn(plan, kind);
}

QList<MacAddress> phonesWhere(const Plan &plan, const Store &store,
                              const std::function<bool(const Endpoint &)> &wanted)
{
    QList<MacAddress> phones;
    for (const PlanStep &step : plan.steps) {
        const std::optional<Endpoint> endpoint = store.endpoint(step.company.uuid, step.mac);
        if (endpoint && wanted(*endpoint))
            phones.append(step.mac);
    }
    return phones;
}

void warnOfReset(Plan &plan, const Store &store)
{
    const QList<MacAddress> phones = phonesWhere(
        plan, store, [&](const Endpoint &endpoint) { return mayBeRedirected(endpoint, store); });
    if (!phones.isEmpty())
        warn(plan, Warning::NoticedAfterReset, phones);
}

void warnOfHiding(Plan &plan, const QString &profileUuid, const Store &store)
{
    const Profile *profile = store.profile(profileUuid);
    if (!profile)
        return;
    QList<MacAddress> hiding;
    for (const PlanStep &step : std::as_const(plan.steps)) {
        const std::optional<Endpoint> phone = store.endpoint(step.company.uuid, step.mac);
        if (hidesProfile(phone ? phone->settings : SettingValues(), step.changes, *profile,
                         store.catalogue()))
            hiding.append(step.mac);
    }
    if (!hiding.isEmpty())
        warn(plan, Warning::OwnSettingHidesProfile, hiding);
}

/// Why this phone cannot be registered there, if there is a reason.
std::optional<Error> refusal(MacAddress mac, const QString &company, const Store &store)
{
    if (mac.isNull())
        return invalidInput("mac_missing");
    if (!store.company(company))
        return invalidInput("company_unknown");
    if (store.endpoint(company, mac))
        return invalidInput("already_registered");
    if (!store.companyOf(mac).isEmpty())
        return invalidInput("in_other_company");
    return std::nullopt;
}

/// The group a new phone will have: its model's, else the one chosen, else the profile's.
QString groupOfNew(MacAddress mac, const Registration &wish, const Store &store)
{
    QString group = groupOfModel(mac, store.catalogue());
    if (group.isEmpty())
        group = wish.productGroup;
    const Profile *profile = store.profile(wish.profile);
    return group.isEmpty() && profile ? profile->productGroup : group;
}

Result<QList<FieldChange>> registrationChanges(MacAddress mac, const QString &name,
                                               const Registration &wish, const Store &store)
{
    const QString group = groupOfNew(mac, wish, store);
    const Result<QString> checkedName = checkPhoneName(name);
    if (!checkedName)
        return Failure(checkedName.error());
    QList<FieldChange> changes{
        fieldChange(Field::Registration, {}, mac.display()),
        fieldChange(Field::Autoprovisioning, {}, switchText(wish.autoprovisioning))};
    if (!checkedName->isEmpty())
        changes.append(fieldChange(Field::Name, {}, *checkedName));
    if (!wish.profile.isEmpty()) {
        if (const char *rule = profileRefusal(store.profile(wish.profile), wish.company, group))
            return Failure(invalidInput(rule));
        changes.append(fieldChange(Field::Profile, {}, wish.profile));
    }
    if (wish.redirection) {
        const Result<Redirection> redirection = checkedRedirection(*wish.redirection);
        if (!redirection)
            return Failure(redirection.error());
        const auto more = redirectionChanges(*redirection, group, {}, store);
        if (!more)
            return more;
        changes.append(*more);
    }
    return changes;
}

} // namespace

Plan planRegistration(const Registration &wish, const Store &store)
{
    Plan plan;
    plan.kind = Plan::Kind::Register;
    QSet<MacAddress> seen;
    for (qsizetype i = 0; i < wish.macs.size(); ++i) {
        const MacAddress mac = wish.macs.at(i);
        if (seen.contains(mac)) {
            plan.excluded.append({mac, invalidInput("duplicate")});
            continue;
        }
        seen.insert(mac);
        if (const std::optional<Error> error = refusal(mac, wish.company, store)) {
            plan.excluded.append({mac, *error});
            continue;
        }
        const QString name = wish.names.value(i).trimmed();
        const auto changes = registrationChanges(mac, name, wish, store);
        if (!changes) {
            plan.excluded.append({mac, changes.error()});
            continue;
        }
        PlanStep step;
        step.company = *store.company(wish.company);
        step.mac = mac;
        step.name = name;
        step.mustNotExist = true;
        step.changes = *changes;
        addStep(plan, step);
    }
    if (plan.steps.isEmpty())
        return plan;
    warn(plan, Warning::ClaimOnlyShowsAtApply);
    const QString url = wish.redirection ? wish.redirection->url.trimmed() : QString();
    warnAboutUrl(plan, url);
    warnOfHiding(plan, wish.profile, store);
    return plan;
}

Plan planRedirect(const QList<Target> &targets, const Redirection &wish, const Store &store)
{
    const Result<Redirection> redirection = checkedRedirection(wish);
    Plan plan =
        planEach(Plan::Kind::Redirect, targets, store,
                 [&](const Endpoint &endpoint) -> Result<QList<FieldChange>> {
                     if (!redirection)
                         return Failure(redirection.error());
                     return redirectionChanges(*redirection, productGroupOf(endpoint, store),
                                               endpoint.settings, store);
                 });
    if (redirection)
        warnAboutUrl(plan, redirection->url);
    warnOfReset(plan, store);
    return plan;
}

Plan planRename(const Target &target, const QString &name, const Store &store)
{
    return planEach(Plan::Kind::Rename, {target}, store,
                    [&](const Endpoint &endpoint) -> Result<QList<FieldChange>> {
                        return checkPhoneName(name).map([&](const QString &checked) {
                            return QList<FieldChange>{
                                fieldChange(Field::Name, endpoint.name, checked)};
                        });
                    });
}

Plan planProfile(const QList<Target> &targets, const QString &profileUuid, const Store &store)
{
    Plan plan = planEach(
        Plan::Kind::AssignProfile, targets, store,
        [&](const Endpoint &endpoint) -> Result<QList<FieldChange>> {
            const QString group = productGroupOf(endpoint, store);
            if (!profileUuid.isEmpty()) {
                if (const char *rule =
                        profileRefusal(store.profile(profileUuid), endpoint.company, group))
                    return Failure(invalidInput(rule));
            }
            return QList<FieldChange>{fieldChange(Field::Profile, endpoint.profile, profileUuid)};
        });
    warnOfHiding(plan, profileUuid, store);
    warnOfReset(plan, store);
    return plan;
}

Plan planAutoprovisioning(const QList<Target> &targets, bool enabled, const Store &store)
{
    return planEach(Plan::Kind::SetAutoprovisioning, targets, store,
                    [&](const Endpoint &endpoint) -> Result<QList<FieldChange>> {
                        return QList<FieldChange>{fieldChange(Field::Autoprovisioning,
                                                              switchText(endpoint.autoprovisioning),
                                                              switchText(enabled))};
                    });
}

Plan planDeregistration(const QList<Target> &targets, const Store &store)
{
    Plan plan = planEach(Plan::Kind::Deregister, targets, store,
                         [](const Endpoint &endpoint) -> Result<QList<FieldChange>> {
                             return QList<FieldChange>{
                                 fieldChange(Field::Registration, endpoint.mac.display(), {})};
                         });
    if (!plan.steps.isEmpty())
        warn(plan, Warning::StaysConfigured);
    return plan;
}

} // namespace core
