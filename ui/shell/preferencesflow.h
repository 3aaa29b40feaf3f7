// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QObject>

class QWidget;

namespace core {
class Preferences;
}

namespace ui {

/// Asks for the preferences and keeps them; they hold at once where nothing else is said. The
/// window owns this, the preferences outlive it.
class PreferencesFlow : public QObject
{
    Q_OBJECT

public:
    PreferencesFlow(QWidget *window, core::Preferences &preferences);

public Q_SLOTS:
    void open();

Q_SIGNALS:
    void failed(const core::Error &error); ///< they hold for this run only

private:
    QWidget *m_window;
    core::Preferences &m_preferences;
};

} // namespace ui
