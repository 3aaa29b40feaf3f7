// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tablememory.h"

#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/panes/tablelayout.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/headermenu.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace ui {

namespace {

constexpr int mostKept = 1000; // by their keys, from one subject to the next
// A view that paints asks for each cell whether it is in any of them. Rows that an order scatters
// into more are not selected any longer: all of them or none.
constexpr std::size_t mostRanges = 10'000;

} // namespace

TableMemory::TableMemory(DataTable *table, TableModel *model, core::Preferences &preferences)
    : m_table(table)
    , m_model(model)
    , m_preferences(preferences)
{
    // Dragging a column changes it with every pixel, and each write goes down to the disk.
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(500);
    connect(&m_saveTimer, &QTimer::timeout, this, &TableMemory::writeColumns);
    connect(m_table->headerMenu(), &HeaderMenu::changed, &m_saveTimer, qOverload<>(&QTimer::start));
    connect(m_model, &TableModel::rowsAboutToBeInserted, this, &TableMemory::keepPlace);
    connect(m_model, &TableModel::modelAboutToBeReset, this, [this] {
        keepSelection();
        keepPlaceByKey();
    });
    connect(m_model, &TableModel::countsChanged, this, [this] {
        // One that was asked for is brought into sight, one that was there stays where it is.
        const bool isAskedFor = !m_table->selectionModel()->hasSelection() && !m_keptSelection;
        if (!m_wantedKeys.isEmpty())
            select(std::exchange(m_wantedKeys, {}), isAskedFor);
        m_keptSelection = false;
        if (m_isHeld)
            restoreHeld();
        else
            restoreMarked();
        if (std::exchange(m_isNewSearch, false) && !m_table->selectionModel()->hasSelection())
            showTop();
        restorePlace();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TableMemory::followSelection);
}

TableMemory::~TableMemory()
{
    if (m_saveTimer.isActive())
        writeColumns();
}

QStringList TableMemory::selectedKeys(int most) const
{
    QStringList keys;
    for (const auto &[first, last] : m_table->selectedRanges()) {
        for (int row = first; row <= last && keys.size() < most; ++row)
            keys += m_model->index(row, 0).data(TableModel::KeyRole).toString();
    }
    return keys;
}

// An answer may come in two parts, each with a reset; what was there before the first counts.
void TableMemory::keepSelection()
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    if (selection->currentIndex().isValid())
        m_currentKey = selection->currentIndex().data(TableModel::KeyRole).toString();
    if (!selection->hasSelection())
        return;
    if (m_model->isReordering()) {
        if (!m_isHeld)
            m_model->setMarks(m_table->selectedRanges());
        return;
    }
    letGo();
    m_wantedKeys = selectedKeys(mostKept);
    m_keptSelection = true;
}

// A search only takes rows away and brings them back; whoever works in the table chooses.
void TableMemory::followSelection(const QItemSelection &selected)
{
    if (m_restoring)
        return;
    if (!selected.isEmpty() || m_table->hasFocus())
        letGo();
    if (m_isHeld || !m_table->selectionModel()->hasSelection())
        return;
    m_wantedKeys.clear();
    m_model->setMarks({});
}

void TableMemory::beginSearch()
{
    m_isNewSearch = true;
    holdSelection();
}

void TableMemory::dropSearch()
{
    m_isNewSearch = false;
}

void TableMemory::holdSelection()
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    if (m_isHeld || !selection->hasSelection())
        return;
    m_model->setMarks(m_table->selectedRanges());
    if (!m_model->hasMarks() && m_table->selectedRowCount() > mostKept)
        return;
    m_isHeld = true;
    m_heldKeys = m_model->hasMarks() ? QStringList() : selectedKeys(mostKept);
    m_heldCurrentKey = selection->currentIndex().data(TableModel::KeyRole).toString();
}

void TableMemory::letGo()
{
    if (!std::exchange(m_isHeld, false))
        return;
    m_heldKeys.clear();
    m_model->setMarks({});
}

void TableMemory::restoreHeld()
{
    RowRanges rows = m_model->markedRows();
    for (const QString &key : std::as_const(m_heldKeys)) {
        if (const int row = m_model->rowOf(key); row >= 0)
            rows.emplace_back(row, row);
    }
    m_currentKey.clear();
    if (rows.empty() || rows.size() > mostRanges)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    const bool wasGone = !m_table->selectionModel()->hasSelection();
    selectRows(rows);
    const int current = m_model->rowOf(m_heldCurrentKey);
    if (current >= 0 || wasGone)
        stepTo(current >= 0 ? current : rows.front().first);
    if (!wasGone)
        return;
    dropPlace();
    m_table->doItemsLayout();
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void TableMemory::restoreMarked()
{
    QItemSelectionModel *selection = m_table->selectionModel();
    const RowRanges rows = m_model->hasMarks() ? m_model->markedRows() : RowRanges();
    m_model->setMarks({});
    const QString key = std::exchange(m_currentKey, QString());
    int current = selection->currentIndex().isValid() || key.isEmpty() ? -1 : m_model->rowOf(key);
    if (current < 0 && !selection->currentIndex().isValid() && !rows.empty())
        current = rows.front().first;
    if (current >= 0)
        stepTo(current);
    if (!rows.empty() && rows.size() <= mostRanges)
        selectRows(rows);
}

void TableMemory::stepTo(int row)
{
    m_table->setAutoScroll(false); // it may have been out of sight
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                               QItemSelectionModel::NoUpdate);
    m_table->setAutoScroll(true);
}

void TableMemory::selectRows(const RowRanges &rows)
{
    QItemSelection all;
    for (const auto &[first, last] : rows)
        all.append(QItemSelectionRange(m_model->index(first, 0),
                                       m_model->index(last, m_model->columnCount() - 1)));
    m_table->selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
}

void TableMemory::selectKeys(const QStringList &keys)
{
    letGo();
    m_model->setMarks({});
    m_keptSelection = false;
    select(keys, true);
}

void TableMemory::select(const QStringList &keys, bool bringIntoSight)
{
    m_wantedKeys.clear();
    QStringList missing;
    QItemSelection selection;
    for (const QString &key : keys) {
        const int row = m_model->rowOf(key);
        if (row < 0)
            missing.append(key);
        else
            selection.select(m_model->index(row, 0),
                             m_model->index(row, m_model->columnCount() - 1));
    }
    if (selection.isEmpty()) {
        m_wantedKeys = missing;
        return;
    }
    const QModelIndex first = selection.indexes().first();
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (bringIntoSight)
        m_table->scrollTo(first, QAbstractItemView::PositionAtCenter);
    m_wantedKeys = missing;
}

void TableMemory::restoreColumns(const QString &name, const QList<int> &hidden,
                                 const QHash<int, int> &widths)
{
    m_name = name;
    const QSignalBlocker quiet(m_table->headerMenu());
    const int letter = m_table->fontMetrics().averageCharWidth();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        m_table->setColumnWidth(it.key(), it.value() * letter);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (qobject_cast<MacDelegate *>(m_table->itemDelegateForColumn(column)))
            m_table->setColumnWidth(column, MacDelegate::columnWidth(m_table));
    }
    for (const int column : hidden)
        m_table->setColumnHidden(column, true);
    m_table->horizontalHeader()->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    m_table->headerMenu()->rememberDefaults();
    const QByteArray stored = m_preferences.value(core::preferences::tableState(m_name));
    if (!stored.isEmpty())
        m_table->headerMenu()->restoreState(stored);
}

core::ViewLayout TableMemory::enterView(const core::ViewLayout &layout, bool resumed)
{
    if (m_saveTimer.isActive())
        writeColumns();
    const QSignalBlocker quiet(m_table->headerMenu());
    if (!isInView()) {
        if (m_hiddenHere >= 0)
            m_table->setColumnHidden(std::exchange(m_hiddenHere, -1), false);
        m_withoutView = m_table->headerMenu()->saveState();
    }
    applyLayout(*m_table, *m_model, layout);
    const core::ViewLayout shown = layoutOf(*m_table, *m_model);
    const auto changes = core::preferences::tableState(rememberedAs());
    if (resumed)
        m_table->headerMenu()->restoreState(m_preferences.value(changes));
    else
        (void)m_preferences.unset(changes);
    return shown;
}

void TableMemory::leaveView()
{
    if (!isInView())
        return;
    m_saveTimer.stop();
    const QSignalBlocker quiet(m_table->headerMenu());
    (void)m_preferences.unset(core::preferences::tableState(rememberedAs()));
    m_table->headerMenu()->restoreState(std::exchange(m_withoutView, {}));
    applyColumnHere();
}

QString TableMemory::rememberedAs() const
{
    return isInView() ? m_name + QStringLiteral("-view") : m_name;
}

void TableMemory::setColumnShownHere(int column, bool shown)
{
    m_column = column;
    m_shownHere = shown;
    if (!isInView())
        applyColumnHere();
}

void TableMemory::applyColumnHere()
{
    if (!m_shownHere && m_hiddenHere < 0 && !m_table->isColumnHidden(m_column)) {
        m_hiddenHere = m_column;
        m_table->setColumnHidden(m_column, true);
    } else if (m_shownHere && m_hiddenHere >= 0) {
        m_table->setColumnHidden(std::exchange(m_hiddenHere, -1), false);
    }
}

void TableMemory::writeColumns()
{
    m_saveTimer.stop();
    const QSignalBlocker quiet(m_table->headerMenu());
    const int hidden = std::exchange(m_hiddenHere, -1);
    if (hidden >= 0)
        m_table->setColumnHidden(hidden, false);
    const QByteArray state = m_table->headerMenu()->saveState();
    if (hidden >= 0) {
        m_table->setColumnHidden(hidden, true);
        m_hiddenHere = hidden;
    }
    (void)m_preferences.set(core::preferences::tableState(rememberedAs()), state);
}

// Rows that arrive above what is being read must not push it away: the current row when it is in
// sight, else the first one, unless that is the beginning of the list.
void TableMemory::keepPlace()
{
    if (m_anchor.isValid() || !m_anchorKey.isEmpty())
        return;
    const QModelIndex current = m_table->currentIndex();
    const bool inSight = m_table->selectionModel()->isSelected(current) &&
                         m_table->viewport()->rect().intersects(m_table->visualRect(current));
    if (inSight)
        m_anchor = current;
    else if (m_table->verticalScrollBar()->value() > 0)
        m_anchor = m_table->indexAt(QPoint(0, 0));
    m_anchorOffset = m_anchor.row() - m_table->verticalScrollBar()->value();
}

// What is selected stays where it is whatever the list becomes; what is merely in sight stays
// while the same search in the same order is shown anew.
void TableMemory::keepPlaceByKey()
{
    if (!m_anchorKey.isEmpty())
        return; // the beginning of an answer whose rest follows
    const QString shownAs = QStringLiteral("%1 %2 %3")
                                .arg(m_model->sortColumn())
                                .arg(m_model->sortOrder())
                                .arg(m_model->filter());
    const bool isSame = std::exchange(m_shownAs, shownAs) == shownAs;
    keepPlace();
    const bool isSelected = m_table->selectionModel()->isSelected(m_anchor);
    if (m_anchor.isValid() && (isSelected || isSame))
        m_anchorKey = m_anchor.data(TableModel::KeyRole).toString();
    m_anchor = QPersistentModelIndex();
}

void TableMemory::dropPlace()
{
    m_anchor = QPersistentModelIndex();
    m_anchorKey.clear();
}

// Where another list was scrolled to says nothing about this one.
void TableMemory::showTop()
{
    dropPlace();
    m_table->scrollToTop();
}

void TableMemory::restorePlace()
{
    const QString key = std::exchange(m_anchorKey, QString());
    const int row = m_anchor.isValid() ? m_anchor.row() : key.isEmpty() ? -1 : m_model->rowOf(key);
    m_anchor = QPersistentModelIndex();
    if (row < 0)
        return;
    m_table->doItemsLayout(); // the scroll bar does not know the new rows yet
    m_table->verticalScrollBar()->setValue(row - m_anchorOffset);
}

} // namespace ui
