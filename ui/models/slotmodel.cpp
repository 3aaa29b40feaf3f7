// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/slotmodel.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

// Above this many separate ranges a view spends longer on the signals than on a new layout
// (feasibility.md D).
constexpr int maxRanges = 64;
// From here on a view answers a reset sooner than anything else.
constexpr std::size_t large = 20'000;

} // namespace

int SlotModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows->size());
}

void SlotModel::resetOrder(const SlotList::Shared &target)
{
    m_marks.clear();
    beginResetModel();
    m_rows.share(target);
    endResetModel();
}

void SlotModel::reorder(const SlotList::Shared &target)
{
    m_reordering = true;
    beginResetModel();
    m_rows.share(target);
    endResetModel();
    m_reordering = false;
}

void SlotModel::setMarks(const RowRanges &rows)
{
    m_marks.clear();
    for (const auto &[first, last] : rows) {
        for (int row = first; row <= last && row < rowCount(); ++row) {
            const core::FleetSlot slot = slotAt(row);
            if (slot >= m_marks.size())
                m_marks.resize(std::size_t(slot) + 1);
            m_marks[slot] = true;
        }
    }
}

RowRanges SlotModel::markedRows() const
{
    return rangesOf(m_marks);
}

/// The rows of the slots with a mark.
RowRanges SlotModel::rangesOf(const std::vector<bool> &marks) const
{
    RowRanges rows;
    if (marks.empty())
        return rows;
    for (int row = 0; row < rowCount(); ++row) {
        const core::FleetSlot slot = slotAt(row);
        if (slot >= marks.size() || !marks[slot])
            continue;
        if (!rows.empty() && rows.back().second == row - 1)
            rows.back().second = row;
        else
            rows.emplace_back(row, row);
    }
    return rows;
}

void SlotModel::dropSlots(const Slots &gone)
{
    if (gone.empty())
        return;
    const std::vector<bool> dead = marked(gone);
    const auto left = std::make_shared<Slots>();
    left->reserve(m_rows->size());
    std::copy_if(m_rows->begin(), m_rows->end(), std::back_inserter(*left),
                 [&dead](core::FleetSlot slot) { return slot >= dead.size() || !dead[slot]; });
    if (left->size() != m_rows->size())
        showOrder(left, {}, gone.size());
    for (std::size_t slot = 0; slot < std::min(dead.size(), m_marks.size()); ++slot)
        m_marks[slot] = m_marks[slot] && !dead[slot];
}

/// By slot.
std::vector<bool> SlotModel::marked(const Slots &slots)
{
    std::vector<bool> marks;
    if (!slots.empty())
        marks.resize(std::size_t(*std::max_element(slots.begin(), slots.end())) + 1);
    for (const core::FleetSlot slot : slots)
        marks[slot] = true;
    return marks;
}

void SlotModel::showOrder(const SlotList::Shared &shared, const Slots &changed,
                          std::size_t mostEdits)
{
    const Slots &target = *shared;
    if (target == *m_rows) {
        m_rows.share(shared);
        announceChanged(changed);
        return;
    }
    const bool grows = target.size() > m_rows->size() &&
                       std::equal(m_rows->begin(), m_rows->end(), target.begin());
    if (grows && target.size() - m_rows->size() > large) {
        reorder(shared); // a header counts what is inserted one by one
        return;
    }
    if (grows) {
        beginInsertRows({}, int(m_rows->size()), int(target.size()) - 1);
        m_rows.share(shared);
        endInsertRows();
        announceChanged(changed);
        return;
    }
    if (slideDown(shared)) {
        announceChanged(changed);
        return;
    }
    if (std::max(m_rows->size(), target.size()) > large && mostEdits > std::size_t(maxRanges)) {
        reorder(shared);
        return;
    }
    place(target);
    int ranges = 0;
    bool wasKept = true;
    for (const core::FleetSlot slot : *m_rows) {
        const bool isKept = m_isPlaced[slot];
        ranges += !isKept && wasKept;
        wasKept = isKept;
    }
    const Slots kept = shownOf(target);
    bool wasShown = true;
    std::size_t next = 0;
    for (const core::FleetSlot slot : target) {
        const bool isShown = next < kept.size() && kept[next] == slot;
        next += isShown ? 1 : 0;
        ranges += !isShown && wasShown;
        wasShown = isShown;
    }
    if (ranges > maxRanges) {
        announceBulk(target, kept);
    } else {
        removeUnplaced();
        if (*m_rows != kept && !moveFew(kept, changed))
            relayout(kept);
        insertNew(target);
    }
    m_rows.share(shared);
    announceChanged(changed);
}

/// Rows that come above all others and go below them, as those of a log do. False when the way to
/// `target` is another.
bool SlotModel::slideDown(const SlotList::Shared &shared)
{
    const Slots &target = *shared;
    if (m_rows->empty() || target.empty())
        return false;
    const auto kept = std::find(target.begin(), target.end(), m_rows->front());
    const auto count = std::size_t(target.end() - kept);
    const std::size_t added = target.size() - count;
    if (count == 0 || added + m_rows->size() - count > large || count > m_rows->size() ||
        !std::equal(kept, target.end(), m_rows->begin()))
        return false;
    // What only moves must not be taken away and come back as another row.
    const QSet<core::FleetSlot> gone(m_rows->begin() + qsizetype(count), m_rows->end());
    if (!gone.isEmpty() && std::any_of(target.begin(), kept, [&gone](core::FleetSlot slot) {
            return gone.contains(slot);
        }))
        return false;
    if (count < m_rows->size()) {
        beginRemoveRows({}, int(count), int(m_rows->size()) - 1);
        m_rows.edit().resize(count);
        endRemoveRows();
    }
    if (kept != target.begin()) {
        beginInsertRows({}, 0, int(kept - target.begin()) - 1);
        m_rows.share(shared);
        endInsertRows();
    }
    m_rows.share(shared);
    return true;
}

/// Those of `target` that are shown already, in its order.
SlotModel::Slots SlotModel::shownOf(const Slots &target) const
{
    std::vector<bool> shown(m_isPlaced.size());
    for (const core::FleetSlot slot : *m_rows)
        shown[slot] = true;
    Slots kept;
    kept.reserve(std::min(target.size(), m_rows->size()));
    std::copy_if(target.begin(), target.end(), std::back_inserter(kept),
                 [&shown](core::FleetSlot slot) { return shown[slot]; });
    return kept;
}

void SlotModel::place(const Slots &target)
{
    core::FleetSlot highest = 0;
    for (const Slots *slots : {&*m_rows, &target}) {
        if (!slots->empty())
            highest = std::max(highest, *std::max_element(slots->begin(), slots->end()));
    }
    m_isPlaced.assign(std::size_t(highest) + 1, false);
    for (const core::FleetSlot slot : target)
        m_isPlaced[slot] = true;
}

void SlotModel::removeUnplaced()
{
    for (int last = int(m_rows->size()) - 1; last >= 0; --last) {
        if (m_isPlaced[slotAt(last)])
            continue;
        int first = last;
        while (first > 0 && !m_isPlaced[slotAt(first - 1)])
            --first;
        beginRemoveRows({}, first, last);
        Slots &rows = m_rows.edit();
        rows.erase(rows.begin() + first, rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

// Only changed rows can stand wrong. Each goes to its place; when that does not end it, false.
bool SlotModel::moveFew(const Slots &target, const Slots &changed)
{
    if (changed.size() > std::size_t(maxRanges))
        return false;
    const QSet<core::FleetSlot> moving(changed.begin(), changed.end());
    Slots &rows = m_rows.edit();
    int movesLeft = 4 * maxRanges;
    for (std::size_t i = 0; i < target.size(); ++i) {
        while (rows[i] != target[i]) {
            if (--movesLeft < 0)
                return false;
            const bool away = moving.contains(rows[i]);
            const core::FleetSlot slot = away ? rows[i] : target[i];
            const auto begin = rows.begin();
            const auto from = away ? begin + qsizetype(i) : std::find(begin, rows.end(), slot);
            const qsizetype to =
                away ? std::find(target.begin(), target.end(), slot) - target.begin()
                     : qsizetype(i);
            const qsizetype at = from - begin;
            beginMoveRows({}, int(at), int(at), {}, int(to > at ? to + 1 : to));
            if (to > at)
                std::rotate(from, from + 1, begin + to + 1);
            else
                std::rotate(begin + to, from, from + 1);
            endMoveRows();
        }
    }
    return true;
}

void SlotModel::insertNew(const Slots &target)
{
    Slots &rows = m_rows.edit();
    // What is shown stands in the target's order already: compare and fill the gaps.
    for (std::size_t first = 0; first < target.size(); ++first) {
        if (first < rows.size() && rows[first] == target[first])
            continue;
        std::size_t end = first + 1;
        while (end < target.size() && (first >= rows.size() || target[end] != rows[first]))
            ++end;
        beginInsertRows({}, int(first), int(end) - 1);
        rows.insert(rows.begin() + qsizetype(first), target.begin() + qsizetype(first),
                    target.begin() + qsizetype(end));
        endInsertRows();
        first = end - 1;
    }
}

// What goes is brought to the end and removed as one range, what comes is appended as one range
// and brought to its places: four signals however many rows.
void SlotModel::announceBulk(const Slots &target, const Slots &kept)
{
    Slots before = kept;
    std::copy_if(m_rows->begin(), m_rows->end(), std::back_inserter(before),
                 [this](core::FleetSlot slot) { return !m_isPlaced[slot]; });
    if (before != *m_rows)
        relayout(before);
    removeUnplaced();
    if (target.size() == m_rows->size())
        return;
    Slots grown = kept;
    std::size_t next = 0;
    for (const core::FleetSlot slot : target) {
        if (next < kept.size() && kept[next] == slot)
            ++next;
        else
            grown.push_back(slot);
    }
    beginInsertRows({}, int(m_rows->size()), int(grown.size()) - 1);
    m_rows.edit() = std::move(grown);
    endInsertRows();
    relayout(target);
}

void SlotModel::relayout(const Slots &order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    QHash<core::FleetSlot, int> rows;
    Slots slotsOfOld;
    slotsOfOld.reserve(std::size_t(old.size()));
    for (const QModelIndex &index : old) {
        slotsOfOld.push_back(slotAt(index.row()));
        rows.insert(slotsOfOld.back(), -1);
    }
    m_rows.edit() = order;
    for (int row = 0; !rows.isEmpty() && row < rowCount(); ++row) {
        if (const auto found = rows.find(slotAt(row)); found != rows.end())
            *found = row;
    }
    QModelIndexList current;
    current.reserve(old.size());
    for (qsizetype i = 0; i < old.size(); ++i)
        current.append(index(rows.value(slotsOfOld[std::size_t(i)]), old[i].column()));
    changePersistentIndexList(old, current);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void SlotModel::announceChanged(const Slots &changed)
{
    if (changed.empty())
        return;
    RowRanges ranges = rangesOf(marked(changed));
    if (ranges.size() > std::size_t(maxRanges))
        ranges = {{ranges.front().first, ranges.back().second}};
    for (const auto &[first, last] : ranges)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

} // namespace ui
