// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcheck.h"
#include "core/support/mailbox.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace core {

/// Checks a sheet in the thread pool. Ends with checked(), once; when it goes first, with nothing.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    ImportJob(const ImportSheet &sheet, const ImportMapping &mapping, const ImportOptions &options,
              const ImportGround &ground, QObject *parent = nullptr);
    ~ImportJob() override;

    /// checked() follows with what is done so far, ImportCheck::stopped says so.
    void stop();

Q_SIGNALS:
    void progressed(qint64 done, qint64 rows);
    void checked(const core::ImportCheck &check);

private:
    const std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<Mailbox> m_mailbox;
};

} // namespace core
