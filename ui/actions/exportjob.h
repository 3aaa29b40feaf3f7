// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"
#include "core/support/mailbox.h"
#include "ui/actions/tableexport.h"

#include <QObject>

#include <atomic>

namespace ui {

/// Writes a table to a file in the thread pool. The file is there whole or as it was before: also
/// when it is stopped, when the disk is full, or when this object goes first.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(const QString &path, ExportFormat format, const ExportedTable &table,
              QObject *parent = nullptr);
    ExportJob(const QString &path, ExportFormat format, const ExportSource &source,
              QObject *parent = nullptr);
    ~ExportJob() override;

    /// failed() follows with Error::Kind::Cancelled, or written() when it was too late.
    void stop();

Q_SIGNALS:
    void progressed(qint64 done, qint64 rows);
    void written();
    void failed(const core::Error &error);

private:
    const std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<core::Mailbox> m_mailbox;
};

} // namespace ui
