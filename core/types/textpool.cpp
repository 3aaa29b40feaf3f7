// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/textpool.h"

namespace core {

quint32 TextPool::number(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.cend())
        return *known;
    const auto fresh = quint32(m_texts.size());
    m_texts.append(text);
    m_numbers.insert(text, fresh);
    return fresh;
}

void PoolNumbers::setOther(const TextPool &other)
{
    if (m_other.sharesWith(other))
        return;
    m_other = other;
    if (m_pool.size() == 1)
        m_pool = other;
    m_same = m_pool.sharesWith(other);
    m_numbers.assign(m_same ? 0 : std::size_t(other.size()), 0);
}

quint32 PoolNumbers::operator()(quint64 number)
{
    if (m_same)
        return quint32(number);
    quint32 &known = m_numbers[std::size_t(number)];
    if (known == 0)
        known = m_pool.number(m_other.text(number));
    return known;
}

} // namespace core
