// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class NameDialog;
}

/// Asks for the new name of one phone.
class NameDialog : public FormDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &heading, const QString &name, QWidget *parent = nullptr);
    ~NameDialog() override;

    QString value() const; ///< without blanks around it; empty clears the name

private:
    std::unique_ptr<Ui::NameDialog> m_ui;
};

} // namespace ui
