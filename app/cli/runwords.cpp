// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runwords.h"

#include "app/cli/phonelist.h"
#include "ui/dialogs/planwords.h"
#include "ui/errors/explain.h"
#include "ui/models/words.h"

#include <QDateTime>
#include <QJsonArray>

namespace cli {

using State = core::StepResult::State;

namespace {

QString isoTime(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QJsonArray macsOf(const QList<core::MacAddress> &macs)
{
    QJsonArray array;
    for (const core::MacAddress mac : macs)
        array.append(mac.wire());
    return array;
}

QString shownValue(const core::FieldChange &change, const QString &value)
{
    return change.secret && !value.isEmpty() ? ui::Words::hiddenValue() : withoutPassword(value);
}

QJsonObject changeToJson(const core::FieldChange &change)
{
    QJsonObject object{{QStringLiteral("field"), wordOf(change)},
                       {QStringLiteral("new"), shownValue(change, change.newValue)}};
    if (change.oldKnown)
        object.insert(QStringLiteral("old"), shownValue(change, change.oldValue));
    return object;
}

QJsonObject stepToJson(const core::PlanStep &step)
{
    QJsonArray changes;
    for (const core::FieldChange &change : step.changes)
        changes.append(changeToJson(change));
    return {{QStringLiteral("mac"), step.mac.wire()},
            {QStringLiteral("name"), step.name},
            {QStringLiteral("company"), step.company.uuid},
            {QStringLiteral("company_name"), step.company.name},
            {QStringLiteral("call"), step.call == core::PlanStep::Call::Put
                                         ? QStringLiteral("put")
                                         : QStringLiteral("delete")},
            {QStringLiteral("changes"), changes}};
}

} // namespace

QString wordOf(core::Plan::Kind kind)
{
    using Kind = core::Plan::Kind;
    switch (kind) {
    case Kind::Register:
        return QStringLiteral("register");
    case Kind::Redirect:
        return QStringLiteral("redirect");
    case Kind::Rename:
        return QStringLiteral("rename");
    case Kind::AssignProfile:
        return QStringLiteral("profile");
    case Kind::SetAutoprovisioning:
        return QStringLiteral("autoprovisioning");
    case Kind::Deregister:
        return QStringLiteral("deregister");
    case Kind::Undo:
        return QStringLiteral("undo");
    case Kind::Edit:
        return QStringLiteral("edit");
    case Kind::ReplaceUrl:
        return QStringLiteral("replace_url");
    case Kind::Move:
        return QStringLiteral("move");
    case Kind::Import:
        return QStringLiteral("import");
    }
    return {};
}

QString wordOf(core::RunHead::State state)
{
    using RunState = core::RunHead::State;
    switch (state) {
    case RunState::Running:
        return QStringLiteral("running");
    case RunState::Paused:
        return QStringLiteral("paused");
    case RunState::Stopped:
        return QStringLiteral("stopped");
    case RunState::Finished:
        return QStringLiteral("finished");
    case RunState::Interrupted:
        return QStringLiteral("interrupted");
    }
    return {};
}

QString wordOf(State state)
{
    switch (state) {
    case State::Planned:
        return QStringLiteral("planned");
    case State::Running:
        return QStringLiteral("sent");
    case State::Confirmed:
        return QStringLiteral("confirmed");
    case State::AlreadyDone:
        return QStringLiteral("already_done");
    case State::Failed:
        return QStringLiteral("failed");
    case State::Unknown:
        return QStringLiteral("unknown");
    case State::Cancelled:
        return QStringLiteral("cancelled");
    case State::NotNeeded:
        return QStringLiteral("not_needed");
    }
    return {};
}

QString wordOf(const core::FieldChange &change)
{
    using Field = core::FieldChange::Field;
    switch (change.field) {
    case Field::Name:
        return QStringLiteral("name");
    case Field::Profile:
        return QStringLiteral("profile");
    case Field::Autoprovisioning:
        return QStringLiteral("autoprovisioning");
    case Field::Setting:
        return change.paramName;
    case Field::Registration:
        return QStringLiteral("registration");
    }
    return {};
}

QString wordOf(core::PlanWarning::Kind kind)
{
    using Kind = core::PlanWarning::Kind;
    switch (kind) {
    case Kind::StaysConfigured:
        return QStringLiteral("stays_configured");
    case Kind::NoticedAfterReset:
        return QStringLiteral("noticed_after_reset");
    case Kind::PlainHttpTarget:
        return QStringLiteral("plain_http_target");
    case Kind::PasswordInUrl:
        return QStringLiteral("password_in_url");
    case Kind::OwnSettingHidesProfile:
        return QStringLiteral("own_setting_hides_profile");
    case Kind::ProfileOfOtherGroup:
        return QStringLiteral("profile_of_other_group");
    case Kind::ClaimOnlyShowsAtApply:
        return QStringLiteral("claim_only_shows_at_apply");
    case Kind::NoMacInTarget:
        return QStringLiteral("no_mac_in_target");
    case Kind::BetweenCompanies:
        return QStringLiteral("between_companies");
    case Kind::TakesOverEverything:
        return QStringLiteral("takes_over_everything");
    }
    return {};
}

QString reasonOf(const core::StepResult &result)
{
    if (result.state == State::Failed && result.error.kind == core::Error::Kind::SecretMissing)
        return QStringLiteral("Its secret values are not in the journal, because there was no "
                              "keychain to seal them with.");
    if (result.state == State::Failed)
        return ui::explain(result.error).sentence();
    if (result.state == State::Unknown)
        return QStringLiteral("The answer was lost and the phone could not be read again.");
    return result.state == State::Cancelled ? QStringLiteral("Not sent.") : QString();
}

QJsonObject toJson(const core::Error &error)
{
    QJsonObject object{{QStringLiteral("kind"), core::kindName(error.kind)},
                       {QStringLiteral("text"), ui::explain(error).sentence()}};
    if (!error.serviceCode.isEmpty())
        object.insert(QStringLiteral("code"), error.serviceCode);
    if (!error.serviceText.isEmpty())
        object.insert(QStringLiteral("service_text"), error.serviceText);
    if (error.httpStatus != 0)
        object.insert(QStringLiteral("http_status"), error.httpStatus);
    return object;
}

QJsonObject toJson(const core::Plan &plan)
{
    QJsonArray steps;
    for (const core::PlanStep &step : plan.steps)
        steps.append(stepToJson(step));
    QJsonArray warnings;
    for (const core::PlanWarning &warning : plan.warnings)
        warnings.append(QJsonObject{{QStringLiteral("kind"), wordOf(warning.kind)},
                                    {QStringLiteral("text"), ui::PlanWords::warning(warning)},
                                    {QStringLiteral("phones"), macsOf(warning.phones)}});
    QJsonArray leftOut;
    for (const core::Plan::Excluded &one : plan.excluded)
        leftOut.append(QJsonObject{{QStringLiteral("mac"), one.mac.wire()},
                                   {QStringLiteral("error"), toJson(one.error)}});
    return {{QStringLiteral("do"), wordOf(plan.kind)},
            {QStringLiteral("phones"), plan.phoneCount()},
            {QStringLiteral("companies"), QJsonArray::fromStringList(plan.companyNames())},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("unchanged"), macsOf(plan.unchanged)},
            {QStringLiteral("left_out"), leftOut}};
}

QJsonObject toJson(const core::RunHead &head)
{
    QJsonObject counts;
    for (int state = 0; state < core::StepResult::stateCount; ++state)
        counts.insert(wordOf(State(state)), head.count(State(state)));
    QJsonObject object{{QStringLiteral("id"), head.id},
                       {QStringLiteral("do"), wordOf(head.kind)},
                       {QStringLiteral("state"), wordOf(head.state)},
                       {QStringLiteral("connection"), head.connection},
                       {QStringLiteral("connection_name"), head.connectionName},
                       {QStringLiteral("who"), head.who},
                       {QStringLiteral("companies"), QJsonArray::fromStringList(head.companies)},
                       {QStringLiteral("created"), isoTime(head.createdMs)},
                       {QStringLiteral("steps"), head.total()},
                       {QStringLiteral("counts"), counts},
                       {QStringLiteral("can_be_undone"), head.hasImages}};
    if (head.endedMs != 0)
        object.insert(QStringLiteral("ended"), isoTime(head.endedMs));
    if (head.originRun != 0)
        object.insert(head.origin == core::RunOrigin::Undo ? QStringLiteral("undoes")
                                                           : QStringLiteral("retries"),
                      head.originRun);
    if (!head.source.isEmpty())
        object.insert(QStringLiteral("source"), head.source);
    if (head.undoneBy != 0)
        object.insert(QStringLiteral("undone_by"), head.undoneBy);
    if (head.halt != core::Error())
        object.insert(QStringLiteral("halt"), toJson(head.halt));
    return object;
}

QJsonArray stepsToJson(const core::Plan &plan, const QList<core::StepResult> &results)
{
    QJsonArray steps;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        QJsonObject step = stepToJson(plan.steps.at(i));
        step.insert(QStringLiteral("state"), wordOf(results.at(i).state));
        if (results.at(i).state == State::Failed)
            step.insert(QStringLiteral("error"), toJson(results.at(i).error));
        steps.append(step);
    }
    return steps;
}

} // namespace cli
