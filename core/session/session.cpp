// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/changes/changerunner.h"
#include "core/mirror/mirrorfeed.h"
#include "core/mirror/sealingkey.h"
#include "core/session/clientoptions.h"
#include "core/session/requestrate.h"
#include "core/sraps/srapsapi.h"

namespace core {

class Session::Private
{
public:
    Private(Session &owner, Connection wanted, Clock &time, std::shared_ptr<Governor> turns)
        : q(owner)
        , connection(std::move(wanted))
        , clock(time)
        , governor(std::move(turns))
        , client(makeClient({}))
        , api(*client)
        , sync(api, store, time, connection.keyId)
        , runner(api, store, time)
        , rate(time, &owner)
    {}

    std::unique_ptr<ServiceClient> makeClient(const Secret &secret);
    void listen();
    void start();
    void follow(Sync::Phase phase);
    void changeKeeper();
    void setState(State next, const Error &why);
    QString account() const { return connection.baseUrl.toString() + u' ' + connection.keyId; }

    Session &q;
    Connection connection;
    Clock &clock;
    Store store;
    std::shared_ptr<Governor> governor;
    std::unique_ptr<ServiceClient> client; ///< without a secret until open()
    SrapsApi api;
    Sync sync;
    ChangeRunner runner;
    RequestRate rate;
    State state = State::Connecting; // whether there is a secret is not known before it was read
    Error error;
    bool opened = false;
    std::unique_ptr<MirrorFeed> mirror; // goes first: writes what the store still holds
    bool reading = false;               // the mirror; the service waits for it
    bool startWanted = false;
};

// What was learned of the service outlives a client.
std::unique_ptr<ServiceClient> Session::Private::makeClient(const Secret &secret)
{
    ServiceClientOptions options = clientOptions(connection, secret);
    if (!governor)
        governor =
            Governor::make(options.baseUrl, options.maxInFlight, options.requestsPerSecond, clock);
    options.governor = governor;
    return std::make_unique<ServiceClient>(options, clock);
}

void Session::Private::listen()
{
    QObject::connect(client.get(), &ServiceClient::exchanged, &q, [this] { rate.count(); });
    QObject::connect(client.get(), &ServiceClient::clockOffsetChanged, &q,
                     [this] { Q_EMIT q.healthChanged(); });
    QObject::connect(client.get(), &ServiceClient::paceChanged, &q,
                     [this] { Q_EMIT q.healthChanged(); });
}

void Session::Private::start()
{
    startWanted = reading;
    if (!reading)
        sync.start();
}

void Session::Private::changeKeeper()
{
    sync.setBackground(!q.follows());
    if (!reading && opened && !q.follows())
        sync.startQuietly();
    Q_EMIT q.followsChanged();
}

void Session::Private::follow(Sync::Phase phase)
{
    switch (phase) {
    case Sync::Phase::Idle:
        break;
    case Sync::Phase::Connecting:
        setState(State::Connecting, {});
        break;
    case Sync::Phase::Ready:
        setState(State::Ready, {});
        break;
    case Sync::Phase::Failed:
        setState(State::Failed, sync.error());
        break;
    }
}

void Session::Private::setState(State next, const Error &why)
{
    if (state == next && error == why)
        return;
    state = next;
    error = why;
    Q_EMIT q.stateChanged();
}

Session::Session(Connection connection, Clock &clock, QObject *parent,
                 std::shared_ptr<Governor> governor)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(connection), clock, std::move(governor)))
{
    connect(&d->sync, &Sync::phaseChanged, this, [this](Sync::Phase phase) { d->follow(phase); });
    connect(&d->rate, &RequestRate::changed, this, &Session::healthChanged);
}

Session::~Session()
{
    // What ends with the session still tells of its calls, and the rate has gone by then.
    d->client->disconnect(this);
    d->sync.disconnect(this);
    d->sync.halt();
}

const Connection &Session::connection() const
{
    return d->connection;
}

QString Session::account() const
{
    return d->account();
}

Session::State Session::state() const
{
    return d->state;
}

const Error &Session::error() const
{
    return d->error;
}

Store &Session::store()
{
    return d->store;
}

Sync &Session::sync()
{
    return d->sync;
}

ChangeRunner &Session::runner()
{
    return d->runner;
}

std::optional<std::chrono::seconds> Session::clockOffset() const
{
    return d->client->clockOffset();
}

std::chrono::milliseconds Session::pause() const
{
    const Pace pace = d->client->pace();
    return pace.slowed ? pace.pause : std::chrono::milliseconds(0);
}

bool Session::isOffline() const
{
    return d->sync.isOffline();
}

double Session::requestRate() const
{
    return d->rate.perSecond();
}

bool Session::follows() const
{
    return d->mirror && d->mirror->isFollowing();
}

void Session::useJournal(Journal &journal)
{
    const Connection &connection = d->connection;
    d->runner.useJournal(journal, {connection.id, connection.name, d->account()});
}

void Session::useMirror(const QString &path, SecretVault &vault)
{
    d->reading = true;
    d->mirror =
        std::make_unique<MirrorFeed>(d->store, d->clock, MirrorFile::Place{path, d->account()});
    connect(d->mirror.get(), &MirrorFeed::problem, this, &Session::mirrorProblem);
    connect(d->mirror.get(), &MirrorFeed::followingChanged, this, [this] { d->changeKeeper(); });
    connect(d->mirror.get(), &MirrorFeed::loaded, this, [this] {
        d->reading = false;
        sync().setBackground(!follows());
        if (d->startWanted)
            d->start();
    });
    connect(d->mirror.get(), &MirrorFeed::loadedAgain, this,
            [this] { sync().setBackground(!follows()); });
    SecretReadJob *job = readSealingKey(vault, mirrorKeyName(d->connection.id), this);
    job->limit(&d->clock, sealingKeyPatience);
    connect(job, &SecretJob::finished, this, [this, job] {
        d->mirror->open(job->result() ? std::optional(*job->result()) : std::nullopt);
    });
}

bool Session::update(const Connection &connection)
{
    const Connection before = std::exchange(d->connection, connection);
    if (before == connection)
        return false;
    d->runner.rename(connection.name);
    Q_EMIT connectionChanged();
    return before.pins != connection.pins || before.alwaysHash != connection.alwaysHash;
}

void Session::open(const Secret &secret)
{
    d->sync.halt();
    const std::unique_ptr<ServiceClient> old = std::exchange(d->client, d->makeClient(secret));
    d->api.rebind(*d->client);
    d->listen();
    d->opened = true;
    d->start();
    Q_EMIT healthChanged();
}

void Session::fail(const Error &error)
{
    d->sync.halt();
    d->opened = false;
    d->startWanted = false;
    d->setState(State::NeedsSecret, error);
}

void Session::retry()
{
    if (!d->opened)
        return;
    endPause();
    d->start();
}

void Session::endPause()
{
    d->client->endPause();
}

} // namespace core
