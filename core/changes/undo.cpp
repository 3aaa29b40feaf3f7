// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo.h"

#include "core/changes/planrules.h"
#include "core/types/catalogue.h"
#include "core/types/endpoint.h"

namespace core {

namespace {

using Field = FieldChange::Field;
using State = StepResult::State;
using When = PlanStep::When;

constexpr QLatin1String settingsKey("settings_manager");

class Undo
{
public:
    Undo(const RunContent &run, const Catalogue &catalogue)
        : m_run(run)
        , m_catalogue(catalogue)
    {
        m_plan.kind = Plan::Kind::Undo;
    }

    Plan plan();

private:
    void addGroup(int first, int size);
    const char *refusal(int index) const;
    PlanStep inverse(int index) const;
    PlanStep valuesBack(const PlanStep &done, const StepResult &result) const;
    PlanStep registeredAgain(const PlanStep &done, const QJsonObject &before) const;
    PlanStep removedAgain(const PlanStep &done, const QJsonObject &after) const;
    PlanStep backWhereItWas(const PlanStep &removal, int number) const;
    void addFields(PlanStep &step, const QJsonObject &before) const;
    void warn();

    const RunContent &m_run;
    const Catalogue &m_catalogue;
    Plan m_plan;
};

const char *Undo::refusal(int index) const
{
    if (m_run.results.at(index).state != State::Confirmed)
        return "outcome_unknown";
    if (!m_run.head.hasImages)
        return "images_dropped";
    if (m_run.withoutSecrets.contains(index))
        return "secret_not_kept";
    return nullptr;
}

PlanStep Undo::valuesBack(const PlanStep &done, const StepResult &result) const
{
    PlanStep step = done;
    step.mustNotExist = false;
    step.base = {};
    step.baseFrom = -1;
    for (FieldChange &change : step.changes) {
        change.oldValue = documentValue(change, result.after);
        change.newValue = documentValue(change, result.before);
        change.oldKnown = true;
    }
    step.changes.removeIf([](const FieldChange &c) { return c.oldValue == c.newValue; });
    return step;
}

PlanStep Undo::removedAgain(const PlanStep &done, const QJsonObject &after) const
{
    PlanStep step;
    step.call = PlanStep::Call::Delete;
    step.company = done.company;
    step.mac = done.mac;
    step.name = done.name;
    step.base = writableEndpoint(after);
    FieldChange &change = step.changes.emplaceBack();
    change.field = Field::Registration;
    change.oldValue = done.mac.display();
    return step;
}

/// What the phone had, for the preview and for the comparison with what the service then holds.
void Undo::addFields(PlanStep &step, const QJsonObject &before) const
{
    const auto add = [&](Field field, const QString &setting = {}) {
        FieldChange change;
        change.field = field;
        change.setting = setting;
        const Setting *known = m_catalogue.setting(setting);
        if (known)
            change.paramName = known->paramName;
        // Of one that the catalogue does not have nobody can tell.
        change.secret = field == Field::Setting && (!known || SecretSettings::isSecret(*known));
        change.newValue = documentValue(change, before);
        if (!change.newValue.isEmpty())
            step.changes.append(change);
    };
    add(Field::Registration);
    add(Field::Name);
    add(Field::Profile);
    add(Field::Autoprovisioning);
    const QJsonObject settings = before.value(settingsKey).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        add(Field::Setting, it.key());
}

PlanStep Undo::registeredAgain(const PlanStep &done, const QJsonObject &before) const
{
    PlanStep step;
    step.company = done.company;
    step.mac = done.mac;
    step.name = done.name;
    step.mustNotExist = true;
    step.base = writableEndpoint(before);
    addFields(step, before);
    return step;
}

PlanStep Undo::inverse(int index) const
{
    const PlanStep &done = m_run.plan.steps.at(index);
    const StepResult &result = m_run.results.at(index);
    if (done.call == PlanStep::Call::Delete)
        return registeredAgain(done, result.before);
    return result.before.isEmpty() ? removedAgain(done, result.after) : valuesBack(done, result);
}

/// Backwards: the last step of a group is undone first.
void Undo::addGroup(int first, int size)
{
    const int last = first + size - 1;
    if (m_run.plan.steps.at(last).when == When::BeforeFailed &&
        isDone(m_run.results.at(last).state))
        return; // all is as it was
    QList<PlanStep> steps;
    for (int i = last; i >= first; --i) {
        const State state = m_run.results.at(i).state;
        if (state != State::Confirmed && state != State::Unknown && state != State::Running)
            continue;
        if (const char *rule = refusal(i)) {
            m_plan.excluded.append({m_run.plan.steps.at(i).mac, invalidInput(rule)});
            return;
        }
        PlanStep step = inverse(i);
        if (step.changes.isEmpty())
            continue;
        step.when = steps.isEmpty() ? When::Always : When::BeforeDone;
        steps.append(step);
    }
    if (steps.size() == 2 && steps.first().call == PlanStep::Call::Delete)
        steps.append(backWhereItWas(steps.first(), int(m_plan.steps.size())));
    m_plan.steps += steps;
}

/// When its old company does not take a moved phone back, it stays where it was moved to.
PlanStep Undo::backWhereItWas(const PlanStep &removal, int number) const
{
    PlanStep step;
    step.company = removal.company;
    step.mac = removal.mac;
    step.name = removal.name;
    step.when = When::BeforeFailed;
    step.mustNotExist = true;
    step.baseFrom = number;
    step.changes = {fieldChange(Field::Registration, {}, removal.mac.display())};
    return step;
}

void Undo::warn()
{
    bool again = false;
    bool removed = false;
    for (const PlanStep &step : std::as_const(m_plan.steps)) {
        again = again || step.mustNotExist;
        removed = removed || step.call == PlanStep::Call::Delete;
    }
    if (again) {
        m_plan.warnings.append({PlanWarning::Kind::TakesOverEverything, {}});
        m_plan.warnings.append({PlanWarning::Kind::ClaimOnlyShowsAtApply, {}});
    }
    if (removed)
        m_plan.warnings.append({PlanWarning::Kind::StaysConfigured, {}});
    else if (!m_plan.steps.isEmpty())
        m_plan.warnings.append({PlanWarning::Kind::NoticedAfterReset, {}});
}

Plan Undo::plan()
{
    const QList<PlanStep> &steps = m_run.plan.steps;
    for (int first = 0; first < steps.size();) {
        int size = 1;
        while (first + size < steps.size() && steps.at(first + size).when != When::Always)
            ++size;
        addGroup(first, size);
        first += size;
    }
    warn();
    return m_plan;
}

} // namespace

Plan planUndo(const RunContent &run, const Catalogue &catalogue)
{
    return Undo(run, catalogue).plan();
}

} // namespace core
