// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretjob.h"

#include <QTest>

#include <memory>
#include <optional>

/// What a job reported, kept beyond the job's life; counts the reports.
template <typename Job, typename Value>
struct Outcome
{
    explicit Outcome(Job *job)
    {
        QObject::connect(job, &core::SecretJob::finished, job, [state = state, job] {
            ++state->reports;
            state->value = job->result();
        });
    }

    bool done() const { return state->reports > 0; }
    int reports() const { return state->reports; }
    bool ok() const { return state->value && state->value->has_value(); }
    QString error() const
    {
        if (!state->value || *state->value)
            return QStringLiteral("none");
        return core::kindName(state->value->error().kind);
    }
    const core::Result<Value> &result() const { return *state->value; }

    struct State
    {
        int reports = 0;
        std::optional<core::Result<Value>> value;
    };
    std::shared_ptr<State> state = std::make_shared<State>();
};

using ReadOutcome = Outcome<core::SecretReadJob, core::Secret>;
using WriteOutcome = Outcome<core::SecretWriteJob, void>;
using StateOutcome = Outcome<core::SecretStateJob, core::SecretStoreState>;

inline QByteArray bytesOf(const ReadOutcome &outcome)
{
    return outcome.ok() ? outcome.result()->expose().toByteArray() : QByteArray("<none>");
}
