// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/wavegate.h"

#include "core/changes/runrecord.h"
#include "core/sraps/srapsapi.h"
#include "core/store/store.h"
#include "core/support/clock.h"
#include "core/support/logging.h"

#include <algorithm>

namespace core {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds shortestWait(100); // timers come a little early
constexpr qsizetype phonesAPage = 100;

} // namespace

WaveGate::WaveGate(SrapsApi &api, Store &store, Clock &clock, RunRecord *run)
    : QObject(run)
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
    , m_run(run)
    , m_report(run->waveState().report())
{
    const WaveState &waves = run->waveState();
    const QList<WaveState::ChangedPhone> phones = waves.changedPhones(run->plan(), run->results());
    m_report.expected = int(phones.size());
    for (const WaveState::ChangedPhone &phone : phones) {
        Part &part = m_away[phone.company.uuid];
        part.company = phone.company;
        part.phones.insert(phone.mac, phone.changedMs);
    }
    const qint64 passed = clock.nowMs() + api.clockOffset().count() - waves.endedMs(run->results());
    m_endedAt = clock.monotonicMs() - std::max<qint64>(0, passed);
    m_nextLookAt = clock.monotonicMs();
}

/// Not within the step that has ended last.
void WaveGate::begin()
{
    QMetaObject::invokeMethod(this, &WaveGate::goOn, Qt::QueuedConnection);
}

milliseconds WaveGate::since() const
{
    return milliseconds(m_clock.monotonicMs() - m_endedAt);
}

WaveReport WaveGate::report() const
{
    WaveReport report = m_report;
    report.since = since();
    return report;
}

GateVerdict WaveGate::verdict() const
{
    return judgeGate(m_run->waveState().rollout(), report());
}

bool WaveGate::mustLook() const
{
    return m_report.back < neededBack(m_run->waveState().rollout(), m_report.expected);
}

void WaveGate::goOn()
{
    if (m_decided || m_looking)
        return;
    const GateVerdict now = verdict();
    if (now.kind != GateVerdict::Kind::Wait) {
        m_decided = true;
        return Q_EMIT decided(now);
    }
    if (!mustLook())
        return wakeAfter(now.left);
    const milliseconds untilLook(m_nextLookAt - m_clock.monotonicMs());
    if (untilLook.count() <= 0)
        return look();
    // When the time is over it is looked for once more, not when the next look would be due.
    wakeAfter(now.left.count() > 0 ? std::min(now.left, untilLook) : untilLook);
}

void WaveGate::wakeAfter(milliseconds pause)
{
    m_clock.after(std::max(pause, shortestWait), this, [this] {
        if (verdict().left.count() == 0 && !m_lookFailed)
            m_nextLookAt = m_clock.monotonicMs();
        goOn();
    });
}

void WaveGate::look()
{
    m_looking = true;
    m_lookFailed = false;
    m_lookBegan = since();
    m_toRead.clear();
    for (auto it = m_away.cbegin(); it != m_away.cend(); ++it) {
        if (!it->phones.isEmpty())
            m_toRead.push_back(*it);
    }
    readNext();
}

void WaveGate::readNext()
{
    if (m_toRead.empty() || !mustLook())
        return endLook();
    Part &part = m_toRead.front();
    if (part.phones.isEmpty()) {
        m_toRead.pop_front();
        return readNext();
    }
    if (part.phones.size() > m_store.phones(part.company.uuid).size() / phonesAPage + 1) {
        const Part all = part;
        m_toRead.pop_front();
        return readAll(all);
    }
    const MacAddress mac = part.phones.cbegin().key();
    part.phones.remove(mac);
    readOne(part.company, mac);
}

void WaveGate::readAll(const Part &part)
{
    m_api.endpointDocuments(part.company, this)
        ->each(
            this,
            [this, company = part.company](const QList<QJsonObject> &page) { take(company, page); },
            [this](const Result<void> &end) {
                if (!end)
                    takeError(end.error());
                readNext();
            });
}

void WaveGate::readOne(const Company &company, MacAddress mac)
{
    m_api.endpointDocument(company, mac, this)
        ->then(this, [this, company](const Result<QJsonObject> &answer) {
            if (answer)
                take(company, {*answer});
            else
                takeError(answer.error());
            readNext();
        });
}

/// A phone that cannot be read stays away; only what passes by itself is waited for.
void WaveGate::takeError(const Error &error)
{
    if (error.isTransient() || error.kind == Error::Kind::Cancelled)
        m_lookFailed = true;
    else if (error.kind != Error::Kind::NotFound)
        qCWarning(lcChanges) << "gate: a phone cannot be read:" << error.detail;
}

void WaveGate::take(const Company &company, const QList<QJsonObject> &documents)
{
    Part &away = m_away[company.uuid];
    QList<Endpoint> read;
    const int before = m_report.back;
    for (const QJsonObject &document : documents) {
        Result<Endpoint> phone = endpointFromJson(document);
        const auto wanted = phone ? away.phones.constFind(phone->mac) : away.phones.constEnd();
        if (wanted == away.phones.constEnd())
            continue;
        if (phone->lastSeenMs > *wanted) {
            away.phones.erase(wanted);
            ++m_report.back;
        }
        phone->company = company.uuid;
        read.append(*phone);
    }
    m_store.setEndpoints(company.uuid, read);
    if (m_report.back != before)
        Q_EMIT changed();
}

void WaveGate::endLook()
{
    m_looking = false;
    if (!m_lookFailed)
        m_report.lookedAt = m_lookBegan;
    m_nextLookAt = m_clock.monotonicMs() + m_lookPause.count();
    m_lookPause = std::min<milliseconds>(2 * m_lookPause, longestPause);
    goOn();
}

} // namespace core
