// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcheck.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// The rows of a file with the verdict on each; of all kinds, or of one. Passwords are shown as
/// dots. Another file, another check or another kind replaces the rows as a whole.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LineColumn,
        VerdictColumn,
        FirstCell, ///< the columns of the file follow
    };
    enum Role {
        /// int of StatusShape, -1 for none: beside the verdict, and in the cell for which the row
        /// was rejected.
        ShapeRole = Qt::UserRole,
    };
    using Kind = core::ImportVerdict::Kind;

    using QAbstractTableModel::QAbstractTableModel;

    /// Its rows have no verdict yet.
    void setSheet(const core::ImportSheet &sheet, const core::ImportMapping &mapping);
    void setCheck(const core::ImportCheck &check, const core::ImportMapping &mapping);
    void setShownKind(std::optional<Kind> kind);
    std::optional<Kind> shownKind() const { return m_kind; }

    const core::ImportSheet &sheet() const { return m_sheet; }
    const core::ImportCheck &check() const { return m_check; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void collectRows();
    QString displayText(qsizetype row, int column) const;
    QString cellText(qsizetype row, qsizetype column) const;
    QString toolTip(qsizetype row, int column) const;
    const core::ImportVerdict *verdictOf(qsizetype row) const;
    bool isBlamed(qsizetype row, int column) const;
    QVariant shapeOf(qsizetype row, int column) const;
    void setSecrets(const core::ImportMapping &mapping);

    core::ImportSheet m_sheet;
    core::ImportCheck m_check;
    QList<bool> m_secret; ///< by column of the file
    std::optional<Kind> m_kind;
    std::vector<int> m_rows; ///< of the sheet
};

} // namespace ui
