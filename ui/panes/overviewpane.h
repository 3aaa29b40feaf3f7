// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadstate.h"
#include "core/store/scope.h"
#include "core/support/clock.h"
#include "ui/models/overview.h"
#include "ui/widgets/chartlibrary.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace core {
class Mailbox;
class Session;
} // namespace core

namespace ui {

class CardGrid;
class ChartCard;
class Fleet;
class NumberTile;
class StatePane;

/// Numbers and charts of the phones of what is selected on the left; each of them leads to the
/// list that it counts. Costs nothing until it is in front for the first time: then it is built,
/// and from then on it counts only while it is in front, in the thread pool, one time after the
/// other.
class OverviewPane : public QWidget
{
    Q_OBJECT

public:
    OverviewPane(const Fleet &fleet, core::Clock &clock, QWidget *parent = nullptr);
    ~OverviewPane() override;

    /// Shows this company (and below); without a session all connections.
    void setSubject(core::Session *session, const core::Scope &scope);
    void setActive(bool active);
    bool isActive() const { return m_active; }
    /// A change is still to be counted.
    bool isPending() const { return m_timer.isActive() || m_counting; }
    const Overview &overview() const { return m_overview; }
    StatePane *statePane() const { return m_state; } ///< null until it was in front
    /// Puts the focus on the first number.
    void focusFirst();

Q_SIGNALS:
    /// Show the tab ("phones" or "logs") with this in the search line.
    void openRequested(const QString &tab, const QString &search);
    /// The next action where there are no phones.
    void registerRequested();
    void retryRequested();
    void remedyRequested(const core::Error &error); ///< what remedyFor() offers
    void stopRequested();

private:
    void build();
    void addTiles();
    ChartCard *addCard(const QString &name, const QString &tab);
    void later();
    void refresh();
    void take(const Overview &overview);
    void showNumbers();
    void showCards();
    void showState();
    void showEmptyState(const core::LoadState &state);
    void showTrouble(const core::LoadState &state);
    void hideTrouble();

    const Fleet &m_fleet;
    core::Clock &m_clock;
    const std::shared_ptr<core::Mailbox> m_mailbox;
    ChartLibrary m_charts; ///< outlives the cards
    core::Session *m_session = nullptr;
    core::Scope m_scope;
    Overview m_overview;
    QTimer m_timer;
    bool m_active = false;
    bool m_counting = false;
    bool m_again = false; ///< something changed meanwhile
    StatePane *m_state = nullptr;
    QString m_bannerFor;
    QWidget *m_page = nullptr;
    CardGrid *m_tileGrid = nullptr;
    CardGrid *m_cardGrid = nullptr;
    QList<NumberTile *> m_tiles;
    ChartCard *m_states = nullptr;
    ChartCard *m_contact = nullptr;
    ChartCard *m_models = nullptr;
    ChartCard *m_firmwares = nullptr;
    ChartCard *m_refusals = nullptr;
    ChartCard *m_customers = nullptr;
};

} // namespace ui
