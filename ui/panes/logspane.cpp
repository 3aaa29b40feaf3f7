// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/logspane.h"

#include "core/session/session.h"
#include "ui/models/phonefacts.h"
#include "ui/models/words.h"
#include "ui/panes/querystrip.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/headermenu.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace ui {

LogsPane::LogsPane(core::Clock &clock, Actions &actions, core::Preferences &preferences)
    : TablePane(core::Resource::Logs, new LogsModel(clock), tr("Logs"), actions, preferences)
    , m_logs(static_cast<LogsModel *>(model()))
    , m_strip(new QueryStrip)
    , m_paused(new QLabel)
{
    setObjectName(QStringLiteral("logs"));
    table()->setObjectName(QStringLiteral("logsTable"));
    table()->setItemDelegateForColumn(LogTexts::Level,
                                      new StatusDelegate(TableModel::ShapeRole, this));
    table()->setItemDelegateForColumn(LogTexts::Mac, new MacDelegate(this));
    table()->headerMenu()->setFixedColumn(LogTexts::Time);
    addBarButton(Actions::FollowLogs, true);
    QToolButton *pause = addBarButton(Actions::PauseLogs, true);
    m_paused->setObjectName(QStringLiteral("paused"));
    m_paused->setTextFormat(Qt::PlainText);
    m_paused->hide();
    bar()->insertWidget(bar()->indexOf(pause) + 1, m_paused);
    addBelowBar(m_strip);
    connect(m_logs, &LogsModel::queryChanged, this, &LogsPane::showSearch);
    connect(m_logs, &LogsModel::pauseChanged, this, &LogsPane::showPause);
    connect(actions[Actions::PauseLogs], &QAction::toggled, m_logs, &LogsModel::setPaused);
    connect(m_strip, &QueryStrip::searchEdited, this, &TablePane::searchEdited);
    connect(m_strip, &QueryStrip::subjectRemoved, this, [this] { followPhone({}); });
    restoreColumns(
        {LogTexts::HttpStatus, LogTexts::Ip, LogTexts::Firmware, LogTexts::Path, LogTexts::Program},
        {{LogTexts::Time, 22},
         {LogTexts::Level, 15},
         {LogTexts::Phone, 19},
         {LogTexts::Mac, 23},
         {LogTexts::Event, 19},
         {LogTexts::Message, 40},
         {LogTexts::CompanyName, 18},
         {LogTexts::Path, 30},
         {LogTexts::Program, 30}});
}

void LogsPane::followPhone(const core::Target &phone)
{
    m_phone = phone;
    m_logs->setPhone(phone.mac);
    lookAt();
    updateState();
}

std::optional<core::LogEntry> LogsPane::selectedLine() const
{
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    return rows.size() == 1 ? m_logs->line(rows.first().row()) : std::nullopt;
}

QString LogsPane::selectedAsText() const
{
    QStringList texts;
    for (const int row : selectedRows()) {
        if (const auto line = m_logs->line(row))
            texts += logLineAsText(*line);
    }
    return texts.join(u'\n');
}

QString LogsPane::phoneName() const
{
    const core::LogDictionaries &all = m_logs->rows().log.dictionaries();
    const QString name = all.phones.name(all.phones.find(m_phone.mac));
    return name.isEmpty() ? m_phone.mac.display() : name;
}

void LogsPane::showSearch()
{
    if (m_logs->phone().isNull())
        m_phone = {};
    m_strip->setQuery(m_logs->query(), m_logs->queryError(),
                      m_phone.mac.isNull() ? QString()
                                           //: A chip: only log lines of this phone are shown.
                                           : tr("Phone: %1").arg(phoneName()));
}

void LogsPane::showPause()
{
    const bool paused = m_logs->isPaused();
    const int held = m_logs->heldBack();
    actions()[Actions::PauseLogs]->setChecked(paused);
    m_paused->setVisible(paused);
    //: The log stands still; so many lines wait to be shown.
    m_paused->setText(held == 0 ? tr("Paused") : tr("Paused, %Ln new line(s)", nullptr, held));
}

TablePane::SearchProblem LogsPane::searchProblem() const
{
    return problemOf(m_logs->queryError());
}

QList<SearchLine::Completion> LogsPane::searchCompletions(const QString &text, int cursor) const
{
    return offered(m_logs->completions(text, cursor), text);
}

TablePane::Texts LogsPane::texts() const
{
    const QString empty =
        !m_phone.mac.isNull() ? tr("%1 has left no log line yet.").arg(phoneName())
        : scope().below
            ? tr("No phone in %1 or below it has left a log line yet.").arg(companyName())
            : tr("No phone of %1 has left a log line yet.").arg(companyName());
    return {tr("Loading the log"), empty, QStringLiteral("logs"), tr("Follow the log"),
            tr("No log line matches \u201c%1\u201d.").arg(model()->filter())};
}

ExportedTable LogsPane::exportedTable() const
{
    ExportedTable table;
    const core::LogRows rows = m_logs->rows();
    const QList<int> columns = shownColumns();
    for (const int column : columns)
        table.titles += LogTexts::title(LogTexts::Column(column));
    table.rows = rows.count();
    table.cells = [rows, columns](qint64 row) {
        QStringList cells;
        const core::LogSlot slot = rows.at(int(row));
        for (const int column : columns)
            cells += column == LogTexts::Time
                         ? Words::exportedTime(rows.log.timeMs(slot))
                         : LogTexts::copied(rows.log, slot, LogTexts::Column(column));
        return cells;
    };
    table.object = [rows](qint64 row) { return LogTexts::json(rows.log, rows.at(int(row))); };
    return table;
}

core::Scope LogsPane::wantedScope() const
{
    if (m_phone.mac.isNull() || m_phone.company.isEmpty())
        return scope();
    return {scope().connection, m_phone.company, false};
}

void LogsPane::applySubject(core::Store *store, const core::Scope &scope)
{
    m_phone = {};
    m_logs->setSubject(store, scope);
    setColumnShownHere(LogTexts::CompanyName, scope.below);
}

void LogsPane::fillMenu(QMenu *menu) const
{
    for (const auto id : {Actions::Open, Actions::FollowPhone, Actions::PauseLogs})
        menu->addAction(actions()[id]);
    menu->addSeparator();
    TablePane::fillMenu(menu);
}

} // namespace ui
