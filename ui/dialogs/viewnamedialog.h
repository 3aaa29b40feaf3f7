// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class ViewNameDialog;
}

/// Asks for the name of a saved view, by the rules of core::checkedViewName().
class ViewNameDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `title` of the window, `deed` on its button; names in `taken` are refused.
    ViewNameDialog(const QString &title, const QString &deed, const QStringList &taken,
                   QWidget *parent = nullptr);
    ~ViewNameDialog() override;

    void setName(const QString &name);
    QString value() const; ///< after submitted(): good and without blanks around it

protected:
    void submit() override;

private:
    const QStringList m_taken;
    std::unique_ptr<Ui::ViewNameDialog> m_ui;
};

} // namespace ui
