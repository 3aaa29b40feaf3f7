// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "ui/actions/actions.h"
#include "ui/models/runfacts.h"

#include <QWidget>

#include <memory>
#include <optional>

class QToolButton;

namespace core {
class Clock;
class Journal;
class Preferences;
class Sessions;
} // namespace core

namespace ui {

class DataTable;
class ExportBar;
class RunBanner;
class RunsModel;
class StatePane;
class TableMemory;

/// Every change that was made or begun: how far it is, what failed, and what can be done with it.
/// Emits wishes through the actions; the selected run says what they mean.
class ChangesPane : public QWidget
{
    Q_OBJECT

public:
    ChangesPane(core::Journal &journal, core::Sessions &sessions, core::Clock &clock,
                Actions &actions, core::Preferences &preferences);
    ~ChangesPane() override;

    DataTable *table() const { return m_table; }
    StatePane *statePane() const { return m_state; }
    RunsModel *model() const { return m_model; }
    void setFilter(const QString &text);
    /// The one selected run; without id for none or several.
    core::RunHead selectedRun() const;
    std::optional<RunFacts> selectedFacts() const; ///< of the same
    /// What the actions can do with it.
    RunContext runContext() const;
    void select(core::RunId run);
    ExportBar *exportBar() const { return m_export; }

Q_SIGNALS:
    void selectionChanged(); ///< another run, or what can be done with it
    void clearFilterRequested();

private:
    void build(Actions &actions, core::Preferences &preferences);
    void updateState();
    QToolButton *button(Actions::Id deed, Qt::ToolButtonStyle style);
    QToolButton *retryButton();
    QToolButton *historyButton();
    QToolButton *menuButton(const QString &name, const QString &text, const QString &iconName,
                            std::initializer_list<Actions::Id> deeds);
    void updateBanner();
    void showMenu(const QPoint &position);

    core::Journal &m_journal;
    core::Sessions &m_sessions;
    Actions &m_actions;
    RunsModel *m_model;
    DataTable *m_table = nullptr;
    StatePane *m_state = nullptr;
    ExportBar *m_export = nullptr;
    std::unique_ptr<TableMemory> m_memory; ///< goes before the table
    RunBanner *m_banner = nullptr;
};

} // namespace ui
