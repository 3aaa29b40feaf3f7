// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/changes/runrecord.h"
#include "core/sraps/srapsapi.h"
#include "core/store/store.h"
#include "core/support/clock.h"

#include <QSet>

#include <deque>
#include <functional>
#include <vector>

namespace core {

class PhoneReader;
class StepRun;
class WaveGate;

class ChangeRunner::Private
{
public:
    Private(SrapsApi &usedApi, Store &usedStore, Clock &usedClock, ChangeRunner *owner);

    struct Begun
    {
        RunRecord *run;
        int index;
        StepRun *step;
    };

    void pumpSoon();
    void pump();
    RunRecord *takeTurn();
    void beginStep(RunRecord *run);
    void prepareWrite(const Begun &begun);
    int ahead();
    void notePrepared();
    void note(const Begun &begun);
    void queueWrite(StepRun *step);
    void pumpWrites();
    void endStep(const Begun &begun);
    void endSteps();
    void conclude(const Begun &begun);
    void haltIfFailing(RunRecord *run);
    void noteAnswer(const Error &error);
    void setOffline(const Error &error);
    void updateStore(const std::vector<Begun> &steps);

    // changerunner_runs.cpp
    void add(RunRecord *run);
    void writeDown(RunRecord *run);
    void handleBegun(RunRecord *run, const Result<RunHead> &head);
    void goOn(RunRecord *run);
    void readByThePage(RunRecord *run);
    void waitAtGate(RunRecord *run);
    void dropGate(RunRecord *run);
    void adopt(RunId id, std::function<void(RunRecord *)> then);
    RunRecord *ownRun(RunId id) const; ///< one that is not over, else null
    void noteResult(RunRecord *run, int index);
    void noteState(RunRecord *run);
    void noteState(RunRecord *run, RunHead::State state);
    RunHead headOf(const RunRecord &run) const;

    ChangeRunner *const q;
    SrapsApi &api;
    Store &store;
    Clock &clock;
    Journal *journal = nullptr;
    Account account;
    QList<RunRecord *> all;                    ///< newest first
    QList<RunRecord *> waiting;                ///< in the journal and not finished, next turn first
    QSet<RunRecord *> beginning;               ///< on their way into the journal
    QSet<RunId> adopting;                      ///< on their way out of it
    QSet<MacAddress> busy;                     ///< phones that a step works on
    QHash<RunRecord *, PhoneReader *> readers; ///< owned by their runs
    QHash<RunRecord *, WaveGate *> gates;      ///< owned by their runs
    std::vector<Begun> prepared;               ///< for the journal
    int noting = 0;                            ///< on their way into it
    QSet<StepRun *> noted;                     ///< the journal knows them as sent, or will
    std::deque<StepRun *> writes;              ///< may leave
    QSet<StepRun *> writing;
    std::deque<qint64> writtenAt;     ///< lately; monotonic, in ms
    std::vector<Begun> ended;         ///< not concluded yet
    QHash<RunRecord *, int> forgiven; ///< failures after which a person went on
    Error offline;                    ///< Error() as long as there is a network
    bool holding = false;             ///< waits before it tries the network again
    bool pumping = false;
};

} // namespace core
