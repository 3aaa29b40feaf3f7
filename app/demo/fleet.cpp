// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/fleet.h"

#include <algorithm>

namespace demo {

void Fleet::reserve(size_t phones, size_t companies)
{
    m_phones.reserve(phones);
    m_byMac.reserve(phones);
    m_byCompany.reserve(companies);
}

quint32 Fleet::add(const Phone &phone)
{
    if (m_byCompany.size() <= phone.company)
        m_byCompany.resize(phone.company + 1);
    const auto known = m_byMac.find(phone.mac);
    const quint32 index = known == m_byMac.end() ? quint32(m_phones.size()) : known->second;
    if (known == m_byMac.end()) {
        m_phones.push_back(phone);
        m_byMac.emplace(phone.mac, index);
    } else {
        m_phones[index] = phone;
    }
    m_byCompany[phone.company].push_back(index);
    return index;
}

void Fleet::remove(quint32 index)
{
    Phone &phone = m_phones[index];
    phone.set(Phone::Removed, true);
    std::vector<quint32> &list = m_byCompany[phone.company];
    list.erase(std::find(list.begin(), list.end(), index));
}

quint32 Fleet::find(quint64 mac) const
{
    const auto known = m_byMac.find(mac);
    if (known == m_byMac.end() || m_phones[known->second].has(Phone::Removed))
        return none;
    return known->second;
}

const std::vector<quint32> &Fleet::ofCompany(int company) const
{
    static const std::vector<quint32> empty;
    return size_t(company) < m_byCompany.size() ? m_byCompany[size_t(company)] : empty;
}

} // namespace demo
