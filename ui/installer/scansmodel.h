// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scan.h"

#include <QAbstractTableModel>

namespace ui {

/// The scans of a day, newest first, as they stand in the log. The name of one that waits can be
/// edited, which is only a wish here.
class ScansModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, NameColumn, MacColumn, StateColumn, ProfileColumn, ColumnCount };
    enum Role { ShapeRole = Qt::UserRole }; ///< int(StatusShape), in the state column only

    using QAbstractTableModel::QAbstractTableModel;

    /// Newest first. Announces the rows that came, went or changed.
    void setScans(const QList<core::Scan> &scans);
    const QList<core::Scan> &scans() const { return m_scans; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void renameRequested(qint64 id, const QString &name);

private:
    QString displayText(const core::Scan &scan, Column column) const;
    QString toolTip(const core::Scan &scan, Column column) const;

    QList<core::Scan> m_scans;
};

} // namespace ui
