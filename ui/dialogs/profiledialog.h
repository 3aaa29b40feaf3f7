// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/profile.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class ProfileDialog;
}

/// Asks which profile phones get. Only the profiles it is given are offered: those of the phones'
/// product group.
class ProfileDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `hint` says why some profiles are not offered; may be empty.
    ProfileDialog(const QString &heading, const QList<core::Profile> &profiles, const QString &hint,
                  QWidget *parent = nullptr);
    ~ProfileDialog() override;

    QString value() const; ///< uuid

private:
    std::unique_ptr<Ui::ProfileDialog> m_ui;
};

} // namespace ui
