// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcheck.h"
#include "core/types/endpoint.h"

namespace core {

/// A row on its way to its verdict: the phone that it is about, and what it makes of it.
struct ImportRow
{
    qsizetype number = 0; ///< in the sheet
    bool isNew = false;
    Endpoint phone;                   ///< as it is; of a new one only MAC and company
    QString group;                    ///< product group, empty when nothing tells
    const Profile *profile = nullptr; ///< that it will have
    QList<FieldChange> changes;       ///< that differ
    QList<PlanWarning::Kind> warnings;
    ImportVerdict verdict;

    /// Always false, for the caller to return.
    bool reject(ImportVerdict::Reason reason, qsizetype column, const QString &detail = {});
};

/// Reads what the cells of a row want of its phone; part of checkImport(). Refers to what it is
/// given.
class ImportRowReader
{
public:
    ImportRowReader(const ImportSheet &sheet, const ImportMapping &mapping,
                    const ImportOptions &options, const ImportGround &ground);

    /// Fills in group, profile, changes and warnings. False: rejected.
    bool read(ImportRow &row);
    /// The text of the target's cell without blanks around it; empty without such a column.
    QString text(const ImportRow &row, ImportColumn::Target target) const;
    qsizetype column(ImportColumn::Target target) const { return m_columns[std::size_t(target)]; }

private:
    struct Cell
    {
        qsizetype column;
        QString text;

        bool clears() const;
        QString value() const { return clears() ? QString() : text; }
    };
    Cell cell(const ImportRow &row, qsizetype column) const;
    Cell cell(const ImportRow &row, ImportColumn::Target target) const;

    bool takeName(ImportRow &row) const;
    bool takeProfile(ImportRow &row) const;
    const Profile *chosenProfile(ImportRow &row, const Cell &cell) const;
    bool takeSwitch(ImportRow &row) const;
    bool takeTarget(ImportRow &row, const Cell &cell, const QString &paramName);
    /// Files repeat their targets.
    struct CheckedTarget
    {
        Result<QString> url;
        QList<PlanWarning::Kind> warnings;
    };
    const CheckedTarget &checkedTarget(const QString &text);
    bool takeSettings(ImportRow &row);
    bool takeSetting(ImportRow &row, const Cell &cell, const QString &paramName);
    void warn(ImportRow &row) const;

    const ImportSheet &m_sheet;
    const ImportMapping &m_mapping;
    const ImportOptions &m_options;
    const ImportGround &m_ground;
    QHash<QString, CheckedTarget> m_targets; ///< by their text
    std::array<qsizetype, 12> m_columns{};   ///< by ImportColumn::Target, -1 for none
};

} // namespace core
