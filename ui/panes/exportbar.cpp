// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/exportbar.h"

#include "ui/actions/exportjob.h"
#include "ui/style/tokens.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

namespace {
constexpr int fullProgress = 1000;
constexpr int appearAfterMs = 300;
} // namespace

ExportBar::ExportBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
{
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, fullProgress);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Export"));
    //: Button: end the export, the file is not written.
    auto *button = new QPushButton(tr("Stop export"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::controls, space::inGroup, space::controls, space::inGroup);
    row->setSpacing(space::controls);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(button);
    m_appear.setSingleShot(true);
    m_appear.setInterval(appearAfterMs);
    connect(&m_appear, &QTimer::timeout, this, &QWidget::show);
    connect(button, &QPushButton::clicked, this, &ExportBar::stop);
    hide();
}

ExportBar::~ExportBar() = default;

void ExportBar::start(const QString &path, ExportFormat format, const ExportedTable &table)
{
    start(path, format, ExportSource([table] { return core::Result<ExportedTable>(table); }));
}

void ExportBar::start(const QString &path, ExportFormat format, const ExportSource &source)
{
    m_waiting.enqueue({path, format, source});
    if (!m_job)
        startNext();
}

void ExportBar::startNext()
{
    if (m_waiting.isEmpty())
        return;
    const auto [path, format, source] = m_waiting.dequeue();
    m_job = std::make_unique<ExportJob>(path, format, source);
    m_progress->setValue(0);
    m_text->clear();
    m_appear.start();
    m_rows = 0;
    connect(m_job.get(), &ExportJob::progressed, this, [this](qint64 done, qint64 rows) {
        m_rows = rows;
        m_progress->setValue(rows == 0 ? fullProgress : int(done * fullProgress / rows));
        //: How far an export is, "Exporting: 1,204 of 10,000".
        m_text->setText(
            tr("Exporting: %1 of %2").arg(QLocale().toString(done), QLocale().toString(rows)));
    });
    connect(m_job.get(), &ExportJob::written, this, [this, path = path] {
        end();
        Q_EMIT written(path, m_rows);
    });
    connect(m_job.get(), &ExportJob::failed, this, [this](const core::Error &error) {
        end();
        if (error.kind != core::Error::Kind::Cancelled)
            Q_EMIT failed(error);
    });
}

Message ExportBar::told(const QString &path, qint64 rows)
{
    //: A table or a log was written to a file.
    return {Severity::Information,
            tr("%Ln line(s) exported.", nullptr, int(rows)),
            QDir::toNativeSeparators(path),
            {},
            {}};
}

void ExportBar::stop()
{
    if (m_job)
        m_job->stop();
}

void ExportBar::end()
{
    m_appear.stop();
    m_job.release()->deleteLater(); // it is telling this
    hide();
    startNext();
}

} // namespace ui
