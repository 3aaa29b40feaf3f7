// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class RedirectDialog;
}

/// Asks where phones are to be sent. The target that is in force is filled in when all have the
/// same.
class RedirectDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `heading` says which phones of which company.
    RedirectDialog(const QString &heading, const core::RedirectTarget &current,
                   QWidget *parent = nullptr);
    ~RedirectDialog() override;

    core::Redirection value() const;

protected:
    void submit() override;

private:
    std::unique_ptr<Ui::RedirectDialog> m_ui;
};

} // namespace ui
