// SPDX-License-Identifier: GPL-3.0-or-later
// What a preview says, and how steps stand.
#include "ui/models/planmodel.h"

#include "core/store/store.h"
#include "ui/errors/explain.h"
#include "ui/widgets/status.h"

namespace ui {

using Field = core::FieldChange::Field;
using State = core::StepResult::State;

namespace {

QString noValue()
{
    return QStringLiteral("–");
}

} // namespace

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Phone");
    case MacColumn:
        return tr("MAC address");
    case CompanyColumn:
        return tr("Company");
    case FieldColumn:
        return tr("What changes");
    case OldColumn:
        //: Column heading: the value before the change
        return tr("Now");
    case NewColumn:
        //: Column heading: the value after the change
        return tr("New");
    case ResultColumn:
        return tr("Result");
    case ColumnCount:
        break;
    }
    return {};
}

QString PlanModel::displayText(const Row &row, Column column) const
{
    if (row.excluded >= 0) {
        return excludedText(row, column);
    }
    const core::PlanStep &step = m_plan.steps.at(row.step);
    const core::FieldChange &change = step.changes.at(row.change);
    switch (column) {
    case NameColumn:
        return step.name;
    case MacColumn:
        return step.mac.display();
    case CompanyColumn:
        return step.company.name;
    case FieldColumn:
        if (step.when == core::PlanStep::When::BeforeFailed)
            //: A change that is only made when the one above it fails
            return tr("%1, if that fails").arg(fieldName(change));
        return fieldName(change);
    case OldColumn:
        if (step.mustNotExist && change.field != Field::Registration)
            return noValue();
        return change.oldKnown ? valueText(change, change.oldValue, namesIn(m_store))
                               : tr("Not known yet");
    case NewColumn:
        return valueText(change, change.newValue, namesIn(m_store));
    case ResultColumn:
        return resultText(row);
    case ColumnCount:
        break;
    }
    return {};
}

QString PlanModel::excludedText(const Row &row, Column column) const
{
    const core::MacAddress mac = m_plan.excluded.at(row.excluded).mac;
    if (column == MacColumn)
        return mac.display();
    if (column == ResultColumn)
        return resultText(row);
    const QString owner = m_store.companyOf(mac);
    const std::optional<core::Endpoint> phone = m_store.endpoint(owner, mac);
    const core::Company *company = m_store.company(owner);
    if (column == NameColumn && phone)
        return phone->name;
    return column == CompanyColumn && company != nullptr ? company->name : QString();
}

QString PlanModel::fieldName(const core::FieldChange &change)
{
    switch (change.field) {
    case Field::Name:
        return tr("Name");
    case Field::Profile:
        return tr("Profile");
    case Field::Autoprovisioning:
        return tr("Autoprovisioning");
    case Field::Registration:
        return tr("Registration");
    case Field::Setting:
        break;
    }
    if (change.paramName == u"setting_server")
        return tr("Redirect target");
    if (change.paramName == u"http_client_user")
        return tr("User for the target");
    if (change.paramName == u"http_client_pass")
        return tr("Password for the target");
    return change.paramName;
}

PlanModel::ProfileNames PlanModel::namesIn(const core::Store &store)
{
    return [&store](const QString &uuid) {
        const core::Profile *profile = store.profile(uuid);
        return profile ? profile->name : QString();
    };
}

QString PlanModel::valueText(const core::FieldChange &change, const QString &value,
                             const ProfileNames &names)
{
    switch (change.field) {
    case Field::Registration:
        return value.isEmpty() ? tr("Not registered") : tr("Registered");
    case Field::Autoprovisioning:
        return value == u"true" ? tr("On") : tr("Off");
    case Field::Profile: {
        if (value.isEmpty())
            return tr("None");
        const QString name = names(value);
        return name.isEmpty() ? value : name;
    }
    case Field::Name:
    case Field::Setting:
        break;
    }
    if (change.secret && change.oldValue.isEmpty() && change.newValue.isEmpty())
        //: In place of a password that the journal has forgotten
        return tr("Not kept");
    if (value.isEmpty())
        return noValue();
    return change.secret ? QString(8, QChar(0x2022)) : value;
}

int PlanModel::stateOf(const Row &row) const
{
    if (row.step < 0)
        return -1;
    return int(m_run ? m_run->results().at(row.step).state : State::Planned);
}

QVariant PlanModel::shapeOf(const Row &row) const
{
    if (row.excluded >= 0)
        return int(StatusShape::Attention);
    if (!m_run)
        return {};
    switch (m_run->results().at(row.step).state) {
    case State::Planned:
    case State::Running:
        return int(StatusShape::Waiting);
    case State::Confirmed:
    case State::AlreadyDone:
        return int(StatusShape::Good);
    case State::Failed:
        return int(StatusShape::Bad);
    case State::Unknown:
        return int(StatusShape::Unknown);
    case State::Cancelled:
    case State::NotNeeded:
        return int(StatusShape::Attention);
    }
    return {};
}

QString PlanModel::resultText(const Row &row) const
{
    if (row.excluded >= 0)
        return tr("Left out. %1").arg(explain(m_plan.excluded.at(row.excluded).error).sentence());
    if (!m_run)
        return {};
    const core::StepResult &result = m_run->results().at(row.step);
    return result.state == State::Failed ? failureText(row, result) : stateText(result);
}

QString PlanModel::stateText(const core::StepResult &result)
{
    switch (result.state) {
    case State::Planned:
        //: State of one change: waiting for its turn
        return tr("Waiting");
    case State::Running:
        //: State of one change: being sent
        return tr("Running");
    case State::Confirmed:
        //: State of one change: the service has it
        return tr("Done");
    case State::AlreadyDone:
        return tr("Was so already");
    case State::Failed:
        return tr("Failed. %1").arg(explain(result.error).sentence());
    case State::Unknown:
        return tr("Unclear. The answer was lost and the phone could not be read again.");
    case State::Cancelled:
        //: State of one change: stopped before it was sent
        return tr("Not sent");
    case State::NotNeeded:
        //: State of one change: it would only have been made if another had failed
        return tr("Was not needed");
    }
    return {};
}

/// With the third value, beside the old and the new one, where somebody else wrote it.
QString PlanModel::failureText(const Row &row, const core::StepResult &result) const
{
    const core::FieldChange &change = m_plan.steps.at(row.step).changes.at(row.change);
    const QString found = core::documentValue(change, result.before);
    if (result.error.serviceCode == u"changed_by_someone_else" && !result.before.isEmpty() &&
        change.oldKnown && found != change.oldValue)
        return tr("Failed. Someone else changed it to “%1” in the meantime. Nothing was sent.")
            .arg(valueText(change, found, namesIn(m_store)));
    return stateText(result);
}

QString PlanModel::toolTip(const Row &row, Column column) const
{
    if (row.step >= 0 && column == FieldColumn) {
        const core::FieldChange &change = m_plan.steps.at(row.step).changes.at(row.change);
        if (change.field == Field::Setting)
            return change.paramName;
    }
    return displayText(row, column);
}

} // namespace ui
