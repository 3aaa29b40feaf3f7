// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/exportbar.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using ui::ExportBar;
using ui::ExportedTable;

namespace {

/// A table whose last row comes when it is let go.
ExportedTable table(qint64 rows, const std::shared_ptr<QSemaphore> &gate = {})
{
    ExportedTable made;
    made.titles = {QStringLiteral("Row")};
    made.rows = rows;
    made.cells = [rows, gate](qint64 row) {
        if (gate && row == rows - 1)
            gate->acquire();
        return QStringList{QString::number(row)};
    };
    return made;
}

} // namespace

class TestExportBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHowFarItIs()
    {
        const auto gate = std::make_shared<QSemaphore>();
        const auto open = qScopeGuard([gate] { gate->release(); }); // or the pool waits for ever
        m_bar.start(path("one.csv"), ui::ExportFormat::Csv, table(100'000, gate));
        QTRY_VERIFY(m_bar.isVisible());
        QTRY_VERIFY(m_bar.findChild<QProgressBar *>()->value() > 0);
        QVERIFY(m_bar.findChild<QLabel *>()->text().contains(QLocale().toString(100'000)));
        QSignalSpy written(&m_bar, &ExportBar::written);
        gate->release();
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(!m_bar.isVisible());
        QVERIFY(!m_bar.isRunning());
    }

    void writesOneAfterTheOther()
    {
        const auto gate = std::make_shared<QSemaphore>();
        const auto open = qScopeGuard([gate] { gate->release(); }); // or the pool waits for ever
        QSignalSpy written(&m_bar, &ExportBar::written);
        m_bar.start(path("first.csv"), ui::ExportFormat::Csv, table(10, gate));
        m_bar.start(path("second.csv"), ui::ExportFormat::Csv, table(20));
        gate->release();
        QTRY_COMPARE(written.size(), 2);
        QCOMPARE(written[0][0].toString(), path("first.csv"));
        QCOMPARE(lines("first.csv"), 11);
        QCOMPARE(lines("second.csv"), 21);
    }

    void stopsTheOneThatRuns()
    {
        const auto gate = std::make_shared<QSemaphore>();
        const auto open = qScopeGuard([gate] { gate->release(); }); // or the pool waits for ever
        QSignalSpy written(&m_bar, &ExportBar::written);
        QSignalSpy failed(&m_bar, &ExportBar::failed);
        m_bar.start(path("stopped.csv"), ui::ExportFormat::Csv, table(1'000'000, gate));
        m_bar.start(path("next.csv"), ui::ExportFormat::Csv, table(5));
        QTRY_VERIFY(m_bar.isVisible());
        m_bar.findChild<QPushButton *>()->click();
        gate->release();
        QTRY_VERIFY(!m_bar.isRunning());
        QVERIFY(failed.isEmpty());
        QCOMPARE(lines("next.csv"), 6);
        QCOMPARE(written.size(), 1);
        QVERIFY(!QFile::exists(path("stopped.csv")));
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    qsizetype lines(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
    }

    QTemporaryDir m_folder;
    ExportBar m_bar;
};

QTEST_MAIN(TestExportBar)
#include "tst_exportbar.moc"
