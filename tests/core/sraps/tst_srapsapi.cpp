// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/srapsapi.h"

#include "tests/core/sraps/apibench.h"

#include <QTest>
#include <QThreadPool>

using namespace core;
using namespace apibench;

class TestSrapsApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWayFromKeyToPhone()
    {
        Demo demo(Demo::options(30));
        const auto token = demo.wait(demo.api.token(demo.service->keyId(), &demo.owner));
        QVERIFY(token);
        const auto company = demo.wait(demo.api.companyByLink(token->companyLink, &demo.owner));
        QVERIFY(company);
        QCOMPARE(company->uuid, demo.service->companies().constFirst().uuid);
        QCOMPARE(company->name, demo.service->companies().constFirst().name);
        const auto role = demo.wait(demo.api.role(token->role, &demo.owner));
        QVERIFY(role);
        QVERIFY(role->allows(u"endpoints.write"));
        const auto list = demo.wait(demo.api.endpoints(*company, &demo.owner));
        QVERIFY(list.end);
        QCOMPARE(wires(list.items), demo.service->macs(company->uuid));
        QCOMPARE(list.items.constFirst().company, company->uuid);
        const auto document =
            demo.wait(demo.api.endpointDocument(*company, list.items.first().mac, &demo.owner));
        QVERIFY(document);
        QCOMPARE(*endpointFromJson(*document), list.items.constFirst());
    }

    void readsEveryPageInOrder_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"", "duplicate-pages", "shifting-pages", "unknown-fields"})
            QTest::newRow(*fault ? fault : "none") << QString::fromLatin1(fault);
    }
    void readsEveryPageInOrder()
    {
        QFETCH(QString, fault);
        demo::Options options = Demo::options(2300);
        if (!fault.isEmpty())
            QVERIFY(options.faults.apply(fault));
        Demo demo(options);
        const auto list = demo.wait(demo.api.endpoints(demo.company, &demo.owner));
        QVERIFY(list.end);
        QVERIFY(list.pages >= 3);
        QCOMPARE(wires(list.items), demo.service->macs(demo.company.uuid));
    }

    void readsTheCatalogueToItsEnd()
    {
        Demo demo(Demo::options(5));
        const auto settings = demo.wait(demo.api.settings(&demo.owner));
        QVERIFY(settings.end);
        QVERIFY(settings.items.size() > 1000);
        QVERIFY(settings.pages > 1);
        QVERIFY(demo.wait(demo.api.productGroups(&demo.owner)).items.size() > 1);
        QVERIFY(demo.wait(demo.api.products(&demo.owner)).items.size() > 1);
    }

    void namesWhatIsWrongWithAList_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("truncated") << QStringLiteral("truncate=100") << Error::Kind::ConnectionLost;
        QTest::newRow("html") << QStringLiteral("html=100") << Error::Kind::NotJson;
        QTest::newRow("deep") << QStringLiteral("deep-json=5000") << Error::Kind::ReplyTooLarge;
        QTest::newRow("huge") << QStringLiteral("huge-reply=70") << Error::Kind::ReplyTooLarge;
        QTest::newRow("500") << QStringLiteral("status-500=100") << Error::Kind::ServerFault;
        QTest::newRow("foreign") << QStringLiteral("foreign-links") << Error::Kind::ForeignOrigin;
    }
    void namesWhatIsWrongWithAList()
    {
        QFETCH(QString, fault);
        QFETCH(Error::Kind, kind);
        Demo demo(Demo::options(1200));
        demo::Faults faults;
        const auto applied = faults.apply(fault);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error()));
        demo.service->setFaults(faults);
        const auto list = demo.wait(demo.api.endpoints(demo.company, &demo.owner));
        QVERIFY(!list.end);
        QCOMPARE(list.end.error().kind, kind);
        QCOMPARE(list.items.size(), kind == Error::Kind::ForeignOrigin ? 1000 : 0);
    }

    void keepsWhatCameBeforeAFailure()
    {
        Scripted s;
        s.on("companies/c1/endpoints/", phones(0, 3), 200,
             s.next("companies/c1/endpoints/?page=2"));
        s.on("companies/c1/endpoints/?page=2", "[{\"mac\":", 200);
        const auto list = s.wait(s.api.endpoints(s.company, &s.owner));
        QCOMPARE(list.items.size(), 3);
        QVERIFY(!list.end);
        QCOMPARE(list.end.error().kind, Error::Kind::MalformedReply);
    }

    void refusesPagesThatLeadInACircle()
    {
        Scripted s;
        const QByteArray second = "companies/c1/endpoints/?page=2";
        s.on("companies/c1/endpoints/", phones(0, 3), 200, s.next(second));
        s.on(second, phones(3, 3), 200, s.next("companies/c1/endpoints/?page_size=1000"));
        const auto list = s.wait(s.api.endpoints(s.company, &s.owner));
        QCOMPARE(list.items.size(), 6);
        QVERIFY(!list.end);
        QCOMPARE(list.end.error().kind, Error::Kind::MalformedReply);
        QCOMPARE(s.count("GET", "companies/c1/endpoints/"), 2);
    }

    void givesUpAfterTwoThousandPages()
    {
        Scripted s;
        int page = 0;
        s.server.handler = [&](const RawServer::Seen &) {
            ++page;
            return RawServer::json(
                "[]", 200, s.next("companies/c1/endpoints/?page=" + QByteArray::number(page)));
        };
        const auto list = s.wait(s.api.endpoints(s.company, &s.owner));
        QVERIFY(!list.end);
        QCOMPARE(list.end.error().kind, Error::Kind::ReplyTooLarge);
        QCOMPARE(page, 2000);
    }

    void followsAnEnvelopeWithinItsOriginOnly()
    {
        Scripted s;
        s.on("companies/c1/endpoints/", "{\"results\":" + phones(0, 2) + ",\"next\":\"?page=2\"}");
        s.on("companies/c1/endpoints/?page=2",
             "{\"items\":" + phones(2, 2) +
                 ",\"links\":{\"next\":\"https://stranger.example/x\"}}");
        const auto list = s.wait(s.api.endpoints(s.company, &s.owner));
        QCOMPARE(list.items.size(), 4);
        QVERIFY(!list.end);
        QCOMPARE(list.end.error().kind, Error::Kind::ForeignOrigin);
    }

    void usesLinksWhereOfferedAndRefusesForeignOnes()
    {
        Scripted s;
        s.company.endpointsLink = QString::fromLatin1(s.link("elsewhere/phones/"));
        s.on("elsewhere/phones/", phones(0, 2));
        QCOMPARE(s.wait(s.api.endpoints(s.company, &s.owner)).items.size(), 2);
        s.company.endpointsLink = QStringLiteral("https://stranger.example/endpoints/");
        const auto list = s.wait(s.api.endpoints(s.company, &s.owner));
        QVERIFY(!list.end);
        QCOMPARE(list.end.error().kind, Error::Kind::ForeignOrigin);
        const auto put =
            s.wait(s.api.putEndpoint(s.company, MacAddress(0x000413A30000ULL), {}, &s.owner));
        QCOMPARE(put.error().kind, Error::Kind::ForeignOrigin);
        QCOMPARE(s.server.seen.size(), 1);
    }

    void toleratesNullAndMistypedLinks()
    {
        Scripted s;
        s.on("tokens/ck_1", "{\"id\":\"ck_1\",\"links\":null}");
        QCOMPARE(s.wait(s.api.token(QStringLiteral("ck_1"), &s.owner)).error().kind,
                 Error::Kind::MalformedReply);
        s.on("companies/c9", "{\"name\":\"X\",\"links\":{\"endpoints\":null,\"companies\":7}}");
        const auto company =
            s.wait(s.api.companyByLink(QString::fromLatin1(s.link("companies/c9")), &s.owner));
        QVERIFY(company);
        QCOMPARE(company->uuid, QStringLiteral("c9"));
        s.on("companies/c9/endpoints/", phones(0, 1));
        QVERIFY(s.wait(s.api.endpoints(*company, &s.owner)).end);
    }

    void asksForAMissingCallOnce()
    {
        Scripted s;
        for (int i = 0; i < 2; ++i) {
            const auto list = s.wait(s.api.childCompanies(s.company, &s.owner));
            QVERIFY(!list.end);
            QCOMPARE(list.end.error().kind, Error::Kind::NotSupported);
        }
        QCOMPARE(s.server.seen.size(), 1);
        QVERIFY(!s.api.offers(SrapsApi::Feature::ChildCompanies));
        s.on("products/", "{}", 405);
        QCOMPARE(s.wait(s.api.products(&s.owner)).end.error().kind, Error::Kind::NotSupported);
        QVERIFY(!s.api.offers(SrapsApi::Feature::Products));
        QVERIFY(s.api.offers(SrapsApi::Feature::CompanyLogs));
    }

    void aWorkingCallIsNotSwitchedOffByAMissingObject()
    {
        Scripted s;
        s.on("companies/c1/companies/", "[]");
        QVERIFY(s.wait(s.api.childCompanies(s.company, &s.owner)).end);
        Company gone;
        gone.uuid = QStringLiteral("gone");
        QCOMPARE(s.wait(s.api.childCompanies(gone, &s.owner)).end.error().kind,
                 Error::Kind::NotFound);
        QVERIFY(s.api.offers(SrapsApi::Feature::ChildCompanies));
    }

    void aCompanyThatHasGoneSwitchesNothingOff_data()
    {
        QTest::addColumn<bool>("knownBefore");
        QTest::newRow("known to be gone") << true;
        QTest::newRow("found out later") << false;
    }
    void aCompanyThatHasGoneSwitchesNothingOff()
    {
        QFETCH(bool, knownBefore);
        Scripted s;
        s.on("companies/c1/logs/", "[]");
        Company gone;
        gone.uuid = QStringLiteral("gone");
        if (knownBefore)
            QVERIFY(!s.wait(s.api.endpoints(gone, &s.owner)).end);
        QVERIFY(!s.wait(s.api.logs(gone, 0, &s.owner)).end);
        QCOMPARE(s.api.offers(SrapsApi::Feature::CompanyLogs), knownBefore);
        if (!knownBefore)
            QVERIFY(!s.wait(s.api.profiles(gone, &s.owner)).end);
        QVERIFY(s.api.offers(SrapsApi::Feature::CompanyLogs));
        QVERIFY(s.wait(s.api.logs(s.company, 0, &s.owner)).end);
    }

    void whatWorksAfterAllIsOffered()
    {
        Scripted s;
        s.on("companies/c1/companies/", "[]");
        Company gone;
        gone.uuid = QStringLiteral("gone");
        // Both under way before either is answered.
        QList<bool> ends;
        for (const Company &company : {gone, s.company})
            s.api.childCompanies(company, &s.owner)
                ->each(&s.owner, {}, [&](const Result<void> &end) { ends.append(bool(end)); });
        QTRY_COMPARE(ends.size(), 2);
        QVERIFY(s.api.offers(SrapsApi::Feature::ChildCompanies));
    }

    void asksForLogsSince()
    {
        Scripted s;
        s.on("companies/c1/logs/", "[]");
        QVERIFY(s.wait(s.api.logs(s.company, 1767225600500, &s.owner)).end);
        QVERIFY(s.server.seen.constFirst().target().contains("since=2026-01-01T00%3A00%3A00Z"));
    }

    void abortReportsBeforeItReturns()
    {
        Scripted s;
        s.on("companies/c1/endpoints/", phones(0, 3), 200,
             s.next("companies/c1/endpoints/?page=2"));
        s.answers["companies/c1/endpoints/?page=2"] = RawServer::silent();
        int pages = 0;
        QList<Error::Kind> ends;
        auto *list = s.api.endpoints(s.company, &s.owner);
        list->each(
            &s.owner, [&](const QList<Endpoint> &) { ++pages; },
            [&](const Result<void> &end) { ends.append(end.error().kind); });
        QTRY_COMPARE(pages, 1);
        QVERIFY(ends.isEmpty());
        list->abort();
        QCOMPARE(ends, QList<Error::Kind>{Error::Kind::Cancelled});
        const QPointer<Job> gone(list);
        QTRY_VERIFY(!gone);
        QCOMPARE(ends.size(), 1);
        QCOMPARE(s.client.inFlight(), 0);
    }

    void anOwnerThatGoesHearsNothing_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("before the answer") << false;
        QTest::newRow("while its page is parsed") << true;
    }
    void anOwnerThatGoesHearsNothing()
    {
        QFETCH(bool, answered);
        Scripted s;
        s.on("companies/c1/endpoints/", phones(0, 1000));
        auto owner = std::make_unique<QObject>();
        bool heard = false;
        s.api.endpoints(s.company, owner.get())
            ->each(
                &s.owner, [&](const QList<Endpoint> &) { heard = true; },
                [&](const Result<void> &) { heard = true; });
        const RawServer::Handler usual = s.server.handler;
        s.server.handler = [&](const RawServer::Seen &seen) {
            if (!answered)
                owner.reset();
            return usual(seen);
        };
        // Queued before the parsed page can be.
        connect(&s.client, &ServiceClient::exchanged, this, [&] {
            QMetaObject::invokeMethod(
                &s.owner, [&] { owner.reset(); }, Qt::QueuedConnection);
        });
        QTRY_VERIFY(!owner);
        QThreadPool::globalInstance()->waitForDone();
        s.server.handler = usual;
        QVERIFY(s.wait(s.api.endpoints(s.company, &s.owner)).end);
        QVERIFY(!heard);
    }

    void aClientThatGoesCancels()
    {
        FakeClock clock;
        ScriptedSraps server;
        auto client = std::make_unique<ServiceClient>(server.options(), clock);
        SrapsApi api(*client);
        std::optional<Error::Kind> kind;
        api.token(QStringLiteral("ck_1"), this)->then(this, [&](const Result<Token> &token) {
            kind = token.error().kind;
        });
        client.reset();
        QTRY_VERIFY(kind.has_value());
        QCOMPARE(*kind, Error::Kind::Cancelled);
        kind.reset();
        api.products(this)->each(this, {},
                                 [&](const Result<void> &end) { kind = end.error().kind; });
        QTRY_VERIFY(kind.has_value());
        QCOMPARE(*kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSrapsApi)
#include "tst_srapsapi.moc"
