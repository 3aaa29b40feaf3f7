// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/savedviews.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

SavedView sample(const QString &name, const QString &query = QStringLiteral("status:error"))
{
    return {{}, name, query, {{{QStringLiteral("mac"), 120, false}}, QStringLiteral("name"), true}};
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

QStringList idsOf(const SavedViews &store)
{
    QStringList ids;
    for (const SavedView &view : store.views())
        ids.append(view.id);
    return ids;
}

} // namespace

class TestSavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("views.json"));
    }

    void startsWithTheStandardViewsAndTouchesNothing()
    {
        SavedViews store(m_path);
        QVERIFY(store.load());
        QCOMPARE(store.views(), standardViews());
        QVERIFY(!QFile::exists(m_path));
    }

    void survivesARestart()
    {
        SavedView added;
        QList<SavedView> all;
        {
            SavedViews store(m_path);
            QVERIFY(store.load());
            added = store.add(sample(QStringLiteral(" M\u00fcller "))).value();
            QVERIFY(store.remove({QStringLiteral("errors"), QStringLiteral("plain-http")}));
            SavedView renamed = *store.find(QStringLiteral("never-seen"));
            renamed.name = QStringLiteral("Unpacked?");
            QVERIFY(store.update(renamed));
            QVERIFY(store.move({added.id}, 0));
            all = store.views();
        }
        QCOMPARE(added.name, QStringLiteral("M\u00fcller"));
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.constFirst(), added);
        SavedViews store(m_path);
        QSignalSpy changed(&store, &SavedViews::changed);
        QVERIFY(store.load());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(store.views(), all);
        QCOMPARE(store.find(QStringLiteral("never-seen"))->name, QStringLiteral("Unpacked?"));
    }

    void removingAllIsRemembered()
    {
        {
            SavedViews store(m_path);
            QVERIFY(store.load());
            QVERIFY(store.remove(idsOf(store)));
        }
        SavedViews store(m_path);
        QVERIFY(store.load());
        QVERIFY(store.views().isEmpty());
    }

    void announcesEachChangeOnce()
    {
        SavedViews store(m_path);
        QVERIFY(store.load());
        QSignalSpy changed(&store, &SavedViews::changed);
        SavedView view = store.add(sample(QStringLiteral("one"))).value();
        QCOMPARE(changed.count(), 1);
        QVERIFY(store.update(view));
        QVERIFY(store.move({view.id}, 99));
        QVERIFY(store.remove({QStringLiteral("nobody")}));
        QCOMPARE(changed.count(), 1);
        view.query.clear();
        QVERIFY(store.update(view));
        QCOMPARE(changed.count(), 2);
        QVERIFY(store.move({view.id}, -3));
        QCOMPARE(changed.count(), 3);
        QCOMPARE(store.indexOf(view.id), 0);
        QVERIFY(store.remove({view.id}));
        QCOMPARE(changed.count(), 4);
        QCOMPARE(store.indexOf(view.id), -1);
    }

    void moves_data()
    {
        QTest::addColumn<QString>("ids");
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("order");
        QTest::newRow("up") << QStringLiteral("c") << 1 << QStringLiteral("acbde");
        QTest::newRow("down") << QStringLiteral("b") << 3 << QStringLiteral("acbde");
        QTest::newRow("onto itself") << QStringLiteral("b") << 1 << QStringLiteral("abcde");
        QTest::newRow("behind itself") << QStringLiteral("b") << 2 << QStringLiteral("abcde");
        QTest::newRow("to the end") << QStringLiteral("a") << 5 << QStringLiteral("bcdea");
        QTest::newRow("several") << QStringLiteral("eb") << 3 << QStringLiteral("acbed");
        QTest::newRow("unknown") << QStringLiteral("x") << 0 << QStringLiteral("abcde");
    }

    void moves()
    {
        QFETCH(QString, ids);
        QFETCH(int, before);
        SavedViews store(m_path);
        QList<SavedView> list;
        for (const QChar id : QStringView(u"abcde"))
            list.append({id, id, {}, {}});
        QVERIFY(store.setViews(list));
        QVERIFY(store.move(ids.split(QString(), Qt::SkipEmptyParts), before));
        QTEST(idsOf(store).join(QString()), "order");
    }

    void refusesWhatTheRulesRefuse()
    {
        SavedViews store(m_path);
        QVERIFY(store.load());
        QCOMPARE(store.add(sample({})).error().serviceCode, QStringLiteral("name_empty"));
        SavedView view = sample(QStringLiteral("x"));
        QCOMPARE(store.update(view).error().kind, Error::Kind::NotFound);
        view.query = QString(SavedView::longestQuery + 1, u'x');
        QCOMPARE(store.add(view).error().serviceCode, QStringLiteral("view_query"));
        while (store.views().size() < SavedViews::most)
            QVERIFY(store.add(sample(QStringLiteral("v"))));
        QCOMPARE(store.add(sample(QStringLiteral("v"))).error().serviceCode,
                 QStringLiteral("views_too_many"));
        QCOMPARE(store.views().size(), SavedViews::most);
        SavedViews again(m_path);
        QVERIFY(again.load());
        QCOMPARE(again.views(), store.views());
    }

    void standardViewsComeBack()
    {
        SavedViews store(m_path);
        QVERIFY(store.load());
        QCOMPARE(store.restoreStandard().value(), 0);
        const SavedView own = store.add(sample(QStringLiteral("own"))).value();
        QVERIFY(store.remove({QStringLiteral("never-seen")}));
        SavedView errors = *store.find(QStringLiteral("errors"));
        errors.query = QStringLiteral("status:error seen:<7d");
        QVERIFY(store.update(errors));
        const QList<SavedView> before = store.views();
        QCOMPARE(store.restoreStandard().value(), 2);
        QCOMPARE(store.views().size(), standardViews().size() + 1);
        for (const SavedView &view : standardViews())
            QVERIFY(store.find(view.id) == view);
        QVERIFY(store.find(own.id) == own);
        QCOMPARE(store.views().constLast().id, QStringLiteral("never-seen"));
        QVERIFY(store.setViews(before)); // undo
        QCOMPARE(store.views(), before);
    }

    void ownerOnly()
    {
        SavedViews store(m_path);
        QVERIFY(store.load());
        QVERIFY(store.add(sample(QStringLiteral("one"))));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFileInfo(m_path).permissions() & others));
    }

    void damagedFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{\"version\":1,\"views\":[");
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QTest::newRow("another document") << QByteArray("{\"connections\":[]}");
        QTest::newRow("no version") << QByteArray("{\"views\":[]}");
        QTest::newRow("bad view") << QByteArray(R"({"version":1,"views":[{"id":""}]})");
        QTest::newRow("one id twice")
            << QByteArray(R"({"version":1,"views":[{"id":"errors"},{"id":"errors"}]})");
    }

    void damagedFileIsSetAside()
    {
        QFETCH(QByteArray, content);
        write(m_path, content);
        SavedViews store(m_path);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Storage);
        QCOMPARE(loaded.error().serviceCode, QStringLiteral("views_damaged"));
        const QString aside = m_path + QStringLiteral(".broken");
        QVERIFY(loaded.error().detail.contains(aside));
        QCOMPARE(contentOf(aside), content);
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(store.views(), standardViews());
        QVERIFY(store.add(sample(QStringLiteral("goes on"))));
        QVERIFY(SavedViews(m_path).load());
    }

    void whatCannotBeReadStays()
    {
        // A folder in the file's place: neither read nor replaced, whoever runs the test.
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/x")));
        SavedViews store(m_path);
        QCOMPARE(store.load().error().kind, Error::Kind::Storage);
        QCOMPARE(store.views(), standardViews());
        QSignalSpy changed(&store, &SavedViews::changed);
        QCOMPARE(store.add(sample(QStringLiteral("one"))).error().kind, Error::Kind::Storage);
        QCOMPARE(store.views(), standardViews());
        QCOMPARE(changed.count(), 0);
        QVERIFY(QFileInfo(m_path).isDir());
    }

    void unwritableFileChangesNothing()
    {
        SavedViews store(m_dir->path() + QStringLiteral("/views.json/views.json"));
        write(m_path, "in the way");
        QVERIFY(store.load());
        QCOMPARE(store.remove({QStringLiteral("errors")}).error().kind, Error::Kind::Storage);
        QCOMPARE(store.views(), standardViews());
    }

    void foreignFieldsSurvive()
    {
        write(m_path, R"({"version":7,"theme":"x","views":[
            {"id":"a","name":"A","icon":"star","sort":{"column":"mac","second":"name"},
             "columns":[{"name":"mac","width":9,"align":"left"}]},{"id":"b","name":"B"}]})");
        SavedViews store(m_path);
        QVERIFY(store.load());
        QCOMPARE(store.views().size(), 2);
        const QList<SavedView> before = store.views();
        SavedView view = before.constFirst();
        view.layout.columns.append({QStringLiteral("name"), 40, true});
        QVERIFY(store.update(view));
        // Also through removal and undo.
        QVERIFY(store.remove({QStringLiteral("a")}));
        QVERIFY(store.setViews(before));
        const QJsonObject document = QJsonDocument::fromJson(contentOf(m_path)).object();
        QCOMPARE(document[QStringLiteral("version")].toInt(), 7);
        QCOMPARE(document[QStringLiteral("theme")].toString(), QStringLiteral("x"));
        const QJsonValue first = document[QStringLiteral("views")].toArray().first();
        QCOMPARE(first[QStringLiteral("icon")].toString(), QStringLiteral("star"));
        QCOMPARE(first[QStringLiteral("sort")][QStringLiteral("second")].toString(),
                 QStringLiteral("name"));
        QCOMPARE(first[QStringLiteral("columns")][0][QStringLiteral("align")].toString(),
                 QStringLiteral("left"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
