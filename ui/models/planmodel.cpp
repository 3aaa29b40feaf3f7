// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/planmodel.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace ui {

PlanModel::PlanModel(core::Plan plan, const core::Store &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(std::move(plan))
    , m_store(store)
{
    for (int step = 0; step < m_plan.steps.size(); ++step) {
        const auto changes = int(m_plan.steps.at(step).changes.size());
        for (int change = 0; change < changes; ++change)
            m_all.append({step, change, -1, -1});
    }
    for (int excluded = 0; excluded < m_plan.excluded.size(); ++excluded)
        m_all.append({-1, -1, excluded, -1});
    arrange();
}

void PlanModel::setRun(core::ChangeRun *run)
{
    m_run = run;
    connect(run, &core::ChangeRun::stepChanged, this, &PlanModel::announceStep);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, NameColumn), index(int(m_rows.size()) - 1, ResultColumn));
}

void PlanModel::announceStep(int step)
{
    auto place = std::lower_bound(m_places.cbegin(), m_places.cend(), std::pair(step, 0));
    while (place != m_places.cend() && place->first == step) {
        const int first = place->second;
        int last = first;
        for (++place; place != m_places.cend() && *place == std::pair(step, last + 1); ++place)
            ++last;
        Q_EMIT dataChanged(index(first, ResultColumn), index(last, ResultColumn));
    }
    for (const int group : m_groupsOf.values(step)) {
        const QModelIndex head = index(m_heads.at(group), ResultColumn);
        Q_EMIT dataChanged(head, head);
    }
}

void PlanModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    arrange();
    endResetModel();
}

bool PlanModel::matches(const Row &row) const
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (displayText(row, Column(column)).contains(m_filter, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    if (row.isHead())
        return headData(row, column, role);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case StateRole:
        return stateOf(row);
    case ShapeRole:
        return column == ResultColumn ? shapeOf(row) : QVariant();
    case Qt::CheckStateRole:
        if (column != NameColumn || !isMarked(row))
            return {};
        return m_left.contains(m_plan.groupOf(row.step)) ? Qt::Unchecked : Qt::Checked;
    case Qt::ForegroundRole:
        if (column <= CompanyColumn && isRepeated(index.row()))
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    default:
        return {};
    }
}

/// The first row of a phone has the mark, as long as nothing was sent.
bool PlanModel::isMarked(const Row &row) const
{
    const bool first = row.change == 0 || m_grouping == PlanGrouping::Change;
    return !m_run && row.step >= 0 && first && m_plan.groupOf(row.step) == row.step;
}

/// The row above is about the same phone.
bool PlanModel::isRepeated(int row) const
{
    const int step = m_rows.at(row).step;
    const int above = row > 0 ? m_rows.at(row - 1).step : -1;
    return step >= 0 && above >= 0 && m_plan.steps.at(step).mac == m_plan.steps.at(above).mac;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NameColumn && index.data(Qt::CheckStateRole).isValid())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool takesPart = value.value<Qt::CheckState>() != Qt::Unchecked;
    const Row row = m_rows.at(index.row());
    if (row.isHead()) {
        for (const Row &member : m_groups.at(row.group).rows)
            setTakesPart(member, takesPart);
    } else {
        setTakesPart(row, takesPart);
    }
    m_chosen = m_left.isEmpty() ? core::Plan() : m_plan.without(m_left);
    Q_EMIT dataChanged(this->index(0, NameColumn), this->index(rowCount() - 1, NameColumn),
                       {Qt::CheckStateRole});
    Q_EMIT choiceChanged();
    return true;
}

void PlanModel::setTakesPart(const Row &row, bool takesPart)
{
    if (row.step < 0)
        return;
    const int first = m_plan.groupOf(row.step);
    if (takesPart)
        m_left.remove(first);
    else
        m_left.insert(first);
}

int PlanModel::chosenPhones() const
{
    return m_plan.phoneCount() - int(m_left.size());
}

} // namespace ui
