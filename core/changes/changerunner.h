// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/changes/plan.h"
#include "core/changes/stepresult.h"

#include <QObject>

#include <memory>

namespace core {

class Clock;
class Journal;
class SrapsApi;
class Store;

/// A plan being carried out, and afterwards its record. Owned by the runner.
class ChangeRun : public QObject
{
    Q_OBJECT

public:
    using State = RunHead::State;
    using QObject::QObject;

    virtual RunId id() const = 0; ///< 0 as long as it is not in the journal
    virtual const Plan &plan() const = 0;
    virtual const QList<StepResult> &results() const = 0; ///< same order as plan().steps
    virtual State state() const = 0;
    /// Why it does not go on: NoNetwork while Running (it goes on by itself), else why it paused
    /// by itself; Error() for none.
    virtual const Error &halt() const = 0;
    virtual int count(StepResult::State state) const = 0;
    virtual qint64 startedMs() const = 0;
    /// A secret of the step was not kept, or does not open: it cannot be sent once more.
    virtual bool lacksSecret(int) const { return false; }
    /// Of a run in waves; not staged otherwise.
    virtual WaveProgress waves() const { return {}; }
    bool isFinished() const { return state() == State::Finished || state() == State::Stopped; }

    /// No step begins after this, and no write leaves that has not; what is under way is waited
    /// for, and a write whose answer is lost is still read back. A group of steps that has begun
    /// is brought to its end. What had not begun is Cancelled.
    virtual void stop() = 0;
    /// The same, but it waits for resume().
    virtual void pause() = 0;
    /// At a gate between waves: opens the next one now.
    virtual void resume() = 0;

Q_SIGNALS:
    void stepChanged(int step);
    void stateChanged(); ///< state() or halt()
    void wavesChanged(); ///< a wave has begun or ended, or more of its phones have come back
    void finished();
};

/// Carries plans out. A step reads the phone, checks it against the plan, has both images put
/// into the journal and, once they are on disk, writes once (PUT or DELETE) and puts the answer
/// into the store. Six writes at a time, and at least as many being prepared: as many as go out
/// within a moment, so that the disk is visited for many together; the client's pace applies.
/// Where many phones of a company are concerned they are read by the page; such a reading is used
/// for at most five seconds. StepRun says what is repeated and when.
///
/// A run is only gone on with for the account that it was made for: Conflict with serviceCode
/// "other_account" otherwise.
///
/// Two runs never work on the same phone at once. A step refused by our own check fails with
/// Error::Kind::Conflict and the serviceCode "already_registered", "changed_by_someone_else"
/// (`before` holds what is there now) or "setting_shape" (the setting is stored in a way that we do
/// not write). One that the service answered with success without doing it: the same with
/// "not_taken". A step of an earlier run whose secret was not kept: SecretMissing.
///
/// Of a run in waves (Rollout) only the steps of open waves are done. Between waves it goes on
/// being Running while WaveGate waits; a gate that does not open, or a wave of which too much
/// fails, pauses it with waveHalt(). What is open lies in the journal: a resumed run goes on at its
/// gate.
///
/// Without network, or where nobody answers, a run waits and tries again by itself. A run whose
/// journal cannot be written pauses with that error, as does one in which more than a fifth of the
/// steps, and at least five, fail: Conflict with serviceCode "too_many_failures". API, store, clock
/// and journal outlive the runner; lives on their thread. Runs that go on when it ends are
/// Interrupted.
class ChangeRunner : public QObject
{
    Q_OBJECT

public:
    /// Whose changes these are, for the journal.
    struct Account
    {
        QString connection; ///< id
        QString connectionName;
        QString account; ///< base URL and key id
    };

    ChangeRunner(SrapsApi &api, Store &store, Clock &clock, QObject *parent = nullptr);
    ~ChangeRunner() override;

    /// Before the first run. Without a journal runs are forgotten with the runner.
    void useJournal(Journal &journal, const Account &account);
    void rename(const QString &connectionName);

    /// Starts from the event loop: connect to the run after this returns. A plan without steps
    /// finishes at once.
    ChangeRun *run(const Plan &plan, RunOrigin origin = RunOrigin::Wish, RunId originRun = 0,
                   const Rollout &rollout = {});
    /// Goes on with a run of the journal: what was planned is done, what is unknown is looked at
    /// first. `runStarted` tells once it was read; `problem` when it cannot be had. One of this
    /// process is resumed.
    void resume(RunId run);
    /// Ends a run: nothing more of it is sent, and nothing of it is planned any more.
    void stop(RunId run);
    /// A run of the journal to be looked at; its stop() and resume() lead nowhere.
    static std::unique_ptr<ChangeRun> record(const RunContent &content);
    enum class Retry {
        Undone, ///< what failed, was cancelled or is unknown
        Failed, ///< only what failed
    };
    /// A new plan of the steps of a finished run that were not done. Steps of a group go together.
    /// Where a step has read its phone, the old values are those that it read.
    static Plan retryPlan(const ChangeRun &run, Retry which = Retry::Undone);
    /// Phones of the plan with secrets that the journal will not keep for want of a key: what is
    /// done to them cannot be undone. Those that hold some are known as far as the store is.
    QSet<MacAddress> withoutUndo(const Plan &plan) const;
    QList<ChangeRun *> runs() const; ///< newest first, of this process
    ChangeRun *run(RunId id) const;  ///< of this process, else null
    Clock &clock() const;            ///< that its runs go by
    /// The journal has not been opened yet: it waits for its key.
    bool waitsForKey() const;

Q_SIGNALS:
    void runStarted(core::ChangeRun *run);
    void problem(const core::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
