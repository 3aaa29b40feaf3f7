// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/phoneblock.h"
#include "core/types/textpool.h"

#include <QByteArrayView>

#include <algorithm>
#include <functional>
#include <vector>

namespace core {

/// Phones, packed: a mirror hands them on by the million, and most are never looked at one by one.
/// A value; crosses threads.
class PackedPhones
{
public:
    /// `texts` are what the numbers in the records stand for.
    explicit PackedPhones(const TextPool &texts = {})
        : m_texts(texts)
    {}

    static constexpr QByteArrayView noSettings{"\0", 1}; ///< their number

    /// A block of phones as endpointpack.h packs them without their settings, which are given
    /// beside it, one a phone. What it becomes is shared as it is. False, and nothing is taken, for
    /// what cannot be.
    bool append(const PhoneBlock &phones, const std::vector<QByteArrayView> &settings);
    template <typename Predicate>
    void removeIf(Predicate isUnwanted);

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const TextPool &texts() const { return m_texts; }
    /// Each MAC stands behind the one before.
    bool isSorted() const { return m_sorted; }
    /// All of them, for whoever shares them.
    const std::vector<SharedPhoneBlock> &blocks() const { return m_blocks; }
    /// The same phones in order, about `phones` at a time; at least one part. They share.
    std::vector<PackedPhones> parts(qsizetype phones) const;
    /// Calls look(MacAddress, std::string_view record) for each phone, in the order they came.
    template <typename Look>
    void forEach(Look look) const;

private:
    bool isPossible(quint64 mac, QByteArrayView phone, QByteArrayView settings) const;

    TextPool m_texts;
    std::vector<SharedPhoneBlock> m_blocks;
    qsizetype m_size = 0;
    quint64 m_last = 0;
    bool m_sorted = true;
};

template <typename Look>
void PackedPhones::forEach(Look look) const
{
    for (const SharedPhoneBlock &block : m_blocks) {
        for (std::size_t row = 0; row < block->size(); ++row)
            look(block->mac(row), block->record(row));
    }
}

template <typename Predicate>
void PackedPhones::removeIf(Predicate isUnwanted)
{
    PhoneBlock kept;
    forEach([&](MacAddress mac, std::string_view record) {
        if (!isUnwanted(mac))
            kept.append(mac.bits(), record);
    });
    if (qsizetype(kept.size()) == m_size)
        return;
    m_blocks = parted(kept);
    m_size = qsizetype(kept.size());
    m_sorted = std::adjacent_find(kept.macs.begin(), kept.macs.end(), std::greater_equal<>()) ==
               kept.macs.end();
    m_last = kept.isEmpty() ? 0 : kept.macs.back();
}

} // namespace core
