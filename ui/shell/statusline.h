// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadstate.h"
#include "core/support/clock.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QToolButton;

namespace core {
class Session;
}

namespace ui {

class Actions;
class ElidedLabel;

/// The bottom: how fresh, how healthy, what is being changed. While many lists are read it tells
/// how far that has come and how long it takes, with a button that stops it all; while the service
/// wants to be left alone, for how long.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(core::Clock &clock, Actions &actions, QWidget *parent = nullptr);

    /// `company` is whose list is in front, `state` that of the list.
    void setList(core::Session *session, const QString &company, const core::LoadState &state);
    /// Runs of this process under way, and phones that failed in the finished ones.
    void setChanges(int running, int waiting, int failed);

private:
    void refresh();
    QString freshness() const;
    QString holdingBack() const; ///< empty: the service asks for nothing
    QString reading() const;     ///< empty: nothing that is worth a word
    QString age() const;
    QString clockOffset() const;

    core::Clock &m_clock;
    core::Session *m_session = nullptr;
    QString m_company;
    core::LoadState m_state;
    ElidedLabel *m_fresh;
    QLabel *m_offset;
    QLabel *m_rate;
    QToolButton *m_stop;
    QToolButton *m_changes;
    QTimer m_timer;
};

} // namespace ui
