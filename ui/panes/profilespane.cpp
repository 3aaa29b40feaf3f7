// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/profilespane.h"

#include "core/session/session.h"
#include "ui/models/phonefacts.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headermenu.h"

namespace ui {

ProfilesPane::ProfilesPane(const Fleet &fleet, Actions &actions, core::Preferences &preferences)
    : TablePane(core::Resource::Profiles, new ProfilesModel(fleet), tr("Profiles"), actions,
                preferences)
    , m_profiles(static_cast<ProfilesModel *>(model()))
{
    setObjectName(QStringLiteral("profiles"));
    table()->setObjectName(QStringLiteral("profilesTable"));
    table()->headerMenu()->setFixedColumn(ProfilesModel::Name);
    restoreColumns({}, {{ProfilesModel::Name, 30},
                        {ProfilesModel::ProductGroup, 15},
                        {ProfilesModel::RedirectTarget, 38},
                        {ProfilesModel::Phones, 9},
                        {ProfilesModel::Settings, 10}});
}

QString ProfilesPane::selectedProfile() const
{
    const QList<int> rows = selectedRows();
    const core::Profile *profile = rows.size() == 1 ? m_profiles->profile(rows.first()) : nullptr;
    return profile ? profile->uuid : QString();
}

QString ProfilesPane::selectedAsText() const
{
    QStringList texts;
    if (!session())
        return {};
    for (const int row : selectedRows()) {
        if (const core::Profile *profile = m_profiles->profile(row))
            texts += ProfileFacts(*profile, session()->store()).text();
    }
    return texts.join(QStringLiteral("\n\n"));
}

TablePane::Texts ProfilesPane::texts() const
{
    return {tr("Loading profiles"),
            scope().below ? tr("There are no profiles in %1 or below it.").arg(companyName())
                          : tr("%1 has no profiles of its own.").arg(companyName()),
            QStringLiteral("profile"), scope().below ? QString() : tr("Show everything below"),
            tr("No profile matches \u201c%1\u201d.").arg(model()->filter())};
}

void ProfilesPane::applySubject(core::Store *store, const core::Scope &scope)
{
    m_profiles->setSubject(store, scope);
    setColumnShownHere(ProfilesModel::CompanyName, scope.below);
}

} // namespace ui
