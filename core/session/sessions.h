// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QList>
#include <QObject>

namespace core {

class Clock;
class ConnectionCheck;
class ConnectionsStore;
class Journal;
struct RunHead;
class Preferences;
class Secret;
class SecretVault;

/// One session for each configured connection; those to the same service share its pace. Follows
/// the list: a changed name or certificate exception reaches the session, another base URL or key
/// id makes a new one. Reads the secrets and opens the sessions at start(). With a folder for
/// mirrors each session but the demo's keeps its store there, in a file named by the connection's
/// id, which goes with the connection.
class Sessions : public QObject
{
    Q_OBJECT

public:
    Sessions(ConnectionsStore &connections, SecretVault &vault, Clock &clock,
             QString mirrorFolder = {}, QObject *parent = nullptr);
    ~Sessions() override;

    /// Keeps there what was learned of the pace of each service, for the next run; before start().
    void rememberPaceIn(Preferences &preferences);
    /// Every change of every session is written down there; before start(). Outlives this.
    void useJournal(Journal &journal);
    Journal *journal() const; ///< null without one
    void start();
    Clock &clock() const;         ///< that its sessions go by
    QList<Session *> all() const; ///< in the order of the list; owned here
    Session *session(const QString &connectionId) const;
    /// That of the account whose phones the run is about; null when its connection has gone or
    /// leads to another account now.
    Session *sessionOf(const RunHead &run) const;
    /// Asks the vault again, after the keychain was unlocked or the secret was entered.
    void reopen(const QString &connectionId);
    /// A test, to be started, of a connection that need not be in the list. It keeps to the pace
    /// of the sessions to the same service, and waits while they are held back.
    ConnectionCheck *check(const Connection &connection, const Secret &secret, QObject *owner);

Q_SIGNALS:
    void added(core::Session *session);
    void aboutToRemove(core::Session *session);
    void mirrorProblem(const QString &connectionId, const core::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
