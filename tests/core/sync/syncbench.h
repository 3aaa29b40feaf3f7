// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoservice.h"
#include "core/sync/sync.h"
#include "tests/support/scriptedsraps.h"

#include <QSignalSpy>

namespace syncbench {

using namespace core;

inline QByteArray phone(int number, const QByteArray &more = {})
{
    return "{\"mac\":\"" + MacAddress(0x000413A30000ULL + quint64(number)).wire().toLatin1() + '"' +
           more + '}';
}

inline MacAddress mac(int number)
{
    return MacAddress(0x000413A30000ULL + quint64(number));
}

inline QByteArray company(const QByteArray &uuid, const QByteArray &more = {})
{
    return "{\"uuid\":\"" + uuid + "\",\"name\":\"" + uuid + '"' + more + '}';
}

/// A sync on a client; time passes while nothing is under way.
struct Bench
{
    Bench(const ServiceClientOptions &options, const QString &keyId)
        : clock(QDateTime::currentMSecsSinceEpoch())
        , client(options, clock)
        , api(client)
        , sync(api, store, clock, keyId)
    {}

    [[nodiscard]] bool until(const std::function<bool()> &done)
    {
        return QTest::qWaitFor(
            [&] {
                if (!done() && client.inFlight() == 0 && client.waiting() > 0)
                    clock.advance(std::chrono::milliseconds(50));
                return done();
            },
            60000);
    }
    [[nodiscard]] bool untilIdle()
    {
        return until([this] { return busy.count() > 0 && !busy.last().at(0).toBool(); });
    }
    [[nodiscard]] bool startAndWait()
    {
        busy.clear();
        sync.start();
        return untilIdle();
    }
    Scope all(bool below = true) const { return {QStringLiteral("x"), {}, below}; }

    FakeClock clock;
    ServiceClient client;
    SrapsApi api;
    Store store;
    Sync sync;
    QSignalSpy busy{&sync, &Sync::busyChanged};
};

struct Demo
{
    explicit Demo(const demo::Options &options,
                  const QString &keyName = QStringLiteral("administrator"))
        : service(std::move(*demo::DemoService::start(options)))
        , key(service->key(keyName))
        , bench(ScriptedSraps::optionsFor(service->baseUrl(), key.id.toLatin1(), key.secret),
                key.id)
    {}

    static demo::Options options()
    {
        demo::Options options;
        options.companies = 8;
        options.phones = 120;
        options.contactIntervalMs = 0;
        return options;
    }

    std::unique_ptr<demo::DemoService> service;
    demo::DemoService::Key key;
    Bench bench;
};

struct Scripted : ScriptedSraps
{
    explicit Scripted(const QByteArray &role = "null") { addAccount(role); }

    Bench bench{options(), QStringLiteral("ck_1")};
};

} // namespace syncbench
