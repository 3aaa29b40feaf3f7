// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planner.h"

#include "core/changes/planrules.h"
#include "core/changes/redirection.h"
#include "core/store/store.h"

#include <QSet>

#include <functional>

namespace core {

namespace {

using Field = FieldChange::Field;
using Warning = PlanWarning::Kind;

/// The setting changes that a redirection means for a phone of this group.
Result<QList<FieldChange>> redirectionChanges(const Redirection &wish, const QString &group,
                                              const SettingValues &stored, const Store &store)
{
    const Catalogue &catalogue = store.catalogue();
    QList<FieldChange> changes;
    const auto add = [&](const Setting *setting, const QString &value) {
        if (setting)
            changes.append(settingChange(*setting, stored, value));
        return setting != nullptr;
    };
    bool complete = true;
    if (!wish.url.isEmpty())
        complete = add(redirectSettingFor(catalogue, group), wish.url) && complete;
    if (wish.user)
        complete = add(catalogue.settingFor(redirectUserSetting, group), *wish.user) && complete;
    if (wish.password)
        complete =
            add(catalogue.settingFor(redirectPasswordSetting, group), *wish.password) && complete;
    if (!complete)
        return Failure(invalidInput(group.isEmpty() ? "group_unknown" : "setting_missing"));
    return changes;
}

/// The checked wish; an empty URL means that the URL is left alone.
Result<Redirection> checked(Redirection wish)
{
    if (wish.url.isEmpty())
        return wish;
    const Result<QString> url = checkRedirectUrl(wish.url);
    if (!url)
        return Failure(url.error());
    wish.url = *url;
    return wish;
}

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

/// Adds the step of one phone, or notes that nothing changes for it.
void addStep(Plan &plan, const PlanStep &step)
{
    PlanStep kept = step;
    kept.changes.removeIf([](const FieldChange &c) { return c.oldValue == c.newValue; });
    if (kept.changes.isEmpty())
        plan.unchanged.append(step.mac);
    else
        plan.steps.append(kept);
}

/// Makes a step of each known target; `changesOf` says what changes or why it cannot take part.
using ChangesOf = std::function<Result<QList<FieldChange>>(const Endpoint &)>;

Plan planEach(Plan::Kind kind, const QList<Target> &targets, const Store &store,
              const ChangesOf &changesOf)
{
    Plan plan;
    plan.kind = kind;
    QSet<QPair<QString, quint64>> seen;
    for (const Target &target : targets) {
        const QPair<QString, quint64> key(target.company, target.mac.bits());
        if (seen.contains(key))
            continue;
        seen.insert(key);
        const Company *company = store.company(target.company);
        const std::optional<Endpoint> endpoint = store.endpoint(target.company, target.mac);
        if (!company || !endpoint) {
            plan.excluded.append(
                {target.mac, invalidInput(company ? "phone_unknown" : "company_unknown")});
            continue;
        }
        const Result<QList<FieldChange>> changes = changesOf(*endpoint);
        if (!changes) {
            plan.excluded.append({target.mac, changes.error()});
            continue;
        }
        PlanStep step;
        step.call = kind == Plan::Kind::Deregister ? PlanStep::Call::Delete : PlanStep::Call::Put;
        step.company = *company;
        step.mac = target.mac;
        step.name = endpoint->name;
        step.changes = *changes;
        addStep(plan, step);
    }
    return plan;
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

/// True once the phone may have fetched a redirection and so does not ask SRAPS any more.
bool mayBeRedirected(const Endpoint &endpoint, const Store &store)
{
    if (endpoint.status == EndpointStatus::Redirected)
        return true;
    return endpoint.lastSeenMs != 0 && !redirectTargetOf(endpoint, store).url.isEmpty();
}

void warnOfReset(Plan &plan, const Store &store)
{
    const QList<MacAddress> phones = phonesWhere(
        plan, store, [&](const Endpoint &endpoint) { return mayBeRedirected(endpoint, store); });
    if (!phones.isEmpty())
        warn(plan, Warning::NoticedAfterReset, phones);
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
    QList<FieldChange> changes{
        fieldChange(Field::Registration, {}, mac.display()),
        fieldChange(Field::Autoprovisioning, {}, switchText(wish.autoprovisioning))};
    if (!name.isEmpty())
        changes.append(fieldChange(Field::Name, {}, name));
    if (!wish.profile.isEmpty()) {
        if (const char *rule = profileRefusal(store.profile(wish.profile), wish.company, group))
            return Failure(invalidInput(rule));
        changes.append(fieldChange(Field::Profile, {}, wish.profile));
    }
    if (wish.redirection) {
        const Result<Redirection> redirection = checked(*wish.redirection);
        if (!redirection)
            return Failure(redirection.error());
        const auto more = redirectionChanges(*redirection, group, {}, store);
        if (!more)
            return more;
        changes.append(*more);
    }
    return changes;
}

Result<QList<FieldChange>> editChanges(const Endpoint &endpoint, const PhoneEdit &wish,
                                       const Store &store)
{
    const QString group = productGroupOf(endpoint, store);
    QList<FieldChange> changes;
    if (wish.name)
        changes.append(fieldChange(Field::Name, endpoint.name, wish.name->trimmed()));
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
    if (!wish.redirection)
        return changes;
    const Result<Redirection> redirection = checked(*wish.redirection);
    if (!redirection)
        return Failure(redirection.error());
    return redirectionChanges(*redirection, group, endpoint.settings, store)
        .map([&](const QList<FieldChange> &more) { return changes + more; });
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
    if (!url.isEmpty() && !wish.profile.isEmpty())
        warn(plan, Warning::OwnSettingHidesProfile);
    return plan;
}

Plan planRedirect(const QList<Target> &targets, const Redirection &wish, const Store &store)
{
    const Result<Redirection> redirection = checked(wish);
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
                        return QList<FieldChange>{
                            fieldChange(Field::Name, endpoint.name, name.trimmed())};
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
    const QList<MacAddress> hiding =
        profileUuid.isEmpty() ? QList<MacAddress>()
                              : phonesWhere(plan, store, [&](const Endpoint &endpoint) {
                                    const RedirectTarget own = redirectTargetOf(endpoint, store);
                                    return !own.url.isEmpty() && !own.fromProfile;
                                });
    if (!hiding.isEmpty())
        warn(plan, Warning::OwnSettingHidesProfile, hiding);
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
    QStringList urls;
    for (const PhoneEdit &edit : edits) {
        if (edit.redirection && !edit.redirection->url.isEmpty())
            urls.append(edit.redirection->url.trimmed());
    }
    urls.removeDuplicates();
    QSet<Warning> warned;
    for (const QString &url : std::as_const(urls)) {
        for (const Warning kind : urlWarnings(url))
            warned.insert(kind);
    }
    for (const Warning kind : std::as_const(warned))
        warn(plan, kind);
    warnOfReset(plan, store);
    return plan;
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
