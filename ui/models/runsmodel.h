// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/support/clock.h"
#include "ui/models/rowsmodel.h"

#include <QSet>

#include <map>
#include <memory>

namespace core {
class ChangeRun;
class Journal;
class Sessions;
} // namespace core

namespace ui {

/// Every change of the journal with its progress while it runs. By its state it is in order, which
/// is how it begins: what goes on or waits, then what failed and was neither undone nor tried
/// again, then the rest, each newest first. Runs of this process also tell that they wait for the
/// network. Looks only at the runs that have changed. Journal, sessions and clock outlive it.
class RunsModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        WhatColumn,
        CompanyColumn,
        FailedColumn,
        ProgressColumn,
        StartedColumn,
        WhoColumn,
        ConnectionColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    RunsModel(core::Journal &journal, core::Sessions &sessions, core::Clock &clock,
              QObject *parent = nullptr);
    ~RunsModel() override;

    const core::RunHead *head(int row) const; ///< valid until the next change; null for no row
    /// The run itself as long as it is one of this process.
    core::ChangeRun *liveRun(const core::RunHead &head) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    static QString columnTitle(Column column);

protected:
    QVariant cellOf(const TableRow &row, int column, int role) const override;
    QString title(int column) const override { return columnTitle(Column(column)); }
    bool isNumber(int column) const override { return column == FailedColumn; }
    SortValue sortValue(const TableRow &row, int column) const override;
    bool tieBefore(const TableRow &a, const TableRow &b) const override;
    QString keyOf(const TableRow &row) const override;
    QList<TableRow *> allRows() const override;
    void update() override;

private:
    struct Row;

    const Row &at(int row) const;
    void outdate(core::RunId run);
    void noteRetry(const core::RunHead &head);
    void updateAll();
    void take(const core::RunHead &head, QList<TableRow *> &changed);
    void followTime();
    bool fill(Row &row, const core::RunHead &head) const;
    QString text(const Row &row, Column column) const;
    QString stateText(const Row &row) const;
    QString progressOf(const Row &row) const;
    QString outcomeOf(const Row &row) const;

    core::Journal &m_journal;
    core::Sessions &m_sessions;
    core::Clock &m_clock;
    QTimer m_tick;               ///< while something runs: its speed and the time left
    QSet<core::RunId> m_changed; ///< to be looked at
    QSet<core::RunId> m_running;
    QSet<core::RunId> m_triedAgain; ///< by a later one, which has what fails now
    bool m_all = true;              ///< all of them are
    std::map<core::RunId, std::unique_ptr<Row>> m_rows;
};

} // namespace ui
