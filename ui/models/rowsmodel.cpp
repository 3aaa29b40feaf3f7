// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowsmodel.h"

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

// Above this many separate ranges a view spends longer on the signals than on a new layout
// (feasibility.md D).
constexpr int maxRanges = 64;

// QList's own comparison hands memcmp the null pointer of an empty list.
bool sameOrder(const QList<TableRow *> &a, const QList<TableRow *> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend());
}

} // namespace

RowsModel::RowsModel(QObject *parent)
    : TableModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, [this] { update(); });
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant RowsModel::cell(int row, int column, int role) const
{
    return cellOf(rowAt(row), column, role);
}

QString RowsModel::keyAt(int row) const
{
    return keyOf(rowAt(row));
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    const QList<TableRow *> rows = allRows();
    for (TableRow *row : rows)
        prepareSort(*row);
    QList<TableRow *> target = m_shown;
    std::sort(target.begin(), target.end(),
              [this](const TableRow *a, const TableRow *b) { return before(a, b); });
    relayout(target);
}

void RowsModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    m_query = SearchQuery(text, searchFields());
    QList<TableRow *> target;
    const QList<TableRow *> rows = allRows();
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(target),
                 [this](const TableRow *row) { return m_query.matches(row->search); });
    std::sort(target.begin(), target.end(),
              [this](const TableRow *a, const TableRow *b) { return before(a, b); });
    announce(target);
    Q_EMIT countsChanged();
}

int RowsModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(),
                                    [&](const TableRow *row) { return keyOf(*row) == key; });
    return found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
}

void RowsModel::flush()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    update();
}

void RowsModel::scheduleUpdate()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void RowsModel::applyRows(const QList<TableRow *> &touched, const QList<TableRow *> &gone)
{
    for (TableRow *row : gone)
        row->m_gone = true;
    QList<TableRow *> fresh;
    for (TableRow *row : touched) {
        row->m_touched = true;
        prepareSort(*row);
        if (m_query.matches(row->search))
            fresh.append(row);
    }
    const auto less = [this](const TableRow *a, const TableRow *b) { return before(a, b); };
    std::sort(fresh.begin(), fresh.end(), less);
    QList<TableRow *> kept;
    kept.reserve(m_shown.size());
    std::copy_if(m_shown.cbegin(), m_shown.cend(), std::back_inserter(kept),
                 [](const TableRow *row) { return !row->m_gone && !row->m_touched; });
    QList<TableRow *> target;
    target.reserve(kept.size() + fresh.size());
    std::merge(kept.cbegin(), kept.cend(), fresh.cbegin(), fresh.cend(), std::back_inserter(target),
               less);
    const int total = int(allRows().size() - gone.size());
    const bool counts = total != m_total || target.size() != m_shown.size();
    m_total = total;
    announce(target);
    for (TableRow *row : touched)
        row->m_touched = false;
    if (counts)
        Q_EMIT countsChanged();
}

void RowsModel::beginNewSubject()
{
    m_timer.stop();
    beginResetModel();
    m_shown.clear();
    m_total = 0;
}

void RowsModel::endNewSubject()
{
    const QList<TableRow *> rows = allRows();
    m_total = int(rows.size());
    for (TableRow *row : rows) {
        prepareSort(*row);
        row->m_shown = m_query.matches(row->search);
        if (row->m_shown)
            m_shown.append(row);
    }
    std::sort(m_shown.begin(), m_shown.end(),
              [this](const TableRow *a, const TableRow *b) { return before(a, b); });
    endResetModel();
    Q_EMIT countsChanged();
}

void RowsModel::prepareSort(TableRow &row) const
{
    row.sort = m_sortColumn < 0 ? SortValue() : sortValue(row, m_sortColumn);
}

bool RowsModel::before(const TableRow *a, const TableRow *b) const
{
    if (a->sort.number != b->sort.number)
        return (a->sort.number < b->sort.number) == (m_sortOrder == Qt::AscendingOrder);
    const int texts = a->sort.text.compare(b->sort.text);
    if (texts != 0)
        return (texts < 0) == (m_sortOrder == Qt::AscendingOrder);
    return tieBefore(*a, *b);
}

void RowsModel::announce(QList<TableRow *> target)
{
    for (TableRow *row : std::as_const(m_shown))
        row->m_target = -1;
    QList<TableRow *> known;
    int ranges = 0;
    for (int i = 0; i < target.size(); ++i) {
        target[i]->m_target = i;
        if (target[i]->m_shown)
            known.append(target[i]);
        else if (i == 0 || target[i - 1]->m_shown)
            ++ranges;
    }
    int moved = 0;
    for (int i = 0; i < m_shown.size(); ++i) {
        const bool goes = m_shown[i]->m_target < 0;
        ranges += goes && (i == 0 || m_shown[i - 1]->m_target >= 0);
        moved += !goes && m_shown[i]->m_touched;
    }
    QList<TableRow *> changed;
    std::copy_if(known.cbegin(), known.cend(), std::back_inserter(changed),
                 [](const TableRow *row) { return row->m_touched; });
    if (ranges > maxRanges) {
        announceBulk(target);
    } else {
        removeGone();
        if (!sameOrder(m_shown, known)) {
            if (moved > maxRanges)
                relayout(known);
            else
                moveTouched(known);
        }
        insertNew(target);
    }
    for (qsizetype i = 0; i < changed.size();) {
        qsizetype end = i + 1;
        while (end < changed.size() && changed[end]->m_target == changed[end - 1]->m_target + 1)
            ++end;
        Q_EMIT dataChanged(index(changed[i]->m_target, 0),
                           index(changed[end - 1]->m_target, columnCount() - 1));
        i = end;
    }
}

// What goes is brought to the end and removed as one range, what comes is appended as one range
// and brought to its places: four signals however many rows.
void RowsModel::announceBulk(const QList<TableRow *> &target)
{
    QList<TableRow *> order;
    QList<TableRow *> going;
    for (TableRow *row : std::as_const(m_shown))
        (row->m_target < 0 ? going : order).append(row);
    std::sort(order.begin(), order.end(),
              [](const TableRow *a, const TableRow *b) { return a->m_target < b->m_target; });
    const int kept = int(order.size());
    if (!going.isEmpty()) {
        relayout(order + going);
        removeGone();
    } else if (!sameOrder(order, m_shown)) {
        relayout(order);
    }
    if (target.size() == kept)
        return;
    beginInsertRows({}, kept, int(target.size()) - 1);
    for (TableRow *row : target) {
        if (!row->m_shown) {
            row->m_shown = true;
            m_shown.append(row);
        }
    }
    endInsertRows();
    relayout(target);
}

void RowsModel::removeGone()
{
    for (int last = int(m_shown.size()) - 1; last >= 0; --last) {
        if (m_shown[last]->m_target >= 0)
            continue;
        int first = last;
        while (first > 0 && m_shown[first - 1]->m_target < 0)
            --first;
        beginRemoveRows({}, first, last);
        for (int i = first; i <= last; ++i)
            m_shown[i]->m_shown = false;
        m_shown.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

// Only touched rows can stand wrong. Each goes to its place; should they push each other around,
// a new layout ends it.
void RowsModel::moveTouched(const QList<TableRow *> &target)
{
    int movesLeft = 4 * maxRanges;
    for (int i = 0; i < target.size(); ++i) {
        while (m_shown[i] != target[i]) {
            if (--movesLeft < 0) {
                relayout(target);
                return;
            }
            const bool away = m_shown[i]->m_touched;
            TableRow *row = away ? m_shown[i] : target[i];
            const int from = away ? i : int(m_shown.indexOf(row, i));
            const int to = away ? int(target.indexOf(row, i)) : i;
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            m_shown.move(from, to);
            endMoveRows();
        }
    }
}

void RowsModel::insertNew(const QList<TableRow *> &target)
{
    for (int first = 0; first < target.size(); ++first) {
        if (target[first]->m_shown)
            continue;
        int end = first + 1;
        while (end < target.size() && !target[end]->m_shown)
            ++end;
        beginInsertRows({}, first, end - 1);
        m_shown.insert(first, end - first, nullptr);
        for (int i = first; i < end; ++i) {
            m_shown[i] = target[i];
            target[i]->m_shown = true;
        }
        endInsertRows();
        first = end - 1;
    }
}

void RowsModel::relayout(const QList<TableRow *> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    QList<TableRow *> rows;
    rows.reserve(old.size());
    for (const QModelIndex &index : old)
        rows.append(m_shown[index.row()]);
    m_shown = order;
    QHash<const TableRow *, int> places;
    if (!old.isEmpty()) {
        places.reserve(order.size());
        for (int i = 0; i < order.size(); ++i)
            places.insert(order[i], i);
    }
    QModelIndexList current;
    current.reserve(old.size());
    for (qsizetype i = 0; i < old.size(); ++i)
        current.append(index(places.value(rows[i], -1), old[i].column()));
    changePersistentIndexList(old, current);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace ui
