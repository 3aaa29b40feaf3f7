// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/tableexport.h"

#include "core/imports/delimitedtext.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace ui {

namespace {

constexpr qint64 rowsAPiece = 500;

QByteArray linesOf(const ExportedTable &table, ExportFormat format, qint64 row)
{
    QByteArray text;
    const QList<QStringList> lines = table.lines(row);
    for (const QStringList &cells : lines) {
        if (format == ExportFormat::Csv) {
            text += core::delimitedLine(cells, table.delimiter).toUtf8();
            continue;
        }
        QJsonObject object;
        for (qsizetype i = 0; i < table.keys.size(); ++i)
            object.insert(table.keys.at(i), cells.at(i));
        text += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

QByteArray lineOf(const ExportedTable &table, ExportFormat format, qint64 row)
{
    if (table.lines)
        return linesOf(table, format, row);
    if (format == ExportFormat::Csv)
        return core::delimitedLine(table.cells(row), table.delimiter).toUtf8();
    return QJsonDocument(table.object(row)).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows,
                     const QList<int> &columns, int role)
{
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells += model.index(row, column).data(role).toString().simplified();
        lines += core::pastedLine(cells);
    }
    return lines.join(u'\n');
}

ExportedTable exported(const QAbstractItemModel &model, const QList<int> &columns, int role)
{
    ExportedTable table;
    for (const int column : columns)
        table.titles += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    table.rows = model.rowCount();
    const auto all = std::make_shared<std::vector<QStringList>>();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList &cells = all->emplace_back();
        for (const int column : columns)
            cells += model.index(row, column).data(role).toString();
    }
    table.cells = [all](qint64 row) { return (*all)[std::size_t(row)]; };
    table.object = [all, titles = table.titles](qint64 row) {
        QJsonObject object;
        const QStringList &cells = (*all)[std::size_t(row)];
        for (qsizetype i = 0; i < titles.size(); ++i)
            object.insert(titles[i], cells[i]);
        return object;
    };
    return table;
}

bool writeTable(QIODevice &file, ExportFormat format, const ExportedTable &table,
                const std::function<bool(qint64 done)> &goOn)
{
    QByteArray piece;
    if (format == ExportFormat::Csv)
        piece = "\xEF\xBB\xBF" + core::delimitedLine(table.titles, table.delimiter).toUtf8();
    for (qint64 row = 0; row < table.rows; ++row) {
        piece += lineOf(table, format, row);
        if ((row + 1) % rowsAPiece != 0)
            continue;
        if (!goOn(row + 1) || file.write(piece) != piece.size())
            return false;
        piece.clear();
    }
    return goOn(table.rows) && file.write(piece) == piece.size();
}

} // namespace ui
