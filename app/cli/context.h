// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/invocation.h"
#include "app/cli/trouble.h"
#include "core/changes/journal.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/secretvault.h"
#include "core/settings/connectionsstore.h"
#include "core/settings/preferences.h"
#include "core/support/clock.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace cli {

/// What every command works with: settings, connections, secrets and journal of this person, the
/// same as the window's. Secrets come from the keychain or from standard input: first the line of
/// --demo-stdin or --secret-stdin, then that of --password-stdin.
class Context : public QObject
{
    Q_OBJECT

public:
    explicit Context(const Invocation &call, QObject *parent = nullptr);
    ~Context() override;

    Console &console() { return m_console; }
    core::Clock &clock() { return m_clock; }
    core::SecretVault &vault() { return m_vault; }
    const core::Preferences &preferences() const { return m_preferences; }
    /// Where mirrors and journal lie.
    const QString &dataFolder() const { return m_dataFolder; }

    /// Before anything else: files, and what comes on standard input.
    Outcome<void> read();
    /// As configured; the demo service of standard input instead, if there is one.
    QList<core::Connection> connections() const;
    Outcome<core::Connection> chosen() const;
    /// Of the chosen connection, if it came on standard input.
    const std::optional<core::Secret> &secret() const { return m_secret; }
    const std::optional<QString> &password() const { return m_password; }

    /// The journal once it was read, from then on always the same. With its key it can be written
    /// to and undone from.
    enum class JournalUse { Look, Work };
    using JournalDone = std::function<void(const Outcome<core::Journal *> &)>;
    void openJournal(JournalUse use, QObject *receiver, const JournalDone &done);
    /// False: passwords are left out of what is written there.
    bool hasJournalKey() const { return m_hasJournalKey; }

private:
    Outcome<void> readDemo();
    Outcome<void> readSecrets();
    void readJournalKey();

    const Invocation m_call;
    const QString m_settingsFolder;
    const QString m_dataFolder;
    Console m_console;
    core::SystemClock m_clock;
    core::Preferences m_preferences;
    core::ConnectionsStore m_connections;
    core::KeychainSecretStore m_keychain;
    core::SecretVault m_vault;
    std::unique_ptr<core::Journal> m_journal;
    bool m_hasJournalKey = false;
    std::optional<core::Connection> m_demo;
    std::optional<core::Secret> m_secret;
    std::optional<QString> m_password;
};

} // namespace cli
