// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretvault.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/session/sessions.h"
#include "core/settings/connectionsstore.h"
#include "core/settings/preferences.h"
#include "core/support/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace bench {

/// The real window with one connection whose data are mirrored below `folder`. Secrets live in
/// memory only.
class Desk
{
public:
    /// `introduction` is what perch-demo prints about itself.
    Desk(QApplication &app, const QString &folder, const QJsonObject &introduction);

    ui::MainWindow &window() { return *m_window; }
    core::Session &session() const { return *m_sessions->all().constFirst(); }
    void show();
    QString mirrorFile() const;
    /// Phones that are on disk; -1 while there is no file.
    int mirroredPhones() const;
    /// Changes that were written, times of lists apart.
    int rowsWritten() const;

private:
    int inMirror(const QString &question) const;

    const QString m_folder;
    core::SystemClock m_clock;
    core::Preferences m_preferences;
    core::ConnectionsStore m_connections;
    core::SessionSecretStore m_keychain;
    core::SecretVault m_vault;
    ui::Theme m_theme;
    std::unique_ptr<core::Sessions> m_sessions;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Runs the event loop until `done`; false after `patienceMs`.
bool waitUntil(const std::function<bool()> &done, int patienceMs);

/// Of this process, in bytes; -1 where the system does not tell.
qint64 proportionalSetSize();

} // namespace bench
