// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/scanlog.h"
#include "tests/core/installer/scans.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using State = core::Scan::State;

/// What was scanned stays.
class TestScanLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("scans.sqlite"));
    }

    void keepsEverythingOfAScan()
    {
        core::Scan scan = scans::scan(0x000413A30001, now());
        scan.place.profile = QStringLiteral("p");
        scan.place.profileName = QStringLiteral("Büro");
        {
            core::ScanLog log(m_path);
            scan = add(log, scan);
            QVERIFY(scan.id > 0);
            QCOMPARE(log.scans(), QList<core::Scan>{scan});
        }
        core::ScanLog again(m_path);
        QTRY_VERIFY(again.isRead());
        QCOMPARE(again.scans(), QList<core::Scan>{scan});
    }

    void notesWhatBecameOfIt()
    {
        core::Scan scan;
        core::Error error = core::Error::make(core::Error::Kind::MacTaken);
        error.serviceCode = QStringLiteral("taken_mac_or_forbidden");
        {
            core::ScanLog log(m_path);
            scan = add(log, scans::scan(0x000413A30001, now()));
            log.note({{scan.id, State::Refused, 7, 3, error}});
            QCOMPARE(log.scan(scan.id)->state, State::Refused); // at once
        }
        core::ScanLog again(m_path);
        QTRY_VERIFY(again.isRead());
        const core::Scan *kept = again.scan(scan.id);
        QVERIFY(kept);
        QCOMPARE(kept->state, State::Refused);
        QCOMPARE(kept->run, core::RunId(7));
        QCOMPARE(kept->step, 3);
        QCOMPARE(kept->error, error);
    }

    void renamesWhatWaits()
    {
        core::Scan first;
        core::Scan second;
        {
            core::ScanLog log(m_path);
            first = add(log, scans::scan(0x000413A30001, now()));
            second = add(log, scans::scan(0x000413A30002, now()));
            QVERIFY(rename(log, first.id, QStringLiteral("Lobby")));
            QCOMPARE(log.scan(first.id)->name, QStringLiteral("Lobby"));
        }
        core::ScanLog again(m_path);
        QTRY_VERIFY(again.isRead());
        QCOMPARE(again.scan(first.id)->name, QStringLiteral("Lobby"));
        QCOMPARE(again.scan(second.id)->name, second.name);
    }

    // By another Perch with the same file, which this one does not know of yet.
    void whatWasSentMeanwhileStays()
    {
        core::ScanLog log(m_path);
        core::ScanLog other(m_path);
        const core::Scan scan = add(log, scans::scan(0x000413A30001, now()));
        other.note({{scan.id, State::Sent, 7, 0, {}}});
        other.reload();
        QTRY_VERIFY(other.scan(scan.id) && other.scan(scan.id)->state == State::Sent);
        QCOMPARE(log.scan(scan.id)->state, State::Scanned);

        QSignalSpy problems(&log, &core::ScanLog::problem);
        const core::Result<void> renamed = rename(log, scan.id, QStringLiteral("Lobby"));
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().serviceCode, QStringLiteral("scan_sent"));
        QTRY_COMPARE(log.scan(scan.id)->state, State::Sent); // taken in
        QCOMPARE(log.scan(scan.id)->name, scan.name);
        std::optional<core::Result<void>> withdrawn;
        log.withdraw(scan.id, this, [&](const core::Result<void> &answer) { withdrawn = answer; });
        QTRY_VERIFY(withdrawn);
        QVERIFY(!*withdrawn);
        QVERIFY(log.scan(scan.id));
        QCOMPARE(problems.size(), 0);
    }

    void takesBack()
    {
        {
            core::ScanLog log(m_path);
            const core::Scan first = add(log, scans::scan(0x000413A30001, now()));
            const core::Scan second = add(log, scans::scan(0x000413A30002, now()));
            bool done = false;
            log.withdraw(second.id, this,
                         [&](const core::Result<void> &answer) { done = answer.has_value(); });
            QTRY_VERIFY(done);
            QCOMPARE(log.scans(), QList<core::Scan>{first});
            // The number is not given again.
            QCOMPARE(add(log, scans::scan(0x000413A30003, now())).id, second.id + 1);
        }
        core::ScanLog again(m_path);
        QTRY_COMPARE(again.scans().size(), 2);
    }

    void forgetsNothingThatWaits()
    {
        const qint64 longAgo = now() - 90 * qint64(86'400'000);
        {
            core::ScanLog log(m_path);
            const core::Scan done = add(log, scans::scan(0x000413A30001, longAgo));
            (void)add(log, scans::scan(0x000413A30002, longAgo));
            log.note({{done.id, State::Seen, 1, 0, {}}});
        }
        core::ScanLog again(m_path);
        QTRY_VERIFY(again.isRead());
        QCOMPARE(again.scans().size(), 1);
        QCOMPARE(again.scans().first().mac, core::MacAddress(0x000413A30002));
    }

    void twoProgramsShareTheFile()
    {
        core::ScanLog one(m_path);
        core::ScanLog other(m_path);
        QTRY_VERIFY(one.isRead() && other.isRead());
        (void)add(one, scans::scan(0x000413A30001, now()));
        other.reload();
        QTRY_COMPARE(other.scans(), one.scans());
    }

    void setsADamagedFileAside()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        core::ScanLog log(m_path);
        QSignalSpy problems(&log, &core::ScanLog::problem);
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problems.first().first().value<core::Error>().serviceCode,
                 QStringLiteral("scans_damaged"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.broken-*")}).size(), 1);
        QVERIFY(add(log, scans::scan(0x000413A30001, now())).id > 0);
    }

    void saysWhenItCannotBeKept()
    {
        const QString inTheWay = m_folder->filePath(QStringLiteral("file"));
        QFile file(inTheWay);
        QVERIFY(file.open(QIODevice::WriteOnly));
        core::ScanLog log(inTheWay + QStringLiteral("/scans.sqlite"));
        QSignalSpy problems(&log, &core::ScanLog::problem);
        bool refused = false;
        log.add(scans::scan(0x000413A30001), this,
                [&](const core::Result<core::Scan> &kept) { refused = !kept; });
        QTRY_VERIFY(refused);
        QCOMPARE(problems.size(), 1);
        QVERIFY(log.scans().isEmpty());
    }

#ifdef Q_OS_UNIX
    void aKillLosesNothingThatWasTold()
    {
        QRandomGenerator random(4711);
        QSet<quint64> told;
        quint64 next = 1;
        for (int kill = 0; kill < 30; ++kill) {
            QProcess writer;
            writer.start(QStringLiteral(SCAN_WRITER), {m_path, QString::number(next)});
            QVERIFY(writer.waitForStarted());
            for (int rest = random.bounded(1, 25); rest > 0;) {
                QVERIFY2(writer.waitForReadyRead(20'000), qPrintable(writer.errorString()));
                while (writer.canReadLine()) {
                    told.insert(writer.readLine().trimmed().toULongLong());
                    --rest;
                }
            }
            for (volatile int wait = random.bounded(1'000'000); wait > 0;)
                wait = wait - 1;
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            for (const QByteArray &line : writer.readAll().split('\n')) {
                if (!line.isEmpty())
                    told.insert(line.toULongLong());
            }
            next += 10'000;

            core::ScanLog log(m_path);
            QSignalSpy problems(&log, &core::ScanLog::problem);
            QTRY_VERIFY(log.isRead());
            QCOMPARE(problems.size(), 0);
            QSet<quint64> kept;
            for (const core::Scan &scan : log.scans()) {
                kept.insert(scan.mac.bits());
                QCOMPARE(scan.name, scans::scan(scan.mac.bits()).name);
            }
            QCOMPARE(kept.size(), log.scans().size());
            QVERIFY(kept.contains(told));
            QVERIFY(kept.size() <= told.size() + kill + 1); // what was on its way to us
        }
    }
#endif

private:
    static qint64 now()
    {
        return QDateTime::currentMSecsSinceEpoch();
    }

    core::Scan add(core::ScanLog &log, const core::Scan &scan)
    {
        std::optional<core::Scan> kept;
        log.add(scan, this, [&](const core::Result<core::Scan> &answer) {
            if (answer)
                kept = *answer;
        });
        return QTest::qWaitFor([&] { return kept.has_value(); }) ? *kept : core::Scan();
    }

    core::Result<void> rename(core::ScanLog &log, qint64 id, const QString &name)
    {
        std::optional<core::Result<void>> done;
        log.rename(id, name, this, [&](const core::Result<void> &answer) { done = answer; });
        return QTest::qWaitFor([&] { return done.has_value(); })
                   ? *done
                   : core::Failure(core::Error::make(core::Error::Kind::Timeout));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestScanLog)
#include "tst_scanlog.moc"
