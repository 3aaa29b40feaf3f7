// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/powercut.h"
#include "tests/torture/run.h"

#include <QTest>

using namespace torture;

/// A few rounds of each run with fixed seeds; ./dev torture does many, with others.
class TestTorture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("rounds");
        QTest::newRow("mirror-kill") << 0 << 12;
        QTest::newRow("mirror-property") << 1 << 4;
        QTest::newRow("change-kill") << 2 << 40;
        QTest::newRow("change-fault") << 3 << 10;
        QTest::newRow("journal-powercut") << 4 << 24;
    }

    void holds()
    {
        QFETCH(int, which);
        QFETCH(int, rounds);
        const Run &run = runs().at(which);
        QCOMPARE(QByteArray(run.name), QByteArray(QTest::currentDataTag()));
        const Report report = run.run(rounds, 20261128);
        QVERIFY2(report.failure.isEmpty(), qPrintable(report.failure));
        QVERIFY(!report.counts.isEmpty());
    }

    /// Without it nobody knows whether a cut loses anything.
    void aDiskThatLiesIsSeen()
    {
        const Report report = cutPower(60, 20261128, DiskRecorder::Syncs::Ignored);
        QVERIFY2(report.failure.contains(QLatin1String("lost what was acknowledged")),
                 qPrintable(report.failure));
    }
};

QTEST_GUILESS_MAIN(TestTorture)
#include "tst_torture.moc"
