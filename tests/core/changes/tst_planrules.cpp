// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planmove.h"
#include "core/changes/planner.h"
#include "core/changes/planrules.h"
#include "tests/core/changes/fleet.h"

#include <QTest>

using core::Plan;
using core::SettingValues;

namespace {

const QString newUrl = QStringLiteral("https://new.example/{mac}");

SettingValues holding(const QString &setting, const QString &value, int index = -1)
{
    return {{setting, index, value, QStringLiteral("RW")}};
}

core::FieldChange settingTo(const QString &setting, const QString &value)
{
    core::FieldChange change;
    change.field = core::FieldChange::Field::Setting;
    change.setting = setting;
    change.newValue = value;
    return change;
}

/// The phones that are said to hide the profile.
QList<core::MacAddress> hiding(const Plan &plan)
{
    for (const core::PlanWarning &warning : plan.warnings) {
        if (warning.kind == core::PlanWarning::Kind::OwnSettingHidesProfile)
            return warning.phones.isEmpty() ? QList<core::MacAddress>{core::MacAddress()}
                                            : warning.phones;
    }
    return {};
}

core::Target at(core::MacAddress mac)
{
    return {fleet::company, mac};
}

} // namespace

/// What plans have in common: which own settings of a phone win over those of its new profile.
class TestPlanRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<core::Store>();
        fleet::fill(*m_store);
        m_profile = *m_store->profile(fleet::deskProfile);
    }

    void comparesOwnSettingsWithTheProfiles_data()
    {
        QTest::addColumn<SettingValues>("own");
        QTest::addColumn<SettingValues>("profile");
        QTest::addColumn<bool>("hides");
        const QString yes = QStringLiteral("yes");
        const QString user = fleet::userSetting;
        const QString strange = QStringLiteral("not in the catalogue");
        QTest::newRow("nothing") << SettingValues() << SettingValues() << false;
        QTest::newRow("no own") << SettingValues() << holding(user, yes) << false;
        QTest::newRow("profile without") << holding(user, yes) << SettingValues() << false;
        QTest::newRow("same") << holding(user, yes) << holding(user, QStringLiteral("no")) << true;
        QTest::newRow("equal") << holding(user, yes) << holding(user, yes) << true;
        QTest::newRow("another") << holding(user, yes) << holding(fleet::passSetting, yes) << false;
        QTest::newRow("same name")
            << holding(fleet::dectServer, yes) << holding(fleet::deskServer, yes) << true;
        QTest::newRow("unknown") << holding(strange, yes) << holding(strange, yes) << true;
        QTest::newRow("empty") << holding(user, QString()) << holding(user, yes) << false;
        QTest::newRow("empty there") << holding(user, yes) << holding(user, QString()) << false;
        QTest::newRow("index") << holding(user, yes, 1) << holding(user, yes, 1) << true;
        QTest::newRow("another index") << holding(user, yes, 1) << holding(user, yes, 2) << false;
    }

    void comparesOwnSettingsWithTheProfiles()
    {
        QFETCH(SettingValues, own);
        QFETCH(SettingValues, profile);
        QFETCH(bool, hides);
        m_profile.settings = profile;
        QCOMPARE(core::hidesProfile(own, {}, m_profile, m_store->catalogue()), hides);
    }

    void countsWhatThePlanChanges()
    {
        const core::Catalogue &catalogue = m_store->catalogue();
        const auto set = settingTo(fleet::deskServer, newUrl);
        const auto clear = settingTo(fleet::deskServer, {});
        QVERIFY(core::hidesProfile({}, {set}, m_profile, catalogue));
        QVERIFY(
            !core::hidesProfile(holding(fleet::deskServer, newUrl), {clear}, m_profile, catalogue));
    }

    void everyWayToAProfileWarns()
    {
        m_profile.settings += holding(fleet::userSetting, QStringLiteral("profile"));
        m_store->setProfiles(fleet::company, {m_profile});
        core::Endpoint phone = *m_store->endpoint(fleet::company, fleet::reception);
        phone.settings = holding(fleet::userSetting, QStringLiteral("own"));
        m_store->setEndpoints(fleet::company, {phone});
        const QList<core::MacAddress> expected{fleet::reception};
        QCOMPARE(hiding(core::planProfile({at(fleet::reception)}, fleet::deskProfile, *m_store)),
                 expected);
        core::PhoneEdit edit;
        edit.target = at(fleet::reception);
        edit.profile = fleet::deskProfile;
        QCOMPARE(hiding(core::planEdits({edit}, *m_store)), expected);
        edit.settings = {{QStringLiteral("http_client_user"), QString()}};
        QCOMPARE(hiding(core::planEdits({edit}, *m_store)), QList<core::MacAddress>());

        core::Profile there = m_profile;
        there.uuid = QStringLiteral("p-there");
        there.company = fleet::otherCompany;
        m_store->setProfiles(fleet::otherCompany, {there});
        const Plan moved =
            core::planMove({at(fleet::reception)}, {fleet::otherCompany, there.uuid}, *m_store);
        QCOMPARE(hiding(moved), expected);
    }

    void registeringNamesThePhones()
    {
        core::Registration wish;
        wish.company = fleet::company;
        wish.macs = {fleet::newDesk, fleet::newBase};
        wish.profile = fleet::deskProfile;
        QCOMPARE(hiding(core::planRegistration(wish, *m_store)), QList<core::MacAddress>());
        wish.redirection = core::Redirection{newUrl, {}, {}};
        const Plan plan = core::planRegistration(wish, *m_store);
        QCOMPARE(plan.excluded.size(), 1); // of another group
        QCOMPARE(hiding(plan), {fleet::newDesk});
    }

private:
    std::unique_ptr<core::Store> m_store;
    core::Profile m_profile;
};

QTEST_GUILESS_MAIN(TestPlanRules)
#include "tst_planrules.moc"
