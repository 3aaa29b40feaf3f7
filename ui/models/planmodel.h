// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "ui/models/plangroups.h"

#include <QAbstractTableModel>
#include <QMultiHash>
#include <QPointer>

#include <functional>
#include <utility>
#include <vector>

namespace core {
class Store;
}

namespace ui {

/// The difference that a plan makes, one row a changed value, then the phones that cannot take
/// part with their reason; while and after it runs, the result of each. Values of secrets are
/// shown as dots. Rows change in number by filter and groups only, otherwise only results do.
/// Before it runs each phone has a mark that says whether it takes part; the steps of a group go
/// together. Rows may stand in groups, each with a head that counts its phones, marks them
/// together, and opens and closes.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        MacColumn,
        CompanyColumn,
        FieldColumn,
        OldColumn,
        NewColumn,
        ResultColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,
        StateRole, ///< int(StepResult::State), -1: left out
        ShapeRole, ///< int(StatusShape) in the result column, absent before there is a result
        OpenRole,  ///< bool, of the head of a group only
    };

    /// The store gives names of companies and profiles; it must outlive the model.
    PlanModel(core::Plan plan, const core::Store &store, QObject *parent = nullptr);

    const core::Plan &plan() const { return m_plan; }
    /// The plan without the phones that were left out.
    const core::Plan &chosenPlan() const { return m_left.isEmpty() ? m_plan : m_chosen; }
    int chosenPhones() const;
    /// What there is to know of those that take part.
    const QList<core::PlanWarning> &chosenWarnings() const { return chosenPlan().warnings; }
    /// Shows the rows in which the text stands, in any column; all for an empty one.
    void setFilter(const QString &text);
    /// By change all groups are closed, otherwise all are open, as they are while rows are
    /// filtered. Groups by result are those of now; they are made anew by another call.
    void setGrouping(PlanGrouping grouping);
    PlanGrouping grouping() const { return m_grouping; }
    /// Opens or closes the group of this row; nothing for rows without one.
    void toggleGroup(int row);
    /// What changes, "Name" or "Redirect target"; of other settings the parameter name.
    static QString fieldName(const core::FieldChange &change);
    using ProfileNames = std::function<QString(const QString &uuid)>; ///< empty: not known
    static ProfileNames namesIn(const core::Store &store);            ///< while that lives
    /// One of its values as people read it; dots for a secret. Any thread that may ask `names`.
    static QString valueText(const core::FieldChange &change, const QString &value,
                             const ProfileNames &names);
    /// How a step ended or stands, with the reason.
    static QString stateText(const core::StepResult &result);
    /// Follows a run of this very plan.
    void setRun(core::ChangeRun *run);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged(); ///< a phone was left out, or taken in again

private:
    using Row = PlanRow;

    QString displayText(const Row &row, Column column) const;
    QString excludedText(const Row &row, Column column) const;
    QString resultText(const Row &row) const;
    QString failureText(const Row &row, const core::StepResult &result) const;
    QString toolTip(const Row &row, Column column) const;
    int stateOf(const Row &row) const;
    QVariant shapeOf(const Row &row) const;
    void announceStep(int step);
    bool isMarked(const Row &row) const;
    bool matches(const Row &row) const;
    bool isRepeated(int row) const;
    void setTakesPart(const Row &row, bool takesPart);

    // planmodel_groups.cpp
    void arrange();
    void findPlaces();
    PlanGroupKey groupKey(const Row &row) const;
    QVariant headData(const Row &row, Column column, int role) const;
    QString headText(const PlanGroup &group, Column column) const;
    QString headResult(const PlanGroup &group) const;
    Qt::CheckState headMark(const PlanGroup &group) const;

    core::Plan m_plan;
    core::Plan m_chosen; ///< once something is left out
    const core::Store &m_store;
    QPointer<core::ChangeRun> m_run;
    QList<Row> m_all;
    QList<Row> m_rows;                         ///< those that are shown
    std::vector<std::pair<int, int>> m_places; ///< step and its row, in order
    PlanGrouping m_grouping = PlanGrouping::Phone;
    QList<PlanGroup> m_groups;
    QMultiHash<int, int> m_groupsOf; ///< of a step, while there are groups
    QList<int> m_heads;              ///< row of each group's head
    QString m_filter;
    QSet<int> m_left; ///< first steps of the groups that do not take part
};

} // namespace ui
