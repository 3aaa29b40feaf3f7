// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"

#include <QObject>

#include <memory>

namespace core {

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
        Unknown,     ///< sent, no clear answer, and reading back failed too
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
    /// No new request after this; what is under way is waited for.
    virtual void stop() = 0;

Q_SIGNALS:
    void stepChanged(int step);
    void finished();
};

/// Carries plans out: each step reads the phone (GET), checks it, writes once (PUT or DELETE)
/// and puts the answer into the store. At most 4 steps at a time; the client's pace applies.
/// A write is never repeated; when its answer is lost the phone is read again and compared.
/// Later the journal goes between reading and writing.
class ChangeRunner : public QObject
{
    Q_OBJECT

public:
    ChangeRunner(SrapsApi &api, Store &store, QObject *parent = nullptr);
    ~ChangeRunner() override;

    ChangeRun *run(const Plan &plan);
    /// A new plan of the failed and cancelled steps of a finished run.
    static Plan retryPlan(const ChangeRun &run);
    QList<ChangeRun *> runs() const; ///< newest first, of this process

Q_SIGNALS:
    void runStarted(core::ChangeRun *run);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
