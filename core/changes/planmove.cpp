// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planmove.h"

#include "core/changes/planrules.h"
#include "core/store/store.h"

namespace core {

namespace {

using Field = FieldChange::Field;
using When = PlanStep::When;

/// The reason why this phone cannot go there, or null.
const char *refusal(const std::optional<Endpoint> &phone, const Move &wish, const Store &store)
{
    if (!store.company(wish.company))
        return "company_unknown";
    if (!phone)
        return "phone_unknown";
    if (wish.profile.isEmpty())
        return nullptr;
    return profileRefusal(store.profile(wish.profile), wish.company, productGroupOf(*phone, store));
}

PlanStep stepFor(const Endpoint &phone, const Company &company)
{
    PlanStep step;
    step.company = company;
    step.mac = phone.mac;
    step.name = phone.name;
    return step;
}

PlanStep release(const Endpoint &phone, const Company &from)
{
    PlanStep step = stepFor(phone, from);
    step.call = PlanStep::Call::Delete;
    step.changes = {fieldChange(Field::Registration, phone.mac.display(), {})};
    return step;
}

PlanStep registration(const Endpoint &phone, const Company &company, When when, int released)
{
    PlanStep step = stepFor(phone, company);
    step.when = when;
    step.mustNotExist = true;
    step.baseFrom = released;
    step.changes = {fieldChange(Field::Registration, {}, phone.mac.display())};
    return step;
}

void addGroup(Plan &plan, const Endpoint &phone, const Move &wish, const Store &store)
{
    const auto released = int(plan.steps.size());
    const Company &from = *store.company(phone.company);
    plan.steps.append(release(phone, from));
    PlanStep there = registration(phone, *store.company(wish.company), When::BeforeDone, released);
    FieldChange profile = fieldChange(Field::Profile, phone.profile, wish.profile);
    profile.oldKnown = false; // there is no old one in the new company
    there.changes.append(profile);
    plan.steps.append(there);
    plan.steps.append(registration(phone, from, When::BeforeFailed, released));
}

} // namespace

Plan planMove(const QList<Target> &targets, const Move &wish, const Store &store)
{
    Plan plan;
    plan.kind = Plan::Kind::Move;
    const Profile *profile = store.profile(wish.profile);
    QList<MacAddress> hiding;
    QSet<MacAddress> seen;
    for (const Target &target : targets) {
        if (seen.contains(target.mac))
            continue;
        seen.insert(target.mac);
        const std::optional<Endpoint> phone = store.endpoint(target.company, target.mac);
        if (const char *rule = refusal(phone, wish, store)) {
            plan.excluded.append({target.mac, invalidInput(rule)});
            continue;
        }
        if (target.company == wish.company) {
            plan.unchanged.append(target.mac);
            continue;
        }
        addGroup(plan, *phone, wish, store);
        if (profile && hidesProfile(phone->settings, {}, *profile, store.catalogue()))
            hiding.append(target.mac);
    }
    if (!plan.steps.isEmpty())
        plan.warnings = {{PlanWarning::Kind::BetweenCompanies, {}},
                         {PlanWarning::Kind::ClaimOnlyShowsAtApply, {}}};
    if (!hiding.isEmpty())
        plan.warnings.append({PlanWarning::Kind::OwnSettingHidesProfile, hiding});
    return plan;
}

} // namespace core
