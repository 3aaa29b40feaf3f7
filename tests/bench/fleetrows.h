// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetindex.h"

#include <QAbstractTableModel>

namespace bench {

/// Invented phones that look like real ones: the same for the same count.
std::vector<core::FleetPhone> inventPhones(core::FleetIndex &index, int count);

/// The texts of a fleet as a plain table, for the baseline.
class PlainTable : public QAbstractTableModel
{
public:
    explicit PlainTable(const core::FleetSnapshot &fleet);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// All texts of a row in one, lower case.
    QByteArray rowText(int row) const;
    int phones() const { return int(m_rows.size()); }

private:
    using Row = std::array<QString, 9>;
    std::vector<Row> m_rows;
};

} // namespace bench
