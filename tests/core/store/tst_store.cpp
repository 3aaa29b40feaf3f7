// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include <QSignalSpy>
#include <QTest>

using core::MacAddress;
using Phase = core::LoadState::Phase;

namespace {

core::Company company(const char *uuid, const char *name, const char *parent = "")
{
    core::Company value;
    value.uuid = QString::fromLatin1(uuid);
    value.name = QString::fromLatin1(name);
    value.parent = QString::fromLatin1(parent);
    return value;
}

core::Endpoint phone(quint64 bits, const char *name)
{
    core::Endpoint value;
    value.mac = MacAddress(bits);
    value.name = QString::fromLatin1(name);
    return value;
}

core::LogEntry line(const char *uuid, qint64 time)
{
    core::LogEntry value;
    value.uuid = QString::fromLatin1(uuid);
    value.timestampMs = time;
    return value;
}

const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsTheTree()
    {
        core::Store store;
        store.setCompany(company("c", "Zeta", "a"));
        store.setCompany(company("a", "Top"));
        store.setCompany(company("b", "Alpha", "a"));
        store.setCompany(company("d", "Deep", "c"));
        QCOMPARE(store.roots(), QStringList{A});
        QCOMPARE(store.children(A), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(store.companiesIn({QString(), A, true}).size(), 4);
        QCOMPARE(store.companiesIn({QString(), A, false}), QStringList{A});
        QCOMPARE(store.companiesIn({QString(), QString(), true}).size(), 4);
    }

    void aFlatTreeOfTwentyThousandIsWhole()
    {
        core::Store store;
        QList<core::Company> page{company("top", "Top")};
        QStringList expected{QStringLiteral("top")};
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray number = "u" + QByteArray::number(i).rightJustified(6, '0');
            page.append(company(number.constData(), number.constData(), "top"));
            expected.append(page.constLast().uuid);
            if (page.size() == 1000)
                store.setCompanies(std::exchange(page, {}));
        }
        store.setCompanies(page);
        store.setCompany(company("below", "Below", "u000000"));
        expected.insert(2, QStringLiteral("below"));
        QVERIFY(store.companiesIn({QString(), QStringLiteral("top"), true}) == expected);
        QVERIFY(store.companiesIn({QString(), QString(), true}) == expected);
        QCOMPARE(store.children(QStringLiteral("top")).size(), 20'000);
    }

    void theTreeFollowsNamesAndParents()
    {
        core::Store store;
        store.setCompanies({company("b", "B", "a"), company("c", "C", "a"), company("o", "O")});
        QCOMPARE(store.roots().size(), 3);
        store.setCompany(company("a", "A"));
        QCOMPARE(store.roots(), (QStringList{A, QStringLiteral("o")}));
        QCOMPARE(store.children(A), (QStringList{B, QStringLiteral("c")}));
        store.setCompany(company("b", "Z", "a"));
        QCOMPARE(store.children(A), (QStringList{QStringLiteral("c"), B}));
        // One leaves and one comes in the same step.
        store.setCompanies({company("b", "Z", "o"), company("d", "Alpha", "a")});
        QCOMPARE(store.children(A), (QStringList{QStringLiteral("d"), QStringLiteral("c")}));
        QCOMPARE(store.children(QStringLiteral("o")), QStringList{B});
        // A root goes, and what was below it takes its place.
        store.removeCompaniesExcept({A, B, QStringLiteral("c"), QStringLiteral("d")});
        QCOMPARE(store.roots(), (QStringList{A, B}));
    }

    void survivesCycles()
    {
        core::Store store;
        store.setCompany(company("a", "A", "b"));
        store.setCompany(company("b", "B", "a"));
        QCOMPARE(store.companiesIn({QString(), A, true}).size(), 2);
    }

    void announcesOnlyWhatDiffers()
    {
        core::Store store;
        store.setCompany(company("a", "A"));
        QSignalSpy changed(&store, &core::Store::endpointsChanged);
        QSignalSpy removed(&store, &core::Store::endpointsRemoved);
        store.setEndpoints(A, {phone(1, "one"), phone(2, "two")});
        QCOMPARE(changed.size(), 1);
        store.setEndpoints(A, {phone(1, "one"), phone(2, "two")});
        QCOMPARE(changed.size(), 1);
        store.setEndpoints(A, {phone(1, "one"), phone(2, "renamed")});
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.last().at(1).value<QList<MacAddress>>(), QList{MacAddress(2)});
        store.removeEndpoints(A, {MacAddress(2)});
        QCOMPARE(removed.size(), 1);
        QCOMPARE(store.phones(A).size(), 1);
        QCOMPARE(store.companyOf(MacAddress(1)), A);
        QCOMPARE(store.companyOf(MacAddress(2)), QString());
    }

    void countsPhones()
    {
        core::Store store;
        store.setCompany(company("a", "A"));
        store.setCompany(company("b", "B", "a"));
        QCOMPARE(store.endpointCount(A, true), -1);
        store.setEndpoints(B, {phone(1, "one"), phone(2, "two")});
        QCOMPARE(store.endpointCount(A, true), 2);
        QCOMPARE(store.endpointCount(A, false), -1);
        core::LoadState done;
        done.phase = Phase::Loaded;
        done.asOfMs = 5;
        store.setState(core::Resource::Endpoints, A, done);
        QCOMPARE(store.endpointCount(A, false), 0);
    }

    void sumsUpStates()
    {
        core::Store store;
        store.setCompany(company("a", "A"));
        store.setCompany(company("b", "B", "a"));
        const core::Scope all{QString(), A, true};
        core::LoadState state;
        state.phase = Phase::Loaded;
        state.asOfMs = 100;
        state.received = 3;
        store.setState(core::Resource::Endpoints, A, state);
        QCOMPARE(store.state(core::Resource::Endpoints, all).phase, Phase::NotLoaded);
        state.phase = Phase::Loading;
        state.asOfMs = 50;
        store.setState(core::Resource::Endpoints, B, state);
        const core::LoadState sum = store.state(core::Resource::Endpoints, all);
        QCOMPARE(sum.phase, Phase::Loading);
        QCOMPARE(sum.received, 6);
        QCOMPARE(sum.lists, 2);
        QCOMPARE(sum.listsDone, 1);
        QCOMPARE(sum.asOfMs, 50);
        // A sum that was asked for follows the states and the tree.
        state.phase = Phase::Loaded;
        state.asOfMs = 70;
        store.setState(core::Resource::Endpoints, B, state);
        QCOMPARE(store.state(core::Resource::Endpoints, all).listsDone, 2);
        QCOMPARE(store.state(core::Resource::Endpoints, all).asOfMs, 70);
        store.setCompany(company("c", "C", "b"));
        QCOMPARE(store.state(core::Resource::Endpoints, all).lists, 3);
        store.setCompany(company("b", "B"));
        QCOMPARE(store.state(core::Resource::Endpoints, all).lists, 1);
        store.removeCompaniesExcept({A});
        QCOMPARE(store.state(core::Resource::Endpoints, all).lists, 1);
        QCOMPARE(store.state(core::Resource::Endpoints, {QString(), B, true}).asOfMs, 0);
    }

    void failureShowsItsError()
    {
        core::Store store;
        store.setCompany(company("a", "A"));
        store.setCompany(company("b", "B", "a"));
        core::LoadState state;
        state.phase = Phase::Loaded;
        store.setState(core::Resource::Logs, A, state);
        state.phase = Phase::Failed;
        state.error = core::Error::make(core::Error::Kind::Forbidden);
        store.setState(core::Resource::Logs, B, state);
        const core::LoadState sum = store.state(core::Resource::Logs, {QString(), A, true});
        QCOMPARE(sum.phase, Phase::Failed);
        QCOMPARE(sum.error.kind, core::Error::Kind::Forbidden);
    }

    void keepsLogsNewestFirstAndOnce()
    {
        core::Store store;
        store.setCompany(company("a", "A"));
        QSignalSpy added(&store, &core::Store::logsAdded);
        store.addLogs(A, {line("1", 10), line("3", 30)});
        store.addLogs(A, {line("2", 20), line("3", 30)});
        store.addLogs(A, {line("3", 30)});
        QCOMPARE(added.size(), 2);
        QCOMPARE(store.log().lines(A).size(), 3);
        QCOMPARE(store.log().lines(A).first().uuid, QStringLiteral("3"));
        QCOMPARE(store.log().lines(A).last().uuid, QStringLiteral("1"));
    }

    void linesWithoutUuidDoNotPileUp()
    {
        core::Store store;
        store.setCompany(company("a", "A"));
        core::LogEntry other = line("", 20);
        other.message = QStringLiteral("another");
        for (int i = 0; i < 3; ++i)
            store.addLogs(A, {line("", 20), other, line("", 10)});
        QCOMPARE(store.log().lines(A).size(), 3);
    }

    void tellsTheBookItsNames()
    {
        core::Store store;
        store.setCompanies({company("a", "A"), company("b", "B", "a")});
        store.setEndpoints(B, {phone(1, "one")});
        core::LogEntry told = line("1", 10);
        told.mac = MacAddress(1);
        QSignalSpy changed(&store, &core::Store::logChanged);
        store.addLogs(B, {told});
        QCOMPARE(changed.size(), 1);
        const auto slot = store.log().find(B, QStringLiteral("1"));
        QVERIFY(slot.has_value());
        QCOMPARE(store.log().snapshot().phoneName(*slot), QStringLiteral("one"));
        QCOMPARE(store.log().snapshot().name(*slot, core::LogKind::Company), QStringLiteral("B"));
        store.setEndpoints(B, {phone(1, "renamed"), phone(2, "without a line")});
        QCOMPARE(changed.size(), 2);
        QCOMPARE(store.log().snapshot().phoneName(*slot), QStringLiteral("renamed"));
        store.setEndpoints(B, {phone(2, "still without")});
        QCOMPARE(changed.size(), 2);
        store.removeCompaniesExcept({A});
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last().first().value<core::LogChanges>().removed,
                 std::vector<core::LogSlot>{*slot});
        QCOMPARE(store.log().lineCount(), 0);
    }

    void forgetsCompaniesWithAllTheyHold()
    {
        core::Store store;
        store.setCompany(company("a", "A"));
        store.setCompany(company("b", "B", "a"));
        store.setEndpoints(B, {phone(1, "one")});
        core::Profile profile;
        profile.uuid = QStringLiteral("p");
        store.setProfiles(B, {profile});
        QVERIFY(store.profile(QStringLiteral("p")) != nullptr);
        store.removeCompaniesExcept({A});
        QVERIFY(store.company(B) == nullptr);
        QVERIFY(store.phones(B).isEmpty());
        QVERIFY(store.profile(QStringLiteral("p")) == nullptr);
        QVERIFY(store.children(A).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
