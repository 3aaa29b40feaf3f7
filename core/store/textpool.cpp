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

} // namespace core
