// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/connection.h"
#include "core/store/store.h"
#include "core/support/secret.h"
#include "core/sync/sync.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace core {

class ChangeRunner;
class Clock;
class Journal;
class SecretVault;

/// One connection at work: client, typed calls, store, sync and change runner, made and owned
/// together. The window sees store, sync and runner; the network stays inside.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NeedsSecret, ///< error() says why: missing, locked, denied, no store
        Connecting,  ///< also before the secret was asked for
        Ready,
        Failed, ///< error() says why
    };

    /// `governor` is shared with the other connections to the same service; null: its own.
    Session(Connection connection, Clock &clock, QObject *parent = nullptr,
            std::shared_ptr<Governor> governor = {});
    ~Session() override;

    const Connection &connection() const;
    QString account() const; ///< base URL and key id: whose data this is
    State state() const;
    const Error &error() const;
    Store &store();
    Sync &sync();
    ChangeRunner &runner();

    /// Server minus local clock, once a verified answer told; see auth.md 2.7.
    std::optional<std::chrono::seconds> clockOffset() const;
    /// How long the service asked us to hold back; 0 when it did not.
    std::chrono::milliseconds pause() const;
    /// The service cannot be reached; the session tries again by itself.
    bool isOffline() const;
    /// Requests a second over the last five seconds, for the status bar.
    double requestRate() const;

    /// Another Perch keeps the mirror up to date and this one follows it: nothing is read from the
    /// service but what a person asks for. Ends when the other one does.
    bool follows() const;

    /// Keeps the store in a file, at most once and before open(). What an earlier run left there
    /// is in the store before the service is asked for anything. The key to the secrets in it
    /// comes from the vault; where that does not answer soon, they are left out.
    void useMirror(const QString &path, SecretVault &vault);

    /// Every change is written down there before it is made; before the first one. Outlives this.
    void useJournal(Journal &journal);

    /// Takes over name and pins. True when they ask for open() anew: an exception for a
    /// certificate came or went, or payloads are signed in another way. Base URL and key id never
    /// change within a session.
    bool update(const Connection &connection);

    /// (Re)connects. What has arrived stays in the store; store, sync and runner stay the same
    /// objects.
    void open(const Secret &secret);
    void fail(const Error &error); ///< the secret could not be had
    void retry();                  ///< with the secret of the last open(); ends a pause, too
    /// Before anything that a person asks for again: does not wait for the pause to pass.
    void endPause();

Q_SIGNALS:
    void stateChanged();
    void connectionChanged();
    void healthChanged(); ///< clock offset, rate or pace
    void followsChanged();
    /// The mirror cannot be used, or had to be made anew (core/database/migration.h, with "mirror"
    /// before).
    void mirrorProblem(const core::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
