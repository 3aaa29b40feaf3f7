// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/doubledphones.h"

#include <utility>

namespace core {

namespace {

constexpr int lookedAtOnce = 5000; // a millisecond

} // namespace

DoubledPhones::DoubledPhones(const Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

void DoubledPhones::look()
{
    m_passed = std::make_unique<MacSieve>();
    m_holders.clear();
    begin();
    lookOn(++m_round);
}

void DoubledPhones::begin()
{
    m_companies = m_store.companiesIn({QString(), QString(), true});
    m_phones.clear();
}

void DoubledPhones::lookOn(quint64 round)
{
    if (round != m_round)
        return;
    for (int left = lookedAtOnce; left > 0; --left) {
        if (!m_phones.isEmpty())
            lookAt(m_phones.takeLast());
        else if (!m_companies.isEmpty())
            m_phones = m_store.phones(m_companies.takeLast()).macs();
        else if (std::exchange(m_passed, nullptr) && !m_holders.isEmpty())
            begin();
        else
            return end();
    }
    QMetaObject::invokeMethod(
        this, [this, round] { lookOn(round); }, Qt::QueuedConnection);
}

// The sieve names some that are not doubled, which the second pass finds out.
void DoubledPhones::lookAt(MacAddress mac)
{
    if (m_passed) {
        if (!m_passed->insert(mac))
            m_holders.insert(mac, 0);
    } else if (const auto it = m_holders.find(mac); it != m_holders.end()) {
        ++*it;
    }
}

void DoubledPhones::end()
{
    m_macs.clear();
    const QHash<MacAddress, int> holders = std::exchange(m_holders, {});
    for (auto it = holders.cbegin(); it != holders.cend(); ++it) {
        if (*it > 1)
            m_macs.insert(it.key());
    }
}

} // namespace core
