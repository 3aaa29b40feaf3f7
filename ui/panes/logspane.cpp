// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/logspane.h"

#include "core/session/session.h"
#include "ui/models/phonefacts.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/headermenu.h"

namespace ui {

LogsPane::LogsPane(Actions &actions, core::Preferences &preferences)
    : TablePane(core::Resource::Logs, new LogsModel, tr("Logs"), actions, preferences)
    , m_logs(static_cast<LogsModel *>(model()))
{
    setObjectName(QStringLiteral("logs"));
    table()->setObjectName(QStringLiteral("logsTable"));
    table()->setItemDelegateForColumn(LogsModel::Level,
                                      new StatusDelegate(TableModel::ShapeRole, this));
    table()->setItemDelegateForColumn(LogsModel::Mac, new MacDelegate(this));
    table()->headerMenu()->setFixedColumn(LogsModel::Time);
    addBarButton(Actions::FollowLogs, true);
    restoreColumns({LogsModel::HttpStatus, LogsModel::Ip}, {{LogsModel::Time, 22},
                                                            {LogsModel::Level, 15},
                                                            {LogsModel::Phone, 19},
                                                            {LogsModel::Mac, 23},
                                                            {LogsModel::Event, 19},
                                                            {LogsModel::Message, 40}});
}

const core::LogEntry *LogsPane::selectedLine() const
{
    const QList<int> rows = selectedRows();
    return rows.size() == 1 ? m_logs->line(rows.first()) : nullptr;
}

QString LogsPane::selectedAsText() const
{
    QStringList texts;
    for (const int row : selectedRows()) {
        if (const core::LogEntry *line = m_logs->line(row))
            texts += logLineAsText(*line);
    }
    return texts.join(u'\n');
}

TablePane::Texts LogsPane::texts() const
{
    return {tr("Loading the log"),
            scope().below
                ? tr("No phone in %1 or below it has left a log line yet.").arg(companyName())
                : tr("No phone of %1 has left a log line yet.").arg(companyName()),
            QStringLiteral("logs"), tr("Follow the log"),
            tr("No log line matches \u201c%1\u201d.").arg(model()->filter())};
}

void LogsPane::applySubject(core::Store *store, const core::Scope &scope)
{
    m_logs->setSubject(store, scope);
}

} // namespace ui
