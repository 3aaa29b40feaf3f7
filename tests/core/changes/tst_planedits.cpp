// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/editrules.h"
#include "core/changes/planner.h"
#include "tests/core/changes/fleet.h"

#include <QTest>

using core::FieldChange;
using core::Plan;
using core::PlanWarning;

class TestPlanEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<core::Store>();
        fleet::fill(*m_store);
    }

    void eachPhoneGetsItsOwnValues()
    {
        core::PhoneEdit first = edit(fleet::company, fleet::reception);
        first.name = QStringLiteral(" Lobby ");
        first.profile = fleet::deskProfile;
        first.settings = {
            {QStringLiteral("http_client_pass"), QStringLiteral("PASS1")},
            {QStringLiteral("setting_server"), QStringLiteral("http://new.example/{mac}")}};
        core::PhoneEdit other = edit(fleet::otherCompany, fleet::elsewhere);
        other.autoprovisioning = false;
        const Plan plan = core::planEdits({first, other}, *m_store);
        QCOMPARE(plan.kind, Plan::Kind::Edit);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.companyNames().size(), 2);
        const QList<FieldChange> &changes = plan.steps.at(0).changes;
        QCOMPARE(changes.size(), 4);
        QCOMPARE(changes.at(0).newValue, QStringLiteral("Lobby"));
        QCOMPARE(changes.at(1).newValue, fleet::deskProfile);
        QCOMPARE(changes.at(2).setting, fleet::passSetting);
        QVERIFY(changes.at(2).secret);
        QCOMPARE(changes.at(3).setting, fleet::deskServer);
        QCOMPARE(plan.steps.at(1).changes.first().newValue, QStringLiteral("false"));
        QCOMPARE(warned(plan, PlanWarning::Kind::PlainHttpTarget), {fleet::reception});
        QCOMPARE(warned(plan, PlanWarning::Kind::OwnSettingHidesProfile), {fleet::reception});
    }

    void anOwnSettingIsTakenAway()
    {
        core::PhoneEdit clears = edit(fleet::company, fleet::hall);
        clears.settings = {{QStringLiteral("setting_server"), QString()}};
        const Plan plan = core::planEdits({clears}, *m_store);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().changes.first().oldValue,
                 QStringLiteral("https://old.example/{mac}"));
        QCOMPARE(plan.steps.first().changes.first().newValue, QString());
        QCOMPARE(warned(plan, PlanWarning::Kind::NoticedAfterReset), {fleet::hall});
    }

    void aNewNameIsNothingForThePhone()
    {
        core::PhoneEdit renamed = edit(fleet::company, fleet::hall);
        renamed.name = QStringLiteral("Great hall");
        const Plan plan = core::planEdits({renamed}, *m_store);
        QCOMPARE(plan.steps.size(), 1);
        QVERIFY(plan.warnings.isEmpty());
    }

    void whatChangesNothingIsSaid()
    {
        core::PhoneEdit same = edit(fleet::company, fleet::hall);
        same.name = QStringLiteral("Hall");
        same.settings = {
            {QStringLiteral("setting_server"), QStringLiteral("https://old.example/{mac}")}};
        const Plan plan = core::planEdits({same}, *m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(plan.unchanged, {fleet::hall});
    }

    void whatCannotBeWrittenExcludesThePhone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("rule");
        const QString server = QStringLiteral("setting_server");
        QTest::newRow("long name") << QString(256, u'n') << server << QString() << "name_too_long";
        QTest::newRow("control") << QStringLiteral("a\x01b") << server << QString()
                                 << "name_characters";
        QTest::newRow("target") << QString() << server << QStringLiteral("gopher://x")
                                << "url_scheme";
        QTest::newRow("unknown") << QString() << QStringLiteral("no_such") << QStringLiteral("x")
                                 << "setting_missing";
    }
    void whatCannotBeWrittenExcludesThePhone()
    {
        QFETCH(QString, name);
        QFETCH(QString, setting);
        QFETCH(QString, value);
        QFETCH(QString, rule);
        core::PhoneEdit wish = edit(fleet::company, fleet::reception);
        if (!name.isEmpty())
            wish.name = name;
        if (!value.isEmpty())
            wish.settings.insert(setting, value);
        const Plan plan = core::planEdits({wish}, *m_store);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(plan.excluded.size(), 1);
        QCOMPARE(plan.excluded.first().error.serviceCode, rule);
    }

    void settingsHaveTypes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        QTest::newRow("on") << "boolean"
                            << "On"
                            << "";
        QTest::newRow("maybe") << "boolean"
                               << "maybe"
                               << "value_switch";
        QTest::newRow("number") << "number"
                                << " 12 "
                                << "";
        QTest::newRow("word") << "number"
                              << "twelve"
                              << "value_number";
        QTest::newRow("taken away") << "number"
                                    << ""
                                    << "";
        QTest::newRow("text") << "text"
                              << "anything"
                              << "";
        QTest::newRow("unknown type") << "fruit"
                                      << "apple"
                                      << "";
        QTest::newRow("control") << "text"
                                 << "a\tb"
                                 << "value_characters";
        QTest::newRow("long") << "text" << QString(4097, u'x') << "value_length";
    }
    void settingsHaveTypes()
    {
        QFETCH(QString, type);
        QFETCH(QString, text);
        QFETCH(QString, rule);
        core::Setting setting;
        setting.fieldType = type;
        const core::Result<QString> value = core::checkSettingValue(setting, text);
        QCOMPARE(value ? QString() : value.error().serviceCode, rule);
        if (value)
            QCOMPARE(*value, text.trimmed());
    }

    void profilesAreFoundByName()
    {
        core::Profile twin = fleet::profile(QStringLiteral("p-3"), fleet::desk);
        twin.name = QStringLiteral("P-DESK");
        core::Profile another = fleet::profile(QStringLiteral("p-4"), fleet::desk);
        another.name = QStringLiteral("Twin");
        core::Profile same = fleet::profile(QStringLiteral("p-5"), fleet::desk);
        same.name = QStringLiteral("Twin");
        m_store->setProfiles(fleet::company, {twin, another, same});
        QCOMPARE(found("p-desk"), fleet::deskProfile);
        QCOMPARE(found("P-DESK"), QStringLiteral("p-3"));
        QCOMPARE(found("p-5"), QStringLiteral("p-5"));
        QCOMPARE(found(""), QString());
        QCOMPARE(found("Twin"), QStringLiteral("profile_ambiguous"));
        QCOMPARE(found("p-dect"), QStringLiteral("profile_group"));
        QCOMPARE(found("nowhere"), QStringLiteral("profile_unknown"));
    }

private:
    static core::PhoneEdit edit(const QString &company, core::MacAddress mac)
    {
        core::PhoneEdit wish;
        wish.target = {company, mac};
        return wish;
    }
    static QList<core::MacAddress> warned(const Plan &plan, PlanWarning::Kind kind)
    {
        for (const PlanWarning &warning : plan.warnings) {
            if (warning.kind == kind)
                return warning.phones;
        }
        return {};
    }
    /// The uuid, or the rule.
    QString found(const char *text) const
    {
        const core::Result<QString> uuid =
            core::profileNamed(QString::fromLatin1(text), fleet::company, fleet::desk, *m_store);
        return uuid ? *uuid : uuid.error().serviceCode;
    }

    std::unique_ptr<core::Store> m_store;
};

QTEST_GUILESS_MAIN(TestPlanEdits)
#include "tst_planedits.moc"
