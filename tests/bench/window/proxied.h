// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemModel;

namespace bench {

// The baseline of the fleet table: QSortFilterProxyModel over the same rows and all their columns.

/// Milliseconds until the proxy has filtered for a word, without regard to case; the middle of
/// three of the words, since each takes seconds with a million rows.
double proxyFilterMs(QAbstractItemModel &rows, const QStringList &words);
/// The same for a sort by the column of names.
double proxySortMs(QAbstractItemModel &rows);

} // namespace bench
