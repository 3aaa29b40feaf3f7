// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class TidyDialog;
}

/// Asks how old changes must be to lose what is only needed to undo them, and says how much there
/// is and how many that would be.
class TidyDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `bytes` on the disk; 0: not known.
    TidyDialog(const QList<core::RunHead> &runs, qint64 bytes, const QDateTime &now,
               QWidget *parent = nullptr);
    ~TidyDialog() override;

    qint64 value() const; ///< milliseconds since 1970 before which a change must have ended

private:
    void showCount();

    std::unique_ptr<Ui::TidyDialog> m_ui;
    const QList<core::RunHead> m_runs;
    const QDateTime m_now;
};

} // namespace ui
