// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/doubledphones.h"

#include <utility>

namespace core {

namespace {

constexpr qsizetype few = 5000; // phones: a millisecond

} // namespace

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
    ++m_round;
    m_forgotten.clear();
    const PhoneSnapshot phones = m_store.phoneSnapshot();
    m_looking = phones.size() > few;
    if (!m_looking)
        return take(phones.heldByMany());
    runInPool(
        m_mailbox, [phones] { return phones.heldByMany(); },
        [this, round = m_round](QSet<MacAddress> found) {
            if (round == m_round)
                take(std::move(found));
        });
}

void DoubledPhones::take(QSet<MacAddress> found)
{
    m_looking = false;
    m_macs = found.subtract(std::exchange(m_forgotten, {}));
}

void DoubledPhones::forget(MacAddress mac)
{
    m_macs.remove(mac);
    if (m_looking)
        m_forgotten.insert(mac);
}

} // namespace core
