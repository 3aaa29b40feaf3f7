// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonDocument>
#include <QTest>

/// Phones that go to another company, and provisioning URLs that go to another server.
class PerchctlMoves : public QObject
{
    Q_OBJECT

    static QByteArray settingsOf(Program &program, const QString &mac)
    {
        const QJsonObject phone = program.service().phone(mac).value_or(QJsonObject());
        return QJsonDocument(phone.value(QLatin1String("settings_manager")).toObject()).toJson();
    }

private Q_SLOTS:
    void movesAndBringsBack()
    {
        Program program;
        const QString from = program.company();
        QString there;
        for (const auto &one : program.service().companies()) {
            if (one.uuid != from && one.phones > 0)
                there = one.uuid;
        }
        const QStringList macs = program.phones(3);
        const QByteArray settings = settingsOf(program, macs.constFirst());
        const QStringList wish = QStringList{QStringLiteral("move"), there} + macs;
        const qsizetype before = program.service().macs(there).size();
        QCOMPARE(program.run(QStringList{QStringLiteral("plan")} + wish).code, 0);
        QCOMPARE(program.service().macs(there).size(), before);

        const QString file = program.file("wish.json");
        QCOMPARE(
            program.run(QStringList{QStringLiteral("plan"), QStringLiteral("--write"), file} + wish)
                .code,
            0);
        const Program::Answer moved = program.run(
            {QStringLiteral("apply"), QStringLiteral("--file"), file, QStringLiteral("--yes")});
        QVERIFY2(moved.code == 0, moved.errors.constData());
        QCOMPARE(program.service().macs(there).size(), before + 3);
        for (const QString &mac : macs) {
            QVERIFY(program.service().macs(there).contains(mac));
            QVERIFY(!program.service().macs(from).contains(mac));
        }
        QCOMPARE(settingsOf(program, macs.constFirst()), settings);

        QCOMPARE(program.run(words("undo 1 --yes")).code, 0);
        QCOMPARE(program.service().macs(there).size(), before);
        QVERIFY(program.service().macs(from).contains(macs.constLast()));
    }

    void replacesBelowACompany()
    {
        Program program;
        const QStringList macs = program.phones(3);
        const QString other = [&program] {
            for (const auto &one : program.service().companies()) {
                if (one.uuid != program.company() && one.phones > 0)
                    return program.service().macs(one.uuid).constFirst();
            }
            return QString();
        }();
        QCOMPARE(program
                     .run(words("apply redirect --to https://old.example/a/{mac} --yes") +
                          macs.mid(0, 2) + QStringList{other})
                     .code,
                 0);
        const QByteArray untouched = settingsOf(program, macs.constLast());
        const QByteArray elsewhere = settingsOf(program, other);
        const QStringList wish =
            words("apply replace https://old.example/a https://new.example/b --yes --company") +
            QStringList{program.company()};
        const Program::Answer replaced = program.run(wish);
        QVERIFY2(replaced.code == 0, replaced.errors.constData());
        for (const QString &mac : {macs.at(0), macs.at(1)})
            QVERIFY(settingsOf(program, mac).contains("https://new.example/b/{mac}"));
        QCOMPARE(settingsOf(program, macs.constLast()), untouched);
        QCOMPARE(settingsOf(program, other), elsewhere);
        QVERIFY(elsewhere.contains("https://old.example/a/{mac}"));
    }
};

QTEST_GUILESS_MAIN(PerchctlMoves)
#include "tst_perchctlmoves.moc"
