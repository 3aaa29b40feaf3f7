// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

/// Changes in waves without a window.
class PerchctlWaves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesInWaves()
    {
        Program program;
        const QStringList phones = program.phones(12);
        const QStringList wish =
            QStringList{QStringLiteral("apply"), QStringLiteral("autoprovisioning"),
                        QStringLiteral("off")} +
            phones;
        QCOMPARE(program.run(wish + words("--yes --waves many")).code, 2);
        QCOMPARE(program.run(wish + words("--yes --pause 1")).code, 2);
        QCOMPARE(program.effects(), 0);
        // Nobody has contacted the service when the time is over.
        const Program::Answer halted = program.run(
            wish + words("--yes --json --waves 3,50% --pause 0 --came-back 100 --wait 0"));
        QCOMPARE(halted.code, 7);
        QVERIFY2(halted.errors.contains("perchctl resume 1"), halted.errors.constData());
        QCOMPARE(program.switchedOff(phones), 3);
        // A person has looked, and the next wave halts in the same way.
        QCOMPARE(program.run(words("resume 1")).code, 7);
        QCOMPARE(program.switchedOff(phones), 6);
        QCOMPARE(program.run(words("resume 1")).code, 0);
        QCOMPARE(program.switchedOff(phones), 12);
        QCOMPARE(program.effects(), 12);
        QCOMPARE(program.run(wish + words("--yes --waves 3 --pause 0")).code, 0);
        QCOMPARE(program.effects(), 12);
    }
};

QTEST_GUILESS_MAIN(PerchctlWaves)
#include "tst_perchctlwaves.moc"
