// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/editpaste.h"

#include "core/imports/importcheck.h"
#include "core/imports/macreader.h"

namespace ui {

namespace {

/// What a pasted cell says; nothing for one that leaves the value as it is.
std::optional<QString> saidBy(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    return text.compare(core::clearWord(), Qt::CaseInsensitive) == 0 ? QString() : text;
}

/// Reads one cell and moves behind it.
QString takeCell(QStringView text, qsizetype &at)
{
    QString cell;
    if (at < text.size() && text[at] == u'"' && text.indexOf(u'"', at + 1) > 0) {
        for (++at; at < text.size(); ++at) {
            if (text[at] == u'"' && (++at >= text.size() || text[at] != u'"'))
                break;
            cell.append(text[at] == u'\n' ? QChar(u' ') : text[at]);
        }
    }
    while (at < text.size() && text[at] != u'\t' && text[at] != u'\n')
        cell.append(text[at++]);
    return cell;
}

void addLine(QList<EditGridModel::Cell> &edits, int row, const QList<int> &columns,
             const QStringList &line)
{
    for (qsizetype i = 0; i < line.size() && i < columns.size(); ++i) {
        if (const std::optional<QString> text = saidBy(line.at(i)))
            edits.append({row, columns.at(i), text});
    }
}

} // namespace

QList<QStringList> EditPaste::cells(const QString &text)
{
    QString plain = text;
    plain.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    plain.replace(u'\r', u'\n');
    if (plain.endsWith(u'\n'))
        plain.chop(1);
    QList<QStringList> lines;
    QStringList line;
    qsizetype at = 0;
    do {
        line.append(takeCell(plain, at));
        if (at >= plain.size() || plain.at(at) == u'\n')
            lines.append(std::exchange(line, {}));
    } while (at++ < plain.size());
    return lines;
}

PasteResult EditPaste::block(EditGridModel &model, int row, const QList<int> &columns,
                             const QList<QStringList> &cells)
{
    PasteResult result;
    QList<EditGridModel::Cell> edits;
    for (const QStringList &line : cells) {
        result.columnsLeft = qMax(result.columnsLeft, int(line.size() - columns.size()));
        if (row < model.rowCount())
            addLine(edits, row, columns, line);
        else
            ++result.linesLeft;
        ++row;
    }
    result.cells = model.setCells(edits, tr("Paste"));
    return result;
}

PasteResult EditPaste::byAddress(EditGridModel &model, const QList<int> &columns,
                                 const QList<QStringList> &cells)
{
    PasteResult result;
    QList<EditGridModel::Cell> edits;
    for (const QStringList &line : cells) {
        const core::MacAddress mac = core::readMacCell(line.first()).mac;
        const QList<int> phones = mac.isNull() ? QList<int>() : model.phones().withMac(mac);
        bool shown = false;
        for (const int phone : phones) {
            const int row = model.rowOf(phone);
            shown = shown || row >= 0;
            addLine(edits, row, columns, line.mid(1));
        }
        result.columnsLeft = qMax(result.columnsLeft, int(line.size() - 1 - columns.size()));
        if (mac.isNull())
            ++result.unreadable;
        else if (!shown)
            ++result.unknown;
        else if (line.size() < 2)
            ++result.bare;
    }
    result.cells = model.setCells(edits, tr("Paste"));
    return result;
}

QString EditPaste::words(const PasteResult &result)
{
    QStringList sentences;
    if (result.linesLeft > 0)
        sentences +=
            tr("%Ln line(s) were left over: there are no more rows.", nullptr, result.linesLeft);
    if (result.columnsLeft > 0)
        sentences += tr("%Ln column(s) were left over: there are no more fields.", nullptr,
                        result.columnsLeft);
    if (result.unknown > 0)
        sentences +=
            tr("%Ln address(es) belong to none of the phones shown.", nullptr, result.unknown);
    if (result.unreadable > 0)
        sentences += tr("%Ln line(s) do not begin with a MAC address.", nullptr, result.unreadable);
    if (result.bare > 0)
        sentences += tr("%Ln address(es) have no values beside them: they only say which phone is "
                        "meant.",
                        nullptr, result.bare);
    return sentences.join(u' ');
}

} // namespace ui
