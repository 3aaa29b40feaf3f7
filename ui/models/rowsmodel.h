// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/searchquery.h"
#include "ui/models/tablemodel.h"

#include <QList>
#include <QTimer>

namespace ui {

/// What a cell sorts by; numbers before texts never mix within a column.
struct SortValue
{
    double number = 0;
    QString text; ///< as naturalSortKey() makes it
};

/// A row that a model has prepared: what it is found by and what it sorts by.
struct TableRow
{
    virtual ~TableRow() = default;

    QString search;
    SortValue sort;

private:
    friend class RowsModel;
    bool m_shown = false;
    bool m_touched = false;
    bool m_gone = false;
    int m_target = -1;
};

/// A table over rows that it filters and sorts itself (no proxy). A derived model owns the rows,
/// fills them from the store and says what came, changed or goes; this class announces exactly
/// the rows that did, so selection, current cell and scroll position survive every refresh.
/// Many scattered changes at once are announced as one range and one change of layout, never as
/// a reset; a reset means another subject. Window's thread.
class RowsModel : public TableModel
{
    Q_OBJECT

public:
    explicit RowsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const override { return m_sortColumn; }
    Qt::SortOrder sortOrder() const override { return m_sortOrder; }
    QString filter() const override { return m_filter; }
    void setFilter(const QString &text) override;
    int totalCount() const override { return m_total; }
    int rowOf(const QString &key) const override;
    void flush() override;

protected:
    QVariant cell(int row, int column, int role) const override;
    QString keyAt(int row) const override;
    virtual QVariant cellOf(const TableRow &row, int column, int role) const = 0;
    virtual SortValue sortValue(const TableRow &row, int column) const = 0;
    /// Order of rows that sort alike; must be strict.
    virtual bool tieBefore(const TableRow &a, const TableRow &b) const = 0;
    virtual SearchFields searchFields() const { return {}; }
    virtual QString keyOf(const TableRow &row) const = 0;
    /// All rows of the subject, in any order.
    virtual QList<TableRow *> allRows() const = 0;
    /// Called from the event loop after scheduleUpdate(): read the store, call applyRows().
    virtual void update() = 0;

    void scheduleUpdate();
    /// `touched` are new or have changed; `gone` may be deleted afterwards.
    void applyRows(const QList<TableRow *> &touched, const QList<TableRow *> &gone);
    /// Between these two the derived model may drop all its rows and take others.
    void beginNewSubject();
    void endNewSubject();

    const TableRow &rowAt(int row) const { return *m_shown[row]; }

private:
    void prepareSort(TableRow &row) const;
    bool before(const TableRow *a, const TableRow *b) const;
    void announce(QList<TableRow *> target);
    void announceBulk(const QList<TableRow *> &target);
    void removeGone();
    void moveTouched(const QList<TableRow *> &target);
    void insertNew(const QList<TableRow *> &target);
    void relayout(const QList<TableRow *> &order);

    QList<TableRow *> m_shown;
    SearchQuery m_query;
    QString m_filter;
    QTimer m_timer;
    int m_total = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ui
