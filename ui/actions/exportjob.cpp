// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/exportjob.h"

#include "core/support/result.h"

#include <QSaveFile>

namespace ui {

using core::Error;

namespace {

using GoOn = std::function<bool(qint64 done, qint64 rows)>;

core::Result<void> writeFile(const QString &path, ExportFormat format, const ExportSource &source,
                             const GoOn &goOn)
{
    const core::Result<ExportedTable> table = source();
    if (!table)
        return core::Failure(table.error());
    QSaveFile file(path);
    bool stopped = false;
    const auto ask = [&](qint64 done) {
        stopped = !goOn(done, table->rows);
        return !stopped;
    };
    const bool whole = file.open(QIODevice::WriteOnly) && writeTable(file, format, *table, ask);
    if (const auto read = whole && table->outcome ? table->outcome() : core::Result<void>(); !read)
        return read;
    if (whole && file.commit())
        return {};
    Error error = stopped ? Error::make(Error::Kind::Cancelled)
                          : Error::make(Error::Kind::Storage, file.errorString());
    error.path = path;
    return core::Failure(error);
}

} // namespace

ExportJob::ExportJob(const QString &path, ExportFormat format, const ExportedTable &table,
                     QObject *parent)
    : ExportJob(
          path, format, [table] { return core::Result<ExportedTable>(table); }, parent)
{}

ExportJob::ExportJob(const QString &path, ExportFormat format, const ExportSource &source,
                     QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<core::Mailbox>(this))
{
    const auto goOn = [this, stop = m_stop, mailbox = m_mailbox](qint64 done, qint64 rows) {
        mailbox->post([this, done, rows] { Q_EMIT progressed(done, rows); });
        return !stop->load(std::memory_order_relaxed);
    };
    core::runInPool(
        m_mailbox, [path, format, source, goOn] { return writeFile(path, format, source, goOn); },
        [this](const core::Result<void> &result) {
            if (result)
                Q_EMIT written();
            else
                Q_EMIT failed(result.error());
        });
}

ExportJob::~ExportJob()
{
    *m_stop = true;
    m_mailbox->close();
}

void ExportJob::stop()
{
    *m_stop = true;
}

} // namespace ui
