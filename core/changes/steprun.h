// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "core/changes/plan.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace core {

class Clock;
class SrapsApi;
struct WriteAnswer;

/// One step on its way: read, check, write once, and when the answer is lost, is a 202 or shows
/// something else than was sent, read back. Owned by
/// its run; ends with exactly one `finished`. API and clock outlive it.
class StepRun final : public QObject
{
    Q_OBJECT

public:
    StepRun(SrapsApi &api, Clock &clock, const PlanStep &step, QObject *parent);

    void start();
    /// No write begins after this. May report before it returns.
    void stop();

    const PlanStep &step() const { return m_step; }
    const StepResult &result() const { return m_result; }
    /// What the service held when it was last told: empty when the phone is not registered
    /// there, nullopt when that is not known.
    const std::optional<QJsonObject> &stored() const { return m_stored; }

Q_SIGNALS:
    void finished();

private:
    void read();
    void handleRead(const Result<QJsonObject> &answer);
    std::optional<Error> refusal(const QJsonObject &document) const;
    void write();
    void handleWritten(const Result<WriteAnswer> &answer);
    std::optional<Error> notTaken(const WriteAnswer &answer) const;
    void keepAnswer(const QJsonObject &answer);
    void retryLater(const Error &error);
    void readBack(const Error &error);
    void handleReadBack(const Result<QJsonObject> &answer, const Error &original);
    Error withoutSecrets(Error error) const;
    void settle(StepResult::State state, const Error &error = Error());

    SrapsApi &m_api;
    Clock &m_clock;
    PlanStep m_step;
    StepResult m_result;
    std::optional<QJsonObject> m_stored;
    int m_writes = 0;
    bool m_stopping = false;
    bool m_waiting = false;
    bool m_settled = false;
};

} // namespace core
