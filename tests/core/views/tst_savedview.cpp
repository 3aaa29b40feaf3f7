// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/savedview.h"
#include "core/views/viewformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace core;

class TestSavedView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardViewsAreSound()
    {
        QSet<QString> ids;
        for (const SavedView &view : standardViews()) {
            QVERIFY2(view.isReadable(), qPrintable(view.query));
            QVERIFY(view.isStandard());
            QVERIFY(checkedView(view) == view);
            QVERIFY(viewFromJson(viewToJson(view)) == view);
            ids.insert(view.id);
        }
        QCOMPARE(ids.size(), standardViews().size());
        QVERIFY(ids.size() >= 5);
    }

    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rule");
        QTest::newRow("plain") << QStringLiteral(" Nord ") << QString();
        QTest::newRow("empty") << QStringLiteral("  ") << QStringLiteral("name_empty");
        QTest::newRow("long") << QString(101, u'x') << QStringLiteral("name_too_long");
        QTest::newRow("line end") << QStringLiteral("a\nb") << QStringLiteral("name_characters");
        QTest::newRow("taken") << QStringLiteral("never SEEN") << QStringLiteral("name_taken");
    }

    void names()
    {
        QFETCH(QString, typed);
        QFETCH(QString, rule);
        const auto name = checkedViewName(typed, {QStringLiteral("Never seen")});
        QCOMPARE(name ? QString() : name.error().serviceCode, rule);
        if (name)
            QCOMPARE(*name, typed.trimmed());
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const QByteArray &json, const char *rule) {
            QTest::newRow(name) << json << QString::fromLatin1(rule);
        };
        row("least", R"({"id":"a","name":"A"})", "");
        row("standard without name", R"({"id":"errors"})", "");
        row("unknown fields",
            R"({"id":"a","name":"A","colour":[1],"columns":[{"name":"x","z":1}]})", "");
        row("no object", R"("a")", "view_malformed");
        row("no id", R"({"name":"A"})", "view_malformed");
        row("id with a path", R"({"id":"../a","name":"A"})", "view_malformed");
        row("long id", R"({"id":")" + QByteArray(65, 'a') + R"(","name":"A"})", "view_malformed");
        row("own without name", R"({"id":"a"})", "name_empty");
        row("name of another type", R"({"id":"a","name":7})", "view_malformed");
        row("query of another type", R"({"id":"a","name":"A","query":{}})", "view_malformed");
        row("long query", R"({"id":"a","name":"A","query":")" + QByteArray(2001, 'q') + R"("})",
            "view_query");
        row("query with a line end", R"({"id":"a","name":"A","query":"a\nb"})", "view_query");
        row("columns of another type", R"({"id":"a","name":"A","columns":{}})", "view_malformed");
        row("column of another type", R"({"id":"a","name":"A","columns":[1]})", "view_malformed");
        row("column twice", R"({"id":"a","name":"A","columns":[{"name":"x"},{"name":"x"}]})",
            "view_malformed");
        row("column without name", R"({"id":"a","name":"A","columns":[{"width":3}]})",
            "view_malformed");
        row("negative width", R"({"id":"a","name":"A","columns":[{"name":"x","width":-1}]})",
            "view_malformed");
        row("huge width", R"({"id":"a","name":"A","columns":[{"name":"x","width":1e300}]})",
            "view_malformed");
        row("broken width", R"({"id":"a","name":"A","columns":[{"name":"x","width":1.5}]})",
            "view_malformed");
        row("many columns",
            R"({"id":"a","name":"A","columns":[)" + QByteArray(R"({"name":"x"},)").repeated(100) +
                R"({"name":"y"}]})",
            "view_malformed");
        row("sort of another type", R"({"id":"a","name":"A","sort":[]})", "view_malformed");
        row("sort by nonsense", R"({"id":"a","name":"A","sort":{"column":"a b"}})",
            "view_malformed");
        row("order of another type", R"({"id":"a","name":"A","sort":{"descending":1}})",
            "view_malformed");
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QByteArray, json);
        QJsonParseError error;
        const auto wrapped = QJsonDocument::fromJson('[' + json + ']', &error);
        QVERIFY2(wrapped.isArray(), qPrintable(error.errorString()));
        const auto view = viewFromJson(wrapped.array().first());
        QTEST(view ? QString() : view.error().serviceCode, "rule");
    }

    void keepsEverything()
    {
        SavedView view{QStringLiteral("a-1"),
                       QStringLiteral("S\u00fcd"),
                       QStringLiteral("below:s\u00fcd -\"x y\""),
                       {}};
        view.layout = {{{QStringLiteral("mac"), 130, false}, {QStringLiteral("name"), 0, true}},
                       QStringLiteral("last-seen"),
                       true};
        QVERIFY(viewFromJson(viewToJson(view)) == view);
    }

    void aSearchThatCannotBeReadIsKept()
    {
        const SavedView view{
            QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("newfield:x"), {}};
        QVERIFY(!view.isReadable());
        QVERIFY(checkedView(view) == view);
    }
};

QTEST_APPLESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
