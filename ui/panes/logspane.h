// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "ui/models/logsmodel.h"
#include "ui/panes/tablepane.h"

namespace ui {

/// The log of what is selected on the left; goes on while it is followed.
class LogsPane : public TablePane
{
    Q_OBJECT

public:
    LogsPane(Actions &actions, core::Preferences &preferences);

    const core::LogEntry *selectedLine() const;
    QString selectedAsText() const override;

protected:
    Texts texts() const override;
    void applySubject(core::Store *store, const core::Scope &scope) override;

private:
    LogsModel *m_logs;
};

} // namespace ui
