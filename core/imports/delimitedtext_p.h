// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace core {

/// True for a cell that a spreadsheet runs, also behind apostrophes: what the writer guards with
/// one more and the reader frees of one.
inline bool looksLikeFormula(QStringView cell)
{
    const auto rest = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != u'\''; });
    return rest != cell.end() && QStringView(u"=+-@\t\r").contains(*rest);
}

} // namespace core
