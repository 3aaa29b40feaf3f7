// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QFile>
#include <QTest>

namespace {

constexpr auto newMac = "000413a3fefe";

QJsonObject importOf(const Program::Answer &answer)
{
    return answer.object().value(QLatin1String("import")).toObject();
}

int count(const Program::Answer &answer, const char *verdict)
{
    return importOf(answer)
        .value(QLatin1String("counts"))
        .toObject()
        .value(QLatin1String(verdict))
        .toInt(-1);
}

} // namespace

/// Importing a table without a window: how it is read, the verdicts, what is sent, and the file of
/// rejected rows on its way back.
class PerchctlImport : public QObject
{
    Q_OBJECT

    static QString write(const Program &program, const QByteArray &text)
    {
        QFile file(program.file("phones.csv"));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    static Program::Answer import(const Program &program, const QByteArray &text,
                                  const QStringList &options)
    {
        return program.run(QStringList{QStringLiteral("import"), write(program, text)} + options);
    }

private Q_SLOTS:
    void looksAndSendsNothing()
    {
        const Program program;
        const QByteArray mac = program.phones(1).constFirst().toLatin1();
        const QByteArray text = "Telefon;Room;MAC\n;;" + mac + "\nx;Gate;" + newMac +
                                "\n;Desk;0004\n;Twice;" + mac + '\n';
        const Program::Answer answer =
            import(program, text,
                   {QStringLiteral("--dry-run"), QStringLiteral("--json"),
                    QStringLiteral("--company"), program.companyName(), QStringLiteral("--map"),
                    QStringLiteral("room=name"), QStringLiteral("--map=1=ignore")});
        QVERIFY2(answer.code == 1, answer.errors.constData());
        QCOMPARE(count(answer, "new"), 1);
        QCOMPARE(count(answer, "unchanged"), 1);
        QCOMPARE(count(answer, "rejected"), 2);
        const QJsonArray rows = importOf(answer).value(QLatin1String("rows")).toArray();
        QCOMPARE(rows.size(), 4);
        const QJsonObject tooShort = rows.at(2).toObject();
        QCOMPARE(tooShort.value(QLatin1String("line")).toInt(), 4);
        QCOMPARE(tooShort.value(QLatin1String("column")).toInt(), 3);
        QCOMPARE(tooShort.value(QLatin1String("reason")).toString(),
                 QStringLiteral("mac_too_short"));
        QCOMPARE(rows.at(3).toObject().value(QLatin1String("reason")).toString(),
                 QStringLiteral("duplicate"));
        const QJsonArray columns = importOf(answer).value(QLatin1String("columns")).toArray();
        QCOMPARE(columns.at(0).toObject().value(QLatin1String("field")).toString(),
                 QStringLiteral("ignore"));
        QCOMPARE(columns.at(1).toObject().value(QLatin1String("field")).toString(),
                 QStringLiteral("name"));
        QCOMPARE(answer.object()
                     .value(QLatin1String("plan"))
                     .toObject()
                     .value(QLatin1String("phones"))
                     .toInt(),
                 1);
        QCOMPARE(program.effects(), 0);
    }

    void tellsPeopleWhatItDoes()
    {
        const Program program;
        const Program::Answer answer =
            import(program, "mac,name,zimmer\n123,Desk,\n413a3fefe,Gate,\n",
                   {QStringLiteral("--dry-run"), QStringLiteral("--company"), program.company()});
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.errors.contains("Column 1 (mac): MAC address"));
        QVERIFY(answer.errors.contains("Line 2: mac: "));
        QVERIFY(answer.errors.contains("New: 1, changed: 0, unchanged: 0, rejected: 1"));
        QVERIFY(answer.errors.contains("got back the zeros"));
        QVERIFY(answer.output.contains("00:04:13:A3:FE:FE"));
    }

    void importsWhatWasPutRight()
    {
        Program program;
        const QString mac = program.phones(1).constFirst();
        const QString rejected = program.file("rejected.csv");
        const QStringList options{QStringLiteral("--yes"), QStringLiteral("--company"),
                                  program.company(), QStringLiteral("--rejected"), rejected};
        const Program::Answer first =
            import(program, "mac,name\n" + mac.toLatin1() + ",Lobby\n000413A3FEFO,Gate\n", options);
        QVERIFY2(first.code == 1, first.errors.constData());
        QCOMPARE(program.nameOf(mac), QStringLiteral("Lobby"));
        QCOMPARE(program.effects(mac), 1);

        QFile file(rejected);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY(!text.contains("Lobby"));
        QVERIFY(text.contains("Not imported because"));
        text.replace("FEFO", "FEFE");
        const Program::Answer second = import(program, text, options);
        QVERIFY2(second.code == 0, second.errors.constData());
        QCOMPARE(program.nameOf(QLatin1String(newMac)), QStringLiteral("Gate"));
        QCOMPARE(import(program, text, options).code, 0); // nothing is left to do
        QCOMPARE(program.effects(QLatin1String(newMac)), 1);
        const QJsonArray runs =
            program.runPlain({QStringLiteral("runs"), QStringLiteral("--json")}).array();
        QCOMPARE(runs.first().toObject().value(QLatin1String("source")).toString(),
                 QStringLiteral("phones.csv"));
        QCOMPARE(program.run({QStringLiteral("undo"), QStringLiteral("2"), QStringLiteral("--yes")})
                     .code,
                 0);
        QVERIFY(!program.service().phone(QLatin1String(newMac)));
    }

    void readsStandardInput()
    {
        Program program;
        const QByteArray text = QByteArray(newMac) + "|Fl\xfcr\n";
        const QStringList call{QStringLiteral("import"),      QStringLiteral("-"),
                               QStringLiteral("--encoding"),  QStringLiteral("latin-1"),
                               QStringLiteral("--delimiter"), QStringLiteral("|"),
                               QStringLiteral("--company"),   program.company()};
        const Program::Answer unasked = program.run(call, text);
        QCOMPARE(unasked.code, 2);
        QCOMPARE(program.effects(), 0);
        const Program::Answer answer =
            program.run(call + QStringList{QStringLiteral("--yes")}, text);
        QVERIFY2(answer.code == 0, answer.errors.constData());
        QCOMPARE(program.nameOf(QLatin1String(newMac)), QString::fromUtf8("Fl\xc3\xbcr"));
    }

    void keepsPasswordsToItself()
    {
        const Program program;
        const QByteArray mac = program.phones(1).constFirst().toLatin1();
        const QByteArray text = "mac,redirect,user,password\n" + mac +
                                ",https://prov.example/{mac},snom,Wooden-Spoon-79\n"
                                "123,,,Wooden-Spoon-79\n";
        for (const char *format : {"--format=table", "--format=csv", "--json"}) {
            const Program::Answer answer =
                import(program, text, {QStringLiteral("--dry-run"), QLatin1String(format)});
            QCOMPARE(answer.code, 1);
            QVERIFY(answer.output.contains("prov.example"));
            QVERIFY(!answer.output.contains("Wooden-Spoon"));
            QVERIFY(!answer.errors.contains("Wooden-Spoon"));
        }
    }

    void endsAsDocumented_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *text, const char *options, int code) {
            QTest::newRow(name) << QString::fromLatin1(text)
                                << QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts)
                                << code;
        };
        row("no rows", "", "--yes", 2);
        row("open quote", "mac,name\n000413a3fefe,\"Gate\n", "--yes", 2);
        row("no addresses", "name\nGate\n", "--yes", 2);
        row("nobody to ask", "mac,name\n000413a3fefe,Gate\n", "--company %1", 2);
        row("no company for it", "mac,name\n000413a3fefe,Gate\n", "--yes", 4);
        row("unknown company", "mac\n000413a3fefe\n", "--yes --company Nowhere", 4);
        row("unknown profile", "mac\n000413a3fefe\n", "--yes --company %1 --profile Nothing", 4);
        row("unknown column", "mac\n000413a3fefe\n", "--yes --map 2=name", 2);
        row("unknown field", "mac\n000413a3fefe\n", "--yes --map mac=address", 2);
        row("unknown setting", "mac,a\n000413a3fefe,b\n", "--yes --map a=setting:none_such", 4);
        row("unknown encoding", "mac\n000413a3fefe\n", "--yes --encoding ebcdic", 2);
        row("long delimiter", "mac\n000413a3fefe\n", "--yes --delimiter ;;", 2);
    }

    void endsAsDocumented()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, options);
        QFETCH(int, code);
        const Program program;
        options.replaceInStrings(QStringLiteral("%1"), program.company());
        const Program::Answer answer = import(program, text.toUtf8(), options);
        QVERIFY2(answer.code == code, answer.errors.constData());
        QVERIFY(!answer.errors.isEmpty());
        QCOMPARE(program.effects(), 0);
    }

    void neverWritesOverItsFile()
    {
        const Program program;
        const QByteArray text = "mac\n123\n";
        const Program::Answer answer =
            import(program, text,
                   {QStringLiteral("--dry-run"), QStringLiteral("--rejected"),
                    program.file("phones.csv")});
        QCOMPARE(answer.code, 2);
        QFile file(program.file("phones.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
        QCOMPARE(program.run({QStringLiteral("import"), program.file("none.csv")}).code, 6);
    }
};

QTEST_GUILESS_MAIN(PerchctlImport)
#include "tst_perchctlimport.moc"
