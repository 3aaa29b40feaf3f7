// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/scanplan.h"

#include "core/changes/changerunner.h"
#include "core/store/store.h"

#include <algorithm>

namespace core {

namespace {

using State = Scan::State;

QList<Registration> registrationsOf(const QList<Scan> &scans)
{
    QList<Registration> wishes;
    for (const Scan &scan : scans) {
        auto wish = std::find_if(wishes.begin(), wishes.end(), [&](const Registration &known) {
            return known.company == scan.place.company && known.profile == scan.place.profile;
        });
        if (wish == wishes.end()) {
            Registration fresh;
            fresh.company = scan.place.company;
            fresh.profile = scan.place.profile;
            wishes.append(fresh);
            wish = wishes.end() - 1;
        }
        wish->macs.append(scan.mac);
        wish->names.append(scan.name);
    }
    return wishes;
}

// A warning about all phones of one part is about its phones only where there are several parts.
void join(Plan &plan, Plan part, bool isOnly)
{
    QList<MacAddress> phones;
    for (const PlanStep &step : std::as_const(part.steps))
        phones.append(step.mac);
    for (PlanWarning &warning : part.warnings) {
        if (warning.phones.isEmpty() && !isOnly)
            warning.phones = phones;
        const auto known =
            std::find_if(plan.warnings.begin(), plan.warnings.end(),
                         [&](const PlanWarning &one) { return one.kind == warning.kind; });
        if (known == plan.warnings.end())
            plan.warnings.append(warning);
        else
            known->phones.append(warning.phones);
    }
    plan.steps.append(part.steps);
    plan.unchanged.append(part.unchanged);
    plan.excluded.append(part.excluded);
}

ScanNote noteOf(const Scan &scan, State state, const Error &error = Error())
{
    return {scan.id, state, scan.run, scan.step, error};
}

State stateOf(const Endpoint &phone)
{
    return phone.lastSeenMs != 0 ? State::Seen : State::Registered;
}

bool wasReadSince(const Scan &scan, const Store &store)
{
    const LoadState state = store.state(Resource::Endpoints, scan.place.company);
    return state.phase == LoadState::Phase::Loaded && state.asOfMs > scan.timeMs;
}

} // namespace

Plan planScans(const QList<Scan> &scans, const Store &store)
{
    Plan plan;
    plan.kind = Plan::Kind::Register;
    const QList<Registration> wishes = registrationsOf(scans);
    for (const Registration &wish : wishes)
        join(plan, planRegistration(wish, store), wishes.size() == 1);
    return plan;
}

QList<ScanNote> scansAsStored(const QList<Scan> &scans, const QString &connection,
                              const Store &store, const QSet<MacAddress> &underWay)
{
    QList<ScanNote> notes;
    for (const Scan &scan : scans) {
        if (scan.place.connection != connection || scan.state == State::Seen)
            continue;
        const auto phone = store.endpoint(scan.place.company, scan.mac);
        if (phone && stateOf(*phone) != scan.state)
            notes.append(noteOf(scan, stateOf(*phone)));
        else if (!phone && scan.state == State::Sent && !underWay.contains(scan.mac) &&
                 wasReadSince(scan, store))
            notes.append(noteOf(scan, State::Scanned));
    }
    return notes;
}

QList<ScanNote> scansAfterStep(const QList<Scan> &scans, const QString &connection,
                               const ChangeRun &run, int step)
{
    const PlanStep &wish = run.plan().steps.at(step);
    const StepResult &result = run.results().at(step);
    QList<ScanNote> notes;
    for (const Scan &scan : scans) {
        if (scan.mac != wish.mac || scan.place.company != wish.company.uuid ||
            scan.place.connection != connection || scan.state == State::Seen)
            continue;
        ScanNote note{scan.id, State::Sent, run.id(), step, {}};
        if (isDone(result.state))
            note.state = State::Registered;
        else if (result.state == StepResult::State::Failed)
            note = {scan.id, State::Refused, run.id(), step, result.error};
        else if (result.state == StepResult::State::Cancelled)
            note.state = State::Scanned;
        notes.append(note);
    }
    return notes;
}

} // namespace core
