// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/endpointpack.h"

#include <QList>

#include <algorithm>
#include <string>
#include <vector>

namespace core {

/// Phones without settings of their own, packed one after the other: a mirror hands them on by
/// the million, and most are never looked at one by one. A value; crosses threads.
class PackedPhones
{
public:
    /// `numbered` says what the numbers in the records stand for.
    explicit PackedPhones(const QList<QString> &numbered = {})
        : m_numbered(numbered)
    {}

    /// False, and nothing is taken, for a record that cannot be.
    bool append(MacAddress mac, QByteArrayView record);
    void reserve(qsizetype phones);
    template <typename Predicate>
    void removeIf(Predicate isUnwanted);

    qsizetype size() const { return qsizetype(m_macs.size()); }
    MacAddress mac(qsizetype at) const { return MacAddress(m_macs[std::size_t(at)]); }
    QByteArrayView record(qsizetype at) const;
    const QList<QString> &numbered() const { return m_numbered; }

private:
    QList<QString> m_numbered;
    std::vector<quint64> m_macs;
    std::vector<quint32> m_ends;
    std::string m_bytes;
};

template <typename Predicate>
void PackedPhones::removeIf(Predicate isUnwanted)
{
    if (std::none_of(m_macs.begin(), m_macs.end(),
                     [&](quint64 mac) { return isUnwanted(MacAddress(mac)); }))
        return;
    PackedPhones kept(m_numbered);
    for (qsizetype i = 0; i < size(); ++i) {
        if (isUnwanted(mac(i)))
            continue;
        kept.m_macs.push_back(m_macs[std::size_t(i)]);
        kept.m_bytes.append(record(i).data(), std::size_t(record(i).size()));
        kept.m_ends.push_back(quint32(kept.m_bytes.size()));
    }
    *this = std::move(kept);
}

} // namespace core
