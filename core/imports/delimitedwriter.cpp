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

QString written(QString cell, QChar delimiter)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    if (!needsQuotes(cell, delimiter))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
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

} // namespace core
