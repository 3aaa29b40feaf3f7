// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/fleet.h"
#include "ui/actions/tableexport.h"
#include "ui/models/fleet.h"
#include "ui/models/logsmodel.h"
#include "ui/models/phonefacts.h"
#include "ui/models/profilesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QtTest>

using namespace ui;

/// Profiles, log lines, facts and exported tables.
class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPhonesOfProfiles();
    void followsProfiles();
    void logIsNewestFirst();
    void logMarksRefusals();
    void logTakesEachLineOnce();
    void logTellsLinesWithoutUuidApart();
    void logLosesWhatTheStoreDropped();
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
    core::Store store;
    fleet::fillCompanies(store);
    Fleet phones;
    phones.add(fleet::connection, store);
    ProfilesModel model(phones);
    QAbstractItemModelTester tester(&model);
    model.setSubject(&store, fleet::everything());
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

void TestListModels::logIsNewestFirst()
{
    core::Store store;
    fleet::fillCompanies(store);
    store.addLogs(QStringLiteral("a"), {fleet::line(QStringLiteral("1"), 1000)});
    LogsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSubject(&store, fleet::everything());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    store.addLogs(QStringLiteral("aa"),
                  {fleet::line(QStringLiteral("2"), 3000), fleet::line(QStringLiteral("3"), 2000)});
    model.flush();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 1);
    QCOMPARE(model.line(0)->uuid, QStringLiteral("2"));
    QCOMPARE(model.line(2)->uuid, QStringLiteral("1"));
    QCOMPARE(model.line(3), nullptr);
}

void TestListModels::logMarksRefusals()
{
    core::Store store;
    fleet::fillCompanies(store);
    store.addLogs(QStringLiteral("a"),
                  {fleet::line(QStringLiteral("1"), 1000, QStringLiteral("info"), 404)});
    LogsModel model;
    model.setSubject(&store, fleet::everything());
    const QModelIndex level = model.index(0, LogsModel::Level);
    QCOMPARE(level.data().toString(), QStringLiteral("Refused"));
    QCOMPARE(level.data(RowsModel::ShapeRole).toInt(), int(StatusShape::Bad));
    QVERIFY(level.data(Qt::ToolTipRole).toString().contains(QStringLiteral("info")));
}

void TestListModels::logTakesEachLineOnce()
{
    core::Store store;
    fleet::fillCompanies(store);
    LogsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSubject(&store, fleet::everything());
    for (int i = 0; i < 3; ++i)
        store.addLogs(QStringLiteral("a"), {fleet::line(QStringLiteral("same"), 1000)});
    model.flush();
    QCOMPARE(model.rowCount(), 1);
}

void TestListModels::logTellsLinesWithoutUuidApart()
{
    core::Store store;
    fleet::fillCompanies(store);
    LogsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSubject(&store, fleet::everything());
    for (int i = 0; i < 3; ++i)
        store.addLogs(QStringLiteral("a"), {fleet::line({}, 1000), fleet::line({}, 2000)});
    model.flush();
    QCOMPARE(model.rowCount(), 2);
}

void TestListModels::logLosesWhatTheStoreDropped()
{
    core::Store store;
    fleet::fillCompanies(store);
    const QString a = QStringLiteral("a");
    const int most = int(core::Store::mostLogLines);
    QList<core::LogEntry> lines;
    for (int i = 0; i < most; ++i)
        lines.append(fleet::line(QString::number(i), 1000 + i));
    store.addLogs(a, lines);
    LogsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSubject(&store, fleet::everything());
    QCOMPARE(model.rowCount(), most);
    store.addLogs(a, {fleet::line(QStringLiteral("n1"), 50'000)});
    store.addLogs(a, {fleet::line(QStringLiteral("n2"), 50'001)});
    model.flush();
    QCOMPARE(model.rowCount(), most);
    QCOMPARE(model.totalCount(), most);
    QCOMPARE(model.line(0)->uuid, QStringLiteral("n2"));
    QCOMPARE(model.line(most - 1)->uuid, QStringLiteral("2"));
    // Comes and goes before the model has looked.
    store.addLogs(a, {fleet::line(QStringLiteral("short"), 1002)});
    QList<core::LogEntry> many;
    for (int i = 0; i < most; ++i)
        many.append(fleet::line(QStringLiteral("m%1").arg(i), 60'000 + i));
    store.addLogs(a, many);
    model.flush();
    QCOMPARE(model.rowCount(), most);
    QCOMPARE(model.line(most - 1)->uuid, QStringLiteral("m0"));
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
    const PhonesSummary summary({{QStringLiteral("a"), core::MacAddress(0x000413A30001ULL)},
                                 {QStringLiteral("a"), core::MacAddress(0x000413A30002ULL)}},
                                store);
    QHash<QString, QString> values;
    for (const Property &one : summary.properties())
        values.insert(one.key, one.value);
    QCOMPARE(values.value(QStringLiteral("status")), QStringLiteral("1 Error\n1 Never seen"));
    QCOMPARE(values.value(QStringLiteral("profile")), QStringLiteral("none"));
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
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("'\t=1");
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
    QCOMPARE(csv(model, {0}, Qt::DisplayRole),
             QByteArray("\xEF\xBB\xBF") + "Name\r\n" + written + "\r\n");
}

QTEST_MAIN(TestListModels)
#include "tst_listmodels.moc"
