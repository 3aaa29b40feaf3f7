// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetquery.h"

#include <QTest>

using namespace core;

namespace {

FleetQuery parsed(const char *text)
{
    return FleetQuery::parse(QString::fromUtf8(text)).value();
}

} // namespace

class TestFleetQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsWhereItCannotBeRead_data()
    {
        using Kind = FleetQueryError::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, Kind kind, int position, const char *part) {
            QTest::newRow(text) << QString::fromUtf8(text) << int(kind) << position
                                << QString::fromUtf8(part);
        };
        row("desk colour:red", Kind::UnknownField, 5, "colour");
        row("company: desk", Kind::MissingValue, 0, "company:");
        row("a (status:) b", Kind::MissingValue, 3, "status:");
        row("has:wings", Kind::BadValue, 4, "wings");
        row("no:", Kind::BadValue, -1, "");
        row("seen:>soon", Kind::BadValue, 6, "soon");
        row("seen:>30m", Kind::BadValue, 6, "30m");
        row("seen:2026-13-01", Kind::BadValue, 5, "2026-13-01");
        row("seen:>never", Kind::BadValue, 6, "never");
        row("firmware:<beta", Kind::BadValue, 10, "beta");
        row("run:twelve", Kind::BadValue, 4, "twelve");
        row("run:12/done", Kind::BadValue, 4, "12/done");
        row("run:0", Kind::BadValue, 4, "0");
        row("run:>12", Kind::BadValue, 4, ">");
        row("name:>5", Kind::BadValue, 5, ">");
        row("or desk", Kind::MissingTerm, 0, "or");
        row("desk or", Kind::MissingTerm, 5, "or");
        row("desk or or b", Kind::MissingTerm, 5, "or");
        row("desk - b", Kind::MissingTerm, 5, "-");
        row("a ()", Kind::MissingTerm, 2, "()");
        row("name:\"desk", Kind::UnclosedQuote, 5, "\"desk");
        row("a (b c", Kind::UnclosedParenthesis, 2, "(b c");
        row("a ) b", Kind::UnexpectedParenthesis, 2, ")");
    }

    void failsWhereItCannotBeRead()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        const auto query = FleetQuery::parse(text);
        if (position < 0) {
            QVERIFY(query);
            return;
        }
        QVERIFY(!query);
        QTEST(int(query.error().kind), "kind");
        QTEST(query.error().position, "position");
        QTEST(query.error().text, "part");
        QCOMPARE(query.error().length, int(query.error().text.size()));
    }

    void namesTheChangesThatItAsksFor()
    {
        const FleetQuery query = parsed("run:12 -(run:12/Failed or lobby) run:012 run:");
        QCOMPARE(query.runKeys(), QStringList({QStringLiteral("12"), QStringLiteral("12/failed")}));
        QVERIFY(parsed("lobby 12").runKeys().isEmpty());
        QVERIFY(!parsed("run:12").narrows(parsed("run:1")));
    }

    void manyParenthesesDoNotOverflow()
    {
        QVERIFY(!FleetQuery::parse(QString(100'000, u'(')));
        QVERIFY(!FleetQuery::parseUnfinished(QString(100'000, u'(')));
        QVERIFY(!FleetQuery::parse(QStringLiteral("-(").repeated(100'000)));
    }

    void readsTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("terms"); // field, sign, value; "!" when negated
        const auto row = [](const char *text, const QStringList &terms) {
            QTest::newRow(text) << QString::fromUtf8(text) << terms;
        };
        const auto l = [](const char *text) { return QString::fromUtf8(text); };
        row("desk 5", {l("||desk"), l("||5")});
        row("\"two words\"", {l("||two words")});
        row("company:\"two words\" x", {l("company||two words"), l("||x")});
        row("Company:=Foo", {l("company|=|Foo")});
        row("target:http://a.b", {l("redirect||http://a.b")});
        row("http://a.b", {l("||http://a.b")});
        row("00:04:13", {l("||00:04:13")});
        row("fe80::1", {l("||fe80::1")});
        row("-status:error", {l("!status||error")});
        row("name:\"say \\\"hi\\\" \\\\ \"", {l("name||say \"hi\" \\ ")});
        row("firmware:<=10.1", {l("firmware|<=|10.1")});
        row("a or b", {l("||a"), l("||b")});
        row("orchid", {l("||orchid")});
        row("\"or\"", {l("||or")});
        row("(a or -b) c", {l("||a"), l("!||b"), l("||c")});
        row("00 04 13 A3 00 01", {l("||00 04 13 A3 00 01")});
        row("phone(2nd)", {l("||phone(2nd)")});
    }

    void readsTerms()
    {
        QFETCH(QString, text);
        QStringList terms;
        const auto query = FleetQuery::parse(text);
        QVERIFY(query);
        static const QStringList signs{QString(),           QStringLiteral("="),
                                       QStringLiteral("<"), QStringLiteral("<="),
                                       QStringLiteral(">"), QStringLiteral(">=")};
        for (const FleetQuery::Token &token : query->tokens()) {
            const FleetQuery::Term &term = token.term;
            terms += (term.negated ? QStringLiteral("!") : QString()) +
                     FleetQuery::fieldName(term.field) + u'|' + signs[int(term.comparison)] + u'|' +
                     term.value;
        }
        QTEST(terms, "terms");
    }

    void tokensSayWhereTheyStand()
    {
        const QString text = QStringLiteral(" desk -company:\"A B\"  (x or status:err) seen:");
        const auto query = FleetQuery::parse(text);
        QVERIFY(query);
        QStringList parts;
        for (const FleetQuery::Token &token : query->tokens())
            parts += text.mid(token.position, token.length);
        QCOMPARE(parts, (QStringList{QStringLiteral("desk"), QStringLiteral("-company:\"A B\""),
                                     QStringLiteral("x"), QStringLiteral("status:err"),
                                     QStringLiteral("seen:")}));
        QVERIFY(query->tokens().last().incomplete);
        QVERIFY(!query->tokens().first().incomplete);
    }

    void whatIsStillTypedTakesNoPart()
    {
        QCOMPARE(parsed("desk status:"), parsed("desk"));
        QCOMPARE(parsed("desk -"), parsed("desk"));
        QCOMPARE(parsed("desk a or status:"), parsed("desk"));
        QVERIFY(parsed("status: ").isEmpty());
    }

    void readsWhatStandsBeforeAnUnfinishedEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rest"); // empty: nothing to go by
        const auto row = [](const char *text, const char *rest) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(rest);
        };
        row("model:D735 or", "model:D735");
        row("model:D735 or ", "model:D735");
        row("model:D735 or lobby or", "model:D735 or lobby");
        row("or model:D735", "");
        row("status:error has:pro", "status:error");
        row("status:error firmware:<", "status:error");
        row("status:error -firmware:<", "status:error");
        row("status:error nosuch:field", "status:error");
        row("status:error has:pro lobby", "");
        row("status:error nosuch:field lobby", "");
        row("seen:soon", "");
        row("desk", "desk");
    }

    void readsWhatStandsBeforeAnUnfinishedEnd()
    {
        QFETCH(QString, text);
        QFETCH(QString, rest);
        const auto query = FleetQuery::parseUnfinished(text);
        QCOMPARE(query ? query->toString() : QString(), rest);
    }

    void textParsesBackEqual_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "desk", "\"two words\" x", "company:=\"A B\" -below:x", "a b or c -d",
              "(a b) or c", "-(a or b) c", "-(a)", "(a or b) or c", "a or (b or c d)",
              "00 04 13 A3 00 01", "000413 a30001", "\"or\" \"-x\" \"status:error\" name:\"<5\"",
              "name:\"say \\\"hi\\\" \\\\\"", "seen:>30d firmware:>=10.1.184 no:profile", "\"\"",
              "((a b)) or (c)", "-(-(a b) c) or d", "http://x.y \"x:y\" a:b"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void textParsesBackEqual()
    {
        QFETCH(QString, text);
        const auto query = FleetQuery::parse(text);
        QVERIFY(query);
        const auto again = FleetQuery::parse(query->toString());
        QVERIFY2(again, qPrintable(query->toString()));
        QVERIFY2(*again == *query, qPrintable(query->toString()));
        QCOMPARE(again->toString(), query->toString());
    }

    void conditionsAreTakenOut()
    {
        QCOMPARE(parsed("a b or c d").without(0), parsed("b or c d"));
        QCOMPARE(parsed("a b or c d").without(1), parsed("a d"));
        QCOMPARE(parsed("a status: ").without(1), parsed("a"));
        QCOMPARE(parsed("(a b) or c").without(0), FleetQuery());
        QCOMPARE(parsed("a -(b c)").without(1), parsed("a"));
        QCOMPARE(parsed("a -(b c)").without(0).toString(), QStringLiteral("-(b c)"));
        QCOMPARE(parsed("a").without(7), parsed("a"));
    }

    void conditionsAreToldAsTheyAreTyped()
    {
        const FleetQuery query = parsed("x -(a b) c or -d (e or f) -status:error");
        QStringList texts;
        for (const FleetQuery::Node &node : query.root().children)
            texts += FleetQuery::toString(node);
        QCOMPARE(texts, (QStringList{QStringLiteral("x"), QStringLiteral("-(a b)"),
                                     QStringLiteral("c or -d"), QStringLiteral("e or f"),
                                     QStringLiteral("-status:error")}));
    }

    void queriesAreCombined()
    {
        const FleetQuery error =
            FleetQuery::of({FleetQuery::Field::Status, FleetQuery::Comparison::Equal,
                            QStringLiteral("error"), false});
        QCOMPARE(parsed("a or b").combinedWith(error), parsed("a or b status:=error"));
        QCOMPARE(error.combinedWith(error), error);
        QCOMPARE(error.combinedWith(parsed("x")).tokens().size(), 2);
    }

    void knowsWhatNarrows_data()
    {
        QTest::addColumn<QString>("wide");
        QTest::addColumn<QString>("narrow");
        QTest::addColumn<bool>("narrows");
        const auto row = [](const char *wide, const char *narrow, bool narrows) {
            QTest::addRow("%s > %s", wide, narrow)
                << QString::fromUtf8(wide) << QString::fromUtf8(narrow) << narrows;
        };
        row("", "desk", true);
        row("des", "desk", true);
        row("desk", "des", false);
        row("esk", "desk", true);
        row("desk", "desk 5", true);
        row("desk 5", "desk", false);
        row("desk", "desk or chair", false);
        row("desk or chair", "desk or chair x", true);
        row("-desk", "-des", true);
        row("-des", "-desk", false);
        row("-desk", "desk", false);
        row("company:fo", "company:foo", true);
        row("company:=fo", "company:=foo", false);
        row("company:fo", "company:=foo", false);
        row("firmware:10", "firmware:10.1", true);
        row("firmware:1", "firmware:<10.1", false);
        row("firmware:<1", "firmware:<10", false);
        row("seen:>3d", "seen:>30d", false);
        row("00:0", "00:04", true);
        row("00", "00:04", true);
        row(":0", "00:04", false);
        row("B\u00fcr", "b\u00fcro", true);
    }

    void knowsWhatNarrows()
    {
        QFETCH(QString, wide);
        QFETCH(QString, narrow);
        QTEST(FleetQuery::parse(narrow)->narrows(*FleetQuery::parse(wide)), "narrows");
    }

    void knowsWhatDependsOnTime()
    {
        QVERIFY(parsed("desk (seen:>30d or x)").dependsOnTime());
        QVERIFY(parsed("created:today").dependsOnTime());
        QVERIFY(!parsed("seen:never seen:<2026-01-01 desk").dependsOnTime());
    }

    void datesAreDaysInLocalTime()
    {
        const auto range = [](const char *text) {
            quint32 from = 0;
            quint32 to = 0;
            const FleetQuery query = parsed(text);
            fleetTimeRange(query.tokens().first().term, 1'790'000'000'000, from, to);
            return std::pair(from, to);
        };
        const auto start = quint32(QDate(2026, 1, 1).startOfDay().toSecsSinceEpoch());
        const auto next = quint32(QDate(2026, 1, 2).startOfDay().toSecsSinceEpoch());
        constexpr quint32 latest = ~quint32(0);
        QCOMPARE(range("seen:2026-01-01"), std::pair(start, next - 1));
        QCOMPARE(range("seen:<2026-01-01"), std::pair(1u, start - 1));
        QCOMPARE(range("seen:>2026-01-01"), std::pair(next, latest));
        QCOMPARE(range("seen:>=2026-01-01"), std::pair(start, latest));
        QCOMPARE(range("seen:never"), std::pair(0u, 0u));
        QCOMPARE(range("seen:>1h"), std::pair(1u, 1'790'000'000u - 3601));
        QCOMPARE(range("seen:<1h"), std::pair(1'790'000'000u - 3599, latest));
        QCOMPARE(range("seen:1h"), std::pair(1'790'000'000u - 3600, latest));
    }
};

QTEST_APPLESS_MAIN(TestFleetQuery)
#include "tst_fleetquery.moc"
