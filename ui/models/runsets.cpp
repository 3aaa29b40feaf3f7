// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runsets.h"

#include "core/changes/journal.h"
#include "ui/models/fleet.h"

namespace ui {

using Phones = core::JournalFile::Phones;

namespace {

bool isFailedOnly(const QString &key)
{
    return key.contains(u'/');
}

core::RunId runOf(const QString &key)
{
    return key.section(u'/', 0, 0).toLongLong();
}

} // namespace

RunSets::RunSets(core::Journal &journal, Fleet &fleet, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_fleet(fleet)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &RunSets::readStale);
    connect(&fleet, &Fleet::runWanted, this, &RunSets::want);
    connect(&journal, &core::Journal::runAdded, this, &RunSets::outdate);
    connect(&journal, &core::Journal::runChanged, this, &RunSets::outdate);
    connect(&journal, &core::Journal::runsReset, this, [this] {
        for (auto it = m_known.cbegin(); it != m_known.cend(); ++it)
            m_stale.insert(it.key());
        readStale();
    });
}

void RunSets::want(const QString &key)
{
    if (!m_reading.contains(key))
        read(key);
}

void RunSets::read(const QString &key)
{
    m_reading.insert(key);
    const Phones which = isFailedOnly(key) ? Phones::Failed : Phones::All;
    m_journal.phonesOf(runOf(key), which, this,
                       [this, key](const core::Result<QList<core::MacAddress>> &phones) {
                           m_reading.remove(key);
                           if (!phones || (m_known.contains(key) && m_known.value(key) == *phones))
                               return; // what fails is told by the journal
                           m_known.insert(key, *phones);
                           m_fleet.setRun(key, *phones);
                       });
}

/// Which phones a change is about stays as it is; which of them fail does not.
void RunSets::outdate(core::RunId run)
{
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        if (runOf(it.key()) == run && (isFailedOnly(it.key()) || it->isEmpty()))
            m_stale.insert(it.key());
    }
    if (!m_stale.isEmpty() && !m_again.isActive())
        m_again.start();
}

void RunSets::readStale()
{
    const QSet<QString> stale = std::exchange(m_stale, {});
    for (const QString &key : stale) {
        if (m_reading.contains(key))
            m_stale.insert(key);
        else
            read(key);
    }
    if (!m_stale.isEmpty())
        m_again.start();
}

} // namespace ui
