// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/savedviews.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using Outcome = ImportedView::Outcome;

namespace {

SavedView sample(const QString &id, const QString &name, const QString &query)
{
    return {id, name, query, {{{QStringLiteral("mac"), 120, false}}, {}, false}};
}

} // namespace

class TestViewsImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SavedViews>(m_dir->filePath(QStringLiteral("views.json")));
        QVERIFY(m_store->load());
    }

    void roundTrip()
    {
        const SavedView own =
            m_store->add(sample({}, QStringLiteral("S\u00fcd"), QStringLiteral("a \"b c\"")))
                .value();
        SavedView errors = *m_store->find(QStringLiteral("errors"));
        errors.name = QStringLiteral("Trouble");
        QVERIFY(m_store->update(errors));
        const QList<SavedView> all = m_store->views();
        const QByteArray file = exportedViews(all);
        QVERIFY(m_store->remove({own.id, QStringLiteral("plain-http")}));
        errors.query.clear();
        QVERIFY(m_store->update(errors));

        const auto result = m_store->import(file);
        QVERIFY(result);
        QList<Outcome> outcomes;
        for (const ImportedView &one : *result)
            outcomes.append(one.outcome);
        QCOMPARE(outcomes, QList<Outcome>({Outcome::Same, Outcome::Replaced, Outcome::Same,
                                           Outcome::Same, Outcome::Added, Outcome::Added}));
        for (const SavedView &view : all)
            QVERIFY(m_store->find(view.id) == view);
        SavedViews again(m_dir->filePath(QStringLiteral("views.json")));
        QVERIFY(again.load());
        QCOMPARE(again.views(), m_store->views());
        // Nothing new: nothing is announced.
        QSignalSpy changed(m_store.get(), &SavedViews::changed);
        QVERIFY(m_store->import(file));
        QCOMPARE(changed.count(), 0);
    }

    void takesWhatIsSoundAndSaysWhatIsNot()
    {
        const auto result = m_store->import(R"({"format":"perch-views","version":9,"views":[
            {"id":"a","name":"A","query":"newfield:x"},
            {"id":"a","name":"A again"},
            {"id":"b","name":"B","columns":[{"name":"mac","width":-4}]},
            7,
            {"id":"c","name":"C","query":"desk","payload":"dropped"}]})");
        QVERIFY(result);
        QCOMPARE(result->size(), 5);
        QCOMPARE(result->at(0).outcome, Outcome::Added);
        QVERIFY(!result->at(0).view.isReadable());
        QCOMPARE(result->at(1).error->serviceCode, QStringLiteral("view_twice"));
        QCOMPARE(result->at(2).error->serviceCode, QStringLiteral("view_malformed"));
        QCOMPARE(result->at(2).view.name, QStringLiteral("B"));
        QCOMPARE(result->at(3).outcome, Outcome::Refused);
        QCOMPARE(result->at(4).outcome, Outcome::Added);
        QCOMPARE(m_store->views().size(), standardViews().size() + 2);
        QCOMPARE(m_store->find(QStringLiteral("a"))->name, QStringLiteral("A"));
        QFile file(m_dir->filePath(QStringLiteral("views.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("dropped"));
    }

    void refusesTheWholeFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("rule");
        const QByteArray start = R"({"format":"perch-views","version":1,"views":[)";
        const auto row = [](const char *name, const QByteArray &content, const char *rule) {
            QTest::newRow(name) << content << QString::fromLatin1(rule);
        };
        row("empty", {}, "views_file_format");
        row("no JSON", "MAC;Name\n", "views_file_format");
        row("cut off", start + R"({"id":"a","name":"A"})", "views_file_format");
        row("array", "[]", "views_file_format");
        row("another format", R"({"format":"x","views":[]})", "views_file_format");
        row("no list", R"({"format":"perch-views","views":{}})", "views_file_format");
        row("deep", QByteArray(100000, '['), "views_file_format");
        row("many views", start + QByteArray("{},").repeated(200) + "{}]}", "views_file_too_large");
        row("large", start + QByteArray(1024 * 1024, ' ') + "]}", "views_file_too_large");
    }

    void refusesTheWholeFile()
    {
        QFETCH(QByteArray, content);
        QSignalSpy changed(m_store.get(), &SavedViews::changed);
        const auto result = m_store->import(content);
        QVERIFY(!result);
        QTEST(result.error().serviceCode, "rule");
        QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(changed.count(), 0);
    }

    void theLimitHolds()
    {
        QList<SavedView> many;
        for (int i = 0; i < SavedViews::most; ++i)
            many.append(sample(QStringLiteral("v%1").arg(i), QStringLiteral("v"), {}));
        const auto result = m_store->import(exportedViews(many));
        QVERIFY(result);
        QCOMPARE(m_store->views().size(), SavedViews::most);
        const auto refused =
            std::count_if(result->cbegin(), result->cend(),
                          [](const ImportedView &one) { return one.outcome == Outcome::Refused; });
        QCOMPARE(refused, standardViews().size());
        QCOMPARE(result->constLast().error->serviceCode, QStringLiteral("views_too_many"));
    }

    void anyDamageIsBorne()
    {
        const QByteArray sound = exportedViews(standardViews());
        QRandomGenerator random(7);
        int taken = 0;
        for (int round = 0; round < 2000; ++round) {
            QByteArray damaged = sound;
            const auto anywhere = [&] { return qsizetype(random.bounded(int(damaged.size()))); };
            for (int i = int(random.bounded(4)); i >= 0; --i) {
                char &hit = damaged[anywhere()];
                const bool word = (hit >= 'a' && hit <= 'z') || (hit >= '0' && hit <= '9');
                hit = word ? QByteArray("az09-_ ")[random.bounded(7)] : hit;
            }
            if (random.bounded(4) == 0)
                damaged[anywhere()] = char(random.bounded(256));
            if (random.bounded(8) == 0)
                damaged.truncate(anywhere());
            const auto views = readExportedViews(damaged);
            if (!views)
                continue;
            ++taken;
            for (const ImportedView &one : *views)
                QVERIFY(one.outcome == Outcome::Refused ? one.error.has_value()
                                                        : checkedView(one.view) == one.view);
        }
        QVERIFY(taken > 100);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SavedViews> m_store;
};

QTEST_GUILESS_MAIN(TestViewsImport)
#include "tst_viewsimport.moc"
