// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/profilesmodel.h"
#include "ui/panes/tablepane.h"

namespace ui {

/// The provisioning profiles of what is selected on the left.
class ProfilesPane : public TablePane
{
    Q_OBJECT

public:
    ProfilesPane(const Fleet &fleet, Actions &actions, core::Preferences &preferences);

    /// Uuid of the one selected profile, empty for none or several.
    QString selectedProfile() const;
    QString selectedAsText() const override;

protected:
    Texts texts() const override;
    void applySubject(core::Store *store, const core::Scope &scope) override;

private:
    ProfilesModel *m_profiles;
};

} // namespace ui
