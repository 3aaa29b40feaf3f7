// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/governor.h"

#include "tests/core/net/clientfixture.h"

#include <QSignalSpy>

using namespace core;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Two clients of one service, each with a key of its own.
struct Two
{
    explicit Two(const RawServer::Handler &handler)
        : server(handler)
        , governor(Governor::make(server.url(), 4, 5, clock))
        , first(options("ck_1"), clock)
        , second(options("ck_2"), clock)
    {}

    ServiceClientOptions options(const QByteArray &key) const
    {
        ServiceClientOptions options;
        options.baseUrl = server.url();
        options.credentials = testCredentials();
        options.credentials.id = key;
        options.governor = governor;
        return options;
    }
    CallJob *get(ServiceClient &client, const QString &path,
                 Request::Priority priority = Request::Priority::Background)
    {
        Request request = Request::get(path);
        request.priority = priority;
        return client.send(request, &owner);
    }

    FakeClock clock;
    RawServer server;
    QObject owner;
    std::shared_ptr<Governor> governor;
    ServiceClient first;
    ServiceClient second;
};

QList<QByteArray> pathsOf(const RawServer &server)
{
    QList<QByteArray> paths;
    for (const RawServer::Seen &seen : server.seen)
        paths.append(seen.target().mid(8));
    return paths;
}

} // namespace

/// Clients that share the pace of a service.
class TestGovernor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneIsToldHoldsForBoth()
    {
        bool busy = true;
        Two two([&busy](const RawServer::Seen &) {
            return busy ? RawServer::json("{}", 429, "Retry-After: 7\r\n") : RawServer::json("{}");
        });
        QSignalSpy paces(&two.second, &ServiceClient::paceChanged);
        two.get(two.first, QStringLiteral("a"));
        QTRY_VERIFY(two.second.pace().slowed);
        QCOMPARE(paces.count(), 1);
        QCOMPARE(two.second.pace().pause.count(), 7000);
        busy = false;
        QSignalSpy done(two.get(two.second, QStringLiteral("b")), &CallJob::finished);
        two.clock.advance(milliseconds(6900));
        QCOMPARE(two.server.seen.size(), 1);
        two.clock.advance(milliseconds(200));
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(!two.first.pace().slowed);
    }

    void theyTakeTurns()
    {
        Two two([](const RawServer::Seen &) { return RawServer::json("{}"); });
        for (int i = 0; i < 8; ++i)
            two.get(two.first, QStringLiteral("a%1").arg(i));
        for (int i = 0; i < 8; ++i)
            two.get(two.second, QStringLiteral("b%1").arg(i));
        QTRY_COMPARE(two.server.seen.size(), 16);
        const QList<QByteArray> paths = pathsOf(two.server);
        int ofSecond = 0;
        for (int i = 0; i < 8; ++i)
            ofSecond += paths[i].startsWith('b') ? 1 : 0;
        QVERIFY2(ofSecond >= 3 && ofSecond <= 5, qPrintable(QString::number(ofSecond)));
    }

    void whatAPersonWaitsForGoesFirst()
    {
        Two two([](const RawServer::Seen &) { return RawServer::json("{}"); });
        for (int i = 0; i < 20; ++i)
            two.get(two.first, QStringLiteral("a%1").arg(i));
        two.get(two.second, QStringLiteral("urgent"), Request::Priority::Interactive);
        QTRY_COMPARE(two.server.seen.size(), 21);
        QVERIFY(pathsOf(two.server).indexOf("urgent") < 6);
    }

    void aWaitingCallCanBeHurried()
    {
        Two two([](const RawServer::Seen &) { return RawServer::json("{}"); });
        CallJob *last = nullptr;
        for (int i = 0; i < 20; ++i)
            last = two.get(two.first, QStringLiteral("a%1").arg(i));
        last->hurry();
        QTRY_COMPARE(two.server.seen.size(), 20);
        QVERIFY(pathsOf(two.server).indexOf("a19") < 6);
    }

    void whoLeavesGivesItsTurnsBack()
    {
        Two two([](const RawServer::Seen &seen) {
            return seen.target().contains("/hang") ? RawServer::silent() : RawServer::json("{}");
        });
        auto third = std::make_unique<ServiceClient>(two.options("ck_3"), two.clock);
        for (int i = 0; i < 6; ++i)
            two.get(*third, QStringLiteral("hang%1").arg(i));
        QTRY_COMPARE(third->inFlight(), 4);
        QSignalSpy done(two.get(two.first, QStringLiteral("a")), &CallJob::finished);
        third.reset();
        QTRY_COMPARE(done.size(), 1);
    }

    void oneServiceHasOneGovernor()
    {
        FakeClock clock;
        Governors governors(clock);
        const auto first = governors.of(QUrl(QStringLiteral("https://a.example/api/v1/")), 0);
        QCOMPARE(governors.of(QUrl(QStringLiteral("https://a.example/other/")), 9), first);
        QVERIFY(governors.of(QUrl(QStringLiteral("https://b.example/api/v1/")), 0) != first);
        QCOMPARE(first->pace().perSecond, 5.0);
        QCOMPARE(governors.of(QUrl(QStringLiteral("https://c.example/")), 17)->pace().perSecond,
                 17.0);
        QCOMPARE(governors.of(QUrl(QStringLiteral("http://127.0.0.1:81/")), 0)->pace().perSecond,
                 0.0);
    }

    void aRefusalSlowsLoopbackToo()
    {
        int left = 10;
        Two two([&left](const RawServer::Seen &) {
            return left-- > 0 ? RawServer::json("{}")
                              : RawServer::json("{}", 429, "Retry-After: 1\r\n");
        });
        QCOMPARE(two.first.pace().perSecond, 0.0);
        QSignalSpy learned(two.governor.get(), &Governor::learnedChanged);
        for (int i = 0; i < 30; ++i)
            two.get(two.first, QStringLiteral("a%1").arg(i));
        QTRY_VERIFY(two.first.pace().slowed);
        QVERIFY(two.first.pace().perSecond > 0);
        QTRY_VERIFY(two.first.inFlight() == 0);
        QVERIFY(learned.size() > 0);
    }
};

QTEST_GUILESS_MAIN(TestGovernor)
#include "tst_governor.moc"
