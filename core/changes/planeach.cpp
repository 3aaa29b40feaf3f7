// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planner_p.h"

#include "core/changes/planrules.h"
#include "core/changes/redirection.h"
#include "core/store/store.h"

#include <QSet>

namespace core {

void addStep(Plan &plan, const PlanStep &step)
{
    PlanStep kept = step;
    kept.changes.removeIf([](const FieldChange &c) { return c.oldValue == c.newValue; });
    if (kept.changes.isEmpty())
        plan.unchanged.append(step.mac);
    else
        plan.steps.append(kept);
}

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
        return Failure(invalidInput(missingSetting(catalogue, group)));
    return changes;
}

Result<Redirection> checkedRedirection(Redirection wish)
{
    if (wish.url.isEmpty())
        return wish;
    const Result<QString> url = checkRedirectUrl(wish.url);
    if (!url)
        return Failure(url.error());
    wish.url = *url;
    return wish;
}

bool mayBeRedirected(const Endpoint &endpoint, const Store &store)
{
    if (endpoint.status == EndpointStatus::Redirected)
        return true;
    return endpoint.lastSeenMs != 0 && !redirectTargetOf(endpoint, store).url.isEmpty();
}

} // namespace core
