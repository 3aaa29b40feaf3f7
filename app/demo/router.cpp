// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/router.h"

#include "app/demo/catalogue.h"
#include "app/demo/faultinjector.h"
#include "app/demo/ids.h"

#include <QDateTime>

#include <cmath>

namespace demo {

namespace {

constexpr QLatin1String basePath("/api/v1/");

bool isPlaceholder(const QString &segment)
{
    return segment.startsWith(u'{');
}

Reply unauthorized(const HawkVerifier::Verdict &verdict)
{
    Reply reply =
        verdict.status == 400
            ? errorReply(400, "error", QString::fromLatin1(verdict.error))
            : errorReply(401, "message",
                         verdict.error.isEmpty() ? QStringLiteral("Authentication is required.")
                                                 : QString::fromLatin1(verdict.error));
    reply.status = verdict.status;
    if (verdict.status == 401)
        reply.headers.emplaceBack("WWW-Authenticate", verdict.challenge);
    return reply;
}

} // namespace

Router::Router(State &state, FaultInjector &faults)
    : m_state(state)
    , m_faults(faults)
    , m_verifier(
          [&state](const QByteArray &id) -> std::optional<QByteArray> {
              const std::lock_guard lock(state.mutex);
              const Item *key = state.tokens.find(QString::fromUtf8(id));
              return key ? std::optional(key->content) : std::nullopt;
          },
          {state.options.requirePayloadHash, state.options.clockWindowSeconds})
{}

void Router::add(const char *method, const char *pattern, const char *permission, Handler handler)
{
    m_routes.push_back({method, QString::fromLatin1(pattern).split(u'/'),
                        QString::fromLatin1(permission), handler});
}

Reply Router::handle(const Request &request)
{
    const Faults faults = m_faults.faults();
    const HawkVerifier::Verdict verdict = m_verifier.verify(request, faults.skewSeconds);
    if (verdict.status != 200)
        return unauthorized(verdict);
    const std::lock_guard lock(m_state.mutex);
    const QString id = QString::fromUtf8(verdict.attributes.id);
    Item *token = m_state.tokens.find(id);
    if (!token) // revoked a moment ago
        return unauthorized({401, "Unknown credentials", "Hawk error=\"Unknown credentials\"", {}});
    const QByteArray secret = token->content;
    Reply reply;
    if (auto refused = overRate(id)) {
        reply = *refused;
    } else if (!token->doc.value(QStringLiteral("enabled")).toBool()) {
        reply = errorReply(403, "message", QStringLiteral("The key is disabled."));
    } else if (auto wrong = notAcceptable(request)) {
        reply = *wrong;
    } else {
        token->doc.insert(QStringLiteral("last_used"), timeText(nowSeconds()));
        Call call(request, m_state, faults);
        call.token = token;
        reply = dispatch(call);
    }
    using Kind = Options::ServerAuthorization;
    if (m_state.options.serverAuthorization != Kind::None) {
        const bool right = m_state.options.serverAuthorization == Kind::Right;
        reply.headers.emplaceBack(
            "Server-Authorization",
            HawkVerifier::serverAuthorization(request, verdict.attributes, reply,
                                              right ? secret : QByteArray("another secret")));
    }
    return reply;
}

std::optional<Reply> Router::overRate(const QString &key)
{
    const double rate = m_state.options.ratePerSecond;
    if (rate <= 0)
        return std::nullopt;
    Bucket &bucket = m_buckets[key];
    const double most = std::max(1.0, rate);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    bucket.tokens =
        bucket.filledMs == 0
            ? most
            : std::min(most, bucket.tokens + double(now - bucket.filledMs) * rate / 1000.0);
    bucket.filledMs = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    Reply reply = errorReply(429, "detail", QStringLiteral("Request was throttled."));
    if (m_state.options.retryAfter) {
        const int seconds = std::max(1, int(std::ceil((1 - bucket.tokens) / rate)));
        reply.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
    }
    return reply;
}

std::optional<Reply> Router::notAcceptable(const Request &request) const
{
    const bool download = request.path().endsWith("/content");
    const QList<QByteArray> ranges = request.accept.value_or(QByteArray()).split(',');
    for (const QByteArray &range : ranges) {
        const QList<QByteArray> parts = range.split(';');
        const QByteArray type = parts.constFirst().trimmed().toLower();
        QByteArray version;
        for (const QByteArray &part : parts) {
            if (part.trimmed().toLower().startsWith("version="))
                version = part.trimmed().mid(8).toLower();
        }
        if (download && (type == "application/octet-stream" || type == "*/*"))
            return std::nullopt;
        if (type != "application/json")
            continue;
        if (version == "v1" || (version.isEmpty() && !m_state.options.requireVersion))
            return std::nullopt;
    }
    return errorReply(406, "error",
                      QStringLiteral("Name application/json and version=v1 in Accept."));
}

bool Router::fits(const Route &route, const QStringList &path, bool literally)
{
    if (route.segments.size() != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QString &wanted = route.segments.at(i);
        if (isPlaceholder(wanted) ? path.at(i).isEmpty() : wanted != path.at(i))
            return false;
    }
    return !literally || !isPlaceholder(route.segments.constLast());
}

Reply Router::dispatch(Call &call)
{
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(call.request.path()));
    if (!path.startsWith(basePath))
        return notFound();
    const QStringList segments = path.mid(basePath.size()).split(u'/');
    QByteArrayList allowed;
    // "endpoints/validate" is itself, not a phone of that name.
    for (const bool literally : {true, false}) {
        for (const Route &route : m_routes) {
            if (!fits(route, segments, literally))
                continue;
            if (route.method == call.request.method)
                return run(route, segments, call);
            if (!allowed.contains(route.method))
                allowed.append(route.method);
        }
        if (!allowed.isEmpty())
            break;
    }
    if (allowed.isEmpty())
        return notFound();
    Reply reply = errorReply(
        405, "detail",
        QStringLiteral("Method \"%1\" not allowed.").arg(QString::fromLatin1(call.request.method)));
    reply.headers.emplaceBack("Allow", allowed.join(", "));
    return reply;
}

Reply Router::run(const Route &route, const QStringList &path, Call &call)
{
    const QString role = call.token->doc.value(QStringLiteral("role")).toString();
    if (!route.permission.isEmpty() && !Catalogue::instance().roleAllows(role, route.permission)) {
        return role.isEmpty() ? errorReply(403, "message", QStringLiteral("Forbidden"))
                              : forbiddenRole();
    }
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QString &name = route.segments.at(i);
        if (name == QLatin1String("{company}")) {
            call.company = call.state.findCompany(path.at(i));
            if (call.company < 0)
                return notFound();
            if (!call.sees(call.company))
                return errorReply(403, "message",
                                  QStringLiteral("The company belongs to another account."));
        } else if (name == QLatin1String("{mac}")) {
            call.mac = path.at(i);
        } else if (isPlaceholder(name)) {
            call.id = path.at(i);
        }
    }
    return route.handler(call);
}

} // namespace demo
