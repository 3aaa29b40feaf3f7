// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/serviceclient_p.h"
#include "core/net/servicetext.h"
#include "core/support/logging.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace core {

namespace {

constexpr int maxRedirects = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

double jitter()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

using Step = ServiceClient::Private::Step;

Step Step::again(const Error &why, std::chrono::milliseconds after)
{
    return {std::nullopt, after, why};
}

Step Step::report(const Result<Reply> &result)
{
    return {result, {}, result ? std::nullopt : std::optional(result.error())};
}

qint64 ServiceClient::Private::serverSeconds() const
{
    return clock.nowSeconds() + offset.value_or(std::chrono::seconds(0)).count();
}

void ServiceClient::Private::start(Call &call)
{
    call.job->m_left = true;
    const quint64 id = call.job->id();
    auto &queue = queueOf(call);
    queue.erase(std::find(queue.begin(), queue.end(), id));
    if (call.url.isEmpty()) {
        const Result<QUrl> url = targetUrl(call.request, options.baseUrl, guard);
        if (!url)
            return finish(id, Failure(url.error()));
        call.url = *url;
    }
    call.versioned = call.otherAccept.value_or(versionedAccept);
    const Result<Attempt> attempt = prepareAttempt(
        call.request, call.url, {options, guard, signer, serverSeconds(), call.versioned});
    if (!attempt)
        return finish(id, Failure(attempt.error()));
    call.signedRequest = attempt->signedRequest;
    call.startedAt = clock.monotonicMs();
    call.at = clock.now();
    ++call.sends;
    ++inFlight;
    governor->started(call.startedAt);
    qCDebug(lcNet).noquote().nospace()
        << "-> #" << id << '.' << call.sends << ' ' << call.request.verbName() << ' '
        << Origin(call.url).hostPort() << shownTarget(call.url);
    call.http = new HttpJob(manager, clock, attempt->exchange, q);
    const int attemptNumber = call.sends;
    QObject::connect(
        call.http, &HttpJob::finished, q,
        [this, id, attemptNumber](const HttpAnswer &answer) {
            const auto found = calls.find(id);
            if (found != calls.end() && found->second->http &&
                found->second->sends == attemptNumber)
                answered(id, answer);
        },
        Qt::QueuedConnection);
}

void ServiceClient::Private::answered(quint64 id, const HttpAnswer &answer)
{
    Call &call = *calls.at(id);
    std::exchange(call.http, nullptr)->deleteLater();
    const bool held = answer.status == 429 || answer.status == 503;
    endAttempt(call, answer.status > 0 && !answer.error && !held);
    const auto offsetBefore = offset;
    Step step = judge(call, answer);
    if (!step.result) {
        call.notBefore = clock.monotonicMs() + step.delay.count();
        enqueue(id, true);
        pumpAfter(step.delay);
    }
    const QPointer<ServiceClient> alive(q);
    const std::shared_ptr<Governor> turns = governor;
    trace(call, answer, step.error);
    if (alive && offset != offsetBefore)
        Q_EMIT q->clockOffsetChanged(*offset);
    if (alive)
        turns->announce(held ? answer.status : 0);
    if (alive && step.result)
        finish(id, *step.result);
    turns->pump();
}

JudgeContext ServiceClient::Private::contextFor(const Call &call) const
{
    return {&guard, call.url, options.credentials.id, keyHasRole, clock.now()};
}

Error ServiceClient::Private::errorFrom(const Call &call, const HttpAnswer &answer) const
{
    const Result<Reply> judged = judgeAnswer(call.request, answer, contextFor(call));
    return judged ? Error::make(Error::Kind::UnexpectedStatus) : judged.error();
}

Step ServiceClient::Private::judge(Call &call, const HttpAnswer &answer)
{
    if (answer.error)
        return retryOrReport(call, *answer.error);
    if (const auto error = judgeAuthenticity(call, answer))
        return Step::report(Failure(*error));
    if (answer.status == 401)
        return judgeUnauthorized(call, answer);
    if (answer.status == 406)
        return judgeNotAcceptable(call, answer);
    if (call.otherAccept)
        versionedAccept = call.versioned;
    if (isRedirect(answer.status))
        return judgeRedirect(call, answer);
    Result<Reply> judged = judgeAnswer(call.request, answer, contextFor(call));
    if (judged) {
        judged->attempts = call.sends;
        return Step::report(judged);
    }
    const bool repeatedDelete =
        call.request.verb == Request::Verb::Delete && call.mayHaveTakenEffect;
    if (answer.status == 404 && repeatedDelete) {
        Reply gone;
        gone.status = answer.status;
        gone.url = call.url;
        gone.elapsed = answer.elapsed;
        gone.attempts = call.sends;
        return Step::report(gone);
    }
    if (answer.status == 429 || answer.status == 503)
        governor->slowDown(answer.status, call.startedAt, judged.error().retryAfter);
    return retryOrReport(call, judged.error());
}

std::optional<Error> ServiceClient::Private::judgeAuthenticity(const Call &call,
                                                               const HttpAnswer &answer) const
{
    HawkReply reply;
    if (answer.has("server-authorization"))
        reply.serverAuthorization = answer.header("server-authorization");
    // An error from a proxy is never signed, and nothing is built on it.
    reply.required = options.requireServerAuthorization && answer.status < 400;
    reply.contentType = answer.header("content-type");
    reply.body = answer.body;
    const HawkVerdict verdict = judgeServerAuthorization(signer, call.signedRequest, reply);
    const char *what = nullptr;
    switch (verdict) {
    case HawkVerdict::Valid:
    case HawkVerdict::Absent:
        return std::nullopt;
    case HawkVerdict::MissingHash:
        if (!options.requireServerAuthorization)
            return std::nullopt;
        what = "payload hash missing";
        break;
    case HawkVerdict::Missing:
        what = "missing";
        break;
    case HawkVerdict::Malformed:
        what = "malformed";
        break;
    case HawkVerdict::BadMac:
        what = "wrong mac";
        break;
    case HawkVerdict::BadHash:
        what = "wrong payload hash";
        break;
    }
    Error error =
        Error::make(Error::Kind::ReplyNotAuthentic,
                    QStringLiteral("signature of the reply: %1").arg(QLatin1String(what)));
    error.httpStatus = answer.status;
    error.host = Origin(call.url).hostPort();
    error.path = call.url.path();
    return error;
}

Step ServiceClient::Private::judgeUnauthorized(Call &call, const HttpAnswer &answer)
{
    QList<QByteArray> fields;
    for (const auto &header : answer.headers) {
        if (header.first.compare("www-authenticate", Qt::CaseInsensitive) == 0)
            fields.append(header.second);
    }
    const HawkChallenge challenge = judgeChallenge(signer, fields, clock.nowSeconds());
    Error error = errorFrom(call, answer);
    if (error.serviceText.isEmpty())
        error.serviceText = cleanText(QString::fromLatin1(challenge.error));
    if (!challenge.mayRetry) {
        if (!challenge.ts.isEmpty())
            error.kind = Error::Kind::ClockUnverified;
        return Step::report(Failure(error));
    }
    offset = std::chrono::seconds(*challenge.offset);
    error.kind = Error::Kind::ClockSkew;
    error.clockOffset = offset;
    if (std::exchange(call.clockTried, true))
        return Step::report(Failure(error));
    return Step::again(error);
}

Step ServiceClient::Private::judgeNotAcceptable(Call &call, const HttpAnswer &answer)
{
    const Error error = errorFrom(call, answer);
    if (call.otherAccept)
        return Step::report(Failure(error));
    call.otherAccept = !call.versioned;
    return Step::again(error);
}

Step ServiceClient::Private::judgeRedirect(Call &call, const HttpAnswer &answer)
{
    Error error = errorFrom(call, answer);
    const Result<QUrl> target = guard.resolve(call.url, answer.header("location"));
    if (!target) {
        error.kind = target.error().kind;
        error.detail = target.error().detail;
        if (!target.error().host.isEmpty())
            error.host = target.error().host;
        return Step::report(Failure(error));
    }
    if (Origin(*target) != Origin(call.url)) {
        error.kind = Error::Kind::ForeignOrigin;
        error.host = Origin(*target).hostPort();
        return Step::report(Failure(error));
    }
    if (call.request.isWrite())
        return Step::report(Failure(error));
    if (++call.redirects > maxRedirects) {
        error.kind = Error::Kind::TooManyRedirects;
        return Step::report(Failure(error));
    }
    call.url = *target;
    return Step::again(error);
}

Step ServiceClient::Private::retryOrReport(Call &call, const Error &error)
{
    ++call.tries.attempts;
    const auto delay = retryDelay(call.request, error, call.tries, jitter());
    if (!delay)
        return Step::report(Failure(error));
    const auto pause = std::max(*delay, governor->pace().pause);
    if (call.tries.waited + pause > call.tries.maxWaiting)
        return Step::report(Failure(error));
    call.mayHaveTakenEffect = call.mayHaveTakenEffect || error.mayHaveTakenEffect();
    call.tries.waited += pause;
    return Step::again(error, *delay);
}

} // namespace core
