// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/doubledphones.h"

#include <utility>

namespace core {

DoubledPhones::DoubledPhones(const Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

DoubledPhones::~DoubledPhones()
{
    m_mailbox->close();
}

void DoubledPhones::look()
{
    m_forgotten.clear();
    runInPool(
        m_mailbox, [phones = m_store.phoneSnapshot()] { return phones.heldByMany(); },
        [this, round = ++m_round](QSet<MacAddress> found) { take(round, std::move(found)); });
}

void DoubledPhones::take(quint64 round, QSet<MacAddress> found)
{
    if (round == m_round)
        m_macs = found.subtract(m_forgotten);
}

void DoubledPhones::forget(MacAddress mac)
{
    m_macs.remove(mac);
    m_forgotten.insert(mac);
}

} // namespace core
