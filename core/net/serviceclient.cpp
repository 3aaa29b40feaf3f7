// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/serviceclient.h"

#include "core/net/serviceclient_p.h"
#include "core/support/logging.h"
#include "core/support/redaction.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace core {

namespace {

bool isSecure(const Origin &origin)
{
    return origin.scheme() == QLatin1String("https") || origin.isLoopback();
}

OriginGuard guardFor(const ServiceClientOptions &options)
{
    QList<Origin> allowed;
    for (const QUrl &url : QList<QUrl>{options.baseUrl} + options.moreOrigins) {
        const Origin origin(url);
        if (origin.isValid() && isSecure(origin))
            allowed.append(origin);
    }
    return OriginGuard(allowed);
}

} // namespace

ServiceClient::Private::Private(const ServiceClientOptions &given, Clock &theClock,
                                ServiceClient *owner)
    : q(owner)
    , options(given)
    , clock(theClock)
    , guard(guardFor(given))
    , signer(given.credentials)
    , pace(given.maxInFlight, Origin(given.baseUrl).isLoopback() ? 0.0 : given.requestsPerSecond)
{
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager.setAutoDeleteReplies(false);
}

void ServiceClient::Private::enqueue(quint64 id, bool first)
{
    const Call &call = *calls.at(id);
    auto &queue =
        call.request.priority == Request::Priority::Interactive ? interactive : background;
    if (first)
        queue.push_front(id);
    else
        queue.push_back(id);
}

/// The call whose turn it is, taken out of its queue; else when the earliest may be ready.
ServiceClient::Private::Call *ServiceClient::Private::firstReady(qint64 now, qint64 &earliest)
{
    earliest = -1;
    for (auto *queue : {&interactive, &background}) {
        for (auto it = queue->begin(); it != queue->end();) {
            const auto found = calls.find(*it);
            if (found == calls.end()) {
                it = queue->erase(it);
                continue;
            }
            Call *call = found->second.get();
            if (call->notBefore <= now)
                return call;
            earliest = earliest < 0 ? call->notBefore : std::min(earliest, call->notBefore);
            ++it;
        }
    }
    return nullptr;
}

void ServiceClient::Private::wake(std::chrono::milliseconds delay)
{
    const qint64 at = clock.monotonicMs() + delay.count();
    if (wakeAt >= 0 && wakeAt <= at)
        return;
    wakeAt = at;
    clock.after(delay, q, [this, at] {
        if (wakeAt == at)
            wakeAt = -1;
        pump();
    });
}

void ServiceClient::Private::pump()
{
    const QPointer<ServiceClient> alive(q);
    for (;;) {
        const qint64 now = clock.monotonicMs();
        if (!failHeldBack(now))
            return;
        qint64 earliest = -1;
        Call *call = firstReady(now, earliest);
        if (!call) {
            if (earliest >= 0)
                wake(std::chrono::milliseconds(earliest - now));
            return;
        }
        const auto turn = pace.untilNext(now);
        if (!turn)
            return;
        if (turn->count() > 0) {
            wake(*turn);
            return;
        }
        start(*call);
        if (!alive)
            return;
    }
}

/// A pause longer than anybody is to wait: the waiting calls are told at once. False: the client
/// is gone, one of them took it along.
bool ServiceClient::Private::failHeldBack(qint64 now)
{
    const auto left = pace.pause(now);
    if (left <= options.maxWaiting)
        return true;
    QList<quint64> waiting;
    for (const auto &[id, call] : calls) {
        if (!call->http)
            waiting.append(id);
    }
    std::sort(waiting.begin(), waiting.end());
    const QPointer<ServiceClient> alive(q);
    for (const quint64 id : std::as_const(waiting)) {
        Error error =
            Error::make(heldStatus == 503 ? Error::Kind::Maintenance : Error::Kind::RateLimited,
                        QStringLiteral("not sent, the service asked to wait"));
        error.httpStatus = heldStatus;
        error.host = Origin(options.baseUrl).hostPort();
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(left);
        finish(id, Failure(error));
        if (!alive)
            return false;
    }
    return true;
}

void ServiceClient::Private::finish(quint64 id, const Result<Reply> &result)
{
    const auto found = calls.find(id);
    if (found == calls.end())
        return;
    CallJob *job = found->second->job;
    calls.erase(found);
    job->finish(result);
}

void ServiceClient::Private::announcePace(int status)
{
    if (status != 0)
        heldStatus = status;
    const Pace current = q->pace();
    if (current.slowed)
        announceAfter(current.pause);
    if (current.slowed == announced.slowed && (!current.slowed || status == 0))
        return;
    announced = current;
    Q_EMIT q->paceChanged(current);
}

/// A coarse timer may be early, and a pause may have grown: then it is set once more.
void ServiceClient::Private::announceAfter(std::chrono::milliseconds pause)
{
    const qint64 at = clock.monotonicMs() + pause.count();
    if (announceAt >= 0 && announceAt <= at)
        return;
    announceAt = at;
    clock.after(pause, q, [this, at] {
        if (announceAt == at)
            announceAt = -1;
        announcePace(0);
    });
}

/// Path and query without secrets and without the key's own id.
QString ServiceClient::Private::shownTarget(const QUrl &url) const
{
    QString target = url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    if (!options.credentials.id.isEmpty())
        target.replace(QString::fromLatin1(options.credentials.id), QLatin1String("{key}"));
    return redacted(target);
}

void ServiceClient::Private::trace(const Call &call, const HttpAnswer &answer,
                                   const std::optional<Error> &error)
{
    TraceEntry entry;
    entry.id = call.job->id();
    entry.attempt = call.sends;
    entry.at = call.at;
    entry.verb = QString::fromLatin1(call.request.verbName());
    entry.host = Origin(call.url).hostPort();
    entry.target = shownTarget(call.url);
    entry.status = answer.status;
    if (error)
        entry.error = error->kind;
    entry.elapsedMs = answer.elapsed.count();
    entry.bytesSent = call.request.body.size();
    entry.bytesReceived = answer.body.size();
    qCDebug(lcNet).noquote().nospace()
        << "<- #" << entry.id << '.' << entry.attempt << ' ' << entry.status << ' '
        << (error ? kindName(error->kind) : QStringLiteral("ok")) << ' ' << entry.elapsedMs
        << " ms " << entry.bytesReceived << " B";
    Q_EMIT q->exchanged(entry);
}

ServiceClient::ServiceClient(const ServiceClientOptions &options, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options, clock, this))
{}

ServiceClient::~ServiceClient()
{
    const auto left = std::exchange(d->calls, {});
    for (const auto &[id, call] : left)
        delete std::exchange(call->http, nullptr);
    QList<QPointer<CallJob>> jobs;
    for (const auto &[id, call] : left)
        jobs.append(call->job);
    for (const QPointer<CallJob> &job : std::as_const(jobs)) {
        if (job)
            job->finish(Failure(Error::make(Error::Kind::Cancelled)));
    }
}

CallJob *ServiceClient::send(const Request &request, QObject *owner)
{
    auto *job = new CallJob(++d->lastId, request, this, owner);
    auto call = std::make_unique<Private::Call>();
    call->job = job;
    call->request = request;
    call->tries.attempts = 0;
    call->tries.maxWaiting = d->options.maxWaiting;
    d->calls.emplace(job->id(), std::move(call));
    d->enqueue(job->id(), false);
    QMetaObject::invokeMethod(
        this, [this] { d->pump(); }, Qt::QueuedConnection);
    return job;
}

void ServiceClient::forget(CallJob *job)
{
    const auto found = d->calls.find(job->id());
    if (found == d->calls.end())
        return;
    const std::unique_ptr<Private::Call> call = std::move(found->second);
    d->calls.erase(found);
    if (!call->http)
        return;
    delete std::exchange(call->http, nullptr);
    d->pace.ended(call->startedAt, false);
    HttpAnswer nothing;
    nothing.elapsed = std::chrono::milliseconds(d->clock.monotonicMs() - call->startedAt);
    QMetaObject::invokeMethod(
        this, [this] { d->pump(); }, Qt::QueuedConnection);
    d->trace(*call, nothing, Error::make(Error::Kind::Cancelled));
}

Result<QUrl> ServiceClient::resolve(const QUrl &base, const QString &link) const
{
    return d->guard.resolve(base, link.toUtf8());
}

QUrl ServiceClient::baseUrl() const
{
    return d->options.baseUrl;
}

QByteArray ServiceClient::keyId() const
{
    return d->options.credentials.id;
}

std::optional<std::chrono::seconds> ServiceClient::clockOffset() const
{
    return d->offset;
}

void ServiceClient::setKeyHasRole(std::optional<bool> hasRole)
{
    d->keyHasRole = hasRole;
}

int ServiceClient::inFlight() const
{
    return d->pace.inFlight();
}

int ServiceClient::waiting() const
{
    return int(d->calls.size()) - inFlight();
}

void ServiceClient::endPause()
{
    if (!pace().slowed)
        return;
    d->pace.endPause(d->clock.monotonicMs());
    d->announcePace(0);
    d->pump();
}

Pace ServiceClient::pace() const
{
    Pace current;
    current.pause = d->pace.pause(d->clock.monotonicMs());
    current.slowed = current.pause.count() > 0;
    current.httpStatus = current.slowed ? d->heldStatus : 0;
    return current;
}

} // namespace core
