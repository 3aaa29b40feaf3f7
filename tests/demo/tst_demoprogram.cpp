// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/commandline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// The program perch-demo: its arguments, its one line of output, its end.
class DemoProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void introducesItself()
    {
        QProcess process;
        start(process, {QStringLiteral("--print-key"), QStringLiteral("--companies"),
                        QStringLiteral("3"), QStringLiteral("--phones"), QStringLiteral("5")});
        const QJsonObject line = firstLine(process);
        QVERIFY(line.value(QStringLiteral("base_url"))
                    .toString()
                    .startsWith(QLatin1String("http://127.0.0.1:")));
        const QJsonObject keys = line.value(QStringLiteral("keys")).toObject();
        const QJsonObject administrator = keys.value(QStringLiteral("administrator")).toObject();
        QCOMPARE(administrator.value(QStringLiteral("id")), line.value(QStringLiteral("id")));
        QCOMPARE(administrator.value(QStringLiteral("key")), line.value(QStringLiteral("key")));
        for (const char *name : {"none", "viewer", "operator", "provisioner", "child", "foreign"})
            QVERIFY(keys.contains(QLatin1String(name)));
        process.terminate();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void keepsTheKeyToItself()
    {
        QProcess process;
        start(process, {QStringLiteral("--phones"), QStringLiteral("5")});
        QCOMPARE(firstLine(process).keys(),
                 QStringList({QStringLiteral("base_url"), QStringLiteral("id")}));
        process.terminate();
        QVERIFY(process.waitForFinished());
    }

    void portThatIsTaken()
    {
        QProcess first;
        start(first, {QStringLiteral("--phones"), QStringLiteral("5")});
        const QString port = firstLine(first)
                                 .value(QStringLiteral("base_url"))
                                 .toString()
                                 .section(u':', 2)
                                 .section(u'/', 0, 0);
        QProcess second;
        start(second, {QStringLiteral("--port"), port});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().contains("cannot listen"));
        first.terminate();
        QVERIFY(first.waitForFinished());
    }

    void refusesBadArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const char *arguments) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ');
        };
        row("unknown", "--colour");
        row("no value", "--port");
        row("port", "--port 70000");
        row("phones", "--phones many");
        row("rate", "--rate -1");
        row("fault", "--fault explode");
        row("fault value", "--fault drop-after=200");
    }

    void refusesBadArguments()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        start(process, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        const QByteArray error = process.readAllStandardError();
        QVERIFY(error.startsWith("perch-demo: "));
        QVERIFY(error.contains("usage: perch-demo"));
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

    void readsArguments()
    {
        const auto line = demo::CommandLine::parse(
            QStringLiteral(
                "--port 8123 --companies 7 --phones 9 --seed 4 --rate 2.5 --no-retry-after "
                "--fault latency=20 --fault unknown-fields")
                .split(u' '));
        QVERIFY(line);
        QCOMPARE(line->options.port, 8123);
        QCOMPARE(line->options.companies, 7);
        QCOMPARE(line->options.phones, 9);
        QCOMPARE(line->options.seed, 4u);
        QCOMPARE(line->options.ratePerSecond, 2.5);
        QVERIFY(!line->options.retryAfter);
        QCOMPARE(line->options.faults.latencyMs, 20);
        QVERIFY(line->options.faults.unknownFields);
    }

private:
    static void start(QProcess &process, const QStringList &arguments)
    {
        process.start(QStringLiteral(PERCH_DEMO), arguments);
    }

    static QJsonObject firstLine(QProcess &process)
    {
        while (!process.canReadLine() && process.waitForReadyRead()) {
        }
        return QJsonDocument::fromJson(process.readLine()).object();
    }
};

QTEST_GUILESS_MAIN(DemoProgram)
#include "tst_demoprogram.moc"
