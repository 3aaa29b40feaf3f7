// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"

#include <QObject>

#include <memory>

namespace core {

class Clock;
class SrapsApi;
class Store;

/// How one step ended or stands.
struct StepResult
{
    enum class State {
        Planned,
        Running,
        Confirmed,   ///< the service holds the after-image
        AlreadyDone, ///< it held it before; nothing was sent
        Failed,      ///< `error` says why; the service holds the before-image as far as known
        Unknown,     ///< sent, no clear answer, and reading back failed too or shows the old
                     ///< values of a write that may still land
        Cancelled,   ///< never sent
    };
    State state = State::Planned;
    Error error;
    QJsonObject before; ///< as read right before the write; may hold secrets, never shown or logged
    QJsonObject after;  ///< as sent or as answered
};

/// A plan being carried out, and afterwards its record. Owned by the runner.
class ChangeRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const Plan &plan() const = 0;
    virtual const QList<StepResult> &results() const = 0; ///< same order as plan().steps
    virtual bool isFinished() const = 0;
    virtual int count(StepResult::State state) const = 0;
    virtual qint64 startedMs() const = 0;
    /// No step and no write begins after this; what is under way is waited for, and a write whose
    /// answer is lost is still read back.
    virtual void stop() = 0;

Q_SIGNALS:
    void stepChanged(int step);
    void finished();
};

/// Carries plans out: each step reads the phone (GET), checks it, writes once (PUT or DELETE)
/// and puts the answer into the store. At most 4 steps at a time; the client's pace applies.
/// A write whose answer is lost, is a 202 or shows other values than were sent is never repeated:
/// the phone is read again and compared. One
/// that the service refused with 429 or 503 is tried again after Retry-After, at most three
/// times, each time from the reading on; asked to wait longer than two minutes it fails at once.
/// Two runs never work on the same phone at once. A step refused by our own check fails with
/// Error::Kind::Conflict and the serviceCode "already_registered", "changed_by_someone_else"
/// (`before` holds what is there now) or "setting_shape" (the setting is stored in a way that we do
/// not write). One that the service answered with success without doing it: the same with
/// "not_taken". Later the journal goes between reading and writing (StepRun::write). The API and
/// the store outlive the runner; lives on their thread.
class ChangeRunner : public QObject
{
    Q_OBJECT

public:
    ChangeRunner(SrapsApi &api, Store &store, QObject *parent = nullptr);
    /// The clock outlives the runner.
    ChangeRunner(SrapsApi &api, Store &store, Clock &clock, QObject *parent = nullptr);
    ~ChangeRunner() override;

    /// Starts from the event loop: connect to the run after this returns. A plan without steps
    /// finishes at once.
    ChangeRun *run(const Plan &plan);
    /// A new plan of the steps of a finished run that were not done (failed, cancelled, unknown).
    /// Where a step has read its phone, the old values are those that it read.
    static Plan retryPlan(const ChangeRun &run);
    QList<ChangeRun *> runs() const; ///< newest first, of this process

Q_SIGNALS:
    void runStarted(core::ChangeRun *run);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
