// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/mirror/mirrorfleet.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace mirrorfleet;

class TestMirrorKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledWriterLeavesWholeBatches()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        QRandomGenerator random(4711);
        for (int kill = 0; kill < 40; ++kill) {
            QProcess writer;
            writer.start(QStringLiteral(MIRROR_WRITER), {place.path});
            QVERIFY(writer.waitForStarted());
            // A random number of batches, then somewhere within the next.
            qint64 told = 0;
            for (const int rounds = random.bounded(1, 6); told < rounds;) {
                QVERIFY2(writer.waitForReadyRead(20'000), qPrintable(writer.errorString()));
                while (writer.canReadLine())
                    told = writer.readLine().trimmed().toLongLong();
            }
            for (volatile int wait = random.bounded(2'000'000); wait > 0;)
                wait = wait - 1;
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

            auto file = MirrorFile::open(place, key());
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            QVERIFY(!(*file)->notice());
            QVERIFY((*file)->check());
            const MirrorContent back = readAll(**file);
            const QList<Endpoint> phones = phonesOf(back, 1);
            QCOMPARE(phones.size(), 300);
            QCOMPARE(back.lists.size(), 1);
            const QString round = QString::number(back.lists.at(0).asOfMs);
            QVERIFY(back.lists.at(0).asOfMs >= told);
            for (const Endpoint &phone : phones) {
                QCOMPARE(phone.name, round);
                QCOMPARE(phone.firmware, QStringLiteral("new text of round ") + round);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMirrorKill)
#include "tst_mirrorkill.moc"
