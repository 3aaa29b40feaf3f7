// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/delimitedtext.h"
#include "core/imports/delimitedtext_p.h"

#include <algorithm>

namespace core {

namespace {

// Delimiters that a reader may take for its own are quoted, whichever is ours.
constexpr QStringView quotedCharacters = u"\"\n\r,;\t|";

bool needsQuotes(QStringView cell, QChar delimiter)
{
    return cell.startsWith(u"sep=", Qt::CaseInsensitive) ||
           std::any_of(cell.cbegin(), cell.cend(), [delimiter](QChar c) {
               return c == delimiter || quotedCharacters.contains(c);
           });
}

QString guarded(QString cell)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    return cell;
}

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString written(const QString &cell, QChar delimiter)
{
    const QString safe = guarded(cell);
    return needsQuotes(safe, delimiter) ? quoted(safe) : safe;
}

QString pasted(QString cell)
{
    for (QChar &c : cell) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    const QString safe = guarded(cell.trimmed());
    return safe.startsWith(u'"') ? quoted(safe) : safe;
}

} // namespace

QString delimitedLine(const QStringList &cells, QChar delimiter)
{
    QStringList safe;
    safe.reserve(cells.size());
    for (const QString &cell : cells)
        safe += written(cell, delimiter);
    // An empty line would be no row.
    if (safe.size() == 1 && safe.first().isEmpty())
        return QStringLiteral("\"\"\r\n");
    return safe.join(delimiter) + QStringLiteral("\r\n");
}

QString pastedLine(const QStringList &cells)
{
    QStringList safe;
    safe.reserve(cells.size());
    for (const QString &cell : cells)
        safe += pasted(cell);
    return safe.join(u'\t');
}

} // namespace core
