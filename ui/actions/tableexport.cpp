// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/tableexport.h"

namespace ui {

namespace {

QString header(const QAbstractItemModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') &&
        !text.contains(u'\r') && !text.contains(u';'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows,
                     const QList<int> &columns, int role)
{
    QStringList lines;
    const auto join = [&](auto cell) {
        QStringList cells;
        for (const int column : columns)
            cells += cell(column).simplified();
        lines += cells.join(u'\t');
    };
    for (const int row : rows)
        join([&](int column) { return model.index(row, column).data(role).toString(); });
    return lines.join(u'\n');
}

QByteArray csv(const QAbstractItemModel &model, const QList<int> &columns, int role)
{
    QByteArray file("\xEF\xBB\xBF");
    const auto write = [&](auto cell) {
        QStringList cells;
        for (const int column : columns)
            cells += csvCell(cell(column));
        file += cells.join(u',').toUtf8() + "\r\n";
    };
    write([&](int column) { return header(model, column); });
    for (int row = 0; row < model.rowCount(); ++row)
        write([&](int column) { return model.index(row, column).data(role).toString(); });
    return file;
}

} // namespace ui
