// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/edittable.h"

#include "core/imports/importcheck.h"
#include "core/installer/roomname.h"
#include "ui/models/editpaste.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace ui {

using Cell = EditGridModel::Cell;

namespace {

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

} // namespace

EditTable::EditTable(EditGridModel *model, QWidget *parent)
    : DataTable(tr("Values of the phones"), parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("grid"));
    setModel(model);
    setSortingEnabled(false);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | AnyKeyPressed);
    setItemDelegate(new EditCellDelegate(this));
    setItemDelegateForColumn(EditGridModel::MacColumn, new MacDelegate(this));
    horizontalHeader()->setSectionsMovable(false);
    // A hidden column could hold an edit that nobody sees.
    horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    setColumnHidden(EditGridModel::CompanyColumn, model->phones().isOneCompany());
}

QList<Cell> EditTable::selectedCells() const
{
    std::vector<std::pair<int, int>> places;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column)
                places.emplace_back(row, column);
        }
    }
    if (places.empty() && currentIndex().isValid())
        places.emplace_back(currentIndex().row(), currentIndex().column());
    std::sort(places.begin(), places.end());
    QList<Cell> cells;
    cells.reserve(qsizetype(places.size()));
    for (const auto &[row, column] : places)
        cells.append({row, column, std::nullopt});
    return cells;
}

EditGridModel::Ranges EditTable::selectedRows() const
{
    EditGridModel::Ranges merged;
    for (const auto &[first, last] : selectedRanges()) {
        if (!merged.empty() && first <= merged.back().second + 1)
            merged.back().second = std::max(merged.back().second, last);
        else
            merged.emplace_back(first, last);
    }
    return merged;
}

QList<int> EditTable::columnsFrom(int column) const
{
    QList<int> columns;
    for (; column < m_model->columnCount(); ++column) {
        if (!isColumnHidden(column) && m_model->field(column).isEditable())
            columns.append(column);
    }
    return columns;
}

void EditTable::copy() const
{
    QStringList lines;
    QStringList line;
    int row = -1;
    const QList<Cell> cells = selectedCells();
    for (const Cell &cell : cells) {
        if (isColumnHidden(cell.column))
            continue;
        if (cell.row != row && row >= 0)
            lines.append(std::exchange(line, {}).join(u'\t'));
        row = cell.row;
        const QModelIndex index = m_model->index(cell.row, cell.column);
        line.append(oneLine(index.data(EditGridModel::CopyRole).toString()));
    }
    lines.append(line.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void EditTable::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QModelIndex at = currentIndex();
    if (text.isEmpty() || !at.isValid())
        return;
    const QList<QStringList> cells = EditPaste::cells(text);
    const bool single = cells.size() == 1 && cells.first().size() == 1;
    if (at.column() == EditGridModel::MacColumn) {
        const QList<int> columns = columnsFrom(EditGridModel::NameColumn);
        Q_EMIT pasted(EditPaste::words(EditPaste::byAddress(*m_model, columns, cells)));
    } else if (single && selectedCells().size() > 1) {
        fillSelected(cells.first().first());
    } else {
        Q_EMIT pasted(EditPaste::words(
            EditPaste::block(*m_model, at.row(), columnsFrom(at.column()), cells)));
    }
}

void EditTable::fillSelected(const QString &text)
{
    QList<Cell> cells = selectedCells();
    const bool clears = text.trimmed().compare(core::clearWord(), Qt::CaseInsensitive) == 0;
    for (Cell &cell : cells)
        cell.text = clears ? QString() : text;
    if (!text.trimmed().isEmpty())
        m_model->setCells(cells, EditPaste::tr("Paste"));
    Q_EMIT pasted({});
}

/// Empty where a selected cell can be filled.
QString EditTable::whyUnfilled() const
{
    bool isSecret = false;
    for (const Cell &cell : selectedCells()) {
        const EditField &field = m_model->field(cell.column);
        if (field.isEditable() && !field.isSecret())
            return {};
        isSecret = isSecret || field.isSecret();
    }
    return isSecret ? tr("Secrets are not shown, so they cannot be filled down.")
                    : tr("MAC address and company cannot be edited here.");
}

void EditTable::fill(bool counting, const QString &what)
{
    if (const QString why = whyUnfilled(); !why.isEmpty())
        return Q_EMIT nothingFilled(why);
    QHash<int, QString> sources;
    QList<Cell> targets;
    QList<Cell> cells = selectedCells();
    if (!counting && cells.size() == 1 && cells.first().row > 0)
        cells.prepend({cells.first().row - 1, cells.first().column, std::nullopt});
    for (Cell &cell : cells) {
        const auto source = sources.find(cell.column);
        if (source == sources.end()) {
            const QModelIndex index = m_model->index(cell.row, cell.column);
            // A secret is not told, so it cannot be filled down either.
            if (!index.data(EditGridModel::SecretRole).toBool())
                sources.insert(cell.column, index.data(Qt::EditRole).toString());
            continue;
        }
        if (counting)
            *source = core::nextRoom(*source);
        cell.text = *source;
        targets.append(cell);
    }
    m_model->setCells(targets, what);
}

void EditTable::fillDown()
{
    fill(false, tr("Fill down"));
}

void EditTable::countOn()
{
    fill(true, tr("Count on"));
}

void EditTable::leaveAsIs()
{
    m_model->setCells(selectedCells(), tr("Leave as is"));
}

bool EditTable::handleKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    if (event->keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_D)) {
        fillDown();
        return true;
    }
    if (event->modifiers() & ~Qt::KeypadModifier)
        return DataTable::handleKey(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        // The Enter that ended an editor comes here, too.
        if (state() != EditingState && (currentIndex().flags() & Qt::ItemIsEditable))
            edit(currentIndex());
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        leaveAsIs();
        return true;
    default:
        return DataTable::handleKey(event);
    }
}

void EditTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    DataTable::closeEditor(editor, hint);
    const QModelIndex at = currentIndex();
    if (hint == QAbstractItemDelegate::SubmitModelCache && at.row() + 1 < m_model->rowCount())
        setCurrentIndex(at.siblingAtRow(at.row() + 1));
}

} // namespace ui
