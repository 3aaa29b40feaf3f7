// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/scanjudge.h"
#include "tests/core/installer/scans.h"

#include <QTest>

using Kind = core::ScanVerdict::Kind;
using State = core::Scan::State;

/// What a scan is worth.
class TestScanJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_context = {};
        m_context.place = scans::place();
        m_context.dayStartMs = 5000;
        m_context.holderOf = [](core::MacAddress mac) -> std::optional<core::PhoneHolder> {
            if (mac.bits() == 0x000413A30010)
                return core::PhoneHolder{QStringLiteral("c"), QStringLiteral("huber"),
                                         QStringLiteral("HUBER"), QStringLiteral("Lobby")};
            if (mac.bits() == 0x000413A30011)
                return core::PhoneHolder{
                    QStringLiteral("c"), QStringLiteral("meier"), QStringLiteral("MEIER"), {}};
            return std::nullopt;
        };
    }

    void judges_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("new") << QStringLiteral("000413A30001") << Kind::New;
        QTest::newRow("here") << QStringLiteral("000413A30010") << Kind::RegisteredHere;
        QTest::newRow("elsewhere") << QStringLiteral("000413A30011") << Kind::InOtherCompany;
        QTest::newRow("foreign") << QStringLiteral("A4BB6D112233") << Kind::ForeignMaker;
        QTest::newRow("malformed") << QStringLiteral("000413A3000") << Kind::Malformed;
        QTest::newRow("serial number") << QStringLiteral("S/N 12345678") << Kind::NoAddress;
    }
    void judges()
    {
        QFETCH(QString, code);
        QFETCH(Kind, kind);
        const QList<core::ScanVerdict> verdicts = core::judgeScan({code}, m_context);
        QCOMPARE(verdicts.size(), 1);
        QCOMPARE(verdicts.first().kind, kind);
        QCOMPARE(verdicts.first().isGood(), kind == Kind::New);
    }

    void namesWhoHoldsIt()
    {
        QCOMPARE(judge("000413A30011").otherCompany, QStringLiteral("MEIER"));
        QCOMPARE(judge("000413A30010").otherName, QStringLiteral("Lobby"));
    }

    void knowsDoubles_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("waits, today") << State::Scanned << qint64(6000) << Kind::ScannedBefore;
        QTest::newRow("waits, earlier") << State::Scanned << qint64(1000) << Kind::ScannedBefore;
        QTest::newRow("on its way") << State::Sent << qint64(1000) << Kind::ScannedBefore;
        QTest::newRow("refused") << State::Refused << qint64(1000) << Kind::ScannedBefore;
        QTest::newRow("done today") << State::Seen << qint64(6000) << Kind::ScannedBefore;
        QTest::newRow("done earlier, gone since") << State::Seen << qint64(1000) << Kind::New;
    }
    void knowsDoubles()
    {
        QFETCH(State, state);
        QFETCH(qint64, time);
        QFETCH(Kind, kind);
        core::Scan scan = scans::scan(0x000413A30001, time);
        scan.state = state;
        m_context.scans = {scan};
        const core::ScanVerdict verdict = judge("00:04:13:a3:00:01");
        QCOMPARE(verdict.kind, kind);
        if (kind == Kind::ScannedBefore)
            QCOMPARE(verdict.scan, scan);
    }

    void knowsWhatWaitsForAnotherCustomer()
    {
        core::Scan scan = scans::scan(0x000413A30001);
        scan.place = scans::place("meier");
        m_context.scans = {scan};
        const core::ScanVerdict verdict = judge("000413A30001");
        QCOMPARE(verdict.kind, Kind::WaitsForOther);
        QCOMPARE(verdict.otherCompany, QStringLiteral("MEIER"));
    }

    void tellsWhatIsWrongWithAnAddress()
    {
        QCOMPARE(judge("000413A3000").characters, 11);
        QVERIFY(judge("000413A3000").wrong.isNull());
        QCOMPARE(judge("000413A300012").characters, 13);
        QCOMPARE(judge("MAC 00:04:13:12:AB:CG").wrong, QChar(u'G'));
    }

    void keepsNothingWithoutACustomer()
    {
        m_context.place = {};
        QCOMPARE(judge("000413A30001").kind, Kind::NoCompanyChosen);
    }

    void judgesEachPhoneOfAPhoto()
    {
        const auto verdicts =
            core::judgeScan({QStringLiteral("000413A30001"), QStringLiteral("4260059580123"),
                             QStringLiteral("000413A30011"), QStringLiteral("MAC:000413A30001")},
                            m_context);
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdicts.at(0).kind, Kind::New);
        QCOMPARE(verdicts.at(1).kind, Kind::InOtherCompany);
        QCOMPARE(core::judgeScan({}, m_context).constFirst().kind, Kind::NothingFound);
    }

    void showsNoMoreThanFits()
    {
        const core::ScanVerdict verdict =
            core::judgeScan({QString(5000, QLatin1Char('z'))}, m_context).constFirst();
        QCOMPARE(verdict.kind, Kind::NoAddress);
        QVERIFY(verdict.text.size() <= 80);
    }

private:
    core::ScanVerdict judge(const char *code) const
    {
        return core::judgeScan({QString::fromLatin1(code)}, m_context).constFirst();
    }

    core::ScanContext m_context;
};

QTEST_GUILESS_MAIN(TestScanJudge)
#include "tst_scanjudge.moc"
