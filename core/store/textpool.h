// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/endpointpack.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace core {

/// Each text once, for as long as the pool lives: what phones repeat is little and comes back.
class TextPool final : public TextNumbers
{
public:
    quint32 number(const QString &text) override;
    bool contains(quint64 number) const override { return number < quint64(m_texts.size()); }
    const QString &text(quint64 number) const override { return m_texts.at(qsizetype(number)); }

private:
    QList<QString> m_texts{QString()};
    QHash<QString, quint32> m_numbers;
};

/// What the numbers of another list of texts are in a pool; found when they are asked for.
class PoolNumbers
{
public:
    explicit PoolNumbers(TextPool &pool)
        : m_pool(pool)
    {}
    /// Costs nothing when it is the list of the last call.
    void setList(const QList<QString> &texts);
    quint32 operator()(quint64 number);

private:
    TextPool &m_pool;
    QList<QString> m_texts;
    std::vector<quint32> m_numbers; ///< 0 not asked for yet
};

} // namespace core
