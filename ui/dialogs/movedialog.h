// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planmove.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class MoveDialog;
}

/// Asks to which company of the account phones go, and which of its profiles they get.
class MoveDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `store` outlives it. Companies are named with those above them; typing finds them.
    MoveDialog(const QString &heading, const QList<core::Target> &targets, const core::Store &store,
               QWidget *parent = nullptr);
    ~MoveDialog() override;

    core::Move value() const;

private:
    void offerCompanies();
    void offerProfiles();
    QString company() const;

    const QList<core::Target> m_targets;
    const core::Store &m_store;
    std::unique_ptr<Ui::MoveDialog> m_ui;
};

} // namespace ui
