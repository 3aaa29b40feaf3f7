// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/phonesnapshot.h"

#include <algorithm>

namespace core {

PhoneSnapshot::PhoneSnapshot(const std::unordered_map<QString, PhoneTable> &phones,
                             const TextPool &texts)
    : m_texts(std::make_shared<TextPool>(texts))
{
    auto copies = std::make_shared<std::unordered_map<QString, PhoneTable>>();
    copies->reserve(phones.size());
    for (const auto &[company, table] : phones)
        copies->emplace(company, table.snapshot(*m_texts));
    m_phones = std::move(copies);
}

qsizetype PhoneSnapshot::size() const
{
    qsizetype phones = 0;
    if (m_phones) {
        for (const auto &[company, table] : *m_phones)
            phones += table.size();
    }
    return phones;
}

std::optional<Endpoint> PhoneSnapshot::endpoint(const QString &company, MacAddress mac) const
{
    if (!m_phones)
        return std::nullopt;
    const auto it = m_phones->find(company);
    return it == m_phones->end() ? std::nullopt : it->second.find(mac);
}

QHash<MacAddress, QStringList> PhoneSnapshot::holders(const QSet<MacAddress> &macs) const
{
    QHash<MacAddress, QStringList> found;
    if (!m_phones || macs.isEmpty())
        return found;
    for (const auto &[company, table] : *m_phones) {
        for (auto phone = table.begin(); phone != table.end(); ++phone) {
            if (macs.contains(phone.mac()))
                found[phone.mac()].append(company);
        }
    }
    return found;
}

QSet<MacAddress> PhoneSnapshot::heldByMany() const
{
    QSet<MacAddress> found;
    if (!m_phones)
        return found;
    QList<MacAddress> all;
    all.reserve(size());
    for (const auto &[company, table] : *m_phones)
        all += table.macs();
    std::sort(all.begin(), all.end());
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (all.at(i) == all.at(i - 1))
            found.insert(all.at(i));
    }
    return found;
}

} // namespace core
