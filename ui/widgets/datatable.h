// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ui {

class HeaderMenu;

/// The table of every pane: whole rows, no grid, alternate rows, 28 pixels a row (22 compact),
/// columns that people choose, keys that mean the same everywhere. It only emits wishes.
/// Sorting is the model's: a click on the header calls QAbstractItemModel::sort().
class DataTable : public QTableView
{
    Q_OBJECT
public:
    /// `name` is what is read aloud: "Phones".
    explicit DataTable(const QString &name, QWidget *parent = nullptr);

    HeaderMenu *headerMenu() const { return m_headerMenu; }
    void setCompact(bool compact);
    /// First and last of each run of selected rows, in the order shown. Costs nothing that grows
    /// with their number.
    std::vector<std::pair<int, int>> selectedRanges() const;
    int selectedRowCount() const;
    /// Selected rows in the order shown, one index (column 0) each.
    QModelIndexList selectedRowIndexes() const;
    /// Shown columns of the selected rows as lines for the clipboard (core::pastedLine()), no
    /// trailing line end.
    QString selectedText() const;
    /// The displayed text of the current cell, as its delegate shows it.
    QString currentCellText() const;

public Q_SLOTS:
    void copyRows() const;
    void copyCell() const;
    void reset() override;

Q_SIGNALS:
    /// Enter or a double click, once a gesture.
    void openRequested(const QModelIndex &index);
    /// Del with at least one row selected.
    void removeRequested();
    /// F2 on the current row.
    void renameRequested(const QModelIndex &index);
    /// Right click or the context-menu key; the position is global, the selection already
    /// what the menu is about. Whoever shows the menu puts its actions here.
    void menuRequested(const QPoint &globalPosition);
    /// Esc with a selection clears it; without one this is emitted.
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    int sizeHintForColumn(int column) const override;
    /// True for a key that means something here; what it means is done then.
    virtual bool handleKey(QKeyEvent *event);

private:
    void applyRowHeight();
    QString cellText(const QModelIndex &index) const;

    HeaderMenu *m_headerMenu = nullptr;
    bool m_compact = false;
};

} // namespace ui
