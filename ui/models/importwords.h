// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcheck.h"

#include <QCoreApplication>

namespace ui {

/// What a file that is imported says in words. Any thread.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::ImportWords)

public:
    /// "New", "Changes: Name, Profile", or why the row is rejected: a whole sentence.
    static QString verdict(const core::ImportVerdict &verdict, const core::ImportCheck &check);
    /// The same where the cell that is to blame is not seen: with the title of its column.
    static QString titledVerdict(const core::ImportVerdict &verdict, const core::ImportCheck &check,
                                 const core::ImportSheet &sheet);
    /// What a column is taken for, "MAC address".
    static QString target(const core::ImportColumn &column);
    static QString encoding(core::TextEncoding encoding);
    static QString delimiter(QChar delimiter);
    /// Why a file cannot be read as a table.
    static QString problem(const core::DelimitedError &error);
    /// Title of the column that is added to rejected rows; core::targetOfTitle() knows it.
    static QString reasonTitle();

private:
    static QString changes(const core::PlanStep &step);
    static QString reason(const core::ImportVerdict &verdict);
    static QString addressReason(const core::ImportVerdict &verdict);
    static QString valueReason(const core::ImportVerdict &verdict);
};

} // namespace ui
