// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/packedphones.h"
#include "core/types/textpool.h"

#include <QList>
#include <QSet>

#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// The phones of one company, ordered by MAC and packed: about 75 bytes a phone. Records come out
/// as values. Phones lie in small blocks, and only blocks in which something differs are made
/// anew: copies share the others. `texts` is shared by all tables of a store and outlives them, but
/// for a copy that is only asked for macs() or look(), which need none. One thread a table.
class PhoneTable
{
public:
    explicit PhoneTable(TextPool &texts)
        : m_texts(&texts)
    {}

    /// The phones as they are now, for another thread: costs little, since blocks are shared.
    /// `texts` is a copy of this one's, and outlives the table.
    PhoneTable snapshot(TextPool &texts) const;

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    bool contains(MacAddress mac) const;
    std::optional<Endpoint> find(MacAddress mac) const;
    /// A phone where it lies, until the next change of the table; numbers are those of the pool.
    struct Found
    {
        EndpointView phone;
        qsizetype settings = 0; ///< of its own
        QByteArrayView rest{};  ///< where they lie, one SettingView after the other
    };
    std::optional<Found> look(MacAddress mac) const;
    QList<MacAddress> macs() const;
    QList<Endpoint> values() const { return {begin(), end()}; }

    /// Adds or replaces; the last of several with one MAC counts. Returns those that differ from
    /// what was there, in order.
    QList<MacAddress> put(const QList<Endpoint> &phones);
    /// The same, packed elsewhere; `numbers` leads to this table's texts. An empty table shares
    /// them as they are where the numbers mean the same.
    QList<MacAddress> put(PackedPhones phones, PoolNumbers &numbers);
    /// Returns those that were there.
    QList<MacAddress> remove(const QSet<MacAddress> &macs);

    /// Goes over the phones in order; ends with the next change of the table.
    class const_iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Endpoint;
        using difference_type = std::ptrdiff_t;
        using pointer = const Endpoint *;
        using reference = Endpoint;

        Endpoint operator*() const { return m_table->at(m_block, m_row); }
        MacAddress mac() const { return m_table->m_blocks[m_block]->mac(m_row); }
        Found look() const { return found(m_table->m_blocks[m_block]->record(m_row)); }
        const_iterator &operator++();
        bool operator==(const const_iterator &other) const
        {
            return m_block == other.m_block && m_row == other.m_row;
        }

    private:
        friend class PhoneTable;
        const_iterator(const PhoneTable *table, std::size_t block)
            : m_table(table)
            , m_block(block)
        {}

        const PhoneTable *m_table;
        std::size_t m_block;
        std::size_t m_row = 0;
    };
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, m_blocks.size()}; }

private:
    struct Fresh
    {
        quint64 mac;
        std::string_view record;
    };
    using FreshPlace = std::vector<Fresh>::const_iterator;

    static Found found(std::string_view record);
    std::size_t blockOf(quint64 mac) const;
    Endpoint at(std::size_t block, std::size_t row) const;
    bool holds(const Fresh &one) const;
    struct Records
    {
        PackWriter writer;
        std::vector<std::pair<quint64, qsizetype>> ends; ///< MAC, and where its record ends
    };
    QList<MacAddress> put(const Records &records);
    std::vector<Fresh> differing(const Records &records) const;
    void merge(std::size_t block, FreshPlace begin, FreshPlace end);

    TextPool *m_texts;
    std::vector<SharedPhoneBlock> m_blocks; ///< none is empty
    qsizetype m_size = 0;
};

} // namespace core
