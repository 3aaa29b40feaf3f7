// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/support/mailbox.h"

namespace core {

/// Phones that several companies of the store hold: a mirror can say so after a kill that came
/// between two of its writes. The store's thread.
class DoubledPhones : public QObject
{
    Q_OBJECT

public:
    DoubledPhones(const Store &store, QObject *parent);
    ~DoubledPhones() override;

    /// Goes over the store as it is now: at once, or in the thread pool where that takes longer;
    /// what was known before holds until that is done.
    void look();
    bool contains(MacAddress mac) const { return m_macs.contains(mac); }
    void forget(MacAddress mac);

private:
    void take(QSet<MacAddress> found);

    const Store &m_store;
    QSet<MacAddress> m_macs;
    bool m_looking = false;       ///< in the pool
    QSet<MacAddress> m_forgotten; ///< meanwhile
    quint64 m_round = 0;
    const std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>(this);
};

} // namespace core
