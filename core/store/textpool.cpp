// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textpool.h"

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

void PoolNumbers::setList(const QList<QString> &texts)
{
    // This keeps the list it has: no other can stand where it does.
    if (texts.constData() == m_texts.constData() && texts.size() == m_texts.size())
        return;
    m_texts = texts;
    m_numbers.assign(std::size_t(texts.size()), 0);
}

quint32 PoolNumbers::operator()(quint64 number)
{
    quint32 &known = m_numbers[std::size_t(number)];
    if (known == 0)
        known = m_pool.number(m_texts.at(qsizetype(number)));
    return known;
}

} // namespace core
