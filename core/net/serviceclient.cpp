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
    , governor(given.governor ? given.governor
                              : Governor::make(given.baseUrl, given.maxInFlight,
                                               given.requestsPerSecond, theClock))
{
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager.setAutoDeleteReplies(false);
    governor->join(this);
    QObject::connect(governor.get(), &Governor::paceChanged, q, &ServiceClient::paceChanged);
}

ServiceClient::Private::~Private()
{
    governor->leave(this);
}

std::deque<quint64> &ServiceClient::Private::queueOf(const Call &call)
{
    return call.request.priority == Request::Priority::Interactive ? interactive : background;
}

void ServiceClient::Private::enqueue(quint64 id, bool first)
{
    auto &queue = queueOf(*calls.at(id));
    if (first)
        queue.push_front(id);
    else
        queue.push_back(id);
}

bool ServiceClient::Private::startOne(Request::Priority priority)
{
    auto &queue = priority == Request::Priority::Interactive ? interactive : background;
    const qint64 now = clock.monotonicMs();
    for (auto it = queue.begin(); it != queue.end();) {
        const auto found = calls.find(*it);
        if (found == calls.end()) {
            it = queue.erase(it);
            continue;
        }
        if (found->second->notBefore <= now) {
            start(*found->second);
            return true;
        }
        ++it;
    }
    return false;
}

void ServiceClient::Private::pumpAfter(std::chrono::milliseconds delay)
{
    if (delay.count() <= 0)
        return;
    const qint64 due = clock.monotonicMs() + delay.count();
    clock.after(delay, q, [this, due] {
        const std::chrono::milliseconds left(due - clock.monotonicMs());
        if (left.count() > 0)
            return pumpAfter(left); // a timer may come early, and then nothing may start yet
        governor->pump();
    });
}

/// A pause longer than anybody is to wait: the waiting calls are told at once.
void ServiceClient::Private::heldBack(std::chrono::milliseconds left)
{
    if (left <= options.maxWaiting)
        return;
    QList<quint64> waiting;
    for (const auto &[id, call] : calls) {
        if (!call->http)
            waiting.append(id);
    }
    std::sort(waiting.begin(), waiting.end());
    const int status = governor->pace().httpStatus;
    const QPointer<ServiceClient> alive(q);
    for (const quint64 id : std::as_const(waiting)) {
        Error error =
            Error::make(status == 503 ? Error::Kind::Maintenance : Error::Kind::RateLimited,
                        QStringLiteral("not sent, the service asked to wait"));
        error.httpStatus = status;
        error.host = Origin(options.baseUrl).hostPort();
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(left);
        finish(id, Failure(error));
        if (!alive)
            return;
    }
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

void ServiceClient::Private::endAttempt(Call &call, bool welcome)
{
    --inFlight;
    governor->ended(call.startedAt, welcome);
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
    for (const auto &[id, call] : left) {
        if (!call->http)
            continue;
        delete std::exchange(call->http, nullptr);
        d->endAttempt(*call, false);
    }
    QMetaObject::invokeMethod(d->governor.get(), &Governor::pump, Qt::QueuedConnection);
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
        this, [this] { d->governor->pump(); }, Qt::QueuedConnection);
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
    d->endAttempt(*call, false);
    HttpAnswer nothing;
    nothing.elapsed = std::chrono::milliseconds(d->clock.monotonicMs() - call->startedAt);
    QMetaObject::invokeMethod(
        this, [this] { d->governor->pump(); }, Qt::QueuedConnection);
    d->trace(*call, nothing, Error::make(Error::Kind::Cancelled));
}

void ServiceClient::hurry(CallJob *job)
{
    const auto found = d->calls.find(job->id());
    if (found == d->calls.end() ||
        found->second->request.priority == Request::Priority::Interactive)
        return;
    Private::Call &call = *found->second;
    std::erase(d->background, job->id());
    call.request.priority = Request::Priority::Interactive;
    if (!call.http)
        d->enqueue(job->id(), false);
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
    return d->inFlight;
}

int ServiceClient::waiting() const
{
    return int(d->calls.size()) - inFlight();
}

void ServiceClient::endPause()
{
    d->governor->endPause();
}

Pace ServiceClient::pace() const
{
    return d->governor->pace();
}

} // namespace core
