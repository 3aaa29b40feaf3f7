// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

namespace {

QJsonObject countsOf(const QJsonObject &run)
{
    return run.value(QLatin1String("counts")).toObject();
}

} // namespace

/// What perchctl changes: plans, runs, what a kill leaves behind, and the way back.
class PerchctlChanges : public QObject
{
    Q_OBJECT

    static void slowDown(Program &program, const char *fault)
    {
        demo::Faults faults;
        QVERIFY(faults.apply(QString::fromLatin1(fault)));
        faults.methods = {QStringLiteral("PUT")};
        program.service().setFaults(faults);
    }

private Q_SLOTS:
    void showsAndSendsNothing()
    {
        Program program;
        const QStringList macs = program.phones(3);
        const QStringList wish = words("redirect --to https://prov.example/{mac} --json") + macs;
        const Program::Answer plan = program.run(QStringList{QStringLiteral("plan")} + wish);
        QCOMPARE(plan.code, 0);
        const QJsonObject shown = plan.object().value(QLatin1String("plan")).toObject();
        QCOMPARE(shown.value(QLatin1String("phones")).toInt(), 3);
        QCOMPARE(shown.value(QLatin1String("steps")).toArray().size(), 3);
        const Program::Answer dry =
            program.run(QStringList{QStringLiteral("apply"), QStringLiteral("--dry-run")} + wish);
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.object(), plan.object());
        // Nobody can be asked here.
        QCOMPARE(program.run(QStringList{QStringLiteral("apply")} + wish).code, 2);
        QCOMPARE(program.effects(), 0);
        QVERIFY(!QFile::exists(program.file("journal.sqlite")));
    }

    void changesAndBringsBack()
    {
        Program program;
        const QString mac = program.phones(1).constFirst();
        const QString before = program.nameOf(mac);
        const Program::Answer applied = program.run(
            {QStringLiteral("apply"), QStringLiteral("rename"), mac, QStringLiteral("Front desk"),
             QStringLiteral("--yes"), QStringLiteral("--json")});
        QCOMPARE(applied.code, 0);
        const QJsonObject run = applied.object().value(QLatin1String("run")).toObject();
        QCOMPARE(run.value(QLatin1String("id")).toInt(), 1);
        QCOMPARE(countsOf(run).value(QLatin1String("confirmed")).toInt(), 1);
        QCOMPARE(program.nameOf(mac), QStringLiteral("Front desk"));

        const QJsonArray runs = program.runPlain(words("runs --json")).array();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().toObject().value(QLatin1String("state")).toString(),
                 QStringLiteral("finished"));
        const Program::Answer steps = program.runPlain(words("runs 1"));
        QVERIFY(steps.output.contains("Front desk"));

        QCOMPARE(program.run(words("undo 1 --dry-run")).code, 0);
        QCOMPARE(program.nameOf(mac), QStringLiteral("Front desk"));
        QCOMPARE(program.run(words("undo 1 --yes")).code, 0);
        QCOMPARE(program.nameOf(mac), before);
        QCOMPARE(program.effects(mac), 2);
        QCOMPARE(program.run(words("resume 1")).code, 4); // it is over
        QCOMPARE(program.run(words("retry 1 --yes")).code, 0);
        QCOMPARE(program.effects(mac), 2);
    }

    void registersAndDeregisters()
    {
        Program program;
        const QString mac = QStringLiteral("000413a3fefe");
        const QStringList wish{QStringLiteral("apply"),
                               QStringLiteral("register"),
                               QStringLiteral("--company"),
                               program.companyName(),
                               QStringLiteral("--name"),
                               QStringLiteral("New one"),
                               mac,
                               QStringLiteral("--yes")};
        QCOMPARE(program.run(wish).code, 0);
        QCOMPARE(program.nameOf(mac), QStringLiteral("New one"));
        QCOMPARE(program.run(wish).code, 4); // it is there already
        const QString foreign = program.service().foreignMacs().constFirst();
        QCOMPARE(program
                     .run({QStringLiteral("apply"), QStringLiteral("register"),
                           QStringLiteral("--company"), program.company(), foreign,
                           QStringLiteral("--yes")})
                     .code,
                 1);
        QCOMPARE(program
                     .run({QStringLiteral("apply"), QStringLiteral("deregister"), mac,
                           QStringLiteral("--yes")})
                     .code,
                 0);
        QVERIFY(!program.service().phone(mac));
        QCOMPARE(program.run(words("undo 3 --yes")).code, 0);
        QCOMPARE(program.nameOf(mac), QStringLiteral("New one"));
    }

    void asksAsTheWindowDoes_data()
    {
        QTest::addColumn<int>("companies");
        QTest::addColumn<int>("phones"); // of each
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QByteArray>("typed"); // empty: the company's name
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, int companies, int phones, const char *question,
                            const char *typed, int code) {
            QTest::newRow(name) << companies << phones << QByteArray(question) << QByteArray(typed)
                                << code;
        };
        row("few", 1, 2, "Go on? [y/N]", "y", 0);
        row("few, and no", 1, 2, "Go on? [y/N]", "n", 5);
        row("more than is set", 1, 3, "Type the customer's name", "", 0);
        row("more than is set, and yes", 1, 3, "Type the customer's name", "y", 5);
        row("several customers", 2, 1, "2 customers. Type the number of phones, 2,", "2", 0);
        row("several customers, and yes", 2, 1, "Type the number of phones, 2,", "y", 5);
    }

    void asksAsTheWindowDoes()
    {
        QFETCH(int, companies);
        QFETCH(int, phones);
        QFETCH(QByteArray, question);
        QFETCH(QByteArray, typed);
        Program program;
        QFile preferences(program.file("perch.ini"));
        QVERIFY(preferences.open(QIODevice::WriteOnly));
        preferences.write("[changes]\nconfirm_above=2\n");
        preferences.close();
        QStringList macs;
        for (const auto &one : program.service().companies()) {
            const QStringList all = program.service().macs(one.uuid);
            if (all.size() < phones || macs.size() == companies * phones)
                continue;
            macs += all.mid(0, phones);
            if (companies == 1 && typed.isEmpty())
                typed = one.name.toUtf8();
        }
        const Program::Answer answer = program.runAsked(
            words("apply redirect --to https://prov.example/{mac}") + macs, question, typed);
        QVERIFY(!answer.crashed);
        QTEST(answer.code, "code");
        QCOMPARE(program.effects(), answer.code == 0 ? macs.size() : 0);
    }

    void namesItsWarnings()
    {
        const Program program;
        const QJsonArray warnings =
            program
                .run(words("plan redirect --to http://prov.example/x --json") + program.phones(1))
                .object()
                .value(QLatin1String("plan"))
                .toObject()
                .value(QLatin1String("warnings"))
                .toArray();
        QStringList kinds;
        for (const auto &warning : warnings)
            kinds.append(warning.toObject().value(QLatin1String("kind")).toString());
        QVERIFY(kinds.contains(QStringLiteral("plain_http_target")));
        QVERIFY(kinds.contains(QStringLiteral("no_mac_in_target")));
    }

    void nothingToDoIsNoFailure()
    {
        Program program;
        const QStringList wish = words("apply autoprovisioning off --yes") + program.phones(2);
        QCOMPARE(program.run(wish).code, 0);
        const int effects = program.effects();
        QCOMPARE(program.run(wish).code, 0);
        QCOMPARE(program.effects(), effects);
    }

    void takesAPlanFromAFile()
    {
        Program program;
        const QStringList macs = program.phones(4);
        const QString file = program.file("wish.json");
        QCOMPARE(program
                     .run(QStringList{QStringLiteral("plan"), QStringLiteral("autoprovisioning"),
                                      QStringLiteral("off"), QStringLiteral("--write"), file} +
                          macs)
                     .code,
                 0);
        QCOMPARE(program.effects(), 0);
        QCOMPARE(program
                     .run({QStringLiteral("apply"), QStringLiteral("--file"), file,
                           QStringLiteral("--yes")})
                     .code,
                 0);
        QVERIFY(program.effects() > 0);
        QCOMPARE(program.switchedOff(macs), 4);
    }

    void keepsPasswordsToItself()
    {
        Program program;
        const QByteArray password = "Wooden-Spoon-77";
        const QStringList wish =
            words("redirect --to https://prov.example/{mac} --user snom --password-stdin") +
            program.phones(2);
        QByteArray all;
        for (const char *format : {"--json", "--format=csv", "--format=table"}) {
            const Program::Answer plan = program.run(
                QStringList{QStringLiteral("plan"), QLatin1String(format)} + wish, password + '\n');
            QCOMPARE(plan.code, 0);
            all += plan.output + plan.errors;
        }
        const Program::Answer applied = program.run(
            QStringList{QStringLiteral("apply"), QStringLiteral("--yes")} + wish, password + '\n');
        QCOMPARE(applied.code, 0);
        all += applied.output + applied.errors + program.runPlain(words("runs 1 --json")).output;
        const QJsonObject phone =
            program.service().phone(program.phones(1).constFirst()).value_or(QJsonObject());
        QVERIFY(QJsonDocument(phone).toJson().contains(password));
        QDirIterator files(program.folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QVERIFY(all.contains("prov.example"));
        QVERIFY(!all.contains(password));
    }

    void goesOnAfterAKill()
    {
        Program program;
        const QStringList macs = program.phones(60);
        QVERIFY(macs.size() >= 40);
        QCOMPARE(program.run(words("apply autoprovisioning on --yes") + macs).code, 0);
        QHash<QString, int> before;
        for (const QString &mac : macs)
            before.insert(mac, program.effects(mac));
        slowDown(program, "latency=150");
        QProcess process;
        program.start(process, words("apply autoprovisioning off --yes") + macs);
        QTRY_VERIFY_WITH_TIMEOUT(program.switchedOff(macs) > 6, 30000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(program.switchedOff(macs) < macs.size());

        const QJsonArray runs = program.runPlain(words("runs --json")).array();
        const QJsonObject head = runs.first().toObject();
        QCOMPARE(head.value(QLatin1String("state")).toString(), QStringLiteral("interrupted"));
        const QString id = QString::number(head.value(QLatin1String("id")).toInt());
        const int sent = program.effects();
        QCOMPARE(program.run({QStringLiteral("resume"), id, QStringLiteral("--dry-run")}).code, 0);
        QVERIFY(program.effects() - sent <= 6); // of the process that is gone
        const Program::Answer resumed =
            program.run({QStringLiteral("resume"), id, QStringLiteral("--json")});
        QVERIFY2(resumed.code == 0, resumed.errors.constData());
        QCOMPARE(program.switchedOff(macs), macs.size());
        for (const QString &mac : macs)
            QCOMPARE(program.effects(mac) - before.value(mac), 1);
    }

    void pausesWhenTooMuchFails()
    {
        Program program;
        const QStringList macs = program.phones(40);
        QCOMPARE(program.run(words("apply autoprovisioning on --yes") + macs).code, 0);
        slowDown(program, "status-500");
        const Program::Answer applied =
            program.run(words("apply autoprovisioning off --yes") + macs);
        QCOMPARE(applied.code, 1);
        QVERIFY(applied.errors.contains("perchctl resume"));
        const QJsonObject head = program.runPlain(words("runs --json")).array().first().toObject();
        QVERIFY(countsOf(head).value(QLatin1String("failed")).toInt() >= 5);
        QVERIFY(countsOf(head).value(QLatin1String("planned")).toInt() > 0);
        const QString id = QString::number(head.value(QLatin1String("id")).toInt());

        program.service().setFaults({});
        QCOMPARE(program.run({QStringLiteral("resume"), id}).code, 1); // what failed has failed
        QVERIFY(program.switchedOff(macs) < macs.size());
        QCOMPARE(program.run({QStringLiteral("retry"), id, QStringLiteral("--yes")}).code, 0);
        QCOMPARE(program.switchedOff(macs), macs.size());
    }

    void stopsWhenAsked()
    {
        Program program;
        const QStringList macs = program.phones(60);
        QCOMPARE(program.run(words("apply autoprovisioning on --yes") + macs).code, 0);
        slowDown(program, "latency=150");
        QProcess process;
        program.start(process, words("apply autoprovisioning off --yes --json") + macs);
        QTRY_VERIFY_WITH_TIMEOUT(program.switchedOff(macs) > 6, 30000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 5);
        const QJsonObject run = QJsonDocument::fromJson(process.readAllStandardOutput())
                                    .object()
                                    .value(QLatin1String("run"))
                                    .toObject();
        QCOMPARE(run.value(QLatin1String("state")).toString(), QStringLiteral("stopped"));
        const int done = countsOf(run).value(QLatin1String("confirmed")).toInt();
        QCOMPARE(program.switchedOff(macs), done);
        QVERIFY(countsOf(run).value(QLatin1String("cancelled")).toInt() > 0);
    }

    void leavesAtOnceWhenAskedTwice()
    {
        Program program;
        const QStringList macs = program.phones(30);
        QCOMPARE(program.run(words("apply autoprovisioning on --yes") + macs).code, 0);
        slowDown(program, "latency=20000");
        QProcess process;
        program.start(process, words("apply autoprovisioning off --yes") + macs);
        const int before = program.effects();
        const int requests = program.service().requestCount();
        QTRY_VERIFY_WITH_TIMEOUT(program.service().requestCount() > requests + 12, 30000);
        const auto count = [&program](const char *state) {
            const QJsonArray runs = program.runPlain(words("runs --json")).array();
            return countsOf(runs.first().toObject()).value(QLatin1String(state)).toInt();
        };
        QTRY_VERIFY_WITH_TIMEOUT(count("sent") > 0, 30000);
        ::kill(pid_t(process.processId()), SIGINT);
        QTRY_VERIFY_WITH_TIMEOUT(count("cancelled") > 0, 30000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 5);
        program.service().setFaults({});
        const QJsonObject head = program.runPlain(words("runs --json")).array().first().toObject();
        QCOMPARE(head.value(QLatin1String("state")).toString(), QStringLiteral("interrupted"));
        const QString id = QString::number(head.value(QLatin1String("id")).toInt());
        // Those that had not begun were stopped for good.
        QCOMPARE(program.run({QStringLiteral("resume"), id}).code, 5);
        QCOMPARE(program.run({QStringLiteral("retry"), id, QStringLiteral("--yes")}).code, 0);
        QCOMPARE(program.switchedOff(macs), macs.size());
        QVERIFY(program.effects() > before);
    }

    void changesNothingWithoutAJournal()
    {
        Program program;
        QVERIFY(QDir().mkpath(program.file("journal.sqlite/in-the-way")));
        const Program::Answer answer =
            program.run(words("apply autoprovisioning off --yes") + program.phones(2));
        QCOMPARE(answer.code, 6);
        QCOMPARE(program.effects(), 0);
        QCOMPARE(program.runPlain(words("runs")).code, 6);
    }
};

QTEST_GUILESS_MAIN(PerchctlChanges)
#include "tst_perchctlchanges.moc"
