// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetphone.h"
#include "ui/models/slotlist.h"
#include "ui/models/tablemodel.h"

#include <vector>

namespace ui {

/// A table whose rows are slots of the fleet index, in the order that a search and a sort gave
/// them. This class announces the way from one order to the next: few changes one by one, many as
/// one range and one change of layout, and only very large answers as a reset, through which marks
/// are kept. Window's thread.
class SlotModel : public TableModel
{
    Q_OBJECT

public:
    using TableModel::TableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    bool isReordering() const override { return m_reordering; }
    void setMarks(const RowRanges &rows) override;
    bool hasMarks() const override { return !m_marks.empty(); }
    RowRanges markedRows() const override;

protected:
    using Slots = SlotList::Slots;

    core::FleetSlot slotAt(int row) const { return (*m_rows)[std::size_t(row)]; }

    static constexpr std::size_t anyNumber = ~std::size_t(0);

    /// Shows `target` instead, which is not null and belongs to the same subject. `changed` are
    /// slots whose phones differ from what was shown, in any order; at most `mostEdits` rows came,
    /// went or moved. A great difference between long lists is a reset.
    void showOrder(const SlotList::Shared &target, const Slots &changed,
                   std::size_t mostEdits = anyNumber);
    /// The phones of these slots have gone; another phone may take a slot only afterwards.
    void dropSlots(const Slots &gone);
    /// Another subject.
    void resetOrder(const SlotList::Shared &target);

private:
    void reorder(const SlotList::Shared &target);
    void removeUnplaced();
    bool slideDown(const SlotList::Shared &target);
    bool moveFew(const Slots &target, const Slots &changed);
    void insertNew(const Slots &target);
    Slots shownOf(const Slots &target) const;
    void announceBulk(const Slots &target, const Slots &kept);
    void relayout(const Slots &order);
    void announceChanged(const Slots &changed);
    static std::vector<bool> marked(const Slots &slots);
    RowRanges rangesOf(const std::vector<bool> &marks) const;
    void place(const Slots &target);

    SlotList m_rows;
    std::vector<bool> m_isPlaced; ///< by slot: it is in the order to come
    std::vector<bool> m_marks;    ///< by slot: the view has selected it
    bool m_reordering = false;
};

} // namespace ui
