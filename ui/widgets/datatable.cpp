// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "core/imports/delimitedtext.h"
#include "ui/style/tokens.h"
#include "ui/widgets/headermenu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {

namespace {

constexpr int widestByContent = 420;

} // namespace

DataTable::DataTable(const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setSortingEnabled(true);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSortIndicatorShown(true);
    //: Read aloud for the line of column names above a table
    header->setAccessibleName(tr("Columns of %1").arg(name));
    m_headerMenu = new HeaderMenu(header);
    applyRowHeight();
}

void DataTable::setCompact(bool compact)
{
    m_compact = compact;
    applyRowHeight();
}

// Whole rows are selected, always.
std::vector<std::pair<int, int>> DataTable::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    if (!selectionModel())
        return ranges;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

int DataTable::selectedRowCount() const
{
    int count = 0;
    for (const auto &[first, last] : selectedRanges())
        count += last - first + 1;
    return count;
}

QModelIndexList DataTable::selectedRowIndexes() const
{
    QModelIndexList rows;
    for (const auto &[first, last] : selectedRanges()) {
        for (int row = first; row <= last; ++row)
            rows.append(model()->index(row, 0));
    }
    return rows;
}

QString DataTable::cellText(const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::DisplayRole);
    const auto *delegate = qobject_cast<QStyledItemDelegate *>(itemDelegateForIndex(index));
    return delegate ? delegate->displayText(value, locale()) : value.toString();
}

QString DataTable::selectedText() const
{
    const QHeaderView *header = horizontalHeader();
    QStringList lines;
    const auto rows = selectedRowIndexes();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column))
                cells.append(cellText(row.siblingAtColumn(column)));
        }
        lines.append(core::pastedLine(cells));
    }
    return lines.join(QLatin1Char('\n'));
}

QString DataTable::currentCellText() const
{
    return currentIndex().isValid() ? cellText(currentIndex()) : QString();
}

void DataTable::copyRows() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DataTable::copyCell() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentCellText());
}

// Otherwise the layout comes while the new rows are painted, which are painted again then.
void DataTable::reset()
{
    QTableView::reset();
    executeDelayedItemsLayout();
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

bool DataTable::handleKey(QKeyEvent *event)
{
    // Before the shortcut of the base class, which copies the current cell only.
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    if (event->keyCombination() == QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_C)) {
        copyCell();
        return true;
    }
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid() && !event->isAutoRepeat())
            Q_EMIT openRequested(currentIndex());
        return true;
    case Qt::Key_Delete:
        if (selectedRowCount() > 0 && !event->isAutoRepeat())
            Q_EMIT removeRequested();
        return true;
    case Qt::Key_F2:
        if (currentIndex().isValid())
            Q_EMIT renameRequested(currentIndex());
        return true;
    case Qt::Key_Escape:
        if (selectionModel() && selectionModel()->hasSelection())
            clearSelection();
        else
            Q_EMIT escaped();
        return true;
    default:
        return false;
    }
}

void DataTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    // Not QAbstractItemView::activated(): styles that activate on one click would emit it twice.
    const QModelIndex index = indexAt(event->position().toPoint());
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT openRequested(index);
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect cell = visualRect(currentIndex()).intersected(viewport()->rect());
        at = viewport()->mapToGlobal(cell.isEmpty() ? viewport()->rect().center()
                                                    : cell.bottomLeft());
    }
    event->accept();
    Q_EMIT menuRequested(at);
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

int DataTable::sizeHintForColumn(int column) const
{
    return std::min(QTableView::sizeHintForColumn(column), widestByContent);
}

void DataTable::applyRowHeight()
{
    const int wanted = m_compact ? metric::compactRow : metric::row;
    const int needed = fontMetrics().height() + (m_compact ? 2 : space::controls);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(std::max(wanted, needed));
}

} // namespace ui
