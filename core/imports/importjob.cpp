// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importjob.h"

namespace core {

ImportJob::ImportJob(const ImportSheet &sheet, const ImportMapping &mapping,
                     const ImportOptions &options, const ImportGround &ground, QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>(this))
{
    const qint64 rows = sheet.rows.size();
    const auto goOn = [this, stop = m_stop, mailbox = m_mailbox, rows](qsizetype done) {
        mailbox->post([this, done, rows] { Q_EMIT progressed(done, rows); });
        return !stop->load(std::memory_order_relaxed);
    };
    runInPool(
        m_mailbox,
        [sheet, mapping, options, ground, goOn] {
            return checkImport(sheet, mapping, options, ground, goOn);
        },
        [this](const ImportCheck &check) { Q_EMIT checked(check); });
}

ImportJob::~ImportJob()
{
    *m_stop = true;
    m_mailbox->close();
}

void ImportJob::stop()
{
    *m_stop = true;
}

} // namespace core
