// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/exportjob.h"

#include "core/support/result.h"

#include <QSaveFile>

namespace ui {

using core::Error;

namespace {

core::Result<void> writeFile(const QString &path, ExportFormat format, const ExportedTable &table,
                             const std::function<bool(qint64)> &goOn)
{
    QSaveFile file(path);
    bool stopped = false;
    const auto ask = [&](qint64 done) {
        stopped = !goOn(done);
        return !stopped;
    };
    if (file.open(QIODevice::WriteOnly) && writeTable(file, format, table, ask) && file.commit())
        return {};
    Error error = stopped ? Error::make(Error::Kind::Cancelled)
                          : Error::make(Error::Kind::Storage, file.errorString());
    error.path = path;
    return core::Failure(error);
}

} // namespace

ExportJob::ExportJob(const QString &path, ExportFormat format, const ExportedTable &table,
                     QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<core::Mailbox>(this))
{
    const auto goOn = [this, stop = m_stop, mailbox = m_mailbox, rows = table.rows](qint64 done) {
        mailbox->post([this, done, rows] { Q_EMIT progressed(done, rows); });
        return !stop->load(std::memory_order_relaxed);
    };
    core::runInPool(
        m_mailbox, [path, format, table, goOn] { return writeFile(path, format, table, goOn); },
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
