// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"
#include "core/changes/stepresult.h"
#include "core/sraps/valuejob.h"
#include "core/support/moment.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <optional>

namespace core {

class SrapsApi;
struct WriteAnswer;

/// One step on its way: read the phone, check it, wait for leave to write, write, and when the
/// answer is lost, is a 202 or shows something else than was sent, read back. A write that was
/// lost and, as the phone shows, did nothing is repeated, at most three times and each time from
/// the reading on; so is one that was refused with 429 or 503. Owned by its run; ends with exactly
/// one `finished`. API and clock outlive it.
class StepRun final : public QObject
{
    Q_OBJECT

public:
    StepRun(SrapsApi &api, Clock &clock, const PlanStep &step, QObject *parent);

    /// The step was sent once and nobody knows what became of it: what the phone was like then.
    void continueFrom(const QJsonObject &before);
    void start();
    /// The phone was read a moment ago: nothing to ask for before the write.
    void startWith(const QJsonObject &document);
    /// Leave to write, after readyToWrite(); not given, the step waits. When the phone was read
    /// longer than ten seconds ago, or that cannot be told because the machine slept or its clock
    /// was set, it is read again, and leave is asked for once more.
    void write();
    /// The write may not be: it ends as State::Planned with this error.
    void refuseWrite(const Error &error);
    /// No write leaves after this, and no reading but to see what became of a write. May report
    /// before it returns.
    void stop();

    const PlanStep &step() const { return m_step; }
    /// State::Planned: it did not come to a write, and can be begun anew as if nothing had been.
    /// With NoNetwork or Timeout: because nobody has answered.
    const StepResult &result() const { return m_result; }
    /// What the service held when it was last told: empty when the phone is not registered
    /// there, nullopt when that is not known.
    const std::optional<QJsonObject> &stored() const { return m_stored; }

Q_SIGNALS:
    /// Checked; result() holds both images. Once for each write.
    void readyToWrite();
    void writeGivenBack(); ///< leave was given too late
    void finished();

private:
    void read();
    void handleRead(const Result<QJsonObject> &answer);
    void handleReadFailure(const Error &error);
    void handleDocument(const QJsonObject &document, const Error &missing);
    std::optional<Error> refusal(const QJsonObject &document) const;
    void handleWritten(const Result<WriteAnswer> &answer);
    std::optional<Error> notTaken(const WriteAnswer &answer) const;
    void keepAnswer(const QJsonObject &answer);
    StepResult::State undone() const;
    bool mayReadAgain(const Error &error);
    bool mayTryAgain(const Error &error) const;
    void retryLater(const Error &error);
    void waitAndCall(std::chrono::milliseconds pause, void (StepRun::*call)());
    void readBack();
    void handleReadBack(const Result<QJsonObject> &answer);
    void settleUnchanged();
    void settle(StepResult::State state, const Error &error = Error());

    SrapsApi &m_api;
    Clock &m_clock;
    PlanStep m_step;
    StepResult m_result;
    std::optional<QJsonObject> m_stored;
    QPointer<Job> m_reading; ///< not to look for a write of this process
    QPointer<Job> m_writing;
    Error m_lost; ///< what became of the write that is being looked for
    Moment m_askedAt;
    Moment m_readAt;
    int m_writes = 0;
    int m_looks = 0;        ///< since the last write
    int m_readings = 0;     ///< that failed, one after the other
    bool m_wasSent = false; ///< by an earlier process
    bool m_isReady = false; ///< waits for leave
    bool m_stopping = false;
    bool m_waiting = false;
    bool m_settled = false;
};

} // namespace core
