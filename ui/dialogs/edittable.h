// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/editgridmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"

namespace ui {

/// The table of EditGridModel with the keys of a spreadsheet: F2, Enter or a letter edits, Tab and
/// Enter go on, Del leaves as is, Ctrl+C, Ctrl+V and Ctrl+D copy, paste and fill down. Outside of
/// an editor Tab leaves the table. Single cells are selected.
class EditTable : public DataTable
{
    Q_OBJECT

public:
    explicit EditTable(EditGridModel *model, QWidget *parent = nullptr);

    /// Of the selected cells; of the current one when none is selected.
    QList<EditGridModel::Cell> selectedCells() const;
    EditGridModel::Ranges selectedRows() const;
    /// The editable columns in sight from this one to the right.
    QList<int> columnsFrom(int column) const;

    void copy() const;
    /// The clipboard, from the current cell on; a single text into all selected cells.
    void paste();
    /// In each column the topmost selected cell fills those below it; one cell takes what stands
    /// above it.
    void fillDown();
    /// The same with the number in the text counted on.
    void countOn();
    void leaveAsIs();

Q_SIGNALS:
    /// What became of it that the table does not show; empty for nothing.
    void pasted(const QString &words);
    /// Why filling down or counting on changed nothing: a sentence.
    void nothingFilled(const QString &why);

protected:
    bool handleKey(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    /// The topmost of these cells in each column, with what it holds, fills the others.
    void fill(bool counting, const QString &what);
    void fillSelected(const QString &text);
    QString whyUnfilled() const;

    EditGridModel *m_model;
};

/// Paints cells with the mark of their state and edits them: a list of what can be chosen, dots
/// for secrets, else a line. What was not touched is not written.
class EditCellDelegate : public StatusDelegate
{
    Q_OBJECT

public:
    explicit EditCellDelegate(QObject *parent = nullptr);
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
};

} // namespace ui
