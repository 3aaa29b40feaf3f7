// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessions.h"

#include "core/changes/journalrecord.h"
#include "core/mirror/mirrorfile.h"
#include "core/mirror/sealingkey.h"
#include "core/net/governor.h"
#include "core/net/origin.h"
#include "core/secrets/secretvault.h"
#include "core/session/connectioncheck.h"
#include "core/settings/connectionrules.h"
#include "core/settings/connectionsstore.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"

#include <algorithm>

namespace core {

class Sessions::Private
{
public:
    Private(Sessions &owner, ConnectionsStore &list, SecretVault &secrets, Clock &time,
            QString folder)
        : q(owner)
        , connections(list)
        , vault(secrets)
        , clock(time)
        , mirrorFolder(std::move(folder))
        , governors(time)
    {}

    Session *find(const QString &id) const;
    std::shared_ptr<Governor> governorOf(const QUrl &baseUrl);
    void add(const Connection &connection);
    void remove(const QString &id);
    void update(const QString &id);
    void readAll();
    void askVault(Session *session);
    QString mirrorPath(const QString &id) const;
    void removeMirror(const QString &id);

    Sessions &q;
    ConnectionsStore &connections;
    SecretVault &vault;
    Clock &clock;
    const QString mirrorFolder; // empty: none is kept
    Governors governors;
    Preferences *preferences = nullptr;
    Journal *journal = nullptr;
    QList<Session *> sessions;
    bool started = false;
};

Session *Sessions::Private::find(const QString &id) const
{
    const auto it = std::find_if(sessions.begin(), sessions.end(), [&](const Session *session) {
        return session->connection().id == id;
    });
    return it == sessions.end() ? nullptr : *it;
}

std::shared_ptr<Governor> Sessions::Private::governorOf(const QUrl &baseUrl)
{
    const Origin origin(baseUrl);
    // The next one on this computer is another one.
    if (preferences == nullptr || origin.isLoopback())
        return governors.of(baseUrl, 0);
    const auto preference = preferences::learnedPace(origin.hostPort());
    const std::shared_ptr<Governor> governor =
        governors.of(baseUrl, preferences->value(preference));
    if (governor.use_count() > 1)
        return governor;
    QObject::connect(
        governor.get(), &Governor::learnedChanged, preferences,
        [kept = preferences, preference](double pace) { (void)kept->set(preference, pace); });
    return governor;
}

void Sessions::Private::add(const Connection &connection)
{
    auto *session = new Session(connection, clock, &q, governorOf(connection.baseUrl));
    sessions.append(session);
    if (journal)
        session->useJournal(*journal);
    if (!mirrorFolder.isEmpty() && !connection.demo) {
        QObject::connect(
            session, &Session::mirrorProblem, &q,
            [this, id = connection.id](const Error &error) { Q_EMIT q.mirrorProblem(id, error); });
        session->useMirror(mirrorPath(connection.id), vault);
    }
    Q_EMIT q.added(session);
    if (started)
        askVault(session);
}

void Sessions::Private::remove(const QString &id)
{
    Session *session = find(id);
    if (session == nullptr)
        return;
    Q_EMIT q.aboutToRemove(session);
    sessions.removeOne(session);
    delete session;
}

void Sessions::Private::update(const QString &id)
{
    const std::optional<Connection> now = connections.find(id);
    Session *session = find(id);
    if (!now || session == nullptr)
        return;
    const Connection before = session->connection();
    if (before.baseUrl != now->baseUrl || before.keyId != now->keyId) {
        // Another account: nothing of the old one may show under its name.
        const qsizetype place = sessions.indexOf(session);
        remove(id);
        add(*now);
        sessions.move(sessions.size() - 1, place);
    } else if (session->update(*now) && started) {
        askVault(session);
    }
}

void Sessions::Private::readAll()
{
    QList<Session *> gone = sessions;
    for (const Connection &connection : connections.connections()) {
        if (Session *session = find(connection.id))
            gone.removeOne(session);
    }
    for (const Session *session : std::as_const(gone))
        remove(session->connection().id);
    for (const Connection &connection : connections.connections()) {
        if (find(connection.id) != nullptr)
            update(connection.id);
        else
            add(connection);
    }
}

void Sessions::Private::askVault(Session *session)
{
    const Connection &connection = session->connection();
    SecretReadJob *job = vault.read({connection.id, hostScope(connection.baseUrl)}, session);
    QObject::connect(job, &SecretReadJob::finished, session, [session, job] {
        if (job->result())
            session->open(*job->result());
        else
            session->fail(job->result().error());
    });
}

QString Sessions::Private::mirrorPath(const QString &id) const
{
    return mirrorFolder + u'/' + id + QStringLiteral(".sqlite");
}

// A key that stays in a locked keychain opens nothing any more.
void Sessions::Private::removeMirror(const QString &id)
{
    if (mirrorFolder.isEmpty())
        return;
    MirrorFile::remove(mirrorPath(id));
    vault.remove(mirrorKeyName(id), &q);
}

Sessions::Sessions(ConnectionsStore &connections, SecretVault &vault, Clock &clock,
                   QString mirrorFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, connections, vault, clock, std::move(mirrorFolder)))
{
    connect(&connections, &ConnectionsStore::connectionAdded, this, [this](const QString &id) {
        if (const auto connection = d->connections.find(id); connection && !d->find(id))
            d->add(*connection);
    });
    connect(&connections, &ConnectionsStore::connectionUpdated, this,
            [this](const QString &id) { d->update(id); });
    connect(&connections, &ConnectionsStore::connectionRemoved, this, [this](const QString &id) {
        d->remove(id);
        d->removeMirror(id);
    });
    connect(&connections, &ConnectionsStore::reset, this, [this] {
        if (d->started)
            d->readAll();
    });
}

Sessions::~Sessions()
{
    qDeleteAll(std::exchange(d->sessions, {}));
}

void Sessions::rememberPaceIn(Preferences &preferences)
{
    d->preferences = &preferences;
}

void Sessions::useJournal(Journal &journal)
{
    d->journal = &journal;
}

Journal *Sessions::journal() const
{
    return d->journal;
}

Clock &Sessions::clock() const
{
    return d->clock;
}

void Sessions::start()
{
    d->started = true;
    const QList<Session *> before = d->sessions;
    d->readAll();
    for (Session *session : before) {
        if (d->sessions.contains(session))
            d->askVault(session);
    }
}

QList<Session *> Sessions::all() const
{
    return d->sessions;
}

Session *Sessions::session(const QString &connectionId) const
{
    return d->find(connectionId);
}

Session *Sessions::sessionOf(const RunHead &run) const
{
    Session *session = d->find(run.connection);
    return session && session->account() == run.account ? session : nullptr;
}

ConnectionCheck *Sessions::check(const Connection &connection, const Secret &secret, QObject *owner)
{
    return new ConnectionCheck(connection, secret, d->clock, owner,
                               d->governorOf(connection.baseUrl));
}

void Sessions::reopen(const QString &connectionId)
{
    if (Session *session = d->find(connectionId))
        d->askVault(session);
}

} // namespace core
