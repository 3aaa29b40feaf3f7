// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace core {
class Journal;
}

namespace ui {

class Fleet;

/// Tells the fleet which phones the changes have that searches ask for (`run:12`), out of the
/// journal's thread, and anew as a change goes on or another Perch has made one. Both outlive it.
class RunSets : public QObject
{
    Q_OBJECT

public:
    static constexpr int againMs = 1000; ///< while a change goes on

    RunSets(core::Journal &journal, Fleet &fleet, QObject *parent = nullptr);

private:
    void want(const QString &key);
    void read(const QString &key);
    void readStale();
    void outdate(core::RunId run);

    core::Journal &m_journal;
    Fleet &m_fleet;
    QHash<QString, QList<core::MacAddress>> m_known; ///< as the fleet has them
    QSet<QString> m_reading;
    QSet<QString> m_stale;
    QTimer m_again;
};

} // namespace ui
