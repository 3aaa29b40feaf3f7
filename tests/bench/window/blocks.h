// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QJsonObject>

#include <array>

namespace bench {

/// How long the window's thread is held up by single events: the time from an event's delivery to
/// its end, nested ones included. Kept as a histogram, by the wall and by the thread's own CPU
/// time, since on a busy machine the wall also shows what others did.
class Blocks
{
public:
    static constexpr std::array<int, 8> boundsMs{1, 2, 4, 8, 16, 32, 64, 128};

    void add(double wallMs, double cpuMs, const QString &what);
    void clear() { *this = {}; }
    double longestCpuMs() const { return m_longestCpu; }
    QJsonObject toJson() const;

private:
    std::array<int, boundsMs.size() + 1> m_wall{};
    std::array<int, boundsMs.size() + 1> m_cpu{};
    double m_longestWall = 0;
    double m_longestCpu = 0;
    QString m_what; ///< of the longest by CPU time
};

class BlocksApplication : public QApplication
{
public:
    using QApplication::QApplication;

    Blocks blocks;
    bool notify(QObject *receiver, QEvent *event) override;

private:
    int m_depth = 0;
};

} // namespace bench
