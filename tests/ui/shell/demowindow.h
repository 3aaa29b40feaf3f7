// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoservice.h"
#include "core/changes/journal.h"
#include "core/mirror/sealer.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/secretvault.h"
#include "core/session/sessions.h"
#include "core/settings/connectionrules.h"
#include "core/settings/connectionsstore.h"
#include "core/settings/preferences.h"
#include "core/support/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QTemporaryDir>

/// The real window on the simulated service, with settings in a folder of its own.
class DemoWindow
{
public:
    explicit DemoWindow(const demo::Options &options = quietOptions(),
                        const QString &key = QStringLiteral("administrator"),
                        const QString &folder = {})
        : m_place(folder.isEmpty() ? m_dir.path() : folder)
        , preferences(m_place + QStringLiteral("/perch.ini"))
        , connections(m_place + QStringLiteral("/connections.json"))
        , keychain(&clock)
        , vault(&keychain)
        , theme(qApp)
    {
        (void)preferences.load();
        (void)connections.load();
        m_key = key;
        openAnew(std::move(*demo::DemoService::start(options)));
    }

    ~DemoWindow()
    {
        window.reset();
        sessions.reset();
        journal.reset();
    }

    /// What a start does, on a service that is there. Everything of an earlier one has gone.
    void openAnew(std::unique_ptr<demo::DemoService> running)
    {
        service = std::move(running);
        addDemo(m_key);
        journal = std::make_unique<core::Journal>(m_place + QStringLiteral("/journal.sqlite"));
        journal->open(core::Secret(QByteArray(core::Sealer::keySize, 'k')));
        sessions = std::make_unique<core::Sessions>(connections, vault, clock);
        sessions->useJournal(*journal);
        window = std::make_unique<ui::MainWindow>(*sessions, preferences, clock, theme);
        sessions->start();
    }

    static demo::Options quietOptions()
    {
        demo::Options options;
        options.phones = 60;
        options.companies = 6;
        options.contactIntervalMs = 0;
        return options;
    }

    /// A second service with a connection of its own.
    QString addAnother(const QString &name, const demo::Options &options = quietOptions(),
                       bool isReal = false)
    {
        another = std::move(*demo::DemoService::start(options));
        const demo::DemoService::Key key = another->key(QStringLiteral("administrator"));
        core::Connection connection;
        connection.name = name;
        connection.baseUrl = another->baseUrl();
        connection.keyId = key.id;
        connection.demo = !isReal;
        const auto stored = connections.add(connection);
        vault.write({stored->id, core::hostScope(stored->baseUrl)}, core::Secret(key.secret),
                    core::SecretVault::Keep::ThisRunOnly, &connections);
        sessions->reopen(stored->id);
        return stored->id;
    }

private:
    void addDemo(const QString &name)
    {
        const demo::DemoService::Key key = service->key(name);
        core::Connection connection;
        for (const core::Connection &known : connections.connections())
            connection.id = known.id;
        connection.name = QStringLiteral("Demo");
        connection.baseUrl = service->baseUrl();
        connection.keyId = key.id;
        connection.demo = true;
        const auto stored =
            connection.id.isEmpty() ? connections.add(connection) : connections.update(connection);
        vault.write({stored->id, core::hostScope(stored->baseUrl)}, core::Secret(key.secret),
                    core::SecretVault::Keep::ThisRunOnly, &connections);
    }

    QTemporaryDir m_dir;
    const QString m_place;
    QString m_key;

public:
    core::SystemClock clock;
    core::Preferences preferences;
    core::ConnectionsStore connections;
    core::KeychainSecretStore keychain;
    core::SecretVault vault;
    ui::Theme theme;
    std::unique_ptr<demo::DemoService> service;
    std::unique_ptr<demo::DemoService> another;
    std::unique_ptr<core::Journal> journal;
    std::unique_ptr<core::Sessions> sessions;
    std::unique_ptr<ui::MainWindow> window;
};
