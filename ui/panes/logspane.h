// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "ui/models/logsmodel.h"
#include "ui/panes/tablepane.h"

namespace ui {

class QueryStrip;

/// The log of what is selected on the left, or of one phone; goes on while it is followed, stands
/// still while it is paused.
class LogsPane : public TablePane
{
    Q_OBJECT

public:
    LogsPane(core::Clock &clock, Actions &actions, core::Preferences &preferences);

    LogsModel *logs() const { return m_logs; }
    /// Only lines of this phone, until its chip or the choice on the left is changed.
    void followPhone(const core::Target &phone);
    std::optional<core::LogEntry> selectedLine() const; ///< when it is one
    QString selectedAsText() const override;
    SearchProblem searchProblem() const override;
    QList<SearchLine::Completion> searchCompletions(const QString &text, int cursor) const override;

protected:
    Texts texts() const override;
    ExportedTable exportedTable() const override;
    core::Scope wantedScope() const override;
    void applySubject(core::Store *store, const core::Scope &scope) override;
    void fillMenu(QMenu *menu) const override;

private:
    void showSearch();
    void showPause();
    QString phoneName() const;

    LogsModel *m_logs;
    QueryStrip *m_strip;
    QLabel *m_paused;
    core::Target m_phone; ///< null MAC: all of the scope
};

} // namespace ui
