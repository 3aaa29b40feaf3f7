// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/steprun.h"

#include "core/sraps/srapsapi.h"
#include "core/support/clock.h"
#include "core/support/logging.h"

#include <algorithm>

namespace core {

namespace {

using State = StepResult::State;
using Kind = Error::Kind;

constexpr int maxWrites = 4; // the first and three after a refusal for now
constexpr std::chrono::seconds longestPause(120);
constexpr qsizetype shortestSecret = 3; // a shorter one would blot out half of any sentence

Error conflict(const char *rule, const QString &detail = {})
{
    Error error = Error::make(Kind::Conflict, detail);
    error.serviceCode = QString::fromLatin1(rule);
    return error;
}

/// The service said no for now and did nothing.
bool isRefusedForNow(const Error &error)
{
    return error.kind == Kind::RateLimited || error.kind == Kind::Maintenance;
}

bool isNotTaken(const Error &error)
{
    return error.serviceCode == QLatin1String("not_taken");
}

/// The write may still be on its way: an unchanged phone does not say that it failed.
bool mayStillLand(const Error &error)
{
    return error.httpStatus == 202 || error.kind == Kind::Timeout ||
           error.kind == Kind::GatewayTimeout;
}

/// The document read, checked to be that of the phone asked for.
Result<QJsonObject> checkedDocument(const Result<QJsonObject> &answer, MacAddress mac)
{
    if (!answer)
        return answer;
    if (MacAddress::parse(answer->value(QLatin1String("mac")).toString()) == mac)
        return answer;
    return Failure(Error::make(Kind::MalformedReply, QStringLiteral("not the phone asked for")));
}

QString fieldName(const FieldChange &change)
{
    switch (change.field) {
    case FieldChange::Field::Name:
        return QStringLiteral("name");
    case FieldChange::Field::Profile:
        return QStringLiteral("provisioning_profile");
    case FieldChange::Field::Autoprovisioning:
        return QStringLiteral("autoprovisioning_enabled");
    case FieldChange::Field::Setting:
        return change.paramName;
    case FieldChange::Field::Registration:
        return QStringLiteral("mac");
    }
    return {};
}

} // namespace

StepRun::StepRun(SrapsApi &api, Clock &clock, const PlanStep &step, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_step(step)
{}

void StepRun::start()
{
    m_result.state = State::Running;
    read();
}

void StepRun::stop()
{
    m_stopping = true;
    if (m_waiting)
        settle(State::Cancelled, m_result.error);
}

void StepRun::read()
{
    m_waiting = false;
    m_api.endpointDocument(m_step.company, m_step.mac, this)
        ->then(this, [this](const Result<QJsonObject> &answer) {
            handleRead(checkedDocument(answer, m_step.mac));
        });
}

void StepRun::handleRead(const Result<QJsonObject> &answer)
{
    const bool missing = !answer && answer.error().kind == Kind::NotFound;
    if (!answer && !missing) {
        const bool cancelled = m_stopping || answer.error().kind == Kind::Cancelled;
        return settle(cancelled ? State::Cancelled : State::Failed, answer.error());
    }
    const QJsonObject document = missing ? QJsonObject() : *answer;
    m_stored = document;
    m_result.before = document;
    m_result.after = document;
    if (stepIsFulfilled(m_step, document))
        return settle(m_writes == 0 ? State::AlreadyDone : State::Confirmed);
    if (m_stopping)
        return settle(State::Cancelled);
    if (missing && m_step.call == PlanStep::Call::Put && !m_step.mustNotExist)
        return settle(State::Failed, answer.error());
    if (const std::optional<Error> error = refusal(document))
        return settle(State::Failed, *error);
    write();
}

std::optional<Error> StepRun::refusal(const QJsonObject &document) const
{
    if (m_step.mustNotExist && !document.isEmpty())
        return conflict("already_registered");
    if (const FieldChange *change = changedSincePlan(m_step, document))
        return conflict("changed_by_someone_else", fieldName(*change));
    if (!stepIsFulfilled(m_step, applyStep(m_step, document)))
        return conflict("setting_shape");
    return std::nullopt;
}

void StepRun::write()
{
    ++m_writes;
    m_result.after = applyStep(m_step, m_result.before);
    const bool put = m_step.call == PlanStep::Call::Put;
    qCDebug(lcChanges) << (put ? "put" : "delete") << m_step.mac.display();
    ValueJob<WriteAnswer> *job =
        put ? m_api.putEndpoint(m_step.company, m_step.mac, m_result.after, this)
            : m_api.deleteEndpoint(m_step.company, m_step.mac, this);
    job->then(this, [this](const Result<WriteAnswer> &answer) { handleWritten(answer); });
}

void StepRun::handleWritten(const Result<WriteAnswer> &answer)
{
    const bool isDelete = m_step.call == PlanStep::Call::Delete;
    if (answer || (isDelete && answer.error().kind == Kind::NotFound)) {
        if (const std::optional<Error> error = answer ? notTaken(*answer) : std::nullopt)
            return readBack(*error);
        keepAnswer(isDelete ? QJsonObject() : answer->document);
        return settle(State::Confirmed);
    }
    const Error &error = answer.error();
    if (error.mayHaveTakenEffect())
        return readBack(error);
    if (error.kind == Kind::Cancelled) {
        // The client went away; whether the write had left by then is not told.
        m_stored.reset();
        return settle(State::Unknown, error);
    }
    m_result.after = m_result.before;
    if (isRefusedForNow(error) && m_stopping)
        return settle(State::Cancelled, error);
    if (isRefusedForNow(error) && m_writes < maxWrites)
        return retryLater(error);
    settle(State::Failed, error);
}

/// Why an answer that is no error does not say yet that the step is done.
std::optional<Error> StepRun::notTaken(const WriteAnswer &answer) const
{
    const bool isPut = m_step.call == PlanStep::Call::Put;
    const bool other = isPut && !answer.document.isEmpty() &&
                       (!checkedDocument(answer.document, m_step.mac) ||
                        !stepIsFulfilled(m_step, answer.document));
    if (answer.isDone && !other)
        return std::nullopt;
    Error error = conflict("not_taken");
    if (!answer.isDone)
        error.httpStatus = 202;
    return error;
}

void StepRun::keepAnswer(const QJsonObject &answer)
{
    if (m_step.call == PlanStep::Call::Delete) {
        m_stored = QJsonObject();
    } else if (!answer.isEmpty()) {
        m_stored = answer;
    } else {
        QJsonObject merged = m_result.before;
        for (const QString &key : writableEndpoint(m_result.before).keys())
            merged.remove(key);
        for (auto it = m_result.after.begin(); it != m_result.after.end(); ++it)
            merged.insert(it.key(), it.value());
        m_stored = merged;
    }
    m_result.after = *m_stored;
}

void StepRun::retryLater(const Error &error)
{
    const auto pause = error.retryAfter.value_or(std::chrono::seconds(1 << (m_writes - 1)));
    if (pause > longestPause)
        return settle(State::Failed, error);
    m_result.error = withoutSecrets(error);
    m_waiting = true;
    m_clock.after(std::max(pause, std::chrono::seconds(0)), this, [this] {
        if (m_waiting)
            read();
    });
}

void StepRun::readBack(const Error &error)
{
    m_stored.reset();
    m_api.endpointDocument(m_step.company, m_step.mac, this)
        ->then(this, [this, error](const Result<QJsonObject> &answer) {
            handleReadBack(checkedDocument(answer, m_step.mac), error);
        });
}

void StepRun::handleReadBack(const Result<QJsonObject> &answer, const Error &original)
{
    if (!answer && answer.error().kind != Kind::NotFound) {
        qCInfo(lcChanges) << "outcome unknown:" << m_step.mac.display() << kindName(original.kind)
                          << "then" << kindName(answer.error().kind);
        return settle(State::Unknown, isNotTaken(original) ? answer.error() : original);
    }
    const QJsonObject document = answer ? *answer : QJsonObject();
    m_stored = document;
    m_result.after = document;
    if (stepIsFulfilled(m_step, document))
        return settle(State::Confirmed);
    settle(mayStillLand(original) ? State::Unknown : State::Failed, original);
}

/// A service that names the value it refuses would bring a secret into the window and the log.
Error StepRun::withoutSecrets(Error error) const
{
    QStringList secrets;
    for (const FieldChange &change : m_step.changes) {
        if (change.secret)
            secrets << change.newValue << change.oldValue << documentValue(change, m_result.before);
    }
    std::sort(secrets.begin(), secrets.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &secret : std::as_const(secrets)) {
        if (secret.size() < shortestSecret)
            break;
        const QString mark = QStringLiteral("[redacted]");
        error.serviceText.replace(secret, mark);
        error.fieldErrors.replaceInStrings(secret, mark);
        error.detail.replace(secret, mark);
    }
    return error;
}

void StepRun::settle(State state, const Error &error)
{
    if (m_settled)
        return;
    m_settled = true;
    m_waiting = false;
    m_result.state = state;
    m_result.error = withoutSecrets(error);
    Q_EMIT finished();
}

} // namespace core
