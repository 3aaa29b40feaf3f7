// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/historyflow.h"

#include "core/changes/journal.h"
#include "core/session/sessions.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/tidydialog.h"
#include "ui/models/historytable.h"
#include "ui/panes/changespane.h"
#include "ui/panes/exportbar.h"
#include "ui/shell/mainwindow.h"

#include <QDateTime>
#include <QLocale>

namespace ui {

HistoryFlow::HistoryFlow(MainWindow *window, core::Sessions &sessions, core::Journal &journal,
                         core::Clock &clock)
    : QObject(window)
    , m_window(window)
    , m_sessions(sessions)
    , m_journal(journal)
    , m_clock(clock)
{
    const Actions &actions = window->actions();
    connect(actions[Actions::ExportHistory], &QAction::triggered, this, &HistoryFlow::askForFile);
    connect(actions[Actions::TidyHistory], &QAction::triggered, this, &HistoryFlow::askForAge);
    connect(window->changesPane()->exportBar(), &ExportBar::failed, window,
            &MainWindow::showProblem);
    connect(window->changesPane()->exportBar(), &ExportBar::written, window,
            [window](const QString &path, qint64 rows) {
                // Its rows are steps, of which one may be several lines.
                window->showNote(tr("The history was exported."),
                                 ExportBar::told(path, rows).cause);
            });
}

void HistoryFlow::askForFile()
{
    ExportDialog::ask(m_window,
                      {tr("Export history"),
                       QStringLiteral("history"),
                       {ExportFormat::Csv, ExportFormat::JsonLines}},
                      m_window->preferences(), this,
                      [this](const QString &path, ExportFormat format) { exportTo(path, format); });
}

void HistoryFlow::exportTo(const QString &path, ExportFormat format)
{
    QHash<QString, QString> profiles;
    for (core::Session *session : m_sessions.all()) {
        for (const QString &company : session->store().companiesIn({})) {
            for (const core::Profile &profile : session->store().profiles(company))
                profiles.insert(profile.uuid, profile.name);
        }
    }
    m_window->showTab(QStringLiteral("changes")); // where its progress is
    m_window->changesPane()->exportBar()->start(path, format,
                                                historySource(m_journal.reader(), profiles));
}

void HistoryFlow::askForAge()
{
    if (std::exchange(m_asking, true))
        return;
    m_journal.measure(
        this, [this](const core::Result<qint64> &bytes) { openTidyDialog(bytes.value_or(0)); });
}

void HistoryFlow::openTidyDialog(qint64 bytes)
{
    auto *dialog = new TidyDialog(m_journal.runs(), bytes, m_clock.now(), m_window);
    connect(dialog, &QObject::destroyed, this, [this] { m_asking = false; });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, bytes] {
        const qint64 before = dialog->value();
        dialog->close();
        tidy(before, bytes);
    });
    dialog->open();
}

void HistoryFlow::tidy(qint64 endedBeforeMs, qint64 bytes)
{
    m_journal.compact(endedBeforeMs, this, [this, bytes](const core::Result<int> &runs) {
        if (!runs)
            return m_window->showProblem(runs.error());
        m_journal.measure(this, [this, bytes, count = *runs](const core::Result<qint64> &now) {
            const qint64 given = std::max<qint64>(0, bytes - now.value_or(bytes));
            m_window->showNote(tr("%Ln change(s) were tidied.", nullptr, count),
                               //: %1 is a size ("12.4 MB")
                               tr("The history takes %1 less on this computer.")
                                   .arg(QLocale().formattedDataSize(given)));
        });
    });
}

} // namespace ui
