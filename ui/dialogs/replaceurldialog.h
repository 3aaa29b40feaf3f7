// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planreplace.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class ReplaceUrlDialog;
}

/// Asks which provisioning URL, or which beginning of URLs, is replaced by which.
class ReplaceUrlDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `current` is a target that is common among the phones; may be empty.
    ReplaceUrlDialog(const QString &heading, const QString &current, QWidget *parent = nullptr);
    ~ReplaceUrlDialog() override;

    core::UrlReplacement value() const;

private:
    void submit() override;

    std::unique_ptr<Ui::ReplaceUrlDialog> m_ui;
};

} // namespace ui
