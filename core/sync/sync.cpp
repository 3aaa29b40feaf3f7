// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync.h"

#include "core/sync/catalogueload.h"
#include "core/sync/companywalk.h"
#include "core/sync/listloads.h"

namespace core {

namespace {

constexpr std::chrono::seconds pollInterval{15};

} // namespace

class Sync::Private
{
public:
    Private(Sync &owner, SrapsApi &sraps, Store &target, Clock &time, QString id)
        : q(owner)
        , api(sraps)
        , store(target)
        , clock(time)
        , keyId(std::move(id))
        , loads(new ListLoads(sraps, target, time, &owner))
    {}

    void setPhase(Phase next)
    {
        if (phase == next)
            return;
        phase = next;
        Q_EMIT q.phaseChanged(next);
    }

    void fail(const Error &why)
    {
        error = why;
        setPhase(Phase::Failed);
    }

    void readKey();
    void takeCompany();
    void walk();
    void takeTree(const std::optional<Error> &failure);
    void readCatalogue();
    void enter(const QStringList &companies);
    void pollLater();
    void poll();
    bool maySeeLogs(const QString &company) const;
    void announceBusy();

    Sync &q;
    SrapsApi &api;
    Store &store;
    Clock &clock;
    const QString keyId;
    ListLoads *loads;
    KeyReader *reader = nullptr;
    CompanyWalk *companies = nullptr;
    CatalogueLoad *catalogue = nullptr;
    Phase phase = Phase::Idle;
    Error error;
    KeyInfo key;
    Company top;
    std::optional<Resource> frontResource;
    Scope frontScope;
    bool follow = false;
    bool background = true;
    quint64 pollRound = 0; ///< a timer of an older round does nothing
    bool announcedBusy = false;
};

void Sync::Private::readKey()
{
    reader = new KeyReader(api, keyId, &q);
    QObject::connect(reader, &KeyReader::companyRead, &q, [this] { takeCompany(); });
    QObject::connect(reader, &KeyReader::finished, &q, [this](const std::optional<Error> &failure) {
        key = reader->key();
        std::exchange(reader, nullptr)->deleteLater();
        if (failure)
            fail(*failure);
        else if (phase == Phase::Connecting)
            setPhase(Phase::Ready);
        announceBusy();
    });
    reader->start();
}

void Sync::Private::takeCompany()
{
    top = reader->company();
    // The top of what this key sees, whatever lies above it for others.
    top.parent.clear();
    if (!background)
        return;
    store.setCompany(top);
    enter({top.uuid});
    walk();
    readCatalogue();
}

void Sync::Private::walk()
{
    if (companies != nullptr)
        return;
    companies = new CompanyWalk(api, top, &q);
    QObject::connect(companies, &CompanyWalk::found, &q, [this](const QList<Company> &found) {
        QStringList uuids;
        for (const Company &company : found)
            uuids.append(company.uuid);
        store.setCompanies(found);
        enter(uuids);
    });
    QObject::connect(companies, &CompanyWalk::finished, &q,
                     [this](const std::optional<Error> &failure) { takeTree(failure); });
    companies->start();
    announceBusy();
}

void Sync::Private::takeTree(const std::optional<Error> &failure)
{
    QSet<QString> keep = companies->seen();
    for (const QString &refused : companies->refused()) {
        for (const QString &uuid : store.companiesIn({QString(), refused, true}))
            keep.insert(uuid);
    }
    std::exchange(companies, nullptr)->deleteLater();
    if (failure) {
        fail(*failure);
    } else {
        store.removeCompaniesExcept(keep);
        loads->forgetMissingCompanies();
    }
    announceBusy();
}

void Sync::Private::readCatalogue()
{
    if (catalogue != nullptr)
        return;
    catalogue = new CatalogueLoad(api, store.catalogue(), &q);
    QObject::connect(catalogue, &CatalogueLoad::finished, &q,
                     [this](const std::optional<Error> &failure) {
                         // Part of a catalogue is better than none, but not than an older whole.
                         if (!failure || store.catalogue().settings().isEmpty())
                             store.setCatalogue(catalogue->catalogue());
                         std::exchange(catalogue, nullptr)->deleteLater();
                         if (failure)
                             fail(*failure);
                         announceBusy();
                     });
    catalogue->start();
}

/// Queues what a company that has just been found needs.
void Sync::Private::enter(const QStringList &uuids)
{
    if (!background)
        return;
    const QStringList front = frontResource ? store.companiesIn(frontScope) : QStringList();
    const QSet<QString> inFront(front.begin(), front.end());
    // Before the tree is known the window can name no company; its top is what it will show.
    const bool isTop = frontScope.company.isEmpty() && uuids == QStringList{top.uuid};
    for (const QString &uuid : uuids) {
        for (const Resource resource : {Resource::Endpoints, Resource::Profiles, Resource::Logs}) {
            const bool looked = (isTop || inFront.contains(uuid)) &&
                                frontResource.value_or(Resource::Endpoints) == resource;
            const LoadState::Phase now = store.state(resource, uuid).phase;
            if ((resource == Resource::Logs && !looked) ||
                (now != LoadState::Phase::NotLoaded && now != LoadState::Phase::Failed))
                continue;
            loads->load(resource, uuid, looked ? ListLoads::Order::Front : ListLoads::Order::Back);
        }
    }
}

bool Sync::Private::maySeeLogs(const QString &company) const
{
    const LoadState state = store.state(Resource::Logs, company);
    return state.phase != LoadState::Phase::Stopped &&
           state.error.kind != Error::Kind::NotSupported;
}

void Sync::Private::pollLater()
{
    const quint64 round = ++pollRound;
    if (follow && frontResource == Resource::Logs)
        clock.after(pollInterval, &q, [this, round] {
            if (round == pollRound)
                poll();
        });
}

void Sync::Private::poll()
{
    bool asked = false;
    for (const QString &company : store.companiesIn(frontScope)) {
        if (!maySeeLogs(company))
            continue;
        loads->load(Resource::Logs, company, ListLoads::Order::Front);
        asked = true;
    }
    if (!asked)
        pollLater();
}

void Sync::Private::announceBusy()
{
    const bool busy =
        reader != nullptr || companies != nullptr || catalogue != nullptr || loads->isBusy();
    if (busy == announcedBusy)
        return;
    announcedBusy = busy;
    Q_EMIT q.busyChanged(busy);
}

Sync::Sync(SrapsApi &api, Store &store, Clock &clock, QString keyId, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, api, store, clock, std::move(keyId)))
{
    connect(d->loads, &ListLoads::busyChanged, this, [this] { d->announceBusy(); });
    connect(d->loads, &ListLoads::listFinished, this, [this](Resource resource) {
        if (resource != Resource::Logs)
            return;
        for (const QString &company : d->store.companiesIn(d->frontScope)) {
            if (d->loads->isBusy(Resource::Logs, company))
                return;
        }
        d->pollLater();
    });
}

Sync::~Sync()
{
    // The children report to `d`.
    d->loads->disconnect(this);
    qDeleteAll(children());
}

Sync::Phase Sync::phase() const
{
    return d->phase;
}

const Error &Sync::error() const
{
    return d->error;
}

const KeyInfo &Sync::key() const
{
    return d->key;
}

void Sync::start()
{
    if (d->reader != nullptr)
        return;
    d->error = {};
    d->setPhase(Phase::Connecting);
    d->readKey();
    d->announceBusy();
}

void Sync::halt()
{
    delete std::exchange(d->reader, nullptr);
    delete std::exchange(d->companies, nullptr);
    delete std::exchange(d->catalogue, nullptr);
    d->loads->halt();
    ++d->pollRound;
    d->setPhase(Phase::Idle);
    d->announceBusy();
}

void Sync::lookAt(Resource resource, const Scope &scope)
{
    d->frontResource = resource;
    d->frontScope = scope;
    // Nobody else reads the logs that this person looks at.
    if (!d->background && resource != Resource::Logs)
        return;
    const QStringList companies = d->store.companiesIn(scope);
    // The last one queued in front is read first.
    for (auto it = companies.crbegin(); it != companies.crend(); ++it) {
        const LoadState::Phase now = d->store.state(resource, *it).phase;
        if (now == LoadState::Phase::NotLoaded || now == LoadState::Phase::Loading)
            d->loads->load(resource, *it, ListLoads::Order::Front);
    }
    d->pollLater();
}

void Sync::refresh(Resource resource, const Scope &scope)
{
    const QStringList companies = d->store.companiesIn(scope);
    for (auto it = companies.crbegin(); it != companies.crend(); ++it)
        d->loads->load(resource, *it, ListLoads::Order::Front);
}

void Sync::refreshCompanies()
{
    if (d->top.uuid.isEmpty())
        start();
    else
        d->walk();
}

void Sync::stop(Resource resource, const Scope &scope)
{
    for (const QString &company : d->store.companiesIn(scope))
        d->loads->stop(resource, company);
}

void Sync::setBackground(bool on)
{
    d->background = on;
}

void Sync::setFollowLogs(bool follow)
{
    if (d->follow == follow)
        return;
    d->follow = follow;
    d->pollLater();
}

} // namespace core
