// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/serviceclient.h"
#include "core/sraps/srapsapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawserver.h"

#include <QTest>
#include <QTestEventLoop>
#include <QTimer>

#include <optional>

/// A service whose every answer a test writes down: path (with query) or path without query ->
/// answer. What is not written down is 404.
class ScriptedSraps
{
public:
    ScriptedSraps()
        : server([this](const RawServer::Seen &seen) { return answer(seen); })
    {}

    static core::ServiceClientOptions optionsFor(const QUrl &baseUrl, const QByteArray &keyId,
                                                 const QByteArray &secret)
    {
        core::ServiceClientOptions options;
        options.baseUrl = baseUrl;
        options.credentials.id = keyId;
        options.credentials.key = core::Secret(secret);
        return options;
    }

    core::ServiceClientOptions options() const
    {
        return optionsFor(server.url(), "ck_1", "secret");
    }

    void on(const QByteArray &path, const QByteArray &json, int status = 200,
            const QByteArray &headers = {})
    {
        answers[path] = RawServer::json(json, status, headers);
    }

    /// Key, company "c1" and an empty catalogue, as every start of a sync asks for.
    void addAccount(const QByteArray &role = "null")
    {
        on("tokens/ck_1", "{\"id\":\"ck_1\",\"name\":\"Key\",\"role\":" + role +
                              ",\"links\":{\"company\":\"" + link("companies/c1") + "\"}}");
        on("companies/c1",
           "{\"uuid\":\"c1\",\"name\":\"Top\",\"type\":\"reseller\",\"parent\":null}");
        on("companies/c1/companies/", "[]");
        on("companies/c1/endpoints/", "[]");
        on("companies/c1/provisioning-profiles/", "[]");
        on("product-groups/", "[]");
        on("products/", "[]");
        on("settings/", "[]");
    }

    QByteArray link(const QByteArray &path) const { return server.url().toEncoded() + path; }
    QByteArray next(const QByteArray &path) const
    {
        return "Link: <" + link(path) + ">; rel=\"next\"\r\n";
    }
    int count(const QByteArray &verb, const QByteArray &path) const
    {
        int found = 0;
        for (const RawServer::Seen &seen : server.seen)
            found += seen.verb() == verb && seen.target().startsWith(QByteArray("/api/v1/" + path))
                         ? 1
                         : 0;
        return found;
    }

    RawServer server;
    QHash<QByteArray, RawServer::Answer> answers;

private:
    RawServer::Answer answer(const RawServer::Seen &seen) const
    {
        const QByteArray target = seen.target().mid(8);
        const QByteArray path =
            target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
        const RawServer::Answer missing = RawServer::json("{\"detail\":\"Not found.\"}", 404);
        return answers.value(target, answers.value(path, missing));
    }
};

/// Runs the event loop until `done` says so, and lets time pass whenever nothing is under way.
/// Not qWaitFor(): that one sleeps after every step.
class Patience
{
public:
    Patience(core::ServiceClient &client, FakeClock &clock)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, &client, &clock] {
            if (!m_isDone && client.inFlight() == 0)
                clock.advance(std::chrono::milliseconds(100));
        });
        m_timer.start(20);
    }
    void done()
    {
        m_isDone = true;
        m_loop.exitLoop();
    }
    void wait()
    {
        if (!m_isDone)
            m_loop.enterLoopMSecs(60000);
        if (!m_isDone)
            qFatal("no report");
    }

private:
    QTestEventLoop m_loop;
    QTimer m_timer;
    bool m_isDone = false;
};

template <typename T>
core::Result<T> outcome(core::ValueJob<T> *job, core::ServiceClient &client, FakeClock &clock)
{
    QObject context;
    Patience patience(client, clock);
    std::optional<core::Result<T>> result;
    job->then(&context, [&](const core::Result<T> &value) {
        result = value;
        patience.done();
    });
    patience.wait();
    return *result;
}

template <typename T>
struct Arrived
{
    QList<T> items;
    int pages = 0;
    core::Result<void> end;
};

template <typename T>
Arrived<T> outcome(core::PagedList<T> *list, core::ServiceClient &client, FakeClock &clock)
{
    QObject context;
    Patience patience(client, clock);
    Arrived<T> arrived;
    list->each(
        &context,
        [&](const QList<T> &page) {
            arrived.items += page;
            ++arrived.pages;
        },
        [&](const core::Result<void> &result) {
            arrived.end = result;
            patience.done();
        });
    patience.wait();
    return arrived;
}
