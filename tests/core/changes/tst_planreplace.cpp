// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planreplace.h"
#include "tests/core/changes/fleet.h"

#include <QTest>

using core::Plan;
using core::Target;

namespace {

Target at(core::MacAddress mac)
{
    return {fleet::company, mac};
}

} // namespace

class TestPlanReplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<core::Store>();
        fleet::fill(*m_store);
    }

    void replacesTheBeginning_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("result"); // empty: the phone is not concerned
        const auto row = [](const char *name, const char *stored, const char *from, const char *to,
                            const char *result) {
            QTest::newRow(name) << QString::fromLatin1(stored) << QString::fromLatin1(from)
                                << QString::fromLatin1(to) << QString::fromLatin1(result);
        };
        row("all of it", "https://old.example/{mac}", "https://old.example/{mac}",
            "https://new.example/x/{mac}", "https://new.example/x/{mac}");
        row("what follows is kept", "https://old.example/snom/{mac}.xml", "https://old.example/",
            "https://new.example/prov/", "https://new.example/prov/snom/{mac}.xml");
        row("scheme", "http://old.example/{mac}", "http://", "https://",
            "https://old.example/{mac}");
        row("case of scheme and host", "HTTPS://Old.Example/A/{mac}", "https://oLD.example/A/",
            "https://new.example/", "https://new.example/{mac}");
        row("case of the path", "https://old.example/A/{mac}", "https://old.example/a/",
            "https://new.example/", "");
        row("blanks around", "https://old.example/{mac}", "  https://old.example/ ",
            " https://new.example/ ", "https://new.example/{mac}");
        row("a host", "https://old.example/{mac}", "https://old.example", "https://new.example",
            "https://new.example/{mac}");
        row("its port stays", "https://old.example:8443/{mac}", "https://old.example",
            "https://new.example", "https://new.example:8443/{mac}");
        row("only a host", "tftp://10.0.0.1", "tftp://10.0.0.1", "tftp://10.0.0.2",
            "tftp://10.0.0.2");
        row("a longer host", "https://10.0.0.12/{mac}", "https://10.0.0.1", "https://10.0.0.2", "");
        row("a longer domain", "https://old.example.net/{mac}", "https://old.example",
            "https://new.example", "");
        row("a longer port", "https://old.example:8080/{mac}", "https://old.example:80",
            "https://old.example:81", "");
        row("a part of a folder", "https://old.example/folder1/{mac}", "https://old.example/folder",
            "https://old.example/dir", "https://old.example/dir1/{mac}");
        row("not the beginning", "https://old.example/{mac}", "old.example", "new.example", "");
        row("longer than what is stored", "https://old.example/", "https://old.example/{mac}",
            "https://new.example/{mac}", "");
        row("nothing", "https://old.example/{mac}", "", "https://new.example/", "");
    }

    void replacesTheBeginning()
    {
        QFETCH(QString, stored);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, result);
        redirect(fleet::company, fleet::reception, stored);
        const Plan plan = core::planUrlReplacement({at(fleet::reception)}, {from, to}, *m_store);
        QCOMPARE(plan.kind, Plan::Kind::ReplaceUrl);
        QVERIFY(plan.excluded.isEmpty());
        QCOMPARE(plan.steps.size(), result.isEmpty() ? 0 : 1);
        if (result.isEmpty()) {
            QVERIFY(plan.warnings.isEmpty());
            return;
        }
        const core::FieldChange &change = plan.steps.first().changes.constFirst();
        QCOMPARE(plan.steps.first().changes.size(), 1);
        QCOMPARE(change.setting, fleet::deskServer);
        QCOMPARE(change.oldValue, stored);
        QCOMPARE(change.newValue, result);
    }

    void findsOnlyThoseConcerned()
    {
        const Plan plan = core::planUrlReplacement(
            {at(fleet::reception), at(fleet::hall), at(fleet::newDesk), at(fleet::hall)},
            {QStringLiteral("https://old.example/"), QStringLiteral("https://new.example/")},
            *m_store);
        QCOMPARE(plan.steps.size(), 1); // though it was named twice
        QCOMPARE(plan.steps.first().mac, fleet::hall);
        QVERIFY(plan.excluded.isEmpty());
        QVERIFY(plan.unchanged.isEmpty());
        QCOMPARE(warned(plan), {core::PlanWarning::Kind::NoticedAfterReset});
        const Plan none = core::planUrlReplacement(
            {at(fleet::reception), at(fleet::hall)},
            {QStringLiteral("https://nowhere.example/"), QStringLiteral("https://new.example/")},
            *m_store);
        QVERIFY(none.steps.isEmpty());
        QVERIFY(none.excluded.isEmpty());
        QVERIFY(none.warnings.isEmpty());
    }

    void staysWithinTheSubtree()
    {
        redirect(fleet::otherCompany, fleet::elsewhere, QStringLiteral("https://old.example/x"));
        const core::UrlReplacement wish{QStringLiteral("https://old.example/"),
                                        QStringLiteral("https://new.example/")};
        const QList<Target> inside{at(fleet::reception), at(fleet::hall)};
        const Plan plan = core::planUrlReplacement(inside, wish, *m_store);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().company.uuid, fleet::company);
        // The phone is not there, whatever it has elsewhere.
        QVERIFY(core::planUrlReplacement({at(fleet::elsewhere)}, wish, *m_store).steps.isEmpty());
    }

    void profilesAreLeftOut()
    {
        core::Endpoint phone = *m_store->endpoint(fleet::company, fleet::reception);
        phone.profile = fleet::deskProfile;
        m_store->setEndpoints(fleet::company, {phone});
        const Plan plan = core::planUrlReplacement(
            {at(fleet::reception)},
            {QStringLiteral("https://profile.example/"), QStringLiteral("https://new.example/")},
            *m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(reason(plan), QStringLiteral("url_in_profile"));
    }

    void whatCannotBeWrittenIsLeftOut_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("rule");
        const QString old = QStringLiteral("https://old.example/");
        QTest::newRow("scheme") << old << QStringLiteral("gopher://x/") << "url_scheme";
        QTest::newRow("host") << old << QStringLiteral("https:///") << "url_host";
        QTest::newRow("braces") << old << QStringLiteral("https://{name}.example/") << "url_braces";
        QTest::newRow("braces of the rest")
            << old + QStringLiteral("{") << QStringLiteral("https://new.example/") << "url_braces";
        QTest::newRow("nothing") << old << QString() << "url_scheme";
    }

    void whatCannotBeWrittenIsLeftOut()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, rule);
        const Plan plan = core::planUrlReplacement({at(fleet::hall)}, {from, to}, *m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(reason(plan), rule);
        QVERIFY(plan.warnings.isEmpty());
    }

    void aKindThatNobodyKnowsIsSaid()
    {
        redirect(fleet::company, fleet::riddle, QStringLiteral("https://old.example/{mac}"));
        const Plan plan = core::planUrlReplacement(
            {at(fleet::riddle)},
            {QStringLiteral("https://old.example/"), QStringLiteral("https://new.example/")},
            *m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(reason(plan), QStringLiteral("group_unknown"));
    }

    void theSameIsUnchanged()
    {
        const QString same = QStringLiteral("https://old.example/");
        const Plan plan = core::planUrlReplacement({at(fleet::hall)}, {same, same}, *m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(plan.unchanged, {fleet::hall});
    }

    void warnsOfWhatResults()
    {
        using Kind = core::PlanWarning::Kind;
        redirect(fleet::company, fleet::reception, QStringLiteral("https://old.example/all"));
        const Plan plan = core::planUrlReplacement(
            {at(fleet::reception), at(fleet::hall)},
            {QStringLiteral("https://old.example/"), QStringLiteral("http://u:p@new.example/")},
            *m_store);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(warned(plan), (QList<Kind>{Kind::PlainHttpTarget, Kind::PasswordInUrl,
                                            Kind::NoMacInTarget, Kind::NoticedAfterReset}));
        QCOMPARE(plan.warnings.at(0).phones.size(), 2);
        QCOMPARE(plan.warnings.at(2).phones, {fleet::reception});
    }

private:
    void redirect(const QString &company, core::MacAddress mac, const QString &url)
    {
        core::Endpoint phone = *m_store->endpoint(company, mac);
        phone.settings = {{fleet::deskServer, -1, url, QStringLiteral("RW")}};
        m_store->setEndpoints(company, {phone});
    }

    static QList<core::PlanWarning::Kind> warned(const Plan &plan)
    {
        QList<core::PlanWarning::Kind> kinds;
        for (const core::PlanWarning &warning : plan.warnings)
            kinds.append(warning.kind);
        return kinds;
    }

    /// Of the only phone that is left out.
    static QString reason(const Plan &plan)
    {
        return plan.excluded.size() == 1 ? plan.excluded.first().error.serviceCode : QString();
    }

    std::unique_ptr<core::Store> m_store;
};

QTEST_GUILESS_MAIN(TestPlanReplace)
#include "tst_planreplace.moc"
