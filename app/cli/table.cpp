// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QVariant>

#include <algorithm>
#include <cstdio>

namespace cli {

namespace {

constexpr qsizetype widest = 60;

QString cellOf(const QString &text)
{
    return printable(text.simplified());
}

QString aligned(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += cellOf(cells.at(i));
        if (i + 1 < cells.size())
            line += QString(std::max<qsizetype>(widths.at(i) - cellOf(cells.at(i)).size(), 0) + 2,
                            u' ');
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

QList<qsizetype> widthsOf(const ui::ExportedTable &table)
{
    QList<qsizetype> widths(table.titles.size());
    const auto widen = [&widths](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], std::min(cellOf(cells.at(i)).size(), widest));
    };
    widen(table.titles);
    for (qint64 row = 0; row < table.rows; ++row)
        widen(table.cells(row));
    return widths;
}

void printLines(Console &console, const ui::ExportedTable &table, bool withTitles)
{
    const bool forPeople = console.isOutputTerminal();
    const QList<qsizetype> widths = forPeople ? widthsOf(table) : QList<qsizetype>();
    const auto line = [&](const QStringList &cells) {
        if (forPeople)
            return aligned(cells, widths);
        QStringList plain;
        for (const QString &cell : cells)
            plain += cellOf(cell);
        return QString(plain.join(u'\t') + u'\n');
    };
    QByteArray text = withTitles ? line(table.titles).toUtf8() : QByteArray();
    for (qint64 row = 0; row < table.rows; ++row)
        text += line(table.cells(row)).toUtf8();
    console.print(text);
}

void printArray(Console &console, const ui::ExportedTable &table)
{
    QByteArray text = "[";
    for (qint64 row = 0; row < table.rows; ++row) {
        text += row == 0 ? "\n" : ",\n";
        text += QJsonDocument(table.object(row)).toJson(QJsonDocument::Compact);
    }
    console.print(text + "\n]\n");
}

} // namespace

Outcome<Format> formatOf(const Invocation &call)
{
    const QString name = call.value("format");
    if (call.isSet("json") || name == u"json")
        return Format::Json;
    if (name == u"csv")
        return Format::Csv;
    if (name.isEmpty() || name == u"table")
        return Format::Table;
    return failure(ExitCode::WrongUsage,
                   QStringLiteral("--format is table, json or csv, not %1.").arg(name));
}

bool print(Console &console, Format format, const ui::ExportedTable &table)
{
    switch (format) {
    case Format::Table:
        printLines(console, table, true);
        return true;
    case Format::Json:
        printArray(console, table);
        return true;
    case Format::Csv: {
        QFile output;
        return output.open(stdout, QIODevice::WriteOnly) &&
               ui::writeTable(output, ui::ExportFormat::Csv, table, [](qint64) { return true; });
    }
    }
    return false;
}

void printPiece(Console &console, Format format, const ui::ExportedTable &table, bool withTitles)
{
    if (format == Format::Table)
        return printLines(console, table, withTitles);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ui::writeTable(buffer,
                   format == Format::Csv ? ui::ExportFormat::Csv : ui::ExportFormat::JsonLines,
                   table, [](qint64) { return true; });
    const bool dropsTitles = format == Format::Csv && !withTitles;
    console.print(buffer.data().mid(dropsTitles ? buffer.data().indexOf('\n') + 1 : 0));
}

void print(Console &console, const QJsonObject &document)
{
    console.print(QJsonDocument(document).toJson(QJsonDocument::Indented));
}

ui::ExportedTable tableOf(const QStringList &titles, const QStringList &fields,
                          const QList<QJsonObject> &rows)
{
    ui::ExportedTable table;
    table.titles = titles;
    table.rows = rows.size();
    table.cells = [rows, fields](qint64 row) {
        QStringList cells;
        for (const QString &field : fields)
            cells += rows.at(row).value(field).toVariant().toString();
        return cells;
    };
    table.object = [rows](qint64 row) { return rows.at(row); };
    return table;
}

} // namespace cli
