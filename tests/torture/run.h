// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace torture {

/// What came out of a run.
struct Report
{
    QMap<QString, qint64> counts; ///< of what was done and seen, by name
    QString failure;              ///< the first one, with what is needed to see it again
};

/// Something that is done many times, at random, and must hold each time. The same seed makes the
/// same choices; what the machine adds to them (which moment a kill hits) it cannot repeat.
struct Run
{
    const char *name;
    const char *what;
    int rounds; ///< when nobody says how many
    Report (*run)(int rounds, quint32 seed);
};

Report killSyncs(int rounds, quint32 seed);
Report changeAtRandom(int rounds, quint32 seed);
Report killChanges(int rounds, quint32 seed);
Report faultChanges(int rounds, quint32 seed);
Report cutPowerOfJournal(int rounds, quint32 seed);

inline const QList<Run> &runs()
{
    static const QList<Run> all{
        {"mirror-kill", "Perch is killed in the middle of a sync; its mirror stays whole", 500,
         killSyncs},
        {"mirror-property",
         "changes, syncs, stops, faults and restarts at random; mirror and service end equal", 200,
         changeAtRandom},
        {"change-kill",
         "Perch is killed in the middle of changes and goes on; each is made once and none is lost",
         2000, killChanges},
        {"change-fault",
         "the same through drops before and after the effect, 503, 429 and cut answers", 2000,
         faultChanges},
        {"journal-powercut",
         "the power goes after each call of the disk; the journal holds what it acknowledged",
         100'000, cutPowerOfJournal},
    };
    return all;
}

} // namespace torture
