// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner.h"
#include "core/installer/scanplan.h"
#include "tests/core/changes/workbench.h"
#include "tests/core/installer/scans.h"

using State = core::Scan::State;

/// From what was scanned to what is registered, over a real runner and the simulated service.
class TestScanPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.load()); }

    void plansEachWithItsNameAndProfile()
    {
        QString profile;
        for (const core::Profile &one : m_bench.store().profiles(m_bench.company().uuid)) {
            const core::ProductGroup *group =
                m_bench.store().catalogue().productGroup(one.productGroup);
            if (group && group->name == u"D-Series")
                profile = one.uuid;
        }
        QList<core::Scan> scans{scan(0x000413A3F001), scan(0x000413A3F002), scan(0x000413A3F003)};
        scans[1].place.profile = profile;
        const core::Plan plan = core::planScans(scans, m_bench.store());
        QCOMPARE(plan.kind, core::Plan::Kind::Register);
        QCOMPARE(plan.steps.size() + plan.excluded.size(), 3);
        QVERIFY(plan.steps.size() >= 2);
        QSet<core::PlanWarning::Kind> kinds;
        for (const core::PlanWarning &warning : plan.warnings) {
            QVERIFY(!kinds.contains(warning.kind));
            kinds.insert(warning.kind);
        }
        for (const core::PlanStep &step : plan.steps) {
            QVERIFY(step.mustNotExist);
            QCOMPARE(step.name, scans::scan(step.mac.bits()).name);
        }
    }

    void followsTheRun()
    {
        QList<core::Scan> scans{scan(0x000413A3F011), scan(0x000413A3F012)};
        scans[0].id = 1;
        scans[1].id = 2;
        core::ChangeRun *run = m_bench.runner().run(core::planScans(scans, m_bench.store()));
        apply(scans, core::scansAfterStep(scans, QStringLiteral("c"), *run, 0));
        QCOMPARE(scans.at(0).state, State::Sent);
        QTRY_VERIFY(run->isFinished());
        for (int step = 0; step < 2; ++step)
            apply(scans, core::scansAfterStep(scans, QStringLiteral("c"), *run, step));
        QCOMPARE(scans.at(0).state, State::Registered);
        QCOMPARE(scans.at(1).state, State::Registered);
        QCOMPARE(m_bench.phone(scans.at(1).mac).value(QLatin1String("name")).toString(),
                 scans.at(1).name);
        QVERIFY(core::scansAfterStep(scans, QStringLiteral("another"), *run, 0).isEmpty());
    }

    void aRefusedOneWaitsWithItsReason()
    {
        QList<core::Scan> scans{scan(0x000413A3F021)};
        scans.first().mac = *core::MacAddress::parse(m_bench.service().foreignMacs().constFirst());
        core::ChangeRun *run = m_bench.finish(core::planScans(scans, m_bench.store()));
        QVERIFY(run);
        apply(scans, core::scansAfterStep(scans, QStringLiteral("c"), *run, 0));
        QCOMPARE(scans.first().state, State::Refused);
        QVERIFY(core::isWaiting(scans.first().state));
        QCOMPARE(scans.first().error, run->results().first().error);
    }

    void learnsFromTheStore()
    {
        core::Store store;
        core::Company company;
        company.uuid = QStringLiteral("huber");
        store.setCompany(company);
        QList<core::Scan> scans{scans::scan(0x000413A30001), scans::scan(0x000413A30002),
                                scans::scan(0x000413A30003)};
        for (int i = 0; i < 3; ++i)
            scans[i].id = i + 1;
        scans[2].state = State::Sent;
        core::Endpoint phone;
        phone.mac = scans.at(0).mac;
        phone.company = company.uuid;
        store.setEndpoints(company.uuid, {phone});
        const auto compare = [&](const QSet<core::MacAddress> &underWay = {}) {
            apply(scans, core::scansAsStored(scans, QStringLiteral("c"), store, underWay));
        };
        compare();
        QCOMPARE(scans.at(0).state, State::Registered);
        QCOMPARE(scans.at(1).state, State::Scanned);
        QCOMPARE(scans.at(2).state, State::Sent); // nobody has looked yet

        core::LoadState loaded;
        loaded.phase = core::LoadState::Phase::Loaded;
        loaded.asOfMs = 2000;
        store.setState(core::Resource::Endpoints, company.uuid, loaded);
        compare({scans.at(2).mac});
        QCOMPARE(scans.at(2).state, State::Sent);
        compare();
        QCOMPARE(scans.at(2).state, State::Scanned);

        phone.lastSeenMs = 3000;
        store.setEndpoints(company.uuid, {phone});
        compare();
        QCOMPARE(scans.at(0).state, State::Seen);
        store.removeEndpoints(company.uuid, {phone.mac});
        compare();
        QCOMPARE(scans.at(0).state, State::Seen); // it was
    }

private:
    core::Scan scan(quint64 mac) const
    {
        core::Scan scan = scans::scan(mac);
        scan.id = qint64(mac);
        scan.place.company = m_bench.company().uuid;
        return scan;
    }

    static void apply(QList<core::Scan> &scans, const QList<core::ScanNote> &notes)
    {
        for (const core::ScanNote &note : notes) {
            for (core::Scan &scan : scans) {
                if (scan.id != note.id)
                    continue;
                scan.state = note.state;
                scan.error = note.error;
                break;
            }
        }
    }

    Workbench m_bench;
};

QTEST_GUILESS_MAIN(TestScanPlan)
#include "tst_scanplan.moc"
