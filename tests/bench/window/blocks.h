// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/window/histogram.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

namespace bench {

/// How long the window's thread is held up. Twice: by single events, from the delivery to the end,
/// nested ones included, by the wall and by the thread's own CPU time; and by a heartbeat, a timer
/// of one millisecond whose lateness also counts what several events together, and other programs
/// on a busy machine, held up. The bench judges the CPU of events and the heartbeat.
class Blocks
{
public:
    static constexpr int beatMs = 1;

    Blocks() { m_sinceBeat.start(); }

    void addEvent(double wallMs, double cpuMs, const QString &what);
    void beat();
    /// What was before, a beat that is due already among it, counts no longer.
    void clear() { *this = {}; }
    double longestBeatMs() const { return m_beats.longest(); }
    QJsonObject toJson() const;

private:
    Histogram m_wall;
    Histogram m_cpu;
    Histogram m_beats;
    QElapsedTimer m_sinceBeat;
    QString m_what; ///< of the longest by CPU time
};

class BlocksApplication : public QApplication
{
public:
    BlocksApplication(int &argc, char **argv);

    Blocks blocks;
    bool notify(QObject *receiver, QEvent *event) override;

private:
    int m_depth = 0;
    QTimer m_heart;
};

} // namespace bench
