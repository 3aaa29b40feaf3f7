// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/delimitedtext.h"

#include <QRandomGenerator>
#include <QTest>

using core::DelimitedError;
using Rows = QList<QStringList>;

namespace {

Rows cellsOf(const core::DelimitedText &text)
{
    Rows rows;
    for (const core::DelimitedRow &row : text.rows)
        rows.append(row.cells);
    return rows;
}

QStringList row(std::initializer_list<const char *> cells)
{
    QStringList texts;
    for (const char *cell : cells)
        texts.append(QString::fromUtf8(cell));
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(core::DelimitedError::Kind)

class TestDelimitedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        const auto add = [](const char *name, const char *text, const Rows &rows) {
            QTest::newRow(name) << QString::fromUtf8(text) << rows;
        };
        add("nothing", "", {});
        add("blank lines", "\n\r\n\r", {});
        add("one cell", "a", {row({"a"})});
        add("line ends of all kinds", "a,b\nc,d\re,f\r\ng,h",
            {row({"a", "b"}), row({"c", "d"}), row({"e", "f"}), row({"g", "h"})});
        add("empty cells", ",\na,\n,b", {row({"", ""}), row({"a", ""}), row({"", "b"})});
        add("uneven rows", "a,b,c\nd\ne,f", {row({"a", "b", "c"}), row({"d"}), row({"e", "f"})});
        add("quotes", "\"a,b\",\"c\"\"d\",\"\"", {row({"a,b", "c\"d", ""})});
        add("line ends in quotes", "\"a\nb\r\nc\",d", {row({"a\nb\r\nc", "d"})});
        add("blanks before quotes", "a,  \"b,c\"", {row({"a", "b,c"})});
        add("blanks kept", " a , b", {row({" a ", " b"})});
        add("text behind quotes", "\"a\"b,c", {row({"ab", "c"})});
        add("quotes in the middle", "19\" rack,a\"b", {row({"19\" rack", "a\"b"})});
        add("an empty cell in quotes is a row", "\"\"\na", {row({""}), row({"a"})});
        add("semicolons", "a;b\nc;1,5\nd;e", {row({"a", "b"}), row({"c", "1,5"}), row({"d", "e"})});
        add("tabs", "a\tb, c\nd\te, f", {row({"a", "b, c"}), row({"d", "e, f"})});
        add("bars", "a|b\nc|d", {row({"a", "b"}), row({"c", "d"})});
        add("colons", "lobby:1\ngate:2", {row({"lobby", "1"}), row({"gate", "2"})});
        add("addresses are no colons", "00:04:13:A3:00:01\n00:04:13:A3:00:02",
            {row({"00:04:13:A3:00:01"}), row({"00:04:13:A3:00:02"})});
        add("sep", "sep=;\na,b;c", {row({"a,b", "c"})});
        add("sep with a bar", "SEP=|\r\na|b;c\r\nd|e;f", {row({"a", "b;c"}), row({"d", "e;f"})});
        add("sep is text elsewhere", "a,b\nsep=;,c", {row({"a", "b"}), row({"sep=;", "c"})});
        add("guarded formulas", "'=1+1,'+49,''-1,'text,'",
            {row({"=1+1", "+49", "'-1", "'text", "'"})});
    }

    void reads()
    {
        QFETCH(QString, text);
        const auto read = core::readDelimited(text);
        QVERIFY(read);
        QTEST(cellsOf(*read), "rows");
    }

    void everyRowKnowsItsLine()
    {
        const auto read = core::readDelimited(u"sep=,\r\na,b\n\n\"c\nd\re\",f\r\ng");
        QVERIFY(read);
        QList<int> lines;
        for (const core::DelimitedRow &one : read->rows)
            lines.append(one.line);
        QCOMPARE(lines, (QList<int>{2, 4, 7}));
    }

    void takesTheDelimiterThatIsSaid()
    {
        const auto read = core::readDelimited(u"sep=;\na;b#c", u'#');
        QVERIFY(read);
        QCOMPARE(cellsOf(*read), (Rows{row({"a;b", "c"})}));
        QCOMPARE(read->delimiter, QChar(u'#'));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DelimitedError::Kind>("kind");
        QTest::addColumn<int>("line");
        QTest::newRow("open quote")
            << QStringLiteral("a,b\nc,\"d\ne\nf,g") << DelimitedError::Kind::OpenQuote << 2;
        QTest::newRow("lone quote") << QStringLiteral("\"") << DelimitedError::Kind::OpenQuote << 1;
        QTest::newRow("columns") << QStringLiteral("a\n") + QString(300, u',')
                                 << DelimitedError::Kind::TooManyColumns << 2;
        QTest::newRow("cell") << QString(40'000, u'x') << DelimitedError::Kind::CellTooLong << 1;
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto read = core::readDelimited(text);
        QVERIFY(!read);
        QTEST(read.error().kind, "kind");
        QTEST(read.error().line, "line");
    }

    void refusesMillionsOfRows()
    {
        const auto read = core::readDelimited(QStringLiteral("a\n").repeated(1'000'001));
        QVERIFY(!read);
        QCOMPARE(read.error(), (DelimitedError{DelimitedError::Kind::TooManyRows, 1'000'001}));
    }

    void writes_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << row({"a", "b"}) << QStringLiteral("a,b\r\n");
        QTest::newRow("quoted") << row({"a\"b", "c,d"}) << QStringLiteral("\"a\"\"b\",\"c,d\"\r\n");
        QTest::newRow("formula") << row({"=1", "'=1", "''@", "-"})
                                 << QStringLiteral("'=1,''=1,'''@,'-\r\n");
        QTest::newRow("one empty cell") << row({""}) << QStringLiteral("\"\"\r\n");
        QTest::newRow("sep") << row({"sep=;"}) << QStringLiteral("\"sep=;\"\r\n");
    }

    void writes()
    {
        QFETCH(QStringList, cells);
        QTEST(core::delimitedLine(cells), "line");
    }

    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QChar>("delimiter");
        for (const QChar delimiter : core::usualDelimiters())
            QTest::addRow("%02x", delimiter.unicode()) << delimiter;
        QTest::newRow("hash") << QChar(u'#');
    }

    /// Random cells of what is special anywhere.
    void whatIsWrittenIsRead()
    {
        QFETCH(QChar, delimiter);
        static const QStringList pieces{
            QStringLiteral("a"),      QStringLiteral("\""),         QStringLiteral(","),
            QStringLiteral(";"),      QStringLiteral("\t"),         QStringLiteral("|"),
            QStringLiteral(":"),      QStringLiteral("#"),          QStringLiteral("\n"),
            QStringLiteral("\r"),     QStringLiteral("\r\n"),       QStringLiteral(" "),
            QStringLiteral("'"),      QStringLiteral("="),          QStringLiteral("+"),
            QStringLiteral("-"),      QStringLiteral("@"),          QStringLiteral("sep=;"),
            QStringLiteral("\u00fc"), QStringLiteral("\U0001F4DE"), QStringLiteral("\u2028")};
        QRandomGenerator random(11);
        for (int round = 0; round < 400; ++round) {
            Rows rows;
            QString text;
            for (int i = random.bounded(1, 8); i > 0; --i) {
                QStringList cells;
                for (int cell = random.bounded(1, 5); cell > 0; --cell) {
                    QString one;
                    for (int piece = random.bounded(6); piece > 0; --piece)
                        one += pieces[random.bounded(int(pieces.size()))];
                    cells.append(one);
                }
                rows.append(cells);
                text += core::delimitedLine(cells, delimiter);
            }
            const auto read = core::readDelimited(text, delimiter);
            QVERIFY2(read, qPrintable(text));
            QCOMPARE(cellsOf(*read), rows);
        }
    }

    void whatIsPastedIsNoFormula_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("pasted");
        const auto row = [](const char *name, const char *cell, const char *pasted) {
            QTest::newRow(name) << QString::fromUtf8(cell) << QString::fromUtf8(pasted);
        };
        row("formula", "=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")");
        row("formula behind what goes", "\t\r\n =1", "'=1");
        row("formula in quotation marks", "\"=1+1\"", "\"\"\"=1+1\"\"\"");
        row("apostrophe of the text", "'@a", "''@a");
        row("telephone", "+49 30 1234", "'+49 30 1234");
        row("negative", "-5", "'-5");
        row("address", "00:04:13:A3:00:02", "00:04:13:A3:00:02");
        row("time", "2026-11-29 14:05", "2026-11-29 14:05");
        row("commas and quotation marks", "a, \"b\"; c", "a, \"b\"; c");
        row("line ends", "a\tb\nc", "a b c");
        row("nothing", "", "");
    }

    void whatIsPastedIsNoFormula()
    {
        QFETCH(QString, cell);
        QFETCH(QString, pasted);
        const QString line = core::pastedLine({cell, QStringLiteral("x")});
        QCOMPARE(line, QString(pasted + QStringLiteral("\tx")));
        const auto read = core::readDelimited(line, u'\t');
        QVERIFY(read);
        QString plain = cell;
        plain.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
        QCOMPARE(cellsOf(*read), (Rows{{plain.trimmed(), QStringLiteral("x")}}));
    }
};

QTEST_GUILESS_MAIN(TestDelimitedText)
#include "tst_delimitedtext.moc"
