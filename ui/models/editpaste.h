// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/editgridmodel.h"

#include <QCoreApplication>

namespace ui {

/// What became of a pasted block.
struct PasteResult
{
    int cells = 0;       ///< otherwise than before
    int linesLeft = 0;   ///< below the last row
    int columnsLeft = 0; ///< right of the last column
    int unknown = 0;     ///< addresses of other phones
    int unreadable = 0;  ///< lines without an address
    int bare = 0;        ///< addresses of these phones with nothing beside them
};

/// Puts tables of text into the grid. As in an imported file an empty cell leaves a value as it
/// is and core::clearWord() takes it away.
class EditPaste
{
    Q_DECLARE_TR_FUNCTIONS(ui::EditPaste)

public:
    /// Lines and cells of tab-separated text; a cell in quotation marks may hold line ends.
    static QList<QStringList> cells(const QString &text);
    /// From `row` down; `columns` are those of the grid that the block may fill, from the left.
    static PasteResult block(EditGridModel &model, int row, const QList<int> &columns,
                             const QList<QStringList> &cells);
    /// The first cell of each line is an address, in any notation, which says the phone.
    static PasteResult byAddress(EditGridModel &model, const QList<int> &columns,
                                 const QList<QStringList> &cells);
    /// What happened that the grid does not show, in sentences; empty for nothing.
    static QString words(const PasteResult &result);
};

} // namespace ui
