// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferencesflow.h"

#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/dialogs/preferencesdialog.h"

#include <QWidget>

namespace ui {

namespace preferences = core::preferences;

PreferencesFlow::PreferencesFlow(QWidget *window, core::Preferences &preferences)
    : QObject(window)
    , m_window(window)
    , m_preferences(preferences)
{}

void PreferencesFlow::open()
{
    const PreferencesDialog::Values before{m_preferences.value(preferences::language()),
                                           m_preferences.value(preferences::confirmAbove()),
                                           m_preferences.value(preferences::notifyAtEnd())};
    auto *dialog = new PreferencesDialog(before, m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, before] {
        const PreferencesDialog::Values values = dialog->value();
        dialog->close();
        const auto keep = [this](const auto &preference, const auto &value, bool differs) {
            if (!differs)
                return;
            if (const core::Result<void> kept = m_preferences.set(preference, value); !kept)
                Q_EMIT failed(kept.error());
        };
        keep(preferences::language(), values.language, values.language != before.language);
        keep(preferences::confirmAbove(), values.confirmAbove,
             values.confirmAbove != before.confirmAbove);
        keep(preferences::notifyAtEnd(), values.notifyAtEnd,
             values.notifyAtEnd != before.notifyAtEnd);
    });
    dialog->open();
}

} // namespace ui
