// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calljob.h"
#include "core/net/governor.h"
#include "core/net/hawk.h"
#include "core/net/origin.h"
#include "core/net/tracing.h"
#include "core/support/clock.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace core {

/// A certificate that a person accepted for one host although no authority vouches for it.
struct Pin
{
    QString host;
    int port = 443;
    QByteArray sha256; ///< of the leaf certificate, 32 bytes

    bool operator==(const Pin &) const = default;
};

struct ServiceClientOptions
{
    QUrl baseUrl; ///< as from checkedBaseUrl()
    HawkCredentials credentials;
    QList<Pin> pins;
    QList<QUrl> moreOrigins; ///< other hosts of the same service whose links may be signed
    bool alwaysHash = false; ///< hash the empty body of a GET and DELETE too
    bool requireServerAuthorization = false;
    QByteArray userAgent = QByteArrayLiteral("Perch/" PERCH_VERSION);
    QByteArray signHost;  ///< expert override for broken proxies; empty: what the URL says
    quint16 signPort = 0; ///< the same; 0: what the URL says
    /// Shared by the clients of one service; null: one of its own, which starts at the two below.
    std::shared_ptr<Governor> governor;
    int maxInFlight = 4;                          ///< to begin with, 1 to 6
    double requestsPerSecond = 5.0;               ///< to begin with; 0, or loopback: no limit
    std::chrono::milliseconds maxWaiting{180000}; ///< of one call for pace and retries together
};

/// Everything between a Request and its Reply for one connection (one account on one service):
/// turn-taking, signing, sending, clock correction, version negotiation, redirects, retry, error
/// mapping. Owns its own QNetworkAccessManager. Lives on one thread; the clock outlives it. May
/// be deleted from a slot of any job's finished().
///
/// A write reaches the service at most once unless Request::mayRepeat says otherwise; after a
/// failure ask Error::mayHaveTakenEffect(). Not a repetition: the second try after a verified
/// stale-timestamp challenge, a 406 or a 429/503, which the service refused before acting on it
/// (429 and 503 only for repeatable requests).
class ServiceClient final : public QObject
{
    Q_OBJECT

public:
    class Private;

    ServiceClient(const ServiceClientOptions &options, Clock &clock, QObject *parent = nullptr);
    ~ServiceClient() override;

    /// Queues the call; it starts from the event loop, so connect to finished() after this
    /// returns. `owner` becomes the job's parent and stops the call when it goes.
    CallJob *send(const Request &request, QObject *owner);

    /// A link found in a reply body; same rules as Link and Location.
    Result<QUrl> resolve(const QUrl &base, const QString &link) const;

    QUrl baseUrl() const;
    QByteArray keyId() const;

    /// Server minus local, as verified last; empty as long as the clocks agree.
    std::optional<std::chrono::seconds> clockOffset() const;

    /// What is known about the key: false turns a 403 on a write into KeyWithoutRole.
    void setKeyHasRole(std::optional<bool> hasRole);

    int inFlight() const;
    int waiting() const;
    Pace pace() const;
    /// For a person who asks again: ends the pause that the service asked for. One request goes
    /// out to see; asked to slow down once more, the clients pause as before.
    void endPause();

Q_SIGNALS:
    void clockOffsetChanged(std::chrono::seconds offset);
    void paceChanged(const core::Pace &pace);
    /// One a finished attempt, redacted.
    void exchanged(const core::TraceEntry &entry);

private:
    friend class CallJob;
    void forget(CallJob *job);
    void hurry(CallJob *job);

    std::unique_ptr<Private> d;
};

} // namespace core
