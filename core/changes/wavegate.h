// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/rollout.h"
#include "core/types/company.h"
#include "core/types/macaddress.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <deque>

namespace core {

class Clock;
class RunRecord;
class SrapsApi;
class Store;

/// Waits at the gate between two waves of a run: reads the last contact of the wave's phones, one
/// request at a time and at most once a minute in the long run, puts what it reads into the store,
/// and decides. A reading that fails is made again later. Belongs to the run; API, store and clock
/// outlive it. Counts time by the clock that never goes back; what passed before this process is
/// told by the times of the steps.
class WaveGate final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds firstPause{5}; ///< between two looks; grows
    static constexpr std::chrono::seconds longestPause{60};

    WaveGate(SrapsApi &api, Store &store, Clock &clock, RunRecord *run);

    void begin();
    WaveReport report() const; ///< as of now
    GateVerdict verdict() const;

Q_SIGNALS:
    void changed();                          ///< more phones are back
    void decided(core::GateVerdict verdict); ///< Go or Halt; once

private:
    /// Phones of a company that are still away, with the time of their change.
    struct Part
    {
        Company company;
        QHash<MacAddress, qint64> phones;
    };

    void goOn();
    void wakeAfter(std::chrono::milliseconds pause);
    void look();
    void readNext();
    void readAll(const Part &part);
    void readOne(const Company &company, MacAddress mac);
    void takeError(const Error &error);
    void take(const Company &company, const QList<QJsonObject> &documents);
    void endLook();
    std::chrono::milliseconds since() const;
    bool mustLook() const;

    SrapsApi &m_api;
    Store &m_store;
    Clock &m_clock;
    RunRecord *const m_run;
    WaveReport m_report;
    QHash<QString, Part> m_away;
    std::deque<Part> m_toRead;
    qint64 m_endedAt = 0;    ///< monotonic: when the wave's last step ended
    qint64 m_nextLookAt = 0; ///< monotonic
    std::chrono::milliseconds m_lookPause = firstPause;
    std::chrono::milliseconds m_lookBegan{0};
    bool m_lookFailed = false;
    bool m_looking = false;
    bool m_decided = false;
};

} // namespace core
