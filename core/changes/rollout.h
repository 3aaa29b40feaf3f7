// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <chrono>

namespace core {

struct Plan;

/// How a plan is carried out in waves: a pilot of few phones, a share of all, then the rest. Before
/// the next wave begins stands a gate. A value; lies in journals.
struct Rollout
{
    int pilot = 0;         ///< phones of the first wave; 0: all at once
    int share = 20;        ///< percent of all phones, done with the second wave; 0: there is none
    int pauseMinutes = 10; ///< at least, between the end of a wave and the next one
    int mostFailed = 5;    ///< percent of a wave that may fail
    /// Percent of a wave's changed phones whose last contact must be later than their change.
    int cameBack = 90;
    int waitMinutes = 60; ///< for those, from the end of the wave on; not less than the pause
    bool byItself = true; ///< false: a gate that would be passed waits for a person

    bool isStaged() const { return pilot > 0; }
    bool operator==(const Rollout &) const = default;
};

/// Its numbers in the order above, for preferences; where some are missing or wrong, the default.
QStringList rolloutWords(const Rollout &rollout);
Rollout rolloutFromWords(const QStringList &words);

/// The wave of each step, counted from 0, one byte a step; empty when there is only one. Steps of
/// a group, of one phone, and those that take their base from each other are in one wave. The
/// first phone of each company and model comes first, largest ones first, and then of each as
/// many as it has: a pilot looks like the whole. The same plan always gives the same waves.
QByteArray wavesOf(const Plan &plan, const Rollout &rollout);
int countWaves(const QByteArray &waves); ///< at least 1
/// Phones of each wave, each phone once.
QList<int> phonesOfWaves(const Plan &plan, const QByteArray &waves);

/// Below so many phones waves are not worth their time.
inline constexpr int fewestForWaves = 20;
/// Sensible numbers for this plan. Last contact is not asked for where phones have no reason to
/// come back: what is changed is not what they fetch, they are registered or deregistered, or many
/// notice nothing before a reset.
Rollout suggestedRollout(const Plan &plan, const Rollout &usual = {});

/// How a wave that has ended stands at its gate.
struct WaveReport
{
    int done = 0;                       ///< phones
    int failed = 0;                     ///< phones, also those of which nobody knows
    int expected = 0;                   ///< phones that were changed
    int back = 0;                       ///< of these
    std::chrono::milliseconds since{0}; ///< its last step
    /// As `since`, when the last contacts that are counted here were asked for; negative: never.
    std::chrono::milliseconds lookedAt{-1};

    bool operator==(const WaveReport &) const = default;
};

struct GateVerdict
{
    enum class Kind { Go, Wait, Halt };
    enum class Reason {
        None,
        Pause,    ///< all is well so far
        CameBack, ///< Wait: phones are still away
        Failures, ///< Halt
        NotBack,  ///< Halt: they stayed away
        Person,   ///< Halt: all is well; a person opens the gate
    };
    Kind kind = Kind::Go;
    Reason reason = Reason::None;
    std::chrono::milliseconds left{0}; ///< Wait: until it is decided at the latest

    bool operator==(const GateVerdict &) const = default;
};

/// Phones out of `expected` that must have come back.
int neededBack(const Rollout &rollout, int expected);
bool tooManyFailed(const Rollout &rollout, int failed, int phones);
/// Never halts for phones that stay away before they were looked for after the time for it was
/// over: a machine that slept, or had no network, looks once more.
GateVerdict judgeGate(const Rollout &rollout, const WaveReport &report);

/// Why a run in waves waits for a person: Conflict with serviceCode "wave_failures",
/// "wave_not_back" or "wave_person".
Error waveHalt(GateVerdict::Reason reason);
bool isWaveHalt(const Error &error);
GateVerdict::Reason waveHaltReason(const Error &error); ///< None for another error

/// How far a run in waves is. A value.
struct WaveProgress
{
    Rollout rollout;
    int count = 1;
    int open = 1;        ///< so many have begun
    bool atGate = false; ///< the last open one has ended and the next one has not begun
    WaveReport report;   ///< at a gate
    GateVerdict verdict; ///< at a gate
};

} // namespace core
