// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/macsieve.h"

#include <memory>

namespace core {

/// Phones that several companies of the store hold: a mirror can say so after a kill that came
/// between two of its writes.
class DoubledPhones : public QObject
{
    Q_OBJECT

public:
    DoubledPhones(const Store &store, QObject *parent);

    /// Goes over the whole store, from the next turns of the event loop on where it is large.
    void look();
    bool contains(MacAddress mac) const { return m_macs.contains(mac); }
    void forget(MacAddress mac) { m_macs.remove(mac); }

private:
    void begin();
    void lookOn(quint64 round);
    void lookAt(MacAddress mac);
    void end();

    const Store &m_store;
    QStringList m_companies;            ///< not looked at yet in this pass
    QList<MacAddress> m_phones;         ///< of the one before them
    std::unique_ptr<MacSieve> m_passed; ///< in the first pass; null in the second
    QHash<MacAddress, int> m_holders;   ///< of those that may be doubled, counted by the second
    QSet<MacAddress> m_macs;
    quint64 m_round = 0;
};

} // namespace core
