// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessions.h"

#include "app/demo/demoservice.h"
#include "core/changes/changerunner.h"
#include "core/secrets/secretvault.h"
#include "core/session/connectioncheck.h"
#include "core/settings/connectionrules.h"
#include "core/settings/connectionsstore.h"
#include "tests/support/scriptedsraps.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

std::unique_ptr<demo::DemoService> service(quint32 seed, qint64 skewSeconds = 0)
{
    demo::Options options;
    options.companies = 3;
    options.phones = 20;
    options.seed = seed;
    options.contactIntervalMs = 0;
    options.faults.skewSeconds = skewSeconds;
    return std::move(*demo::DemoService::start(options));
}

Connection connectionTo(const demo::DemoService &service, const QString &name)
{
    Connection connection;
    connection.name = name;
    connection.baseUrl = service.baseUrl();
    connection.keyId = service.keyId();
    return connection;
}

/// Everything that sessions need, and none of it on this machine's keychain.
struct Desk
{
    Desk() { ready = connections.load() && directory.isValid(); }

    QString add(const demo::DemoService &service, const QString &name, bool withSecret = true)
    {
        const Connection wanted = connectionTo(service, name);
        Connection stored = *connections.add(wanted);
        if (withSecret)
            keep(stored.id, service);
        return stored.id;
    }
    void keep(const QString &id, const demo::DemoService &service)
    {
        vault.write({id, hostScope(service.baseUrl())}, Secret(service.keySecret()),
                    SecretVault::Keep::ThisRunOnly, &owner);
    }

    QTemporaryDir directory;
    QObject owner;
    ConnectionsStore connections{directory.filePath(QStringLiteral("connections.json"))};
    SessionSecretStore keychain;
    SecretVault vault{&keychain};
    FakeClock clock{QDateTime::currentMSecsSinceEpoch()};
    bool ready = false;
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalWorkSideBySide()
    {
        const auto first = service(1);
        const auto second = service(2);
        Desk desk;
        QVERIFY(desk.ready);
        const QString one = desk.add(*first, QStringLiteral("One"));
        const QString two = desk.add(*second, QStringLiteral("Two"));
        Sessions sessions(desk.connections, desk.vault, desk.clock);
        QSignalSpy added(&sessions, &Sessions::added);
        sessions.start();
        QCOMPARE(added.count(), 2);
        QCOMPARE(sessions.all().size(), 2);
        QCOMPARE(sessions.all().constFirst(), sessions.session(one));
        QTRY_COMPARE(sessions.session(one)->state(), Session::State::Ready);
        QTRY_COMPARE(sessions.session(two)->state(), Session::State::Ready);
        const auto same = [](Session *session, const demo::DemoService &there) {
            const auto companies = there.companies();
            if (session->store().companies().size() != companies.size())
                return false;
            for (const auto &company : companies) {
                if (session->store().phones(company.uuid).size() != company.phones)
                    return false;
            }
            return true;
        };
        QTRY_VERIFY(same(sessions.session(one), *first));
        QTRY_VERIFY(same(sessions.session(two), *second));
        QSignalSpy removed(&sessions, &Sessions::aboutToRemove);
        QVERIFY(desk.connections.remove(one));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(sessions.all(), QList<Session *>{sessions.session(two)});
        QCOMPARE(sessions.session(two)->state(), Session::State::Ready);
    }

    /// One pace for all that goes to a service, a test of another key included.
    void aCheckWaitsWhileTheServiceHoldsBack()
    {
        ScriptedSraps busy;
        busy.addAccount();
        busy.on("tokens/ck_1", "{}", 503, "Retry-After: 60\r\n");
        busy.on("tokens/ck_2", "{\"detail\":\"No.\"}", 401);
        Desk desk;
        Connection wanted;
        wanted.name = QStringLiteral("Busy");
        wanted.baseUrl = busy.server.url();
        wanted.keyId = QStringLiteral("ck_1");
        wanted = *desk.connections.add(wanted);
        desk.vault.write({wanted.id, hostScope(wanted.baseUrl)}, Secret(QByteArray("secret")),
                         SecretVault::Keep::ThisRunOnly, &desk.owner);
        Sessions sessions(desk.connections, desk.vault, desk.clock);
        sessions.start();
        Session *session = sessions.session(wanted.id);
        QTRY_VERIFY(session->pause().count() > 0);
        busy.on("tokens/ck_1", "{\"detail\":\"No.\"}", 401);
        wanted.id.clear();
        wanted.keyId = QStringLiteral("ck_2");
        ConnectionCheck *check = sessions.check(wanted, Secret(QByteArray("other")), &desk.owner);
        QSignalSpy finished(check, &ConnectionCheck::finished);
        check->start();
        // Somebody with a pace of his own asks later, and is heard.
        ServiceClient other(busy.options(), desk.clock);
        other.send(Request::get(QStringLiteral("other/")), &desk.owner);
        QTRY_COMPARE(busy.count("GET", "other/"), 1);
        QCOMPARE(busy.count("GET", "tokens/ck_2"), 0);
        desk.clock.advance(std::chrono::seconds(61));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(busy.count("GET", "tokens/ck_2"), 1);
    }

    void aConnectionAddedLaterOpens()
    {
        const auto there = service(1);
        Desk desk;
        Sessions sessions(desk.connections, desk.vault, desk.clock);
        sessions.start();
        QVERIFY(sessions.all().isEmpty());
        const QString id = desk.add(*there, QStringLiteral("Later"));
        QVERIFY(sessions.session(id));
        QTRY_VERIFY(sessions.session(id)->state() == Session::State::Ready ||
                    sessions.session(id)->state() == Session::State::NeedsSecret);
        sessions.reopen(id);
        QTRY_COMPARE(sessions.session(id)->state(), Session::State::Ready);
    }

    void aMissingSecretIsToldAndCanBeGivenLater()
    {
        const auto there = service(1);
        Desk desk;
        const QString id = desk.add(*there, QStringLiteral("Closed"), false);
        Sessions sessions(desk.connections, desk.vault, desk.clock);
        sessions.start();
        Session *session = sessions.session(id);
        QSignalSpy changes(session, &Session::stateChanged);
        QTRY_COMPARE(session->state(), Session::State::NeedsSecret);
        QCOMPARE(session->error().kind, Error::Kind::SecretMissing);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(there->requestCount(), 0);
        session->retry();
        QCOMPARE(session->state(), Session::State::NeedsSecret);
        desk.keep(id, *there);
        sessions.reopen(id);
        QTRY_COMPARE(session->state(), Session::State::Ready);
    }

    void withoutTheServiceTheMirrorIsShown()
    {
        auto there = service(1);
        Desk desk;
        const QString id = desk.add(*there, QStringLiteral("Kept"));
        const QString folder = desk.directory.filePath(QStringLiteral("mirror"));
        QHash<QString, QList<Endpoint>> phones;
        qint64 asOf = 0;
        {
            Sessions sessions(desk.connections, desk.vault, desk.clock, folder);
            sessions.start();
            Session *session = sessions.session(id);
            QTRY_COMPARE(session->state(), Session::State::Ready);
            QTRY_COMPARE(session->store().state(Resource::Endpoints, Scope{}).phase,
                         LoadState::Phase::Loaded);
            for (const Company &company : session->store().companies())
                phones.insert(company.uuid, session->store().phones(company.uuid).values());
            asOf = session->store().state(Resource::Endpoints, Scope{}).asOfMs;
        }
        there->stop();
        desk.clock.advance(std::chrono::hours(3));
        {
            Sessions sessions(desk.connections, desk.vault, desk.clock, folder);
            QSignalSpy problems(&sessions, &Sessions::mirrorProblem);
            sessions.start();
            Session *session = sessions.session(id);
            QTRY_COMPARE(session->state(), Session::State::Failed);
            QCOMPARE(session->store().companies().size(), phones.size());
            for (auto it = phones.cbegin(); it != phones.cend(); ++it)
                QCOMPARE(session->store().phones(it.key()).values(), *it);
            const LoadState state = session->store().state(Resource::Endpoints, Scope{});
            QCOMPARE(state.asOfMs, asOf);
            QVERIFY(state.isFromEarlier());
            QVERIFY(problems.isEmpty());
        }
        Sessions sessions(desk.connections, desk.vault, desk.clock, folder);
        sessions.start();
        QVERIFY(desk.connections.remove(id));
        QVERIFY(QDir(folder).isEmpty());
    }

    void connectingAnewKeepsWhatTheWindowHolds()
    {
        const auto there = service(1);
        FakeClock clock(QDateTime::currentMSecsSinceEpoch());
        Session session(connectionTo(*there, QStringLiteral("X")), clock);
        QCOMPARE(session.state(), Session::State::Connecting);
        const Store *store = &session.store();
        const Sync *sync = &session.sync();
        const ChangeRunner *runner = &session.runner();
        session.open(Secret("wrong"));
        QTRY_COMPARE(session.state(), Session::State::Failed);
        QCOMPARE(session.error().kind, Error::Kind::WrongCredentials);
        session.open(Secret(there->keySecret()));
        QTRY_COMPARE(session.state(), Session::State::Ready);
        QTRY_COMPARE(session.store().companies().size(), 3);
        // Once more while lists are under way.
        session.open(Secret(there->keySecret()));
        QTRY_COMPARE(session.state(), Session::State::Ready);
        QTRY_COMPARE(session.store().endpointCount(session.sync().key().company, true), 20);
        QCOMPARE(store, &session.store());
        QCOMPARE(sync, &session.sync());
        QCOMPARE(runner, &session.runner());
        session.fail(Error::make(Error::Kind::KeychainLocked));
        QCOMPARE(session.state(), Session::State::NeedsSecret);
        QCOMPARE(session.error().kind, Error::Kind::KeychainLocked);
    }

    void toldClockAndRateAreKnown()
    {
        const auto there = service(1, 600);
        FakeClock clock(QDateTime::currentMSecsSinceEpoch());
        Session session(connectionTo(*there, QStringLiteral("X")), clock);
        QSignalSpy health(&session, &Session::healthChanged);
        QSignalSpy busy(&session.sync(), &Sync::busyChanged);
        QCOMPARE(session.requestRate(), 0.0);
        session.open(Secret(there->keySecret()));
        QTRY_COMPARE(session.state(), Session::State::Ready);
        QVERIFY(session.clockOffset());
        QVERIFY(std::abs(session.clockOffset()->count() - 600) < 30);
        QVERIFY(session.requestRate() > 0);
        QCOMPARE(session.pause(), std::chrono::milliseconds(0));
        QTRY_VERIFY(!busy.isEmpty() && !busy.constLast().constFirst().toBool());
        health.clear();
        clock.advance(std::chrono::seconds(7));
        QVERIFY(health.count() > 0);
        QCOMPARE(session.requestRate(), 0.0);
        health.clear();
        clock.advance(std::chrono::seconds(20));
        QCOMPARE(health.count(), 0);
    }

    void aCertificateExceptionConnectsAnew()
    {
        const auto there = service(1);
        Desk desk;
        const QString id = desk.add(*there, QStringLiteral("Pinned"));
        Sessions sessions(desk.connections, desk.vault, desk.clock);
        sessions.start();
        Session *session = sessions.session(id);
        QTRY_COMPARE(session->state(), Session::State::Ready);
        QSignalSpy changes(session, &Session::stateChanged);
        QSignalSpy renamed(session, &Session::connectionChanged);
        Connection connection = session->connection();
        connection.name = QStringLiteral("Renamed");
        QVERIFY(desk.connections.update(connection));
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(session->connection().name, QStringLiteral("Renamed"));
        QCOMPARE(changes.count(), 0);
        QVERIFY(
            desk.connections.setPin(id, QStringLiteral("sraps.example.com"), QByteArray(32, 'x')));
        QTRY_COMPARE(changes.count(), 2);
        QCOMPARE(session->state(), Session::State::Ready);
        QCOMPARE(sessions.session(id), session);
    }

    void anotherKeyIsAnotherSession()
    {
        const auto there = service(1);
        Desk desk;
        const QString id = desk.add(*there, QStringLiteral("X"));
        desk.add(*there, QStringLiteral("Y"));
        Sessions sessions(desk.connections, desk.vault, desk.clock);
        sessions.start();
        QTRY_COMPARE(sessions.session(id)->state(), Session::State::Ready);
        QSignalSpy removed(&sessions, &Sessions::aboutToRemove);
        Connection connection = sessions.session(id)->connection();
        connection.keyId = there->key(QStringLiteral("viewer")).id;
        QVERIFY(desk.connections.update(connection));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(sessions.all().constFirst(), sessions.session(id));
        QVERIFY(sessions.session(id)->store().companies().isEmpty());
        QTRY_COMPARE(sessions.session(id)->state(), Session::State::Failed);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
