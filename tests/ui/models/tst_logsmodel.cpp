// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logsmodel.h"

#include "tests/ui/models/fleet.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace ui;

class TestLogsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isNewestFirst();
    void showsWhatComesByItself();
    void insertsWhatComesAtTheTop();
    void putsLateLinesInTheirPlace();
    void announcesNothingForNothing();
    void marksRefusals();
    void namesPhonesThatComeLater();
    void followsOnePhone();
    void leavesTheRowsWhenASearchCannotBeRead();
    void findsTheWordsOfTheReader();
    void standsStillWhilePaused();
    void countsWhatIsSearchedForWhilePaused();
    void filtersWhilePaused();
    void goesOnWithAnotherConnection();
    void keepsPersistentIndexes();
    void losesWhatTheStoreDropped();
    void survivesRandomChanges();
    void masksSecrets();
    void tellsProgramsTheServicesWords();
    void forgetsADeletedStore();

private:
    void settle();
    void add(const QString &company, const QList<core::LogEntry> &lines);
    QStringList shown() const;

    core::SystemClock m_clock;
    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<LogsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {
const QString A = QStringLiteral("a");
const QString AA = QStringLiteral("aa");

core::LogEntry line(int number, qint64 seconds)
{
    return fleet::line(QString::number(number), seconds);
}
} // namespace

void TestLogsModel::init()
{
    m_store = std::make_unique<core::Store>();
    fleet::fillCompanies(*m_store);
    m_store->addLogs(A, {line(1, 1000)});
    m_model = std::make_unique<LogsModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setSubject(m_store.get(), fleet::everything());
    settle();
}

void TestLogsModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

/// Answers come from the thread pool.
void TestLogsModel::settle()
{
    m_model->flush();
    QTRY_VERIFY(!m_model->isBusy());
}

void TestLogsModel::add(const QString &company, const QList<core::LogEntry> &lines)
{
    m_store->addLogs(company, lines);
    settle();
}

QStringList TestLogsModel::shown() const
{
    QStringList uuids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        uuids += m_model->line(row)->uuid;
    return uuids;
}

void TestLogsModel::isNewestFirst()
{
    add(AA, {line(2, 3000), line(3, 2000)});
    QCOMPARE(shown(), QStringList({QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("1")}));
    QVERIFY(!m_model->line(3));
    QVERIFY(!m_model->line(-1));
    QCOMPARE(m_model->rowOf(QStringLiteral("aa/3")), 1);
    QCOMPARE(m_model->rowOf(QStringLiteral("a/3")), -1);
    m_model->sort(LogTexts::Time, Qt::AscendingOrder);
    settle();
    QCOMPARE(shown().constFirst(), QStringLiteral("1"));
}

void TestLogsModel::showsWhatComesByItself()
{
    m_store->addLogs(A, {line(2, 2000)});
    QVERIFY(m_model->isBusy());
    QTRY_COMPARE(m_model->rowCount(), 2);
    QVERIFY(!m_model->isBusy());
}

void TestLogsModel::insertsWhatComesAtTheTop()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy counts(m_model.get(), &TableModel::countsChanged);
    add(AA, {line(2, 3000), line(3, 2000)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 1);
    QCOMPARE(counts.count(), 1);
    QCOMPARE(removed.count() + reset.count() + layout.count(), 0);
}

void TestLogsModel::putsLateLinesInTheirPlace()
{
    add(A, {line(2, 3000)});
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    add(AA, {line(3, 2000)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(shown().at(1), QStringLiteral("3"));
}

void TestLogsModel::announcesNothingForNothing()
{
    m_model->setSubject(m_store.get(), {QStringLiteral("one"), QStringLiteral("b"), true});
    settle();
    QCOMPARE(m_model->rowCount(), 0);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    add(A, {line(2, 3000)});
    QCOMPARE(inserted.count() + reset.count(), 0);
    QCOMPARE(m_model->totalCount(), 0);
}

void TestLogsModel::marksRefusals()
{
    add(A, {fleet::line(QStringLiteral("2"), 2000, QStringLiteral("info"), 404)});
    const QModelIndex level = m_model->index(0, LogTexts::Level);
    QCOMPARE(level.data().toString(), QStringLiteral("Refused"));
    QCOMPARE(level.data(TableModel::ShapeRole).toInt(), int(StatusShape::Bad));
    QVERIFY(level.data(Qt::ToolTipRole).toString().contains(QStringLiteral("info")));
    QCOMPARE(m_model->index(1, LogTexts::Level).data(TableModel::ShapeRole).toInt(), -1);
}

void TestLogsModel::namesPhonesThatComeLater()
{
    const QModelIndex name = m_model->index(0, LogTexts::Phone);
    QCOMPARE(name.data().toString(), QString());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_store->setEndpoints(A, {fleet::phone(1, QStringLiteral("Lobby"))});
    settle();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->index(0, LogTexts::Phone).data().toString(), QStringLiteral("Lobby"));
    m_model->setFilter(QStringLiteral("phone:lobby"));
    settle();
    QCOMPARE(m_model->rowCount(), 1);
}

void TestLogsModel::followsOnePhone()
{
    core::LogEntry other = line(2, 2000);
    other.mac = core::MacAddress(0x000413A30002ULL);
    add(A, {other});
    QSignalSpy changed(m_model.get(), &LogsModel::queryChanged);
    m_model->setPhone(other.mac);
    settle();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown(), QStringList{QStringLiteral("2")});
    QCOMPARE(m_model->totalCount(), 1);
    add(A, {line(3, 3000)});
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setSubject(m_store.get(), {QStringLiteral("one"), A, true});
    settle();
    QVERIFY(m_model->phone().isNull());
    QCOMPARE(m_model->rowCount(), 3);
}

void TestLogsModel::leavesTheRowsWhenASearchCannotBeRead()
{
    add(A, {fleet::line(QStringLiteral("2"), 2000, QStringLiteral("info"), 404)});
    m_model->setFilter(QStringLiteral("http:404"));
    settle();
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setFilter(QStringLiteral("http:404 http:many"));
    QVERIFY(m_model->queryError());
    QCOMPARE(m_model->queryError()->position, 14);
    settle();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->totalCount(), 2);
    m_model->setFilter({});
    settle();
    QVERIFY(!m_model->queryError());
    QCOMPARE(m_model->rowCount(), 2);
}

void TestLogsModel::findsTheWordsOfTheReader()
{
    core::LogEntry unknown = line(2, 2000);
    unknown.event = QStringLiteral("unknown_mac");
    add(A, {unknown});
    for (const char *text : {"event:\"unknown phone\"", "event:unknown_mac", "unknown phone"}) {
        m_model->setFilter(QString::fromUtf8(text));
        settle();
        QVERIFY2(shown() == QStringList{QStringLiteral("2")}, text);
    }
}

void TestLogsModel::standsStillWhilePaused()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy paused(m_model.get(), &LogsModel::pauseChanged);
    m_model->setPaused(true);
    QCOMPARE(paused.count(), 1);
    add(A, {line(2, 2000), line(3, 3000)});
    QTRY_COMPARE(m_model->heldBack(), 2);
    add(AA, {line(4, 4000)});
    QTRY_COMPARE(m_model->heldBack(), 3);
    QCOMPARE(paused.count(), 3);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setPaused(false);
    settle();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->heldBack(), 0);
}

void TestLogsModel::countsWhatIsSearchedForWhilePaused()
{
    m_model->setPaused(true);
    add(A, {line(2, 2000), fleet::line(QStringLiteral("3"), 3000, QStringLiteral("info"), 404)});
    QTRY_COMPARE(m_model->heldBack(), 2);
    m_model->setFilter(QStringLiteral("is:refused"));
    QTRY_COMPARE(m_model->heldBack(), 1);
    m_model->setSubject(m_store.get(), {QStringLiteral("one"), QStringLiteral("b"), true});
    QTRY_COMPARE(m_model->heldBack(), 0);
}

void TestLogsModel::filtersWhilePaused()
{
    add(A, {fleet::line(QStringLiteral("2"), 2000, QStringLiteral("info"), 404)});
    m_model->setPaused(true);
    add(A, {fleet::line(QStringLiteral("3"), 3000, QStringLiteral("info"), 404)});
    m_model->setFilter(QStringLiteral("is:refused"));
    settle();
    QCOMPARE(shown(), QStringList{QStringLiteral("2")});
    m_model->setPaused(false);
    settle();
    QCOMPARE(shown(), QStringList({QStringLiteral("3"), QStringLiteral("2")}));
}

void TestLogsModel::goesOnWithAnotherConnection()
{
    m_model->setPaused(true);
    core::Store other;
    fleet::fillCompanies(other);
    other.addLogs(A, {line(7, 1), line(8, 2)});
    m_model->setSubject(&other, {QStringLiteral("two"), A, true});
    QVERIFY(!m_model->isPaused());
    settle();
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setSubject(nullptr, {});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestLogsModel::keepsPersistentIndexes()
{
    const QPersistentModelIndex one(m_model->index(0, LogTexts::Event));
    add(A, {line(2, 2000), line(3, 500)});
    QCOMPARE(one.row(), 1);
    m_model->sort(LogTexts::Time, Qt::AscendingOrder);
    settle();
    QCOMPARE(one.row(), 1);
    m_model->setFilter(QStringLiteral("time:<1000y"));
    settle();
    QCOMPARE(one.data(TableModel::KeyRole).toString(), QStringLiteral("a/1"));
}

void TestLogsModel::losesWhatTheStoreDropped()
{
    add(QStringLiteral("b"), {line(2, 2000), line(3, 500)});
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_store->removeCompaniesExcept({QStringLiteral("top"), A, AA});
    settle();
    QCOMPARE(shown(), QStringList{QStringLiteral("1")});
    QCOMPARE(removed.count(), 2);
}

// Whatever happens, the rows are those of the store, in order, and the tester finds no fault.
void TestLogsModel::survivesRandomChanges()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        QList<core::LogEntry> lines;
        const int count = int(random.bounded(1, round % 10 == 0 ? 600 : 12));
        for (int i = 0; i < count; ++i)
            lines.append(line(int(random.bounded(100'000)), qint64(random.bounded(5000))));
        m_store->addLogs(random.bounded(2) ? A : AA, lines);
        if (round % 9 == 0)
            m_model->setPaused(!m_model->isPaused());
        if (round % 7 == 0)
            m_model->sort(int(random.bounded(LogTexts::ColumnCount)),
                          random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        if (round % 5 == 0)
            m_model->setFilter(random.bounded(2) ? QStringLiteral("server") : QString());
        settle();
    }
    m_model->setPaused(false);
    m_model->setFilter({});
    m_model->sort(LogTexts::Time, Qt::DescendingOrder);
    settle();
    QStringList expected;
    for (const core::LogEntry &one : m_store->log().lines(A) + m_store->log().lines(AA))
        expected += one.uuid;
    QStringList uuids = shown();
    for (int row = 1; row < m_model->rowCount(); ++row)
        QVERIFY(m_model->line(row - 1)->timestampMs >= m_model->line(row)->timestampMs);
    expected.sort();
    uuids.sort();
    QCOMPARE(uuids, expected);
}

void TestLogsModel::masksSecrets()
{
    core::LogEntry told = line(2, 2000);
    told.message = QStringLiteral("Asked with token=hunter2 for settings");
    told.path = QStringLiteral("/a.htm?secret=hunter3");
    told.userAgent = QStringLiteral("snom https://me:hunter4@example.org/");
    add(A, {told});
    for (int column = 0; column < m_model->columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                               int(TableModel::CopyRole), int(Qt::AccessibleTextRole)})
            QVERIFY(!m_model->index(0, column).data(role).toString().contains(
                QStringLiteral("hunter")));
    }
    const core::LogRows &rows = m_model->rows();
    const QJsonObject json = LogTexts::json(rows.log, rows.at(0));
    QVERIFY(json.value(QStringLiteral("message")).toString().startsWith(QStringLiteral("Asked")));
    for (const QJsonValue &value : json)
        QVERIFY(!value.toString().contains(QStringLiteral("hunter")));
}

void TestLogsModel::tellsProgramsTheServicesWords()
{
    m_store->setEndpoints(A, {fleet::phone(1, QStringLiteral("Lobby"))});
    add(A, {fleet::line(QStringLiteral("2"), 2000, QStringLiteral("info"), 404)});
    const core::LogRows &rows = m_model->rows();
    const QJsonObject json = LogTexts::json(rows.log, rows.at(0));
    const QJsonObject expected{
        {QStringLiteral("time"), QStringLiteral("1970-01-01T00:33:20.000Z")},
        {QStringLiteral("company"), A},
        {QStringLiteral("company_name"), QStringLiteral("B\u00e4cker S\u00fcd")},
        {QStringLiteral("refused"), true},
        {QStringLiteral("level"), QStringLiteral("info")},
        {QStringLiteral("event"), QStringLiteral("redirect_served")},
        {QStringLiteral("mac"), QStringLiteral("000413a30001")},
        {QStringLiteral("phone"), QStringLiteral("Lobby")},
        {QStringLiteral("message"), QStringLiteral("Setting server sent to the phone.")},
        {QStringLiteral("http_status"), 404}};
    QCOMPARE(json, expected);
}

void TestLogsModel::forgetsADeletedStore()
{
    m_model->setPaused(true);
    m_store.reset();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->isPaused());
}

QTEST_MAIN(TestLogsModel)
#include "tst_logsmodel.moc"
