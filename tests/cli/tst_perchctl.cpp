// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QSet>
#include <QTest>

/// What perchctl reads and shows: commands, formats, exit codes.
class Perchctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsConnectionsAndCompanies()
    {
        const Program program;
        const Program::Answer connections = program.run(words("connections --json"));
        QCOMPARE(connections.code, 0);
        QCOMPARE(connections.array().size(), 1);
        QVERIFY(!connections.output.contains("key\":"));

        const Program::Answer companies = program.run(words("companies --json"));
        QCOMPARE(companies.code, 0);
        QCOMPARE(companies.array().size(), 6);
        QCOMPARE(companies.array().first().toObject().value(QLatin1String("parent")).toString(),
                 QString());
    }

    void findsPhones()
    {
        Program program;
        const QJsonArray all = program.run(words("phones --json")).array();
        QCOMPARE(all.size(), 240);
        const QJsonArray errors = program.run(words("phones status:error --json")).array();
        QVERIFY(!errors.isEmpty());
        QVERIFY(errors.size() < all.size());
        for (const auto &phone : errors)
            QCOMPARE(phone.toObject().value(QLatin1String("status")).toString(),
                     QStringLiteral("error"));
        const QJsonArray some = program
                                    .run({QStringLiteral("phones"), QStringLiteral("--json"),
                                          QStringLiteral("--company"), program.companyName()})
                                    .array();
        QCOMPARE(some.size(), program.service().macs(program.company()).size());
    }

    void writesTablesAsText()
    {
        const Program program;
        const Program::Answer text = program.run(words("phones D735"));
        QCOMPARE(text.code, 0);
        const QList<QByteArray> lines = text.output.trimmed().split('\n');
        QVERIFY(lines.size() > 1);
        for (const QByteArray &line : lines)
            QCOMPARE(line.count('\t'), 10);
        const Program::Answer csv = program.run(words("phones D735 --format csv"));
        QCOMPARE(csv.output.trimmed().split('\n').size(), lines.size());
        QVERIFY(csv.output.contains("MAC address,Name,Company"));
    }

    void makesFormulasHarmless()
    {
        Program program;
        const QString mac = program.phones(1).constFirst();
        QCOMPARE(program
                     .run({QStringLiteral("apply"), QStringLiteral("rename"), mac,
                           QStringLiteral("=1+1"), QStringLiteral("--yes")})
                     .code,
                 0);
        QVERIFY(program.run(words("phones --format csv")).output.contains(",'=1+1,"));
    }

    void endsAsDocumented_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *arguments, int code) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << code;
        };
        row("help", "--help", 0);
        row("help of a command", "apply --help", 0);
        row("version", "--version", 0);
        row("nothing", "", 2);
        row("unknown command", "explode", 2);
        row("unknown option", "phones --colour", 2);
        row("format", "phones --format xml --demo-stdin", 2);
        row("search", "phones stat: --demo-stdin", 2);
        row("no mac", "plan deregister 123 --demo-stdin", 2);
        row("no phones", "plan deregister --demo-stdin", 2);
        row("no deed", "plan --demo-stdin", 2);
        row("no connection", "phones", 3);
        row("unknown connection", "phones --connection Nowhere --demo-stdin", 2);
        row("unknown company", "phones --company Nowhere --demo-stdin", 4);
        row("nowhere to move to", "plan move", 2);
        row("unknown company to move to", "plan move Nowhere --where D735 --demo-stdin", 4);
        row("nothing to replace", "plan replace http://old.example --company Nord", 2);
        row("no phones to replace at", "plan replace http://old.example http://new.example", 2);
        row("nothing found", "plan deregister --where nothing-is-called-so --demo-stdin", 4);
        row("unknown phone", "plan deregister 000413000000 --demo-stdin", 4);
        row("unknown profile", "plan profile Nothing --where D735 --demo-stdin", 4);
        row("unknown run", "runs 7", 4);
        row("unknown run to undo", "undo 7 --demo-stdin", 4);
        row("no number", "resume x --demo-stdin", 2);
        row("nothing read before", "phones --offline --demo-stdin", 4);
    }

    void endsAsDocumented()
    {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        Program program;
        QStringList list = arguments.split(u' ', Qt::SkipEmptyParts);
        const bool demo = list.removeAll(QStringLiteral("--demo-stdin")) > 0;
        QProcess process;
        const Program::Answer answer = demo ? program.run(list) : program.runPlain(list);
        QVERIFY(!answer.crashed);
        QVERIFY2(answer.code == code, answer.errors.constData());
        QCOMPARE(answer.errors.isEmpty(), code == 0);
        QCOMPARE(program.effects(), 0);
    }

    void saysWhenItMayNotOrCannot()
    {
        Program program;
        const QString mac = program.phones(1).constFirst();
        program.useKey(QStringLiteral("viewer"));
        const Program::Answer refused = program.run(
            {QStringLiteral("apply"), QStringLiteral("deregister"), mac, QStringLiteral("--yes")});
        QCOMPARE(refused.code, 1);
        QVERIFY(program.service().phone(mac));
        const QByteArray wrong = "{\"base_url\":\"" + program.service().baseUrl().toEncoded() +
                                 "\",\"id\":\"nobody\",\"key\":\"secret-of-nobody\"}\n";
        const Program::Answer stranger = program.runPlain(words("phones --demo-stdin"), wrong);
        QCOMPARE(stranger.code, 3);
        QVERIFY(!stranger.errors.contains("secret-of-nobody"));
        program.service().stop();
        QCOMPARE(program.run(words("companies")).code, 3);
    }

    void followsTheLog()
    {
        Program program;
        const QString mac = program.phones(1).constFirst();
        const Program::Answer before = program.run(
            {QStringLiteral("logs"), QStringLiteral("--json"), QStringLiteral("--phone"), mac});
        QCOMPARE(before.code, 0);
        QProcess process;
        program.start(process, {QStringLiteral("logs"), QStringLiteral("--follow"),
                                QStringLiteral("--json"), QStringLiteral("--phone"), mac});
        QByteArray output;
        const auto read = [&] {
            output += process.readAllStandardOutput();
            return output.count('\n');
        };
        const auto known = before.output.count('\n');
        QTRY_VERIFY_WITH_TIMEOUT(read() >= known && program.service().requestCount() > 20, 20000);
        QVERIFY(program.service().contact(mac));
        QTRY_VERIFY_WITH_TIMEOUT(read() > known, 40000);
        process.terminate();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
};

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const QCoreApplication application(argc, argv);
    Perchctl test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_perchctl.moc"
