// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importcheck.h"
#include "core/imports/importjob.h"
#include "tests/core/imports/importbench.h"

#include <QSignalSpy>
#include <QTest>

using core::ImportVerdict;
using Kind = core::ImportVerdict::Kind;
using Reason = core::ImportVerdict::Reason;
using Field = core::FieldChange::Field;

Q_DECLARE_METATYPE(core::ImportVerdict::Kind)
Q_DECLARE_METATYPE(core::ImportVerdict::Reason)

namespace {

core::ImportOptions into(const QString &company)
{
    core::ImportOptions options;
    options.company = company;
    return options;
}

/// "name: Reception > Desk", one a change.
QString spelled(const core::PlanStep &step)
{
    QStringList changes;
    for (const core::FieldChange &change : step.changes) {
        QString field;
        switch (change.field) {
        case Field::Name:
            field = QStringLiteral("name");
            break;
        case Field::Profile:
            field = QStringLiteral("profile");
            break;
        case Field::Autoprovisioning:
            field = QStringLiteral("auto");
            break;
        case Field::Registration:
            field = QStringLiteral("registration");
            break;
        case Field::Setting:
            field = change.setting;
            break;
        }
        changes.append(field + QStringLiteral(": ") + change.oldValue + QStringLiteral(" > ") +
                       change.newValue);
    }
    return changes.join(QStringLiteral(", "));
}

} // namespace

class TestImportCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("changes");
        const auto add = [](const char *name, const char *text, Kind kind, const char *changes) {
            QTest::newRow(name) << QString::fromUtf8(text) << kind << QString::fromUtf8(changes);
        };
        add("a new phone", "mac,name\n000413A30006,Desk", Kind::New,
            "registration:  > 00:04:13:A3:00:06, auto:  > true, name:  > Desk");
        add("a new phone in its company", "mac,company\n000413A30006,c1", Kind::New,
            "registration:  > 00:04:13:A3:00:06, auto:  > true");
        add("a new phone with everything",
            "mac,profile,autoprovisioning,redirect,user,password\n"
            "000413A30006,p-desk,off,https://x.example/{mac},joe,secret",
            Kind::New,
            "registration:  > 00:04:13:A3:00:06, auto:  > false, profile:  > p-desk, s-desk:  > "
            "https://x.example/{mac}, s-user:  > joe, s-pass:  > secret");
        add("its group by its profile", "mac,profile\n0004130F0008,p-dect", Kind::New,
            "registration:  > 00:04:13:0F:00:08, auto:  > true, profile:  > p-dect");
        add("its group by its model", "mac,model,redirect\n0004130F0008,d735,https://x/{mac}",
            Kind::New,
            "registration:  > 00:04:13:0F:00:08, auto:  > true, s-desk:  > https://x/{mac}");
        add("its group by name",
            "mac,product group,redirect\n0004130F0008,M-Series,https://x/{mac}", Kind::New,
            "registration:  > 00:04:13:0F:00:08, auto:  > true, s-dect:  > https://x/{mac}");
        add("a known phone keeps its model", "mac,model\n000413A30001,M900", Kind::Unchanged, "");
        add("a name", "mac,name\n000413A30001,Desk", Kind::Change, "name: Reception > Desk");
        add("blanks do not count", "mac,name\n000413A30001,  Reception ", Kind::Unchanged, "");
        add("an empty cell leaves it", "mac,name\n000413A30001,", Kind::Unchanged, "");
        add("cleared", "mac,name\n000413A30001,(Clear)", Kind::Change, "name: Reception > ");
        add("cleared that was empty", "mac,redirect\n000413A30001,(clear)", Kind::Unchanged, "");
        add("a target of its own cleared", "mac,redirect\n000413A30002,(clear)", Kind::Change,
            "s-desk: https://old.example/{mac} > ");
        add("on", "mac,autoprovisioning\n000413A30002,Ein", Kind::Change, "auto: false > true");
        add("on already", "mac,autoprovisioning\n000413A30001,yes", Kind::Unchanged, "");
        add("a profile by name in another case", "mac,profile\n000413A30001,P-Desk", Kind::Change,
            "profile:  > p-desk");
        add("the target that is in force", "mac,redirect\n000413A30002,https://old.example/{mac}",
            Kind::Unchanged, "");
        add("the target of the profile to come",
            "mac,profile,redirect\n000413A30001,p-desk,https://profile.example/{mac}", Kind::Change,
            "profile:  > p-desk");
        add("another target", "mac,redirect\n000413A30002,https://new.example/{mac}", Kind::Change,
            "s-desk: https://old.example/{mac} > https://new.example/{mac}");
        add("a setting", "mac,http_client_user\n000413A30001,joe", Kind::Change, "s-user:  > joe");
        add("in whatever company of ours", "mac,name\n000413A30005,Desk", Kind::Change,
            "name: Elsewhere > Desk");
        add("zeros lost", "mac,name\n413A30001,Desk", Kind::Change, "name: Reception > Desk");
        add("a short row", "name,mac,profile\nDesk,000413A30001", Kind::Change,
            "name: Reception > Desk");
    }

    void accepts()
    {
        QFETCH(QString, text);
        QFETCH(QString, changes);
        const core::ImportCheck check = m_bench.check(text, into(fleet::company));
        QCOMPARE(check.rows.size(), 1);
        const ImportVerdict &verdict = check.rows.first();
        QCOMPARE(verdict.reason, Reason::None);
        QTEST(verdict.kind, "kind");
        QCOMPARE(check.count(verdict.kind), 1);
        QCOMPARE(check.steps.size(), changes.isEmpty() ? 0 : 1);
        if (changes.isEmpty())
            return;
        QCOMPARE(spelled(check.steps.first()), changes);
        QCOMPARE(check.steps.first().mustNotExist, verdict.kind == Kind::New);
        QCOMPARE(check.steps.first().mac, verdict.mac);
        QCOMPARE(verdict.step, 0);
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("detail");
        const auto add = [](const char *name, const QString &text, Reason reason, int column,
                            const char *detail = "") {
            QTest::newRow(name) << text << reason << column << QString::fromUtf8(detail);
        };
        const auto text = [](const char *cells) { return QString::fromUtf8(cells); };
        add("no address", text("name,mac\nDesk,"), Reason::MacMissing, 1);
        add("wrong character", text("mac\n000413A3000G"), Reason::MacWrongCharacter, 0, "G");
        add("letter O", text("mac\n000413A3000O"), Reason::MacLookAlike, 0, "O");
        add("too short", text("mac\n000413A3000"), Reason::MacTooShort, 0);
        add("too long", text("mac\n000413A300011"), Reason::MacTooLong, 0);
        add("rounded", text("mac\n4.13E+08"), Reason::MacRounded, 0);
        add("another maker", text("mac\n7C2F80123456"), Reason::OtherMaker, 0);
        add("company unknown", text("mac,company\n000413A30006,C3"), Reason::CompanyUnknown, 1,
            "C3");
        add("company cleared", text("mac,company\n000413A30006,(clear)"), Reason::CannotBeCleared,
            1);
        add("in another company", text("mac,company\n000413A30001,C2"), Reason::InOtherCompany, 0,
            "C1");
        add("profile unknown", text("mac,profile\n000413A30001,HQ"), Reason::ProfileUnknown, 1,
            "HQ");
        add("profile of another company", text("mac,profile\n000413A30005,p-desk"),
            Reason::ProfileOfOtherCompany, 1, "C1");
        add("profile of another group", text("mac,profile\n000413A30001,p-dect"), Reason::Rule, 1,
            "profile_group");
        add("group unknown", text("mac,profile\n0004130F0004,p-dect"), Reason::Rule, 1,
            "group_unknown");
        add("group of a strange model", text("mac,model,url\n0004130F0008,X1,https://x/{mac}"),
            Reason::Rule, 2, "group_unknown");
        add("no such setting for it", text("mac,user\n000413B60003,joe"), Reason::Rule, 1,
            "setting_missing");
        add("scheme", text("mac,url\n000413A30001,gopher://x/{mac}"), Reason::Rule, 1,
            "url_scheme");
        add("braces", text("mac,url\n000413A30001,https://x/{name}"), Reason::Rule, 1,
            "url_braces");
        add("switch", text("mac,autoprovisioning\n000413A30001,maybe"), Reason::SwitchUnreadable, 1,
            "maybe");
        add("switch cleared", text("mac,autoprovisioning\n000413A30001,(clear)"),
            Reason::CannotBeCleared, 1);
        add("name too long", text("mac,name\n000413A30001,") + QString(256, u'x'), Reason::Rule, 1,
            "name_too_long");
        add("name with a line end", text("mac,name\n000413A30001,\"a\nb\""), Reason::Rule, 1,
            "name_characters");
    }

    void rejects()
    {
        QFETCH(QString, text);
        const core::ImportCheck check = m_bench.check(text, into(fleet::company));
        QCOMPARE(check.rows.size(), 1);
        const ImportVerdict &verdict = check.rows.first();
        QCOMPARE(verdict.kind, Kind::Rejected);
        QTEST(verdict.reason, "reason");
        QTEST(int(verdict.column), "column");
        QTEST(verdict.detail, "detail");
        QVERIFY(check.steps.isEmpty());
        QCOMPARE(check.count(Kind::Rejected), 1);
    }

    void givesNewPhonesTheProfileOfTheOptions()
    {
        core::ImportOptions options = into(fleet::company);
        options.profile = QStringLiteral("p-desk");
        const auto check = m_bench.check(
            QStringLiteral("mac,profile\n000413A30006,\n000413A30007,(clear)\n000413A30001,"),
            options);
        QCOMPARE(spelled(check.steps.value(0)),
                 QStringLiteral("registration:  > 00:04:13:A3:00:06, auto:  > true, profile:  > "
                                "p-desk"));
        QCOMPARE(spelled(check.steps.value(1)),
                 QStringLiteral("registration:  > 00:04:13:A3:00:07, auto:  > true"));
        QCOMPARE(check.rows.value(2).kind, Kind::Unchanged);
        options.profile = QStringLiteral("HQ");
        const auto wrong = m_bench.check(QStringLiteral("mac\n000413A30006"), options);
        QCOMPARE(wrong.rows.value(0).reason, Reason::ProfileUnknown);
        QCOMPARE(wrong.rows.value(0).column, -1);
    }

    void namesThePlaceOfTheWrongCharacter()
    {
        const auto check = m_bench.check(QStringLiteral("mac\n00:04:13:A3:00:0G\n000413A3000"));
        QCOMPARE(check.rows[0].character, 17);
        QCOMPARE(check.rows[1].character, 11);
    }

    void theFirstOfOneAddressCounts()
    {
        const auto check = m_bench.check(
            QStringLiteral("mac,name\n000413A30001,A\n\n413A30001,B\n00:04:13:A3:00:01,C"));
        QCOMPARE(check.rows.size(), 3);
        QCOMPARE(check.rows[0].kind, Kind::Change);
        for (const int row : {1, 2}) {
            QCOMPARE(check.rows[row].reason, Reason::Duplicate);
            QCOMPARE(check.rows[row].line, 2);
        }
        QVERIFY(check.rows[1].restored);
        QVERIFY(!check.rows[2].restored);
    }

    void withoutACompanyNewPhonesCannotBeRegistered()
    {
        const auto check = m_bench.check(QStringLiteral("mac\n000413A30006\n000413A30001"));
        QCOMPARE(check.rows[0].reason, Reason::CompanyMissing);
        QCOMPARE(check.rows[1].kind, Kind::Unchanged);
    }

    void withoutAnAddressColumnNothingIsImported()
    {
        const auto check = m_bench.check(QStringLiteral("name,company\nDesk,C1"));
        QCOMPARE(check.rows.first().reason, Reason::NoMacColumn);
    }

    void otherMakersComeWhenTheyAreAllowed()
    {
        core::ImportOptions options = into(fleet::company);
        options.otherMakers = true;
        const auto check = m_bench.check(QStringLiteral("mac\n7C2F80123456"), options);
        QCOMPARE(check.rows.first().kind, Kind::New);
    }

    void staysWithinTheScope()
    {
        const auto sheet = ImportBench::sheet(
            QStringLiteral("mac,company\n000413A30006,C2\n000413A30005,\n000413A30001,"));
        const core::ImportGround ground = m_bench.ground(fleet::company);
        const auto check = core::checkImport(sheet, core::guessedMapping(sheet, ground),
                                             into(fleet::company), ground);
        QCOMPARE(check.rows[0].reason, Reason::CompanyOutside);
        QCOMPARE(check.rows[0].detail, QStringLiteral("C2"));
        QCOMPARE(check.rows[1].reason, Reason::InOtherCompany);
        QCOMPARE(check.rows[2].kind, Kind::Unchanged);
    }

    void twoOfOneNameAreToldApartByThePhone()
    {
        ImportBench bench;
        core::Company twin;
        twin.uuid = QStringLiteral("c3");
        twin.name = QStringLiteral("C1");
        bench.store.setCompany(twin);
        const auto check = bench.check(
            QStringLiteral("mac,company\n000413A30001,C1\n000413A30006,C1\n000413A30007,c3"));
        QCOMPARE(check.rows[0].kind, Kind::Unchanged);
        QCOMPARE(check.rows[1].reason, Reason::CompanyAmbiguous);
        QCOMPARE(check.rows[2].kind, Kind::New);
    }

    void theGroundStaysAsItWas()
    {
        ImportBench bench;
        const core::ImportGround ground = bench.ground();
        core::Endpoint changed = fleet::phone(fleet::reception, fleet::company, "Renamed");
        bench.store.setEndpoints(fleet::company, {changed});
        bench.store.removeEndpoints(fleet::company, {fleet::hall});
        const auto sheet = ImportBench::sheet(
            QStringLiteral("mac,name\n000413A30001,Reception\n000413A30002,Hall"));
        const auto check =
            core::checkImport(sheet, core::guessedMapping(sheet, ground), {}, ground);
        QCOMPARE(check.count(Kind::Unchanged), 2);
    }

    void stopsWhenAsked()
    {
        const auto sheet = ImportBench::sheet(QStringLiteral("mac\n") +
                                              QStringLiteral("000413A30001\n").repeated(5000));
        const core::ImportGround ground = m_bench.ground();
        QList<qsizetype> told;
        const auto check = core::checkImport(sheet, core::guessedMapping(sheet, ground), {}, ground,
                                             [&](qsizetype done) {
                                                 told.append(done);
                                                 return done < 2000;
                                             });
        QVERIFY(check.stopped);
        QCOMPARE(check.rows.size(), 2000);
        QCOMPARE(told, (QList<qsizetype>{0, 1000, 2000}));
    }

    void theJobChecksInThePool()
    {
        const auto sheet = ImportBench::sheet(QStringLiteral("mac,name\n000413A30001,Desk"));
        const core::ImportGround ground = m_bench.ground();
        core::ImportJob job(sheet, core::guessedMapping(sheet, ground), {}, ground);
        core::ImportCheck check;
        connect(&job, &core::ImportJob::checked, this,
                [&](const core::ImportCheck &result) { check = result; });
        QSignalSpy checked(&job, &core::ImportJob::checked);
        QTRY_COMPARE(checked.count(), 1);
        QCOMPARE(check.count(Kind::Change), 1);
        const core::ImportJob leaving(sheet, {}, {}, ground);
    }

    void theJobIsStopped()
    {
        const auto sheet = ImportBench::sheet(QStringLiteral("mac\n") +
                                              QStringLiteral("000413A30001\n").repeated(200'000));
        const core::ImportGround ground = m_bench.ground();
        core::ImportJob job(sheet, core::guessedMapping(sheet, ground), {}, ground);
        core::ImportCheck check;
        connect(&job, &core::ImportJob::checked, this,
                [&](const core::ImportCheck &result) { check = result; });
        QSignalSpy checked(&job, &core::ImportJob::checked);
        job.stop();
        QTRY_COMPARE(checked.count(), 1);
        QVERIFY(check.stopped);
        QVERIFY(check.rows.size() < sheet.rows.size());
    }

    void aHundredThousandRows()
    {
        ImportBench bench;
        constexpr int rows = 100'000;
        QList<core::Endpoint> known;
        QString text = QStringLiteral("MAC address;Name;Redirect target\r\n");
        for (int i = 0; i < rows; ++i) {
            const core::MacAddress mac(0x000413A40000 + quint64(i % 99'000));
            const QString name = QStringLiteral("Phone %1").arg(i);
            if (i % 4 < 2)
                known.append(fleet::phone(mac, fleet::company, qPrintable(name)));
            text += (i % 10 == 9 ? mac.wire().chopped(1) : mac.display()) + u';' +
                    (i % 4 == 1 ? QStringLiteral("Another") : name) +
                    QStringLiteral(";https://prov.example/{mac}\r\n");
        }
        known.resize(49'500);
        for (core::Endpoint &phone : known)
            phone.settings = {{fleet::deskServer, -1, QStringLiteral("https://prov.example/{mac}"),
                               QStringLiteral("RW")}};
        for (core::Endpoint &phone : known)
            phone.productGroup = fleet::desk;
        bench.store.setEndpoints(fleet::company, known);
        core::Catalogue catalogue = bench.store.catalogue();
        catalogue.addProduct(
            {QStringLiteral("any"), QStringLiteral("D335"), {}, fleet::desk, false});
        catalogue.addProduct(
            {QStringLiteral("d715"), QStringLiteral("D715"), {}, fleet::desk, false});
        bench.store.setCatalogue(catalogue);
        const auto check = bench.check(text, into(fleet::company));
        QCOMPARE(check.rows.size(), rows);
        // Every tenth has a digit less, the last thousand stand further up already.
        QCOMPARE(check.count(Kind::Rejected), 10'000 + 900);
        QCOMPARE(check.count(Kind::Unchanged), 24'750);
        QCOMPARE(check.count(Kind::Change), 19'800);
        QCOMPARE(check.count(Kind::New), 44'550);
        QCOMPARE(check.steps.size(), check.count(Kind::Change) + check.count(Kind::New));
    }

private:
    ImportBench m_bench;
};

QTEST_GUILESS_MAIN(TestImportCheck)
#include "tst_importcheck.moc"
