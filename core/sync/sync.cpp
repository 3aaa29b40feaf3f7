// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync.h"

#include "core/sync/sync_p.h"

namespace core {

Sync::Private::Private(Sync &owner, SrapsApi &sraps, Store &target, Clock &time, QString id)
    : q(owner)
    , api(sraps)
    , store(target)
    , clock(time)
    , keyId(std::move(id))
    , loads(new ListLoads(sraps, target, time, &owner))
    , schedule(target, {})
{}

void Sync::Private::setPhase(Phase next)
{
    if (phase == next)
        return;
    phase = next;
    Q_EMIT q.phaseChanged(next);
}

void Sync::Private::fail(const Error &why)
{
    error = why;
    setPhase(Phase::Failed);
}

void Sync::Private::failToStart(const Error &why)
{
    offline = false; // it did answer
    fail(why);
    if (why.isTransient())
        tryAgainLater();
}

void Sync::Private::failPart(Resource part, const Error &why)
{
    troubles.insert(part);
    LoadState state = store.state(part, top.uuid);
    state.phase = LoadState::Phase::Failed;
    state.error = why;
    store.setState(part, top.uuid, state);
    if (isOutOfReach(why))
        goOffline(why);
    else
        fail(why);
}

void Sync::Private::readKey()
{
    lost = false;
    reader = new KeyReader(api, keyId, &q);
    QObject::connect(reader, &KeyReader::companyRead, &q, [this] { takeCompany(); });
    QObject::connect(reader, &KeyReader::finished, &q,
                     [this](const std::optional<Error> &failure) { takeKey(failure); });
    reader->start();
    announceBusy();
}

void Sync::Private::takeKey(const std::optional<Error> &failure)
{
    key = reader->key();
    std::exchange(reader, nullptr)->deleteLater();
    if (failure && isOutOfReach(*failure))
        goOffline(*failure);
    else if (failure)
        failToStart(*failure);
    else if (lost)
        tryAgainLater();
    else
        goOnline();
    announceBusy();
}

void Sync::Private::takeCompany()
{
    top = reader->company();
    // The top of what this key sees, whatever lies above it for others.
    top.parent.clear();
    if (!background)
        return;
    store.setCompany(top);
    if (isWanted(Resource::Companies)) {
        enter({top.uuid});
        walk(CompanyWalk::Top::AsGiven);
    } else {
        enter(store.companiesIn({QString(), QString(), true}));
    }
    if (isWanted(Resource::Catalogue))
        readCatalogue();
}

/// Read by this run already: a person who starts again wants it anew.
bool Sync::Private::isWanted(Resource resource) const
{
    const bool fromEarlier = store.state(resource, top.uuid).isFromEarlier();
    return (byPerson && !fromEarlier) || troubles.contains(resource) ||
           schedule.isStale(resource, top.uuid, clock.nowMs());
}

void Sync::Private::walk(CompanyWalk::Top readTop)
{
    if (companies != nullptr)
        return;
    companies = new CompanyWalk(api, top, &q);
    QObject::connect(companies, &CompanyWalk::found, &q, [this](const QList<Company> &found) {
        QStringList uuids;
        for (const Company &company : found) {
            uuids.append(company.uuid);
            if (company.uuid == top.uuid)
                top = company;
        }
        store.setCompanies(found);
        enter(uuids);
    });
    QObject::connect(companies, &CompanyWalk::finished, &q,
                     [this](const std::optional<Error> &failure) { takeTree(failure); });
    companies->start(readTop);
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
        failPart(Resource::Companies, *failure);
    } else {
        store.removeCompaniesExcept(keep);
        loads->forgetMissingCompanies();
        noteRead(Resource::Companies);
    }
    announceBusy();
}

void Sync::Private::readCatalogue()
{
    if (catalogue != nullptr)
        return;
    catalogue = new CatalogueLoad(api, store.catalogue(), &q);
    QObject::connect(catalogue, &CatalogueLoad::finished, &q,
                     [this](const std::optional<Error> &failure) { takeCatalogue(failure); });
    catalogue->start();
    announceBusy();
}

void Sync::Private::takeCatalogue(const std::optional<Error> &failure)
{
    // Part of a catalogue is better than none, but not than an older whole.
    if (!failure || store.catalogue().settings().isEmpty())
        store.setCatalogue(catalogue->catalogue());
    std::exchange(catalogue, nullptr)->deleteLater();
    if (!failure)
        noteRead(Resource::Catalogue);
    else
        failPart(Resource::Catalogue, *failure);
    announceBusy();
}

void Sync::Private::noteRead(Resource part)
{
    LoadState state;
    state.phase = LoadState::Phase::Loaded;
    state.asOfMs = clock.nowMs();
    store.setState(part, top.uuid, state);
    if (!troubles.remove(part) || !troubles.isEmpty() || offline || reader != nullptr)
        return;
    error = {};
    setPhase(Phase::Ready);
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
            const LoadState now = store.state(resource, uuid);
            const bool isNew = now.phase == LoadState::Phase::NotLoaded && now.asOfMs == 0;
            const bool again = byPerson && now.phase == LoadState::Phase::Failed;
            if (resource == Resource::Logs ? looked && (isNew || again) : isNew || again)
                loads->load(resource, uuid,
                            looked ? ListLoads::Order::Front : ListLoads::Order::Back);
            else if (looked && wantsNow(resource, uuid, uuid == frontScope.company))
                loads->load(resource, uuid, ListLoads::Order::Front);
        }
    }
}

/// Whether a list that a person looks at is to be read; `isOwn`: of the company itself, not of one
/// below it.
bool Sync::Private::wantsNow(Resource resource, const QString &company, bool isOwn) const
{
    const LoadState now = store.state(resource, company);
    switch (now.phase) {
    case LoadState::Phase::NotLoaded:
        return isOwn || now.asOfMs == 0 || schedule.isStale(resource, company, clock.nowMs());
    case LoadState::Phase::Loading:
        return true; // to the front
    case LoadState::Phase::Loaded:
        return resource != Resource::Logs && schedule.isStale(resource, company, clock.nowMs());
    case LoadState::Phase::Stopped:
    case LoadState::Phase::Failed:
        return false;
    }
    return false;
}

void Sync::Private::announceBusy()
{
    const bool busy =
        reader != nullptr || companies != nullptr || catalogue != nullptr || loads->isBusy();
    progressLater();
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
    connect(
        d->loads, &ListLoads::listFinished, this,
        [this](Resource resource, const QString &company) { d->takeOutcome(resource, company); });
    connect(&store, &Store::stateChanged, this, [this](Resource resource, const QString &company) {
        d->schedule.note(resource, company, d->clock.nowMs());
        d->progressLater();
    });
}

Sync::~Sync()
{
    // The children report to `d`.
    d->loads->disconnect(this);
    d->store.disconnect(this);
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

bool Sync::isOffline() const
{
    return d->offline;
}

void Sync::setAges(const Ages &ages)
{
    d->schedule.setAges(ages, d->clock.nowMs());
}

void Sync::start()
{
    startQuietly();
    d->byPerson = true;
}

void Sync::startQuietly()
{
    ++d->retryRound;
    d->retryPending = false;
    d->byPerson = false;
    if (d->reader == nullptr) {
        d->error = {};
        d->setPhase(Phase::Connecting);
        d->readKey();
    }
}

void Sync::halt()
{
    delete std::exchange(d->reader, nullptr);
    delete std::exchange(d->companies, nullptr);
    delete std::exchange(d->catalogue, nullptr);
    d->loads->halt();
    ++d->pollRound;
    ++d->retryRound;
    d->retryPending = false;
    d->offline = false;
    d->setPhase(Phase::Idle);
    d->announceBusy();
}

void Sync::lookAt(Resource resource, const Scope &scope)
{
    d->frontResource = resource;
    d->frontScope = scope;
    // Nobody else reads the logs that this person looks at.
    if (!d->background && resource != Resource::Logs)
        return d->pollLater();
    const QStringList companies = d->store.companiesIn(scope);
    // The last one queued in front is read first.
    for (auto it = companies.crbegin(); it != companies.crend(); ++it) {
        if (d->wantsNow(resource, *it, *it == scope.company))
            d->loads->load(resource, *it, ListLoads::Order::Front);
    }
    const bool isKnown = d->store.company(scope.company) != nullptr;
    if (isKnown && resource != Resource::Logs &&
        d->wantsNow(Resource::Defaults, scope.company, false))
        d->loads->load(Resource::Defaults, scope.company, ListLoads::Order::Back);
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
        d->walk(CompanyWalk::Top::ReadAgain);
}

void Sync::stop(Resource resource, const Scope &scope)
{
    for (const QString &company : d->store.companiesIn(scope))
        d->loads->stop(resource, company);
}

void Sync::stopAll()
{
    d->loads->stopAll();
}

void Sync::setBackground(bool on)
{
    d->background = on;
    if (on)
        d->loads->lookForDoubled();
    else
        d->troubles.clear(); // somebody else's
}

void Sync::setFollowLogs(bool follow)
{
    if (d->follow == follow)
        return;
    d->follow = follow;
    d->pollLater();
}

} // namespace core
