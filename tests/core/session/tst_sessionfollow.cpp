// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fastclock.h"
#include "tests/torture/syncprocess.h"
#include "tests/torture/watch.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using torture::contentOf;
using torture::Watched;
using torture::World;

namespace {

struct Stage
{
    std::unique_ptr<Watched> open()
    {
        return std::make_unique<Watched>(world, clock, path, failure);
    }
    /// How often the phones of any company were asked for.
    int lists()
    {
        int sum = 0;
        for (const auto &company : world.service().companies())
            sum += world.service().arrivals("GET", "/api/v1/companies/" + company.uuid.toLatin1() +
                                                       "/endpoints/");
        return sum;
    }
    bool change()
    {
        for (int i = 0; i < 10; ++i) {
            if (!world.change(random))
                return false;
        }
        return true;
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mirror/one.sqlite"));
    World world{7};
    FastClock clock;
    QRandomGenerator random{7};
    QString failure;
};

bool isLike(Watched &program, const torture::Content &content)
{
    return torture::Content::difference(content, contentOf(program.session.store())).isEmpty();
}

} // namespace

class TestSessionFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSyncsAndTheOtherFollows()
    {
        Stage stage;
        const auto owner = stage.open();
        QTRY_COMPARE(owner->session.state(), Session::State::Ready);
        QVERIFY(owner->syncCleanly());
        QVERIFY(!owner->session.follows());
        const int asked = stage.lists();

        const auto follower = stage.open();
        QTRY_COMPARE(follower->session.state(), Session::State::Ready);
        QVERIFY(follower->session.follows());
        QVERIFY(follower->session.sync().key().mayWriteEndpoints);
        const Scope all = follower->all();
        follower->session.sync().lookAt(Resource::Endpoints, all);
        QTRY_VERIFY(isLike(*follower, contentOf(owner->session.store())));
        QCOMPARE(stage.lists(), asked);
        const LoadState state = follower->session.store().state(Resource::Endpoints, all);
        QCOMPARE(state.phase, LoadState::Phase::Loaded);
        QVERIFY(state.asOfMs > 0);

        QVERIFY(stage.change());
        QVERIFY(owner->syncCleanly() && owner->syncCleanly());
        QVERIFY(stage.lists() > asked);
        const torture::Content now = stage.world.content();
        const int askedByOthers = stage.lists();
        QVERIFY(isLike(*owner, now));
        QTRY_VERIFY(isLike(*follower, now));
        QCOMPARE(stage.lists(), askedByOthers);
        QVERIFY2(stage.failure.isEmpty(), qPrintable(stage.failure));
    }

    void whatAPersonAsksForIsReadHere()
    {
        Stage stage;
        const auto owner = stage.open();
        QTRY_COMPARE(owner->session.state(), Session::State::Ready);
        QVERIFY(owner->syncCleanly());
        const torture::Content before = contentOf(owner->session.store());
        const auto follower = stage.open();
        QTRY_COMPARE(follower->session.state(), Session::State::Ready);
        QTRY_VERIFY(isLike(*follower, before));
        QVERIFY(stage.change());
        QVERIFY(follower->syncCleanly() && follower->syncCleanly());
        QVERIFY(isLike(*follower, stage.world.content()));
        QVERIFY(isLike(*owner, before));
        QVERIFY2(stage.failure.isEmpty(), qPrintable(stage.failure));
    }

    void whoFollowsTakesOverWhenTheOtherEnds()
    {
        Stage stage;
        auto owner = stage.open();
        QTRY_COMPARE(owner->session.state(), Session::State::Ready);
        QVERIFY(owner->syncCleanly());
        const auto follower = stage.open();
        QTRY_COMPARE(follower->session.state(), Session::State::Ready);
        QVERIFY(follower->session.follows());
        QSignalSpy told(&follower->session, &Session::followsChanged);
        owner.reset();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!follower->session.follows());
        QVERIFY(stage.change());
        QVERIFY(follower->syncCleanly() && follower->syncCleanly());
        QVERIFY(isLike(*follower, stage.world.content()));
        const auto third = stage.open();
        QTRY_VERIFY(isLike(*third, stage.world.content()));
        QVERIFY(third->session.follows());
        QVERIFY2(stage.failure.isEmpty(), qPrintable(stage.failure));
    }

    void aKilledPerchIsFollowedAndReplaced()
    {
        Stage stage;
        const auto other = torture::startSyncing(stage.world, stage.path);
        QVERIFY(other->waitForReadyRead(20'000));
        const auto follower = stage.open();
        QTRY_COMPARE(follower->session.state(), Session::State::Ready);
        QVERIFY(follower->session.follows());
        QTRY_VERIFY(isLike(*follower, stage.world.content()));
        QVERIFY(stage.change());
        const torture::Content changed = stage.world.content();
        QTRY_VERIFY_WITH_TIMEOUT(isLike(*follower, changed), 20'000);
        other->kill();
        QVERIFY(other->waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(!follower->session.follows(), 10'000);
        QVERIFY(stage.change());
        QVERIFY(follower->syncCleanly() && follower->syncCleanly());
        QVERIFY(isLike(*follower, stage.world.content()));
        QVERIFY2(stage.failure.isEmpty(), qPrintable(stage.failure));
    }
};

QTEST_GUILESS_MAIN(TestSessionFollow)
#include "tst_sessionfollow.moc"
