// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <utility>
#include <vector>

namespace ui {

/// First and last row of each run of rows, ascending, apart from each other.
using RowRanges = std::vector<std::pair<int, int>>;

/// What the table panes ask of any of their models: rows that filter and sort themselves (no
/// proxy), are named by a key, and are announced one by one, so that selection, current cell and
/// scroll position survive every refresh. Window's thread.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< QString; names the object across refreshes and restarts
        CopyRole,               ///< the cell as a person would paste it, complete and unshortened
        ShapeRole,              ///< int of StatusShape where a status stands, -1: none here
        RoleCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    virtual int sortColumn() const = 0;
    virtual Qt::SortOrder sortOrder() const = 0;
    /// The same in every version and language ("last-seen"), for saved views; empty in tables that
    /// have none.
    virtual QString columnName(int) const { return {}; }
    virtual QString filter() const = 0;
    virtual void setFilter(const QString &text) = 0;
    /// Rows of the subject, whether the filter shows them or not.
    virtual int totalCount() const = 0;
    /// The row with this key, -1 when it is not shown.
    virtual int rowOf(const QString &key) const = 0;
    /// An answer is on its way: that there are no rows says nothing yet.
    virtual bool isBusy() const { return false; }
    /// True during a reset after which the rows are those of the same subject. Marks tell then
    /// where a row went, however many there are; any other way to a new order tells it by signals.
    virtual bool isReordering() const { return false; }
    /// Marks what these rows stand for, and nothing else. Another subject has no marks.
    virtual void setMarks(const RowRanges &) {}
    virtual bool hasMarks() const { return false; }
    virtual RowRanges markedRows() const { return {}; } ///< those that are shown
    /// Applies what is still waiting for the event loop; for tests and before a restore.
    virtual void flush() = 0;

Q_SIGNALS:
    /// Total or shown number of rows, or the filter.
    void countsChanged();

protected:
    /// Qt::DisplayRole for every cell; of the roles tooltip, decoration, copy and shape only what
    /// differs: an invalid answer means the displayed text, or none.
    virtual QVariant cell(int row, int column, int role) const = 0;
    virtual QString keyAt(int row) const = 0;
    /// Short enough for a menu.
    virtual QString title(int column) const = 0;
    virtual bool isNumber(int column) const = 0;
};

} // namespace ui
