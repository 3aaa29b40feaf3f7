// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

#include <QAbstractTableModel>

namespace ui {

/// The MAC addresses found in pasted text with the verdict on each. Replaced as a whole at every
/// change of the text.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, MacColumn, VerdictColumn, ModelColumn, NameColumn, ColumnCount };
    enum Role {
        VerdictRole = Qt::UserRole, ///< int(MacFinding::Verdict)
        ShapeRole,                  ///< int(StatusShape), in the verdict column only
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `names` has the length of `findings`, or is empty.
    void setFindings(const QList<core::MacFinding> &findings, const QStringList &names);
    const QList<core::MacFinding> &findings() const { return m_findings; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString displayText(int row, Column column) const;
    static QString verdictText(core::MacFinding::Verdict verdict);
    static int shapeOf(core::MacFinding::Verdict verdict);

    QList<core::MacFinding> m_findings;
    QStringList m_names;
};

} // namespace ui
