// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <deque>
#include <utility>

namespace ui {

/// How fast something goes, from how far it was over the last ten seconds.
class RunPace
{
    Q_DECLARE_TR_FUNCTIONS(ui::RunPace)

public:
    /// At this time (milliseconds, never going back) so much was done.
    void note(qint64 nowMs, qint64 done);
    double perSecond() const; ///< 0 as long as nothing can be said
    /// For so much more; -1 as long as nothing can be said.
    qint64 secondsFor(qint64 left) const;
    /// "12 per second, 3 min left" for so much more; empty as long as nothing can be said.
    QString text(qint64 left) const;

private:
    std::deque<std::pair<qint64, qint64>> m_seen;
};

} // namespace ui
