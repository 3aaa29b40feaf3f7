// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/database.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

using core::Database;

namespace {

const core::DatabaseKind shared{QStringLiteral("test"), true, false, true};

const core::DatabaseSteps &steps()
{
    static const core::DatabaseSteps steps{
        {QStringLiteral("CREATE TABLE one (a INTEGER PRIMARY KEY)")},
        {QStringLiteral("CREATE TABLE two (b INTEGER PRIMARY KEY)")}};
    return steps;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each turns the new file to WAL and makes its tables.
    void manyOpenANewFileAtOnce()
    {
        constexpr int programs = 4;
        QTemporaryDir folder;
        QStringList failures;
        for (int round = 0; round < 12; ++round) {
            const QString path = folder.filePath(QStringLiteral("%1.sqlite").arg(round));
            std::atomic_int ready = 0;
            std::vector<QString> told(programs);
            std::vector<std::unique_ptr<QThread>> threads;
            for (QString &answer : told) {
                threads.emplace_back(QThread::create([&] {
                    ++ready;
                    while (ready < programs)
                        QThread::yieldCurrentThread();
                    const auto opened = Database::open(path, shared, steps());
                    if (!opened)
                        answer = opened.error().serviceCode + u' ' + opened.error().detail;
                    else if (const auto whole = (*opened)->check(); !whole)
                        answer = whole.error().serviceCode + u' ' + whole.error().detail;
                }));
                threads.back()->start();
            }
            for (const auto &thread : threads)
                QVERIFY(thread->wait());
            for (const QString &answer : told) {
                if (!answer.isEmpty())
                    failures.append(answer);
            }
        }
        QCOMPARE(failures.join(u'\n'), QString());
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
