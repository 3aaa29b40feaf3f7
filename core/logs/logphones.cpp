// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logphones.h"

#include "core/fleet/foldedtext.h"

#include <algorithm>

namespace core {

namespace {

std::string searchText(MacAddress mac, const QString &name)
{
    return mac.wire().toStdString() + '\x01' + searchFoldedUtf8(name).toStdString() + "\x01\x02";
}

} // namespace

LogPhones::LogPhones()
{
    append({});
}

FleetId LogPhones::find(MacAddress mac) const
{
    if (mac.isNull())
        return 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const std::vector<quint64> &macs = m_parts[i]->macs;
        const auto found = std::find(macs.begin(), macs.end(), mac.bits());
        if (found != macs.end())
            return FleetId(i * partSize + std::size_t(found - macs.begin()));
    }
    return 0;
}

LogPhones::Part &LogPhones::own(std::size_t index)
{
    std::shared_ptr<Part> &part = m_parts[index];
    if (part.use_count() > 1)
        part = std::make_shared<Part>(*part);
    return *part;
}

FleetId LogPhones::append(MacAddress mac)
{
    const std::size_t index = m_size / partSize;
    if (index == m_parts.size())
        m_parts.push_back(std::make_shared<Part>());
    Part &part = own(index);
    part.macs.push_back(mac.bits());
    part.names.emplace_back();
    part.texts.push_back(searchText(mac, {}));
    return m_size++;
}

bool LogPhones::setName(FleetId id, const QString &name)
{
    if (id == 0 || this->name(id) == name)
        return false;
    Part &part = own(id / partSize);
    part.names[place(id)] = name;
    part.texts[place(id)] = searchText(mac(id), name);
    return true;
}

qsizetype LogPhones::bytes() const
{
    qsizetype total = 0;
    for (const std::shared_ptr<Part> &part : m_parts) {
        total += qsizetype(sizeof(Part) + part->macs.capacity() * sizeof(quint64) +
                           part->names.capacity() * sizeof(QString) +
                           part->texts.capacity() * sizeof(std::string));
        for (const QString &name : part->names)
            total += name.capacity() * 2;
        for (const std::string &text : part->texts)
            total += qsizetype(text.capacity());
    }
    return total;
}

} // namespace core
