// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/scansmodel.h"

#include "ui/errors/explain.h"
#include "ui/installer/scanwords.h"

namespace ui {

// Both are ordered by falling number, so one walk finds what came and went.
void ScansModel::setScans(const QList<core::Scan> &scans)
{
    int row = 0;
    for (const core::Scan &wanted : scans) {
        while (row < m_scans.size() && m_scans.at(row).id > wanted.id) {
            beginRemoveRows({}, row, row);
            m_scans.removeAt(row);
            endRemoveRows();
        }
        if (row == m_scans.size() || m_scans.at(row).id < wanted.id) {
            beginInsertRows({}, row, row);
            m_scans.insert(row, wanted);
            endInsertRows();
        } else if (m_scans.at(row) != wanted) {
            m_scans[row] = wanted;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        ++row;
    }
    if (row < m_scans.size()) {
        beginRemoveRows({}, row, int(m_scans.size()) - 1);
        m_scans.resize(row);
        endRemoveRows();
    }
}

int ScansModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scans.size());
}

int ScansModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ScansModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Scan &scan = m_scans.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return displayText(scan, column);
    case Qt::ToolTipRole:
        return toolTip(scan, column);
    case ShapeRole:
        return column == StateColumn ? QVariant(int(ScanWords::shape(scan.state))) : QVariant();
    default:
        return {};
    }
}

bool ScansModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const core::Scan &scan = m_scans.at(index.row());
    const QString name = value.toString().simplified();
    if (name == scan.name)
        return false;
    Q_EMIT renameRequested(scan.id, name);
    return true;
}

Qt::ItemFlags ScansModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NameColumn &&
        core::isWaiting(m_scans.at(index.row()).state))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ScansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case TimeColumn:
        //: Column heading: time of day
        return tr("Time");
    case NameColumn:
        //: Column heading: name of the phone
        return tr("Name");
    case MacColumn:
        return tr("MAC address");
    case StateColumn:
        //: Column heading: scanned, sent, registered, seen or refused
        return tr("State");
    case ProfileColumn:
        return tr("Profile");
    case ColumnCount:
        break;
    }
    return {};
}

QString ScansModel::displayText(const core::Scan &scan, Column column) const
{
    switch (column) {
    case TimeColumn:
        return ScanWords::time(scan.timeMs);
    case NameColumn:
        return scan.name;
    case MacColumn:
        return scan.mac.display();
    case StateColumn:
        return ScanWords::state(scan);
    case ProfileColumn:
        return scan.place.profileName;
    case ColumnCount:
        break;
    }
    return {};
}

QString ScansModel::toolTip(const core::Scan &scan, Column column) const
{
    if (column == StateColumn && scan.state == core::Scan::State::Refused)
        return explain(scan.error).sentence();
    return displayText(scan, column);
}

} // namespace ui
