// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class PreferencesDialog;
}

/// What a person sets once: language, when a change is agreed to by typing, messages.
class PreferencesDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Values
    {
        QString language; ///< code; empty follows the system
        int confirmAbove = 0;
        bool notifyAtEnd = true;
        bool operator==(const Values &) const = default;
    };

    explicit PreferencesDialog(const Values &values, QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    Values value() const;

private:
    std::unique_ptr<Ui::PreferencesDialog> m_ui;
};

} // namespace ui
