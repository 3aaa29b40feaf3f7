// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/endpointpack.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace core {

/// Each text once, for as long as the pool lives: what phones repeat is little and comes back. A
/// value whose copies share until one of them takes in a text; crosses threads.
class TextPool final : public TextNumbers
{
public:
    quint32 number(const QString &text) override;
    /// 0 for one that is not there.
    quint32 known(const QString &text) const { return m_numbers.value(text); }
    bool contains(quint64 number) const override { return number < size(); }
    const QString &text(quint64 number) const override { return m_texts.at(qsizetype(number)); }
    quint64 size() const { return quint64(m_texts.size()); }
    /// Both stand for one list: a copy that was made since either last took in a text.
    bool sharesWith(const TextPool &other) const
    {
        return m_texts.constData() == other.m_texts.constData() &&
               m_texts.size() == other.m_texts.size();
    }

private:
    QList<QString> m_texts{QString()};
    QHash<QString, quint32> m_numbers;
};

/// What the numbers of another pool are in this one; found when they are asked for.
class PoolNumbers
{
public:
    explicit PoolNumbers(TextPool &pool)
        : m_pool(pool)
    {}
    /// A pool that is still empty takes all texts over, with their numbers. Costs nothing when it
    /// is the pool of the last call.
    void setOther(const TextPool &other);
    /// Numbers mean the same here and there.
    bool areTheSame() const { return m_same; }
    quint32 operator()(quint64 number);

private:
    TextPool &m_pool;
    TextPool m_other;               ///< kept, so that no other list can lie where it does
    std::vector<quint32> m_numbers; ///< 0 not asked for yet
    bool m_same = false;
};

} // namespace core
