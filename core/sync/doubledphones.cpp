// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/doubledphones.h"

namespace core {

namespace {

constexpr int phonesAtOnce = 20'000; // about a millisecond

} // namespace

DoubledPhones::DoubledPhones(const Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

void DoubledPhones::look()
{
    m_companies = m_store.companiesIn({QString(), QString(), true});
    m_phones.clear();
    m_passed = std::make_unique<MacSieve>();
    lookOn(++m_round);
}

void DoubledPhones::lookOn(quint64 round)
{
    if (round != m_round)
        return;
    for (int left = phonesAtOnce; left > 0;) {
        if (!m_phones.isEmpty()) {
            const MacAddress mac = m_phones.takeLast();
            if (m_passed->mayHold(mac))
                m_macs.insert(mac);
            m_passed->insert(mac);
            --left;
        } else if (!m_companies.isEmpty()) {
            m_phones = m_store.phones(m_companies.takeLast()).macs();
        } else {
            m_passed.reset();
            return;
        }
    }
    QMetaObject::invokeMethod(
        this, [this, round] { lookOn(round); }, Qt::QueuedConnection);
}

} // namespace core
