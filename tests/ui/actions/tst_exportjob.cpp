// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/exportjob.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

using namespace ui;

/// Files that are written beside the window.
class TestExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryRow_data();
    void writesEveryRow();
    void tellsHowFarItIs();
    void stoppedItLeavesTheOldFile();
    void goesAwayWhileItWrites();
    void saysWhyItCannotWrite();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("table.csv")); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }

    static ExportedTable numbers(qint64 rows)
    {
        return {{QStringLiteral("Number"), QStringLiteral("Text")},
                rows,
                [](qint64 row) {
                    return QStringList{QString::number(row), QStringLiteral("=1+%1").arg(row)};
                },
                [](qint64 row) {
                    return QJsonObject{{QStringLiteral("number"), row},
                                       {QStringLiteral("text"), QStringLiteral("a\nb")}};
                }};
    }

    bool run(ExportFormat format, const ExportedTable &table)
    {
        ExportJob job(path(), format, table);
        QSignalSpy written(&job, &ExportJob::written);
        return written.wait(20'000);
    }

    QTemporaryDir m_folder;
};

void TestExportJob::writesEveryRow_data()
{
    QTest::addColumn<qint64>("rows");
    for (const qint64 rows : {0, 1, 499, 500, 501, 12'345})
        QTest::addRow("%lld", rows) << rows;
}

void TestExportJob::writesEveryRow()
{
    QFETCH(qint64, rows);
    QVERIFY(run(ExportFormat::Csv, numbers(rows)));
    QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.size(), rows + 2); // the header, and nothing behind the last line end
    QCOMPARE(lines.first(), QByteArray("\xEF\xBB\xBFNumber,Text\r"));
    for (qint64 row = 0; row < rows; ++row)
        QCOMPARE(lines.at(row + 1),
                 QByteArray::number(row) + ",'=1+" + QByteArray::number(row) + '\r');
    QVERIFY(run(ExportFormat::JsonLines, numbers(rows)));
    lines = content().split('\n');
    QCOMPARE(lines.size(), rows + 1);
    for (qint64 row = 0; row < rows; ++row) {
        const QJsonObject object = QJsonDocument::fromJson(lines.at(row)).object();
        QCOMPARE(object.value(QStringLiteral("number")).toInteger(), row);
        QCOMPARE(object.value(QStringLiteral("text")).toString(), QStringLiteral("a\nb"));
    }
}

void TestExportJob::tellsHowFarItIs()
{
    ExportJob job(path(), ExportFormat::Csv, numbers(1200));
    QSignalSpy progress(&job, &ExportJob::progressed);
    QSignalSpy written(&job, &ExportJob::written);
    QVERIFY(written.wait());
    QList<qint64> done;
    for (const QList<QVariant> &one : progress) {
        done.append(one.at(0).toLongLong());
        QCOMPARE(one.at(1).toLongLong(), 1200);
    }
    QCOMPARE(done, (QList<qint64>{500, 1000, 1200}));
}

void TestExportJob::stoppedItLeavesTheOldFile()
{
    QVERIFY(run(ExportFormat::Csv, numbers(1)));
    const QByteArray before = content();
    // The first row waits until the job has been stopped.
    QSemaphore stopped;
    ExportedTable table = numbers(5000);
    table.cells = [&stopped, cells = table.cells](qint64 row) {
        if (row == 0)
            stopped.acquire();
        return cells(row);
    };
    ExportJob job(path(), ExportFormat::Csv, table);
    QSignalSpy failed(&job, &ExportJob::failed);
    job.stop();
    stopped.release();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<core::Error>().kind, core::Error::Kind::Cancelled);
    QCOMPARE(content(), before);
}

void TestExportJob::goesAwayWhileItWrites()
{
    QVERIFY(run(ExportFormat::Csv, numbers(1)));
    const QByteArray before = content();
    auto semaphore = std::make_shared<QSemaphore>();
    ExportedTable table = numbers(5000);
    table.cells = [semaphore, cells = table.cells](qint64 row) {
        if (row == 0)
            semaphore->acquire();
        return cells(row);
    };
    {
        const ExportJob job(path(), ExportFormat::Csv, table);
    }
    semaphore->release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QCOMPARE(content(), before);
}

void TestExportJob::saysWhyItCannotWrite()
{
    ExportJob job(m_folder.filePath(QStringLiteral("no such folder/table.csv")), ExportFormat::Csv,
                  numbers(1));
    QSignalSpy failed(&job, &ExportJob::failed);
    QVERIFY(failed.wait());
    const auto error = failed.first().first().value<core::Error>();
    QCOMPARE(error.kind, core::Error::Kind::Storage);
    QVERIFY(error.path.endsWith(QStringLiteral("table.csv")));
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
