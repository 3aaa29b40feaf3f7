// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/rollout.h"

#include "core/changes/plan.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <vector>

namespace core {

using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

constexpr int smallPilot = 5;
constexpr int usualPilot = 10;
constexpr int largePilot = 25;
constexpr int largePlan = 1000;
constexpr int fewWithoutNotice = 10; // one phone in so many

/// What belongs together, by the number of one of its steps.
class Units
{
public:
    explicit Units(const Plan &plan);

    int of(int step);

private:
    void join(int a, int b) { m_first.at(size_t(of(a))) = of(b); }

    std::vector<int> m_first; ///< a step of the same unit; the step itself at the end
};

Units::Units(const Plan &plan)
    : m_first(size_t(plan.steps.size()))
{
    std::iota(m_first.begin(), m_first.end(), 0);
    QHash<MacAddress, int> ofPhone;
    for (int i = 0; i < plan.steps.size(); ++i) {
        const PlanStep &step = plan.steps.at(i);
        if (step.when != PlanStep::When::Always && i > 0)
            join(i, i - 1);
        if (step.baseFrom >= 0 && step.baseFrom < plan.steps.size())
            join(i, step.baseFrom);
        const auto known = ofPhone.constFind(step.mac);
        if (known == ofPhone.constEnd())
            ofPhone.insert(step.mac, i);
        else
            join(i, *known);
    }
}

int Units::of(int step)
{
    while (m_first.at(size_t(step)) != step) {
        int &next = m_first.at(size_t(step));
        next = m_first.at(size_t(next)); // shorter for the next one who asks
        step = next;
    }
    return step;
}

struct Unit
{
    int number = 0; ///< Units::of()
    QSet<MacAddress> phones;
    QString kind;      ///< company and model
    double place = -1; ///< of all of its kind, 0 to 1; -1 for the first one
    qsizetype likeIt = 0;
};

QList<Unit> unitsOf(const Plan &plan, Units &joined)
{
    QList<Unit> units;
    QHash<int, qsizetype> known;
    for (int i = 0; i < plan.steps.size(); ++i) {
        const PlanStep &step = plan.steps.at(i);
        const int number = joined.of(i);
        if (!known.contains(number)) {
            known.insert(number, units.size());
            units.append({number, {}, step.company.uuid + u'\n' + step.mac.modelHint()});
        }
        units[known.value(number)].phones.insert(step.mac);
    }
    return units;
}

void sortForWaves(QList<Unit> &units)
{
    QHash<QString, QList<qsizetype>> kinds;
    for (qsizetype i = 0; i < units.size(); ++i)
        kinds[units.at(i).kind].append(i);
    for (const QList<qsizetype> &alike : std::as_const(kinds)) {
        for (qsizetype j = 0; j < alike.size(); ++j) {
            units[alike.at(j)].likeIt = alike.size();
            if (j > 0)
                units[alike.at(j)].place = (double(j) + 0.5) / double(alike.size());
        }
    }
    std::stable_sort(units.begin(), units.end(), [](const Unit &a, const Unit &b) {
        if (a.place != b.place)
            return a.place < b.place;
        return a.likeIt != b.likeIt ? a.likeIt > b.likeIt : a.kind < b.kind;
    });
}

bool changesWhatIsFetched(const PlanStep &step)
{
    return std::any_of(step.changes.begin(), step.changes.end(), [](const FieldChange &change) {
        return change.field == FieldChange::Field::Profile ||
               change.field == FieldChange::Field::Setting;
    });
}

int percentOf(int percent, int whole)
{
    return int((qint64(percent) * whole + 99) / 100);
}

struct HaltCode
{
    GateVerdict::Reason reason;
    QLatin1String code;
};
constexpr HaltCode haltCodes[] = {
    {GateVerdict::Reason::Failures, QLatin1String("wave_failures")},
    {GateVerdict::Reason::NotBack, QLatin1String("wave_not_back")},
    {GateVerdict::Reason::Person, QLatin1String("wave_person")},
};

} // namespace

QStringList rolloutWords(const Rollout &rollout)
{
    QStringList words;
    for (const int number : {rollout.pilot, rollout.share, rollout.pauseMinutes, rollout.mostFailed,
                             rollout.cameBack, rollout.waitMinutes, rollout.byItself ? 1 : 0})
        words.append(QString::number(number));
    return words;
}

Rollout rolloutFromWords(const QStringList &words)
{
    QList<int> numbers;
    for (const QString &word : words) {
        bool good = false;
        numbers.append(word.toInt(&good));
        if (!good || numbers.last() < 0)
            return {};
    }
    if (numbers.size() != rolloutWords({}).size())
        return {};
    return {numbers.at(0), numbers.at(1), numbers.at(2),     numbers.at(3),
            numbers.at(4), numbers.at(5), numbers.at(6) != 0};
}

QByteArray wavesOf(const Plan &plan, const Rollout &rollout)
{
    const int phones = plan.phoneCount();
    if (!rollout.isStaged() || rollout.pilot >= phones)
        return {};
    Units joined(plan);
    QList<Unit> units = unitsOf(plan, joined);
    sortForWaves(units);
    const int second = percentOf(rollout.share, phones);
    QHash<int, char> waveOfUnit;
    int taken = 0;
    char wave = 0;
    for (const Unit &unit : std::as_const(units)) {
        if (wave == 0 && taken >= rollout.pilot)
            wave = 1;
        if (wave == 1 && taken >= second && second > rollout.pilot)
            wave = 2;
        waveOfUnit.insert(unit.number, wave);
        taken += int(unit.phones.size());
    }
    if (wave == 0)
        return {};
    QByteArray waves(plan.steps.size(), 0);
    for (int i = 0; i < plan.steps.size(); ++i)
        waves[i] = waveOfUnit.value(joined.of(i));
    return waves;
}

int countWaves(const QByteArray &waves)
{
    return waves.isEmpty() ? 1 : 1 + *std::max_element(waves.begin(), waves.end());
}

QList<int> phonesOfWaves(const Plan &plan, const QByteArray &waves)
{
    if (waves.size() != plan.steps.size())
        return {plan.phoneCount()};
    QList<int> phones(countWaves(waves));
    QSet<MacAddress> seen;
    for (int i = 0; i < plan.steps.size(); ++i) {
        const MacAddress mac = plan.steps.at(i).mac;
        if (seen.contains(mac))
            continue;
        seen.insert(mac);
        ++phones[waves.at(i)];
    }
    return phones;
}

Rollout suggestedRollout(const Plan &plan, const Rollout &usual)
{
    Rollout rollout = usual;
    const int phones = plan.phoneCount();
    if (rollout.pilot <= 0)
        rollout.pilot = phones >= largePlan ? largePilot : phones >= 100 ? usualPilot : smallPilot;
    rollout.pilot = std::min(rollout.pilot, std::max(1, phones - 1));
    const bool comeAndGo =
        std::any_of(plan.steps.begin(), plan.steps.end(), [](const PlanStep &step) {
            return step.mustNotExist ||
                   (step.call == PlanStep::Call::Delete && step.when == PlanStep::When::Always);
        });
    const bool unnoticed =
        std::any_of(plan.warnings.begin(), plan.warnings.end(), [&](const PlanWarning &warning) {
            return warning.kind == PlanWarning::Kind::NoticedAfterReset &&
                   (warning.phones.isEmpty() || warning.phones.size() * fewWithoutNotice > phones);
        });
    const bool fetched = std::any_of(plan.steps.begin(), plan.steps.end(), changesWhatIsFetched);
    if (comeAndGo || unnoticed || !fetched)
        rollout.cameBack = 0;
    return rollout;
}

int neededBack(const Rollout &rollout, int expected)
{
    return percentOf(rollout.cameBack, expected);
}

bool tooManyFailed(const Rollout &rollout, int failed, int phones)
{
    return qint64(failed) * 100 > qint64(rollout.mostFailed) * phones;
}

GateVerdict judgeGate(const Rollout &rollout, const WaveReport &report)
{
    using Kind = GateVerdict::Kind;
    using Reason = GateVerdict::Reason;
    if (tooManyFailed(rollout, report.failed, report.done + report.failed))
        return {Kind::Halt, Reason::Failures, {}};
    const milliseconds pause = minutes(rollout.pauseMinutes);
    if (report.back < neededBack(rollout, report.expected)) {
        const milliseconds limit = std::max(pause, milliseconds(minutes(rollout.waitMinutes)));
        if (report.lookedAt >= limit)
            return {Kind::Halt, Reason::NotBack, {}};
        return {Kind::Wait, Reason::CameBack, std::max(milliseconds(0), limit - report.since)};
    }
    if (report.since < pause)
        return {Kind::Wait, Reason::Pause, pause - report.since};
    return rollout.byItself ? GateVerdict{Kind::Go, Reason::None, {}}
                            : GateVerdict{Kind::Halt, Reason::Person, {}};
}

Error waveHalt(GateVerdict::Reason reason)
{
    Error error = Error::make(Error::Kind::Conflict);
    for (const HaltCode &known : haltCodes) {
        if (known.reason == reason)
            error.serviceCode = known.code;
    }
    return error;
}

bool isWaveHalt(const Error &error)
{
    return waveHaltReason(error) != GateVerdict::Reason::None;
}

GateVerdict::Reason waveHaltReason(const Error &error)
{
    for (const HaltCode &known : haltCodes) {
        if (error.kind == Error::Kind::Conflict && error.serviceCode == known.code)
            return known.reason;
    }
    return GateVerdict::Reason::None;
}

} // namespace core
