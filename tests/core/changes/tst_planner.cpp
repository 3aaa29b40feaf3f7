// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planner.h"
#include "tests/core/changes/fleet.h"

#include <QTest>

using core::FieldChange;
using core::MacAddress;
using core::Plan;
using core::PlanWarning;
using core::Target;

namespace {

const FieldChange *find(const core::PlanStep &step, FieldChange::Field field,
                        const QString &setting = {})
{
    for (const FieldChange &change : step.changes) {
        if (change.field == field && change.setting == setting)
            return &change;
    }
    return nullptr;
}

const PlanWarning *find(const Plan &plan, PlanWarning::Kind kind)
{
    for (const PlanWarning &warning : plan.warnings) {
        if (warning.kind == kind)
            return &warning;
    }
    return nullptr;
}

QString reason(const Plan &plan, MacAddress mac)
{
    for (const Plan::Excluded &excluded : plan.excluded) {
        if (excluded.mac == mac)
            return excluded.error.serviceCode;
    }
    return {};
}

Target at(MacAddress mac)
{
    return {fleet::company, mac};
}

core::Redirection redirection(const char *url)
{
    core::Redirection result;
    result.url = QString::fromLatin1(url);
    return result;
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fleet::fill(m_store); }

    void checksRedirectUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const QString &text, const char *rule) {
            QTest::newRow(name) << text << QString::fromLatin1(rule);
        };
        row("https", QStringLiteral("https://prov.example.net/snom/{mac}.xml"), "");
        row("phone type", QStringLiteral("http://10.0.0.1:8080/{phone_type}-{mac}.htm"), "");
        row("tftp", QStringLiteral("tftp://10.0.0.1"), "");
        row("ftp", QStringLiteral("ftp://u:p@files.example/"), "");
        row("blanks around", QStringLiteral("  https://prov.example/  "), "");
        row("capitals", QStringLiteral("HTTPS://PROV.EXAMPLE/{mac}"), "");
        row("empty", QString(), "url_scheme");
        row("no scheme", QStringLiteral("prov.example.net/{mac}"), "url_scheme");
        row("file", QStringLiteral("file:///etc/passwd"), "url_scheme");
        row("javascript", QStringLiteral("javascript://x/%0aalert(1)"), "url_scheme");
        row("no host", QStringLiteral("https:///snom/{mac}"), "url_host");
        row("bad port", QStringLiteral("https://prov.example:99999/"), "url_host");
        row("other placeholder", QStringLiteral("https://prov.example/{MAC}"), "url_braces");
        row("open brace", QStringLiteral("https://prov.example/{mac"), "url_braces");
        row("double braces", QStringLiteral("https://prov.example/{{mac}}"), "url_braces");
        row("blank inside", QStringLiteral("https://prov.example/a b"), "url_characters");
        row("line break", QStringLiteral("https://prov.example/a\r\nX: y"), "url_characters");
        row("null", QStringLiteral("https://prov.example/") + QChar(0), "url_characters");
        row("invisible", QStringLiteral("https://prov.example/") + QChar(0x200B), "url_characters");
        row("longest", QStringLiteral("https://h/") + QString(1014, u'a'), "");
        row("too long", QStringLiteral("https://h/") + QString(1015, u'a'), "url_length");
    }

    void checksRedirectUrls()
    {
        QFETCH(QString, text);
        QFETCH(QString, rule);
        const core::Result<QString> result = core::checkRedirectUrl(text);
        QCOMPARE(result ? QString() : result.error().serviceCode, rule);
        if (result)
            QCOMPARE(*result, text.trimmed());
        else
            QCOMPARE(result.error().kind, core::Error::Kind::InvalidInput);
    }

    void redirectsEachGroupByItsOwnSetting()
    {
        const Plan plan = core::planRedirect(
            {at(fleet::reception), at(fleet::hall), at(fleet::base), at(fleet::riddle)},
            redirection("https://new.example/{mac}"), m_store);
        QCOMPARE(plan.kind, Plan::Kind::Redirect);
        QCOMPARE(plan.steps.size(), 3);
        const auto *own = find(plan.steps.at(1), FieldChange::Field::Setting, fleet::deskServer);
        QVERIFY(own);
        QCOMPARE(own->oldValue, QStringLiteral("https://old.example/{mac}"));
        QCOMPARE(own->newValue, QStringLiteral("https://new.example/{mac}"));
        QVERIFY(!own->secret);
        QVERIFY(find(plan.steps.at(0), FieldChange::Field::Setting, fleet::deskServer));
        QVERIFY(find(plan.steps.at(2), FieldChange::Field::Setting, fleet::dectServer));
        QCOMPARE(plan.steps.at(2).changes.size(), 1);
        QCOMPARE(reason(plan, fleet::riddle), QStringLiteral("group_unknown"));
        QVERIFY(find(plan, PlanWarning::Kind::NoticedAfterReset));
        QCOMPARE(find(plan, PlanWarning::Kind::NoticedAfterReset)->phones, {fleet::hall});
    }

    void writesTheCredentialsThatAreSet()
    {
        core::Redirection wish = redirection("https://new.example/{mac}");
        wish.user = QStringLiteral("joe");
        wish.password = QStringLiteral("PASS1");
        const Plan plan =
            core::planRedirect({at(fleet::reception), at(fleet::base)}, wish, m_store);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().changes.size(), 3);
        const auto *pass =
            find(plan.steps.first(), FieldChange::Field::Setting, fleet::passSetting);
        QVERIFY(pass && pass->secret);
        QVERIFY(!find(plan.steps.first(), FieldChange::Field::Setting, fleet::userSetting)->secret);
        QCOMPARE(reason(plan, fleet::base), QStringLiteral("setting_missing"));
    }

    void saysThatTheCatalogueIsNotThereYet()
    {
        core::Store store;
        fleet::fill(store);
        store.setCatalogue({});
        const Plan plan = core::planRedirect({at(fleet::reception)},
                                             redirection("https://new.example/{mac}"), store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(reason(plan, fleet::reception), QStringLiteral("catalogue_unread"));
    }

    void warnsOfRisks_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QList<int>>("kinds");
        using Kind = PlanWarning::Kind;
        const auto row = [](const char *url, std::initializer_list<Kind> kinds) {
            QList<int> numbers;
            for (const Kind kind : kinds)
                numbers.append(int(kind));
            QTest::newRow(url) << QString::fromLatin1(url) << numbers;
        };
        row("https://h.example/{mac}", {});
        row("https://h.example/{phone_type}.htm", {});
        row("http://h.example/{mac}", {Kind::PlainHttpTarget});
        row("https://h.example/", {Kind::NoMacInTarget});
        row("https://u:p@h.example/{mac}", {Kind::PasswordInUrl});
        row("https://u@h.example/{mac}", {});
        row("https://h.example/a:b@c/{mac}", {});
        row("https://h.example:8080?a@b={mac}", {});
        row("http://u:p@h.example",
            {Kind::PlainHttpTarget, Kind::PasswordInUrl, Kind::NoMacInTarget});
    }

    void warnsOfRisks()
    {
        QFETCH(QString, url);
        QFETCH(QList<int>, kinds);
        core::Redirection wish;
        wish.url = url;
        const Plan plan = core::planRedirect({at(fleet::reception)}, wish, m_store);
        QList<int> found;
        for (const PlanWarning &warning : plan.warnings)
            found.append(int(warning.kind));
        QCOMPARE(found, kinds);
    }

    void refusesABadUrlForAll()
    {
        const Plan plan =
            core::planRedirect({at(fleet::reception)}, redirection("gopher://x/"), m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(reason(plan, fleet::reception), QStringLiteral("url_scheme"));
    }

    void registers()
    {
        core::Registration wish;
        wish.company = fleet::company;
        wish.macs = {fleet::newDesk,   fleet::newDesk,   fleet::reception,
                     fleet::elsewhere, fleet::newRiddle, fleet::newBase};
        wish.names = QStringList{QStringLiteral(" Lobby "), {}, {}, {}, {}, {}};
        wish.redirection = redirection("https://new.example/{mac}");
        Plan plan = core::planRegistration(wish, m_store);
        QCOMPARE(plan.steps.size(), 2);
        const core::PlanStep &step = plan.steps.first();
        QVERIFY(step.mustNotExist);
        QCOMPARE(step.name, QStringLiteral("Lobby"));
        QCOMPARE(find(step, FieldChange::Field::Registration)->newValue, fleet::newDesk.display());
        QVERIFY(find(step, FieldChange::Field::Registration)->oldValue.isEmpty());
        QCOMPARE(find(step, FieldChange::Field::Autoprovisioning)->newValue,
                 QStringLiteral("true"));
        QVERIFY(find(step, FieldChange::Field::Setting, fleet::deskServer));
        QVERIFY(find(plan.steps.at(1), FieldChange::Field::Setting, fleet::dectServer));
        QCOMPARE(plan.excluded.size(), 4);
        QCOMPARE(reason(plan, fleet::newDesk), QStringLiteral("duplicate"));
        QCOMPARE(reason(plan, fleet::reception), QStringLiteral("already_registered"));
        QCOMPARE(reason(plan, fleet::elsewhere), QStringLiteral("in_other_company"));
        QCOMPARE(reason(plan, fleet::newRiddle), QStringLiteral("group_unknown"));
        QVERIFY(find(plan, PlanWarning::Kind::ClaimOnlyShowsAtApply));

        wish.macs = {fleet::newRiddle};
        wish.names.clear();
        wish.productGroup = fleet::dect;
        plan = core::planRegistration(wish, m_store);
        QVERIFY(find(plan.steps.value(0), FieldChange::Field::Setting, fleet::dectServer));
    }

    void registersWithAProfile()
    {
        core::Registration wish;
        wish.company = fleet::company;
        wish.macs = {fleet::newDesk, fleet::newBase, fleet::newRiddle};
        wish.profile = fleet::deskProfile;
        const Plan plan = core::planRegistration(wish, m_store);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(find(plan.steps.first(), FieldChange::Field::Profile)->newValue,
                 fleet::deskProfile);
        QCOMPARE(reason(plan, fleet::newBase), QStringLiteral("profile_group"));
    }

    void refusesNamesThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("rule");
        QTest::newRow("long") << QString(256, u'n') << "name_too_long";
        QTest::newRow("control") << QStringLiteral("a\tb") << "name_characters";
    }

    void refusesNamesThatCannotBeWritten()
    {
        QFETCH(QString, name);
        QFETCH(QString, rule);
        const Plan renamed = core::planRename(at(fleet::hall), name, m_store);
        QVERIFY(renamed.steps.isEmpty());
        QCOMPARE(reason(renamed, fleet::hall), rule);
        core::Registration wish;
        wish.company = fleet::company;
        wish.macs = {fleet::newDesk, fleet::newBase};
        wish.names = {name, QStringLiteral("Base")};
        const Plan registered = core::planRegistration(wish, m_store);
        QCOMPARE(registered.steps.size(), 1);
        QCOMPARE(reason(registered, fleet::newDesk), rule);
    }

    void assignsOnlyFittingProfiles()
    {
        const Plan plan = core::planProfile(
            {at(fleet::reception), at(fleet::hall), at(fleet::base), at(fleet::riddle)},
            fleet::deskProfile, m_store);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(reason(plan, fleet::base), QStringLiteral("profile_group"));
        QCOMPARE(reason(plan, fleet::riddle), QStringLiteral("group_unknown"));
        QCOMPARE(find(plan, PlanWarning::Kind::OwnSettingHidesProfile)->phones, {fleet::hall});
        const Target other{fleet::otherCompany, fleet::elsewhere};
        QCOMPARE(reason(core::planProfile({other}, fleet::deskProfile, m_store), fleet::elsewhere),
                 QStringLiteral("profile_unknown"));
    }

    void saysWhatStaysTheSame()
    {
        Plan plan = core::planRename(at(fleet::hall), QStringLiteral(" Hall "), m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(plan.unchanged, {fleet::hall});
        plan = core::planAutoprovisioning({at(fleet::reception), at(fleet::hall)}, true, m_store);
        QCOMPARE(plan.unchanged, {fleet::reception});
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().changes.first().oldValue, QStringLiteral("false"));
    }

    void deregisters()
    {
        const Plan plan = core::planDeregistration(
            {at(fleet::hall), at(fleet::hall), at(fleet::newDesk)}, m_store);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().call, core::PlanStep::Call::Delete);
        QCOMPARE(reason(plan, fleet::newDesk), QStringLiteral("phone_unknown"));
        QVERIFY(find(plan, PlanWarning::Kind::StaysConfigured));
    }

    void tellsGroupAndTarget()
    {
        core::Endpoint phone = *m_store.endpoint(fleet::company, fleet::riddle);
        QVERIFY(core::productGroupOf(phone, m_store).isEmpty());
        QVERIFY(core::redirectTargetOf(phone, m_store).url.isEmpty());
        phone.profile = fleet::deskProfile;
        QCOMPARE(core::productGroupOf(phone, m_store), fleet::desk);
        QVERIFY(core::redirectTargetOf(phone, m_store).fromProfile);
        QCOMPARE(core::redirectTargetOf(phone, m_store).url,
                 QStringLiteral("https://profile.example/{mac}"));
        const auto own =
            core::redirectTargetOf(*m_store.endpoint(fleet::company, fleet::hall), m_store);
        QVERIFY(!own.fromProfile);
        QCOMPARE(own.url, QStringLiteral("https://old.example/{mac}"));
    }

private:
    core::Store m_store;
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
