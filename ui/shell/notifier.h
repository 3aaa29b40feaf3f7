// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/support/clock.h"

#include <QHash>
#include <QObject>

class QWidget;

namespace core {
class Journal;
class Preferences;
class Sessions;
} // namespace core

namespace ui {

class DesktopNotes;

/// Tells on the desktop that a change of this process has ended, or has paused by itself, when it
/// took long or nobody looks at the window, unless the person does not want that. The window asks
/// for attention too. All outlive it.
class Notifier : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 longMs = 30'000;

    struct Parts
    {
        core::Sessions &sessions;
        core::Journal &journal;
        core::Preferences &preferences;
        core::Clock &clock;
    };
    Notifier(QWidget *window, const Parts &parts);

Q_SIGNALS:
    void runRequested(core::RunId run); ///< the message was clicked

private:
    void look(core::RunId id);
    void tell(const core::RunHead &head, qint64 tookMs);
    static QString titleOf(const core::RunHead &head);
    static QString textOf(const core::RunHead &head);

    QWidget *m_window;
    const Parts m_parts;
    DesktopNotes *m_notes;
    QHash<core::RunId, qint64> m_since; ///< of what runs: monotonic time when it began or went on
};

} // namespace ui
