// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

#include <QList>

#include <vector>

namespace core {

/// A set of phones in the order of their addresses, eight bytes each. For many that come in order
/// and are taken away in order; a hash of them would be filled from another one in the order that
/// suits it least. A value.
class SortedMacs
{
public:
    bool isEmpty() const { return m_macs.empty(); }
    qsizetype size() const { return qsizetype(m_macs.size()); }
    bool contains(MacAddress mac) const;
    void add(const QList<MacAddress> &macs);
    void add(const SortedMacs &others) { add(others.m_macs); }
    void remove(const QList<MacAddress> &macs);
    /// Takes the lowest ones out, at most so many.
    QList<MacAddress> takeFirst(qsizetype most);

private:
    void add(const std::vector<MacAddress> &sorted);

    std::vector<MacAddress> m_macs;
};

} // namespace core
