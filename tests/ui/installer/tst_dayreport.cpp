// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/beeper.h"
#include "ui/installer/dayreport.h"
#include "ui/installer/scansmodel.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using State = core::Scan::State;

/// The day's list on paper, as a table and on the screen; and its sounds.
class TestDayReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsPages_data()
    {
        QTest::addColumn<int>("scans");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("empty") << 0 << 1 << 1;
        QTest::newRow("one") << 1 << 1 << 1;
        QTest::newRow("a building") << 200 << 3 << 8;
    }
    void fillsPages()
    {
        QFETCH(int, scans);
        QFETCH(int, least);
        QFETCH(int, most);
        const QByteArray pdf = write(report(scans));
        QVERIFY(pdf.startsWith("%PDF-"));
        const auto pages = pdf.count("/Type /Page\n");
        QVERIFY2(pages >= least && pages <= most, qPrintable(QString::number(pages)));
    }

    /// Each line of text is an object of its own, each glyph an operation in it.
    void addressesAreInOnePiece()
    {
        ui::DayReport list = report(3);
        for (core::Scan &scan : list.scans) {
            scan.name =
                QStringLiteral("Room ").repeated(12); // no line of it is as long as an address
            scan.place.profileName = scan.name;
        }
        const QByteArray pdf = write(list);
        const qsizetype begin = pdf.indexOf("stream\n") + 7;
        QByteArray packed = pdf.mid(begin, pdf.indexOf("endstream", begin) - begin);
        const QByteArray page = qUncompress(packed.prepend(QByteArray(4, '\1')));
        int addresses = 0;
        for (qsizetype at = page.indexOf("BT\n"); at >= 0; at = page.indexOf("BT\n", at + 3)) {
            const QByteArray line = page.mid(at, page.indexOf("ET\n", at) - at);
            addresses += line.count("Tj") == 17 ? 1 : 0;
        }
        QCOMPARE(addresses, 3);
    }

    void namesAFileThatEverySystemTakes()
    {
        ui::DayReport list = report(1);
        list.customer = QStringLiteral("A/B: \"Bäcker\" <1>");
        QCOMPARE(list.fileName(), QStringLiteral("A-B-Bäcker-1-2026-03-12"));
    }

    void becomesATable()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(ui::writeTable(buffer, ui::ExportFormat::Csv, report(3).table(),
                               [](qint64) { return true; }));
        const QList<QByteArray> lines = buffer.data().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.at(2).contains("00:04:13:A3:00:01"));
        QVERIFY(lines.at(2).contains("Room 1"));
    }

    void announcesWhatChanges()
    {
        ui::ScansModel model;
        const QAbstractItemModelTester tester(&model);
        QList<core::Scan> scans = report(4).scans;
        std::reverse(scans.begin(), scans.end());
        model.setScans(scans.mid(1));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setScans(scans);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 0);
        scans[2].state = State::Seen;
        model.setScans(scans);
        QCOMPARE(changed.size(), 1);
        scans.removeAt(1);
        model.setScans(scans);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.scans(), scans);
        model.setScans({});
        QCOMPARE(model.rowCount(), 0);
    }

    void soundsDiffer()
    {
        const QByteArray good = ui::Beeper::wave(ui::Beeper::Sound::Good);
        const QByteArray refused = ui::Beeper::wave(ui::Beeper::Sound::Refused);
        for (const QByteArray &wave : {good, refused}) {
            QVERIFY(wave.startsWith("RIFF"));
            QCOMPARE(wave.mid(8, 8), QByteArray("WAVEfmt "));
        }
        QVERIFY(refused.size() > 4 * good.size());
    }

private:
    static QByteArray write(const ui::DayReport &report)
    {
        QBuffer buffer;
        return buffer.open(QIODevice::WriteOnly) && report.writePdf(&buffer) ? buffer.data()
                                                                             : QByteArray();
    }

    static ui::DayReport report(int count)
    {
        ui::DayReport report;
        report.customer = QStringLiteral("Huber GmbH");
        report.installer = QStringLiteral("Ada");
        report.day = QDate(2026, 3, 12);
        for (int i = 0; i < count; ++i) {
            core::Scan scan;
            scan.id = i + 1;
            scan.timeMs = 1'773'300'000'000 + i * 1000;
            scan.mac = core::MacAddress(0x000413A30000 + quint64(i));
            scan.name = QStringLiteral("Room %1").arg(i);
            scan.state = i % 2 == 0 ? State::Registered : State::Scanned;
            report.scans.append(scan);
        }
        return report;
    }
};

QTEST_MAIN(TestDayReport)
#include "tst_dayreport.moc"
