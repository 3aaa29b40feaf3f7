// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hawkjudge.h"
#include "core/net/serviceclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

inline const QByteArray markedSecret = QByteArrayLiteral("MARKED-SECRET-7c1d");

inline core::HawkCredentials testCredentials()
{
    return {"ck_0f1e2d3c", core::Secret(markedSecret), core::HawkAlgorithm::Sha256};
}

/// One call at a time against a raw server, waited for.
class ClientFixture
{
public:
    explicit ClientFixture(const RawServer::Handler &handler)
        : server(handler)
    {
        options.baseUrl = server.url();
        options.credentials = testCredentials();
    }

    core::ServiceClient &client()
    {
        if (!m_client)
            m_client = std::make_unique<core::ServiceClient>(options, clock);
        return *m_client;
    }

    void send(const core::Request &request)
    {
        result.reset();
        job = client().send(request, &owner);
        QObject::connect(job, &core::CallJob::finished, &owner,
                         [this](const core::Result<core::Reply> &r) { result = r; });
    }

    /// Sends and waits; the fake clock stands still.
    core::Result<core::Reply> call(const core::Request &request)
    {
        send(request);
        QSignalSpy spy(job, &core::CallJob::finished);
        if (!result && !spy.wait(20000))
            qFatal("no report");
        return *result;
    }

    /// The same, with time passing whenever nothing happens.
    core::Result<core::Reply> callWithTime(const core::Request &request)
    {
        send(request);
        const auto tick = [this] {
            if (!result && client().inFlight() == 0)
                clock.advance(std::chrono::milliseconds(100));
            return result.has_value();
        };
        if (!QTest::qWaitFor(tick, 20000))
            qFatal("no report");
        return *result;
    }

    FakeClock clock;
    QObject owner;
    RawServer server;
    core::ServiceClientOptions options;
    std::optional<core::Result<core::Reply>> result;
    core::CallJob *job = nullptr;

private:
    std::unique_ptr<core::ServiceClient> m_client;
};

/// True when the Authorization of a request fits what really arrived.
inline bool isSignedAsSent(const RawServer::Seen &seen, const core::HawkCredentials &credentials)
{
    const auto attributes =
        core::parseHawk(seen.header("authorization"), {"id", "ts", "nonce", "hash", "mac"});
    if (!attributes)
        return false;
    const QByteArray host = seen.header("host");
    const qsizetype colon = host.lastIndexOf(':');
    core::HawkRequest request;
    request.method = seen.verb();
    request.resource = seen.target();
    request.host = host.first(colon);
    request.port = host.sliced(colon + 1).toUShort();
    request.ts = core::hawkAttribute(*attributes, "ts").toLongLong();
    request.nonce = core::hawkAttribute(*attributes, "nonce");
    request.hash = core::hawkAttribute(*attributes, "hash");
    const bool hashed =
        request.hash.isEmpty() ||
        request.hash ==
            core::hawkPayloadHash(credentials.algorithm, seen.header("content-type"), seen.body);
    return hashed && core::hawkAttribute(*attributes, "mac") ==
                         core::hawkMac(credentials, core::HawkPurpose::Header, request);
}
