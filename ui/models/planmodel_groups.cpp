// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a preview in groups.
#include "ui/models/planmodel.h"

#include "core/store/store.h"
#include "ui/style/icons.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

void PlanModel::setGrouping(PlanGrouping grouping)
{
    beginResetModel();
    m_grouping = grouping;
    arrange();
    endResetModel();
}

void PlanModel::arrange()
{
    m_rows.clear();
    m_groups.clear();
    m_groupsOf.clear();
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(m_rows),
                 [this](const Row &row) { return matches(row); });
    if (m_grouping != PlanGrouping::Phone) {
        m_groups = planGroups(m_plan, m_rows, m_grouping,
                              [this](const Row &row) { return groupKey(row); });
        m_rows.clear();
        for (int i = 0; i < m_groups.size(); ++i) {
            PlanGroup &group = m_groups[i];
            group.open = m_grouping != PlanGrouping::Change || !m_filter.isEmpty();
            for (const Row &row : std::as_const(group.rows)) {
                if (row.step >= 0 && !m_groupsOf.contains(row.step, i))
                    m_groupsOf.insert(row.step, i);
            }
            m_rows.append({-1, -1, -1, i});
            if (group.open)
                m_rows += group.rows;
        }
    }
    findPlaces();
}

void PlanModel::findPlaces()
{
    m_places.clear();
    m_heads.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).step >= 0)
            m_places.emplace_back(m_rows.at(row).step, row);
        else if (m_rows.at(row).isHead())
            m_heads.append(row);
    }
    std::sort(m_places.begin(), m_places.end());
}

void PlanModel::toggleGroup(int row)
{
    const int number = m_rows.at(row).group;
    if (number < 0)
        return;
    int head = row;
    while (!m_rows.at(head).isHead())
        --head;
    PlanGroup &group = m_groups[number];
    const auto count = int(group.rows.size());
    group.open = !group.open;
    if (group.open) {
        beginInsertRows({}, head + 1, head + count);
        m_rows = m_rows.first(head + 1) + group.rows + m_rows.sliced(head + 1);
        findPlaces();
        endInsertRows();
    } else {
        beginRemoveRows({}, head + 1, head + count);
        m_rows.remove(head + 1, count);
        findPlaces();
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(head, 0), index(head, ColumnCount - 1));
}

PlanGroupKey PlanModel::groupKey(const Row &row) const
{
    constexpr int last = std::numeric_limits<int>::max();
    if (m_grouping == PlanGrouping::Company) {
        const QString uuid = row.excluded < 0
                                 ? m_plan.steps.at(row.step).company.uuid
                                 : m_store.companyOf(m_plan.excluded.at(row.excluded).mac);
        return {displayText(row, CompanyColumn) + u'\n' + uuid, {}, 0};
    }
    if (row.excluded >= 0)
        return {resultText(row), {}, m_grouping == PlanGrouping::Result ? -1 : last};
    if (m_grouping == PlanGrouping::Result)
        return {resultText(row), {}, rankOf(core::StepResult::State(stateOf(row)))};
    const core::FieldChange &change = m_plan.steps.at(row.step).changes.at(row.change);
    const QString field = change.paramName + u'\n' + displayText(row, FieldColumn);
    const QString old = change.oldKnown ? change.oldValue : displayText(row, OldColumn);
    return {field + u'\n' + old + u'\n' + change.newValue, field, 0};
}

QVariant PlanModel::headData(const Row &row, Column column, int role) const
{
    const PlanGroup &group = m_groups.at(row.group);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case SortRole:
        return headText(group, column);
    case Qt::FontRole:
        return fontFor(FontRole::Strong, QGuiApplication::font());
    case Qt::DecorationRole:
        if (column != NameColumn)
            return {};
        return icon(group.open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                    Tone::Secondary);
    case Qt::CheckStateRole: {
        const bool marked = std::any_of(group.rows.cbegin(), group.rows.cend(),
                                        [this](const Row &member) { return isMarked(member); });
        return column == NameColumn && marked ? QVariant(headMark(group)) : QVariant();
    }
    case Qt::AccessibleDescriptionRole:
        //: A group of rows, as a screen reader tells it
        return group.open ? tr("Open group") : tr("Closed group");
    case OpenRole:
        return group.open;
    case StateRole:
        return m_grouping == PlanGrouping::Result ? stateOf(group.rows.first()) : -1;
    case ShapeRole:
        return m_grouping == PlanGrouping::Result && column == ResultColumn
                   ? shapeOf(group.rows.first())
                   : QVariant();
    default:
        return {};
    }
}

QString PlanModel::headText(const PlanGroup &group, Column column) const
{
    const Row &first = group.rows.first();
    if (column == NameColumn)
        return tr("%Ln phone(s)", nullptr, group.phones);
    if (column == ResultColumn && m_run && first.step >= 0 && m_grouping != PlanGrouping::Result)
        return headResult(group);
    switch (m_grouping) {
    case PlanGrouping::Company:
        return column == CompanyColumn ? displayText(first, column) : QString();
    case PlanGrouping::Result:
        return column == ResultColumn ? displayText(first, column) : QString();
    case PlanGrouping::Change:
        if (first.excluded >= 0)
            return column == ResultColumn ? displayText(first, column) : QString();
        if (column == FieldColumn || (group.alike && (column == OldColumn || column == NewColumn)))
            return displayText(first, column);
        //: Stands for values that differ from phone to phone
        return column == OldColumn || column == NewColumn ? tr("Different values") : QString();
    case PlanGrouping::Phone:
        break;
    }
    return {};
}

/// "12 of 20 done, 3 failed"
QString PlanModel::headResult(const PlanGroup &group) const
{
    int steps = 0;
    int done = 0;
    int failed = 0;
    int before = -1;
    for (const Row &row : group.rows) {
        if (row.step < 0 || row.step == std::exchange(before, row.step))
            continue;
        const auto state = core::StepResult::State(stateOf(row));
        ++steps;
        done += core::isDone(state) ? 1 : 0;
        const bool isBad =
            state == core::StepResult::State::Failed || state == core::StepResult::State::Unknown;
        failed += isBad ? 1 : 0;
    }
    const QLocale locale;
    const QString numbers =
        done == steps ? tr("%1 done").arg(locale.toString(done))
                      //: Result of a group of phones
                      : tr("%1 of %2 done").arg(locale.toString(done), locale.toString(steps));
    return failed == 0 ? numbers
                       //: "12 of 20 done", then how many failed
                       : tr("%1, %2 failed").arg(numbers, locale.toString(failed));
}

Qt::CheckState PlanModel::headMark(const PlanGroup &group) const
{
    int marked = 0;
    int left = 0;
    for (const Row &row : group.rows) {
        if (!isMarked(row))
            continue;
        ++marked;
        left += m_left.contains(m_plan.groupOf(row.step)) ? 1 : 0;
    }
    return left == 0 ? Qt::Checked : left == marked ? Qt::Unchecked : Qt::PartiallyChecked;
}

} // namespace ui
