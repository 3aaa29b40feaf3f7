// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/fleet.h"
#include "ui/actions/tableexport.h"
#include "ui/models/fleet.h"
#include "ui/models/phonefacts.h"
#include "ui/models/phonessummary.h"
#include "ui/models/profilesmodel.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QtTest>

using namespace ui;

namespace {

/// The profiles of some companies, watched by Qt's own tester.
struct Listed
{
    Listed()
    {
        fleet::fillCompanies(store);
        phones.add(fleet::connection, store);
        model.setSubject(&store, fleet::everything());
    }

    core::Store store;
    Fleet phones;
    ProfilesModel model{phones};
    QAbstractItemModelTester tester{&model};
};

} // namespace

/// Profiles, facts and exported tables.
class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPhonesOfProfiles();
    void followsProfiles();
    void tellsWhereAProfileSends();
    void aProfileThatMovesIsThereOnce();
    void showsWhatTheStoreHas();
    void hidesSecrets();
    void summarisesSharedValues();
    void exportsCsv_data();
    void exportsCsv();

private:
    static core::Profile profile(const QString &uuid, const QString &name)
    {
        core::Profile made;
        made.uuid = uuid;
        made.name = name;
        made.company = QStringLiteral("a");
        return made;
    }
};

void TestListModels::countsPhonesOfProfiles()
{
    core::Store store;
    fleet::fillCompanies(store);
    store.setProfiles(QStringLiteral("a"), {profile(QStringLiteral("p"), QStringLiteral("HQ"))});
    Fleet phones;
    phones.add(fleet::connection, store);
    ProfilesModel model(phones);
    QAbstractItemModelTester tester(&model);
    model.setSubject(&store, fleet::everything());
    QCOMPARE(model.index(0, ProfilesModel::Phones).data().toString(), QStringLiteral("0"));
    core::Endpoint phone = fleet::phone(1, QStringLiteral("One"));
    phone.profile = QStringLiteral("p");
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    store.setEndpoints(QStringLiteral("a"), {phone});
    QTRY_COMPARE(model.index(0, ProfilesModel::Phones).data().toString(), QStringLiteral("1"));
    QCOMPARE(changed.count(), 1);
}

void TestListModels::followsProfiles()
{
    Listed listed;
    core::Store &store = listed.store;
    ProfilesModel &model = listed.model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    store.setProfiles(QStringLiteral("a"), {profile(QStringLiteral("p"), QStringLiteral("HQ")),
                                            profile(QStringLiteral("q"), QStringLiteral("DECT"))});
    model.flush();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("DECT"));
    store.retainProfiles(QStringLiteral("a"), {QStringLiteral("p")});
    model.flush();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(QStringLiteral("group:none"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalCount(), 1);
}

/// Some families have a setting of another name for it, and each group may have its own.
void TestListModels::tellsWhereAProfileSends()
{
    core::Catalogue catalogue;
    const QString group = QStringLiteral("g2");
    catalogue.addProductGroup({group, group});
    QList<core::Profile> all;
    for (const char *name : {"setting_server", "ProvisioningServer", "language"}) {
        core::Setting setting;
        setting.uuid = setting.paramName = QString::fromLatin1(name);
        catalogue.addSetting(setting);
        core::Profile one = profile(setting.uuid, setting.uuid);
        one.settings.append({setting.uuid, -1, QStringLiteral("https://") + setting.uuid, {}});
        all.append(one);
    }
    core::Setting other;
    other.uuid = QStringLiteral("other");
    other.paramName = QStringLiteral("setting_server");
    other.productGroups = {group};
    catalogue.addSetting(other);
    all.append(profile(QStringLiteral("two"), QStringLiteral("two")));
    all.last().productGroup = group;
    all.last().settings = all.first().settings;
    all.last().settings.append({other.uuid, -1, QStringLiteral("https://of-group"), {}});
    Listed listed;
    listed.store.setCatalogue(catalogue);
    listed.store.setProfiles(QStringLiteral("a"), all);
    listed.model.flush();
    QStringList targets;
    for (int row = 0; row < listed.model.rowCount(); ++row)
        targets.append(listed.model.index(row, ProfilesModel::RedirectTarget).data().toString());
    QCOMPARE(targets, QStringList({QString(), QStringLiteral("https://ProvisioningServer"),
                                   QStringLiteral("https://setting_server"),
                                   QStringLiteral("https://of-group")}));
}

/// For a while both companies list it.
void TestListModels::aProfileThatMovesIsThereOnce()
{
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const QList<core::Profile> one{profile(QStringLiteral("p"), QStringLiteral("HQ"))};
    Listed listed;
    core::Store &store = listed.store;
    ProfilesModel &model = listed.model;
    store.setProfiles(a, one);
    store.setProfiles(b, {profile(QStringLiteral("p"), QStringLiteral("Moved"))});
    model.flush();
    QCOMPARE(model.rowCount(), 1);
    store.setCatalogue({}); // all are looked at
    model.flush();
    QCOMPARE(model.rowCount(), 1);
    store.retainProfiles(a, {});
    model.flush();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Moved"));
    store.retainProfiles(b, {});
    model.flush();
    QCOMPARE(model.rowCount(), 0);
}

/// After any changes, looked at whenever.
void TestListModels::showsWhatTheStoreHas()
{
    const QStringList companies{QStringLiteral("a"), QStringLiteral("b")};
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        Listed listed;
        core::Store &store = listed.store;
        ProfilesModel &model = listed.model;
        for (int step = 0; step < 100; ++step) {
            const QString &company = companies.at(random.bounded(2));
            const QString uuid = QString::number(random.bounded(5));
            QSet<QString> kept;
            switch (random.bounded(3)) {
            case 0:
                for (const core::Profile &its : store.profiles(company)) {
                    if (its.uuid != uuid)
                        kept.insert(its.uuid);
                }
                store.retainProfiles(company, kept);
                break;
            case 1:
                store.setCatalogue({});
                break;
            default:
                store.setProfiles(company, {profile(uuid, QString::number(random.bounded(1000)))});
            }
            if (random.bounded(3) == 0)
                continue;
            model.flush();
            QSet<QString> there;
            QSet<QString> shown;
            for (const QString &one : companies) {
                for (const core::Profile &its : store.profiles(one))
                    there.insert(its.uuid);
            }
            for (int row = 0; row < model.rowCount(); ++row) {
                const core::Profile &its = *model.profile(row);
                shown.insert(its.uuid);
                QVERIFY(store.profiles(companies[0]).value(its.uuid) == its ||
                        store.profiles(companies[1]).value(its.uuid) == its);
            }
            QCOMPARE(shown, there);
            QCOMPARE(model.rowCount(), int(there.size()));
        }
    }
}

void TestListModels::hidesSecrets()
{
    core::Store store;
    fleet::fillCompanies(store);
    core::Catalogue catalogue;
    core::Setting password;
    password.uuid = QStringLiteral("s1");
    password.paramName = QStringLiteral("http_client_pass");
    catalogue.addSetting(password);
    store.setCatalogue(catalogue);
    core::Endpoint phone = fleet::phone(1, QStringLiteral("One"));
    phone.settings = {{QStringLiteral("s1"), -1, QStringLiteral("hunter2"), {}},
                      {QStringLiteral("unknown"), 3, QStringLiteral("shown"), {}}};
    const PhoneFacts facts(phone, QStringLiteral("aa"), store);
    QVERIFY(!facts.text().contains(QStringLiteral("hunter2")));
    QVERIFY(facts.text().contains(QStringLiteral("http_client_pass")));
    QVERIFY(facts.text().contains(QStringLiteral("unknown [3]: shown")));
    QVERIFY(facts.text().contains(QStringLiteral("Filiale 10")));
}

void TestListModels::summarisesSharedValues()
{
    core::Store store;
    fleet::fillCompanies(store);
    store.setEndpoints(QStringLiteral("a"),
                       {fleet::phone(1, QStringLiteral("One")),
                        fleet::phone(2, QStringLiteral("Two"), QStringLiteral("error"))});
    Fleet index;
    index.add(QStringLiteral("one"), store);
    index.flush();
    const core::FleetSnapshot &now = index.snapshot();
    const PhonesSummary summary(2, now.dictionaries(), core::commonOf(now, {0, 1}, {{0, 1}}));
    QHash<QString, QString> values;
    for (const Property &one : summary.properties())
        values.insert(one.key, one.value);
    QCOMPARE(values.value(QStringLiteral("status")), QStringLiteral("1 Error\n1 Never seen"));
    QCOMPARE(values.value(QStringLiteral("profile")), QStringLiteral("none"));
    QCOMPARE(summary.connection(), QStringLiteral("one"));

    core::Store another;
    fleet::fillCompanies(another);
    another.setEndpoints(QStringLiteral("a"), {fleet::phone(1, QStringLiteral("Same"))});
    index.add(QStringLiteral("other"), another);
    index.flush();
    const PhonesSummary both(3, now.dictionaries(), core::commonOf(now, {0, 1, 2}, {{0, 2}}));
    QVERIFY(both.connection().isEmpty());
    QVERIFY(both.subtitle().contains(u'2'));
    QVERIFY(PhonesSummary(3, now.dictionaries(), {}).properties().isEmpty());
}

void TestListModels::exportsCsv_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << QStringLiteral("Lobby") << QByteArray("Lobby");
    QTest::newRow("comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QStringLiteral("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("line end") << QStringLiteral("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+49") << QByteArray("'+49");
    QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("'-1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("\"'\t=1\"");
    QTest::newRow("umlaut") << QStringLiteral("\u00dcber")
                            << QByteArray("\xC3\x9C"
                                          "ber");
}

void TestListModels::exportsCsv()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({QStringLiteral("Name")});
    model.setItem(0, 0, new QStandardItem(cell));
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    const ExportedTable table = exported(model, {0}, Qt::DisplayRole);
    QVERIFY(writeTable(file, ExportFormat::Csv, table, [](qint64) { return true; }));
    QCOMPARE(file.data(), QByteArray("\xEF\xBB\xBF") + "Name\r\n" + written + "\r\n");
}

QTEST_MAIN(TestListModels)
#include "tst_listmodels.moc"
