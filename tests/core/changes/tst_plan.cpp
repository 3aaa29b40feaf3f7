// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/plan.h"

#include <QJsonArray>
#include <QTest>

using core::FieldChange;
using core::PlanStep;

namespace {

const QString setting = QStringLiteral("9d41c07be2a84f6c8b35d1f09e7a6c52");
const QString indexed = QStringLiteral("b70e2c4a6d8f4b1c9a3e5d7f0b2c4e6a");

QJsonObject entry(const QJsonValue &value, const QString &perm)
{
    return {{QStringLiteral("value"), value},
            {QStringLiteral("attrs"), QJsonObject{{QStringLiteral("perm"), perm}}}};
}

/// A phone as a service may tell it, with everything that a careless write would break.
QJsonObject stored()
{
    return {
        {QStringLiteral("mac"), QStringLiteral("000413A30001")},
        {QStringLiteral("name"), QStringLiteral("Front desk")},
        {QStringLiteral("autoprovisioning_enabled"), QStringLiteral("true")},
        {QStringLiteral("provisioning_profile"), QJsonValue::Null},
        {QStringLiteral("warranty_exp_warning_period"), QJsonValue::Null},
        {QStringLiteral("settings_manager"),
         QJsonObject{{setting, entry(QStringLiteral("https://a.example/"), QStringLiteral("!"))},
                     {indexed, QJsonArray{entry(QStringLiteral("on"), QStringLiteral("R"))}}}},
        {QStringLiteral("status"), QStringLiteral("provisioned")},
        {QStringLiteral("company"), QStringLiteral("c")},
        {QStringLiteral("last_seen"), QJsonValue::Null},
        {QStringLiteral("links"), QJsonObject{{QStringLiteral("self"), QStringLiteral("x")}}},
        {QStringLiteral("x_unheard_of"), QJsonObject{{QStringLiteral("deep"), QJsonArray{1, 2}}}},
    };
}

PlanStep step(FieldChange::Field field, const QString &oldValue, const QString &newValue,
              const QString &uuid = {})
{
    PlanStep result;
    result.mac = core::MacAddress(0x000413A30001);
    FieldChange change;
    change.field = field;
    change.setting = uuid;
    change.oldValue = oldValue;
    change.newValue = newValue;
    result.changes = {change};
    return result;
}

QJsonObject without(QJsonObject object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        object.remove(QLatin1String(key));
    return object;
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatTheStepChanges()
    {
        const QJsonObject document = core::applyStep(
            step(FieldChange::Field::Name, QStringLiteral("Front desk"), QStringLiteral("Lobby")),
            stored());
        QJsonObject expected = without(stored(), {"status", "company", "last_seen", "links"});
        expected.insert(QStringLiteral("name"), QStringLiteral("Lobby"));
        expected.insert(QStringLiteral("autoprovisioning_enabled"), true);
        QCOMPARE(document, expected);
    }

    void keepsAToldNullAndAddsNone()
    {
        QJsonObject before = stored();
        const PlanStep clear =
            step(FieldChange::Field::Name, QStringLiteral("Front desk"), QString());
        QJsonObject document = core::applyStep(clear, before);
        QVERIFY(!document.contains(QStringLiteral("name")));
        QVERIFY(document.value(QStringLiteral("warranty_exp_warning_period")).isNull());
        before.remove(QStringLiteral("warranty_exp_warning_period"));
        before.remove(QStringLiteral("provisioning_profile"));
        before.insert(QStringLiteral("settings_manager"), QJsonValue::Null);
        document = core::applyStep(clear, before);
        for (const QJsonValue &value : std::as_const(document))
            QVERIFY(!value.isNull());
    }

    void clearsByLeavingOut()
    {
        QJsonObject before = stored();
        before.insert(QStringLiteral("provisioning_profile"), QStringLiteral("p"));
        const PlanStep clear = step(FieldChange::Field::Profile, QStringLiteral("p"), QString());
        QVERIFY(!core::applyStep(clear, before).contains(QStringLiteral("provisioning_profile")));
        const PlanStep unset = step(FieldChange::Field::Setting,
                                    QStringLiteral("https://a.example/"), QString(), setting);
        const QJsonObject map =
            core::applyStep(unset, before).value(QStringLiteral("settings_manager")).toObject();
        QCOMPARE(map.keys(), QStringList{indexed});
    }

    void writesSettings()
    {
        const PlanStep change =
            step(FieldChange::Field::Setting, QStringLiteral("https://a.example/"),
                 QStringLiteral("https://b.example/"), setting);
        QJsonObject map =
            core::applyStep(change, stored()).value(QStringLiteral("settings_manager")).toObject();
        QCOMPARE(map.value(setting).toObject(),
                 entry(QStringLiteral("https://b.example/"), QStringLiteral("!")));
        QCOMPARE(map.value(indexed),
                 stored().value(QStringLiteral("settings_manager")).toObject().value(indexed));
        const PlanStep fresh = step(FieldChange::Field::Setting, QString(), QStringLiteral("joe"),
                                    QStringLiteral("new"));
        map = core::applyStep(fresh, stored()).value(QStringLiteral("settings_manager")).toObject();
        QCOMPARE(map.value(QStringLiteral("new")).toObject(),
                 entry(QStringLiteral("joe"), QStringLiteral("RW")));
    }

    void leavesIndexedListsAlone()
    {
        const PlanStep change =
            step(FieldChange::Field::Setting, QString(), QStringLiteral("off"), indexed);
        const QJsonObject document = core::applyStep(change, stored());
        QCOMPARE(document.value(QStringLiteral("settings_manager")),
                 stored().value(QStringLiteral("settings_manager")));
        QVERIFY(!core::stepIsFulfilled(change, document));
        const PlanStep clear = step(FieldChange::Field::Setting, QString(), QString(), indexed);
        QVERIFY(!core::stepIsFulfilled(clear, stored()));
    }

    void startsANewPhone()
    {
        PlanStep create =
            step(FieldChange::Field::Autoprovisioning, QString(), QStringLiteral("false"));
        create.mustNotExist = true;
        const QJsonObject document = core::applyStep(create, {});
        QCOMPARE(document, (QJsonObject{{QStringLiteral("mac"), QStringLiteral("000413a30001")},
                                        {QStringLiteral("autoprovisioning_enabled"), false}}));
        QVERIFY(!core::stepIsFulfilled(create, {}));
        QVERIFY(!core::changedSincePlan(create, {}));
        QVERIFY(core::stepIsFulfilled(create, document));
    }

    void knowsWhatIsFulfilled()
    {
        using Field = FieldChange::Field;
        const QString yes = QStringLiteral("true");
        QVERIFY(core::stepIsFulfilled(step(Field::Autoprovisioning, {}, yes), stored()));
        QVERIFY(core::stepIsFulfilled(step(Field::Profile, {}, {}), stored()));
        QVERIFY(!core::stepIsFulfilled(step(Field::Profile, {}, QStringLiteral("p")), stored()));
        QJsonObject silent = without(stored(), {"autoprovisioning_enabled"});
        QVERIFY(core::stepIsFulfilled(step(Field::Autoprovisioning, {}, yes), silent));
        PlanStep gone = step(Field::Registration, QStringLiteral("00:04:13:A3:00:01"), {});
        gone.call = PlanStep::Call::Delete;
        QVERIFY(!core::stepIsFulfilled(gone, stored()));
        QVERIFY(core::stepIsFulfilled(gone, {}));
    }

    void seesForeignChanges()
    {
        using Field = FieldChange::Field;
        PlanStep rename = step(Field::Name, QStringLiteral("Front desk"), QStringLiteral("Lobby"));
        QVERIFY(!core::changedSincePlan(rename, stored()));
        QJsonObject fresh = stored();
        fresh.insert(QStringLiteral("name"), QStringLiteral("Lobby"));
        QVERIFY(!core::changedSincePlan(rename, fresh));
        fresh.insert(QStringLiteral("name"), QStringLiteral("Somebody's"));
        QCOMPARE(core::changedSincePlan(rename, fresh), rename.changes.constData());
        rename.changes.first().oldKnown = false;
        QVERIFY(!core::changedSincePlan(rename, fresh));
    }

    void comparesWhatCanBeWritten_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("differs");
        const auto row = [](const char *name, const char *key, const QJsonValue &value,
                            bool differs = true) {
            const QString text = QString::fromLatin1(key);
            QTest::newRow(name) << text << value << (differs ? text : QString());
        };
        row("name", "name", QStringLiteral("Theirs"));
        row("profile", "provisioning_profile", QStringLiteral("p"));
        row("switch", "autoprovisioning_enabled", false);
        row("settings gone", "settings_manager", QJsonObject());
        row("no profile, as before", "provisioning_profile", QJsonValue::Null, false);
        row("the service's own", "last_ip", QStringLiteral("192.0.2.1"), false);
    }

    void comparesWhatCanBeWritten()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, differs);
        QJsonObject found = stored();
        QCOMPARE(core::differingKey(stored(), found), QString());
        found.insert(key, value);
        QCOMPARE(core::differingKey(stored(), found), differs);
    }

    void namesEachCompanyOnce()
    {
        core::Plan plan;
        for (const char *uuid : {"a", "b", "a", "c"}) {
            PlanStep one;
            one.company.uuid = QString::fromLatin1(uuid);
            one.company.name = one.company.uuid == u"a" ? QStringLiteral("Alpha")
                                                        : QStringLiteral("Beta"); // two of them
            plan.steps.append(one);
        }
        QCOMPARE(plan.companyNames(), (QStringList{QStringLiteral("Alpha"), QStringLiteral("Beta"),
                                                   QStringLiteral("Beta")}));
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
