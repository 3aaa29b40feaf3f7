// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/connectionsstore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using core::Connection;
using core::ConnectionsStore;
using core::Error;

namespace {

Connection sample(const QString &name)
{
    Connection connection;
    connection.name = name;
    connection.baseUrl = QUrl(QStringLiteral("https://api.sraps.snom.com/api/v1"));
    connection.keyId = QStringLiteral("key-1");
    connection.alwaysHash = true;
    return connection;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestConnectionsStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmptyAndTouchesNothing();
    void survivesARestart();
    void announcesEachChangeOnce();
    void refusesWhatTheRulesRefuse();
    void onePinAHost();
    void ownerOnly();
    void brokenFileIsKept_data();
    void brokenFileIsKept();
    void unwritableFileChangesNothing();
    void foreignFieldsSurvive();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestConnectionsStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("perch/connections.json"));
}

void TestConnectionsStore::startsEmptyAndTouchesNothing()
{
    ConnectionsStore store(m_path);
    QVERIFY(store.load());
    QVERIFY(store.connections().isEmpty());
    QVERIFY(!QFile::exists(m_path));
}

void TestConnectionsStore::survivesARestart()
{
    Connection pinned = sample(QStringLiteral("M\u00fcller"));
    pinned.demo = true;
    {
        ConnectionsStore store(m_path);
        QVERIFY(store.load());
        pinned = store.add(pinned).value();
        QVERIFY(store.add(sample(QStringLiteral("second"))));
        pinned =
            store.setPin(pinned.id, QStringLiteral("H.Example:8443"), QByteArray(32, 'x')).value();
    }
    QVERIFY(!QUuid(pinned.id).isNull());
    QCOMPARE(pinned.baseUrl.toString(), u"https://api.sraps.snom.com/api/v1/"_qs);
    ConnectionsStore store(m_path);
    QSignalSpy reset(&store, &ConnectionsStore::reset);
    QVERIFY(store.load());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(store.connections().size(), 2);
    QVERIFY(store.connections().first() == pinned);
    QVERIFY(store.find(pinned.id) == pinned);
    QCOMPARE(store.connections().last().name, u"second"_qs);
}

void TestConnectionsStore::announcesEachChangeOnce()
{
    ConnectionsStore store(m_path);
    QVERIFY(store.load());
    QSignalSpy added(&store, &ConnectionsStore::connectionAdded);
    QSignalSpy updated(&store, &ConnectionsStore::connectionUpdated);
    QSignalSpy removed(&store, &ConnectionsStore::connectionRemoved);
    Connection connection = store.add(sample(QStringLiteral("one"))).value();
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.first().first().toString(), connection.id);
    QVERIFY(store.update(connection));
    QCOMPARE(updated.count(), 0);
    connection.name = QStringLiteral("renamed");
    QVERIFY(store.update(connection));
    QCOMPARE(updated.count(), 1);
    QCOMPARE(store.find(connection.id)->name, u"renamed"_qs);
    QVERIFY(store.remove(connection.id));
    QCOMPARE(removed.count(), 1);
    QVERIFY(!store.find(connection.id));
    QCOMPARE(int(store.remove(connection.id).error().kind), int(Error::Kind::NotFound));
    QCOMPARE(int(store.update(connection).error().kind), int(Error::Kind::NotFound));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(added.count(), 1);
}

void TestConnectionsStore::refusesWhatTheRulesRefuse()
{
    ConnectionsStore store(m_path);
    QVERIFY(store.load());
    Connection connection = sample(QStringLiteral("one"));
    connection.baseUrl = QUrl(QStringLiteral("http://h.example/"));
    QCOMPARE(store.add(connection).error().serviceCode, u"base_url_http_not_loopback"_qs);
    connection = sample(QString());
    QCOMPARE(store.add(connection).error().serviceCode, u"name_empty"_qs);
    connection = sample(QStringLiteral("one"));
    connection.keyId = QStringLiteral("a\"b");
    QCOMPARE(store.add(connection).error().serviceCode, u"key_id_characters"_qs);
    QVERIFY(store.connections().isEmpty());
    QVERIFY(!QFile::exists(m_path));
}

void TestConnectionsStore::onePinAHost()
{
    ConnectionsStore store(m_path);
    QVERIFY(store.load());
    const QString id = store.add(sample(QStringLiteral("one")))->id;
    QVERIFY(store.setPin(id, QStringLiteral("h.example"), QByteArray(32, 'a')));
    QVERIFY(store.setPin(id, QStringLiteral("H.example"), QByteArray(32, 'b')));
    QVERIFY(store.setPin(id, QStringLiteral("h.example:8443"), QByteArray(32, 'c')));
    QCOMPARE(store.find(id)->pins.size(), 2);
    QCOMPARE(store.find(id)->pinFor(QStringLiteral("h.EXAMPLE")), QByteArray(32, 'b'));
    QVERIFY(store.find(id)->pinFor(QStringLiteral("other")).isEmpty());
    QCOMPARE(store.setPin(id, QStringLiteral("h"), QByteArray(31, 'a')).error().serviceCode,
             u"pin_invalid"_qs);
    QVERIFY(store.setPin(id, QStringLiteral("h.example"), {}));
    QVERIFY(store.find(id)->pinFor(QStringLiteral("h.example")).isEmpty());
    QCOMPARE(store.find(id)->pins.size(), 1);
}

void TestConnectionsStore::ownerOnly()
{
#ifdef Q_OS_UNIX
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                      QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    ConnectionsStore store(m_path);
    QVERIFY(store.load());
    QVERIFY(store.add(sample(QStringLiteral("one"))));
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(QFileInfo(m_path).absolutePath()) & others, QFile::Permissions());
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | others));
    QVERIFY(store.load());
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | others));
    QVERIFY(store.add(sample(QStringLiteral("two"))));
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
#else
    QSKIP("file modes are a Unix matter");
#endif
}

void TestConnectionsStore::brokenFileIsKept_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray entry =
        "{\"id\":\"0f7c3a52-9d11-4c8c-a4a5-0d7f4f1f2a11\",\"name\":\"n\",\"keyId\":\"k\","
        "\"baseUrl\":\"https://h/\"}";
    QTest::newRow("not JSON") << QByteArray("name=value\n");
    QTest::newRow("cut off") << QByteArray("{\"version\":1,\"connections\":[{\"id\":");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray("{\"connections\":[]}");
    QTest::newRow("zeros") << QByteArray(512, '\0');
    QTest::newRow("no id") << QByteArray("{\"version\":1,\"connections\":[{\"name\":\"n\"}]}");
    QTest::newRow("twice") << "{\"version\":1,\"connections\":[" + entry + "," + entry + "]}";
    QTest::newRow("foreign scheme")
        << "{\"version\":1,\"connections\":[" + QByteArray(entry).replace("https", "http") + "]}";
    QTest::newRow("bad pin") << "{\"version\":1,\"connections\":[" +
                                    QByteArray(entry).replace(
                                        "\"n\",",
                                        "\"n\",\"pins\":[{\"host\":\"h\",\"sha256\":\"00\"}],") +
                                    "]}";
}

void TestConnectionsStore::brokenFileIsKept()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    write(m_path, content);
    ConnectionsStore store(m_path);
    QCOMPARE(int(store.load().error().kind), int(Error::Kind::Storage));
    QVERIFY(store.connections().isEmpty());
    QSignalSpy added(&store, &ConnectionsStore::connectionAdded);
    QCOMPARE(int(store.add(sample(QStringLiteral("one"))).error().kind), int(Error::Kind::Storage));
    QCOMPARE(added.count(), 0);
    QCOMPARE(contentOf(m_path), content);

    const core::Result<QString> aside = store.setAsideBroken();
    QVERIFY(aside);
    QCOMPARE(contentOf(*aside), content);
    QVERIFY(store.add(sample(QStringLiteral("one"))));
    QCOMPARE(contentOf(*aside), content);
    QVERIFY(ConnectionsStore(m_path).load());
    QVERIFY(!store.setAsideBroken());
}

void TestConnectionsStore::unwritableFileChangesNothing()
{
    // A file where the folder should be: nobody can write there, root included.
    write(m_dir->filePath(QStringLiteral("perch")), "in the way");
    ConnectionsStore store(m_path);
    QVERIFY(store.load());
    QSignalSpy added(&store, &ConnectionsStore::connectionAdded);
    QCOMPARE(int(store.add(sample(QStringLiteral("one"))).error().kind), int(Error::Kind::Storage));
    QVERIFY(store.connections().isEmpty());
    QCOMPARE(added.count(), 0);

    QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("perch"))));
    QVERIFY(store.add(sample(QStringLiteral("one"))));
    QCOMPARE(store.connections().size(), 1);

    QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".old")));
    QVERIFY(QDir().mkpath(m_path));
    QCOMPARE(int(store.load().error().kind), int(Error::Kind::Storage));
}

void TestConnectionsStore::foreignFieldsSurvive()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    write(m_path, "{\"version\":7,\"later\":[1],\"connections\":[{\"id\":"
                  "\"0f7c3a52-9d11-4c8c-a4a5-0d7f4f1f2a11\",\"name\":\"n\",\"keyId\":\"k\","
                  "\"baseUrl\":\"https://h/\",\"colour\":\"red\"}]}");
    ConnectionsStore store(m_path);
    QVERIFY(store.load());
    Connection connection = store.connections().first();
    connection.name = QStringLiteral("changed");
    QVERIFY(store.update(connection));
    QVERIFY(store.add(sample(QStringLiteral("one"))));
    const QJsonObject document = QJsonDocument::fromJson(contentOf(m_path)).object();
    QCOMPARE(document[QStringLiteral("version")].toInt(), 7);
    QCOMPARE(document[QStringLiteral("later")].toArray().size(), 1);
    const QJsonArray list = document[QStringLiteral("connections")].toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first()[QStringLiteral("colour")].toString(), u"red"_qs);
    QCOMPARE(list.first()[QStringLiteral("name")].toString(), u"changed"_qs);
}

QTEST_GUILESS_MAIN(TestConnectionsStore)
#include "tst_connectionsstore.moc"
