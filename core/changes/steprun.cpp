// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/steprun.h"

#include "core/changes/planrules.h"
#include "core/changes/stepsecrets.h"
#include "core/sraps/srapsapi.h"
#include "core/support/logging.h"

#include <algorithm>

namespace core {

namespace {

using State = StepResult::State;
using Kind = Error::Kind;

constexpr int maxWrites = 4;
constexpr int maxDoubtless = 8; // that surely did nothing; one lost connection often takes the next
constexpr int maxReadings = 4;  // each with the repetitions of the client
constexpr int maxDoublings = 3;
constexpr int maxLooks = 4; // for a write that may still land
constexpr int looksForEarlier = 2;
constexpr std::chrono::seconds readingIsFresh(10);
constexpr std::chrono::seconds longestPause(120);
constexpr std::chrono::seconds networkPause(5);
constexpr std::chrono::milliseconds firstPause(250);

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

/// Nobody has answered at all, as in a network that swallows everything.
bool mayBeGone(const Error &error)
{
    return error.kind == Kind::NoNetwork || error.kind == Kind::Timeout;
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

} // namespace

StepRun::StepRun(SrapsApi &api, Clock &clock, const PlanStep &step, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_step(step)
    , m_askedAt(clock)
    , m_readAt(clock)
{}

void StepRun::continueFrom(const QJsonObject &before)
{
    m_wasSent = true;
    m_result.before = before;
}

void StepRun::start()
{
    m_result.state = State::Running;
    read();
}

void StepRun::startWith(const QJsonObject &document)
{
    m_result.state = State::Running;
    m_askedAt = Moment(m_clock);
    handleRead(checkedDocument(document, m_step.mac));
}

void StepRun::stop()
{
    m_stopping = true;
    if (m_waiting && m_lost != Error())
        return settle(State::Unknown, m_lost);
    if (m_waiting || m_isReady)
        return settle(undone(), m_result.error);
    if (m_writing && !m_writing->hasLeft())
        m_writing->abort();
    // Nor does a question, but for what became of a write.
    if (m_reading && undone() != State::Unknown)
        m_reading->abort();
}

void StepRun::read()
{
    m_askedAt = Moment(m_clock);
    ValueJob<QJsonObject> *job = m_api.endpointDocument(m_step.company, m_step.mac, this);
    m_reading = job;
    job->then(this, [this](const Result<QJsonObject> &answer) {
        m_reading = nullptr;
        handleRead(checkedDocument(answer, m_step.mac));
    });
}

void StepRun::handleRead(const Result<QJsonObject> &answer)
{
    if (answer)
        handleDocument(*answer, {});
    else if (answer.error().kind == Kind::NotFound)
        handleDocument({}, answer.error());
    else
        handleReadFailure(answer.error());
}

/// What passes by itself is waited for: to read does no harm.
bool StepRun::mayReadAgain(const Error &error)
{
    return error.isTransient() && error.kind != Kind::NoNetwork && !m_stopping &&
           ++m_readings < maxReadings;
}

void StepRun::handleReadFailure(const Error &error)
{
    // Where nothing was sent that may still land the run waits for the network, not the step.
    const bool isGone = mayBeGone(error) && undone() != State::Unknown;
    if (!isGone && mayReadAgain(error))
        return waitAndCall(4 * firstPause * (1 << m_readings), &StepRun::read);
    if (m_wasSent && m_writes == 0)
        return settle(State::Unknown, error);
    // Cancelled by nobody: the client was replaced, and with the next one it begins anew.
    const bool mayBeBegunAnew =
        m_stopping || isGone || error.kind == Kind::Cancelled || error.kind == Kind::NoNetwork;
    if (mayBeBegunAnew || mayStillLand(m_result.error))
        return settle(undone(), error);
    settle(State::Failed, error);
}

/// How a step ends that did not come to an end: what may still land is not known.
StepResult::State StepRun::undone() const
{
    if (m_writes > 0 ? mayStillLand(m_result.error) : m_wasSent)
        return State::Unknown;
    return m_stopping ? State::Cancelled : State::Planned;
}

void StepRun::handleDocument(const QJsonObject &document, const Error &missing)
{
    m_readAt = Moment::ofAnswer(m_askedAt, readingIsFresh, m_clock);
    m_readings = 0;
    m_stored = document;
    const bool sent = m_wasSent || m_writes > 0;
    const bool fulfilled = stepIsFulfilled(m_step, document);
    m_result.after = document;
    if (!sent || !fulfilled)
        m_result.before = document;
    if (fulfilled)
        return settle(sent ? State::Confirmed : State::AlreadyDone);
    if (m_stopping)
        return settle(undone(), m_result.error);
    // What a process had sent when it ended may still be on its way.
    if (m_wasSent && m_writes == 0 && m_looks < looksForEarlier)
        return waitAndCall(2 * firstPause * (1 << m_looks++), &StepRun::read);
    if (document.isEmpty() && m_step.call == PlanStep::Call::Put && !m_step.mustNotExist)
        return settle(State::Failed, missing);
    if (const std::optional<Error> error = refusal(document))
        return settle(State::Failed, *error);
    m_result.after = applyStep(m_step, document);
    m_isReady = true;
    Q_EMIT readyToWrite();
}

std::optional<Error> StepRun::refusal(const QJsonObject &document) const
{
    if (m_step.mustNotExist && !document.isEmpty())
        return conflict("already_registered");
    if (const FieldChange *change = changedSincePlan(m_step, document))
        return conflict("changed_by_someone_else", documentKey(*change));
    if (m_step.call == PlanStep::Call::Delete && !m_step.base.isEmpty()) {
        if (const QString key = differingKey(m_step.base, document); !key.isEmpty())
            return conflict("changed_by_someone_else", key);
    }
    if (!stepIsFulfilled(m_step, applyStep(m_step, document)))
        return conflict("setting_shape");
    return std::nullopt;
}

void StepRun::refuseWrite(const Error &error)
{
    m_isReady = false;
    settle(m_stopping ? State::Cancelled : State::Planned, error);
}

void StepRun::write()
{
    if (m_settled)
        return;
    m_isReady = false;
    if (!m_readAt.isWithin(readingIsFresh, m_clock)) {
        Q_EMIT writeGivenBack();
        return read();
    }
    ++m_writes;
    m_looks = 0;
    const bool put = m_step.call == PlanStep::Call::Put;
    qCDebug(lcChanges) << (put ? "put" : "delete") << m_step.mac.display();
    ValueJob<WriteAnswer> *job =
        put ? m_api.putEndpoint(m_step.company, m_step.mac, m_result.after, this)
            : m_api.deleteEndpoint(m_step.company, m_step.mac, this);
    m_writing = job;
    job->then(this, [this](const Result<WriteAnswer> &answer) { handleWritten(answer); });
}

void StepRun::handleWritten(const Result<WriteAnswer> &answer)
{
    const bool isDelete = m_step.call == PlanStep::Call::Delete;
    const bool left = !m_writing || m_writing->hasLeft();
    m_writing = nullptr;
    if (answer || (isDelete && answer.error().kind == Kind::NotFound)) {
        if (const std::optional<Error> error = answer ? notTaken(*answer) : std::nullopt) {
            m_lost = *error;
            return readBack();
        }
        keepAnswer(isDelete ? QJsonObject() : answer->document);
        return settle(State::Confirmed);
    }
    const Error &error = answer.error();
    if (error.mayHaveTakenEffect()) {
        m_lost = error;
        return readBack();
    }
    if (error.kind == Kind::Cancelled && left) {
        // The client went away; whether the write had left by then is not told.
        m_stored.reset();
        return settle(State::Unknown, error);
    }
    m_result.after = m_result.before;
    const bool forNow =
        isRefusedForNow(error) || error.kind == Kind::NoNetwork || error.kind == Kind::Cancelled;
    if (forNow && m_stopping)
        return settle(undone(), error);
    if (error.kind == Kind::NoNetwork || error.kind == Kind::Cancelled)
        return settle(undone(), error);
    if (mayTryAgain(error))
        return retryLater(error);
    settle(State::Failed, error);
}

/// The service did nothing, and may do it a moment later.
bool StepRun::mayTryAgain(const Error &error) const
{
    const bool doubtless = error.kind == Kind::ConnectionLost || isRefusedForNow(error);
    const int most = doubtless ? maxDoubtless : maxWrites;
    return error.isTransient() && m_writes < most && !m_stopping;
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
    const std::chrono::milliseconds usual =
        (isRefusedForNow(error) ? 4 : 1) * firstPause * (1 << std::min(m_writes - 1, maxDoublings));
    const std::chrono::milliseconds pause =
        error.retryAfter ? std::max(*error.retryAfter, std::chrono::seconds(0)) : usual;
    if (pause > longestPause)
        return settle(State::Failed, error);
    m_result.error = withoutSecrets(error, m_step, m_result);
    waitAndCall(pause, &StepRun::read);
}

void StepRun::waitAndCall(std::chrono::milliseconds pause, void (StepRun::*call)())
{
    m_waiting = true;
    m_clock.after(pause, this, [this, call] {
        if (!std::exchange(m_waiting, false))
            return;
        (this->*call)();
    });
}

void StepRun::readBack()
{
    m_stored.reset();
    ++m_looks;
    m_api.endpointDocument(m_step.company, m_step.mac, this)
        ->then(this, [this](const Result<QJsonObject> &answer) {
            handleReadBack(checkedDocument(answer, m_step.mac));
        });
}

void StepRun::handleReadBack(const Result<QJsonObject> &answer)
{
    if (!answer && answer.error().kind == Kind::NoNetwork && !m_stopping)
        return waitAndCall(networkPause, &StepRun::readBack);
    if (!answer && mayReadAgain(answer.error())) {
        --m_looks; // that was none
        return waitAndCall(4 * firstPause * (1 << m_readings), &StepRun::readBack);
    }
    m_readings = 0;
    if (!answer && answer.error().kind != Kind::NotFound) {
        qCInfo(lcChanges) << "outcome unknown:" << m_step.mac.display() << kindName(m_lost.kind)
                          << "then" << kindName(answer.error().kind);
        return settle(State::Unknown, isNotTaken(m_lost) ? answer.error() : m_lost);
    }
    const QJsonObject document = answer ? *answer : QJsonObject();
    m_stored = document;
    m_result.after = document;
    if (stepIsFulfilled(m_step, document))
        return settle(State::Confirmed);
    settleUnchanged();
}

/// Asked for and not done: looked at again as long as it may still come, else asked for again.
void StepRun::settleUnchanged()
{
    const bool open = mayStillLand(m_lost);
    if (open && m_looks < maxLooks && !m_stopping)
        return waitAndCall(2 * firstPause * (1 << (m_looks - 1)), &StepRun::readBack);
    // A promise is left to the service; asking twice would not make it sooner.
    if (mayTryAgain(m_lost) && m_lost.httpStatus != 202)
        return retryLater(std::exchange(m_lost, Error()));
    settle(open ? State::Unknown : State::Failed, m_lost);
}

void StepRun::settle(State state, const Error &error)
{
    if (m_settled)
        return;
    m_settled = true;
    m_waiting = false;
    m_isReady = false;
    m_result.state = state;
    m_result.error = withoutSecrets(error, m_step, m_result);
    Q_EMIT finished();
}

} // namespace core
