// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class TestStatePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void progressHasNumbers();
    void beginsWithData();
    void loadingShowsProgressAndStops();
    void stopNeedsAListener();
    void emptyOffersOneAction();
    void errorOffersRetry();
    void loadingMoreKeepsTheData();
    void bannerLeavesNoGap();
    void stateIsToldOnce();
    void escapeStops();
};

static QPushButton *visibleButton(const QWidget &pane, const QString &text)
{
    const auto buttons = pane.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text && button->isVisibleTo(&pane))
            return button;
    }
    return nullptr;
}

static bool showsText(const QWidget &pane, const QString &text)
{
    const auto labels = pane.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->text() == text && label->isVisibleTo(&pane);
    });
}

void TestStatePane::progressHasNumbers()
{
    QCOMPARE(progressText(1204, 10000, 40), QStringLiteral("1,204 of 10,000, about 40 s left"));
    QCOMPARE(progressText(1204, 10000), QStringLiteral("1,204 of 10,000"));
    QCOMPARE(progressText(1204, -1), QStringLiteral("1,204 so far"));
}

void TestStatePane::beginsWithData()
{
    auto *content = new QLineEdit;
    StatePane pane(content);
    QCOMPARE(pane.state(), StatePane::State::Data);
    QVERIFY(content->isVisibleTo(&pane));
    QVERIFY(!visibleButton(pane, QStringLiteral("Stop")));
}

void TestStatePane::loadingShowsProgressAndStops()
{
    auto *content = new QLineEdit;
    StatePane pane(content);
    QSignalSpy stop(&pane, &StatePane::stopRequested);
    pane.showLoading(QStringLiteral("Loading phones"));
    QVERIFY(showsText(pane, QStringLiteral("Loading phones")));
    QVERIFY(!content->isVisibleTo(&pane));
    pane.setProgress(5'000'000'000, 10'000'000'000, 40);
    QVERIFY(showsText(pane, QStringLiteral("5,000,000,000 of 10,000,000,000, about 40 s left")));
    auto *bar = pane.findChild<QProgressBar *>();
    QCOMPARE(bar->value() * 2, bar->maximum());
    visibleButton(pane, QStringLiteral("Stop"))->click();
    QCOMPARE(stop.size(), 1);
}

void TestStatePane::stopNeedsAListener()
{
    StatePane pane(new QLineEdit);
    pane.showLoading(QStringLiteral("Reading the changes"));
    QVERIFY(!visibleButton(pane, QStringLiteral("Stop")));
    pane.setLoadingMore(QStringLiteral("Loading more"));
    QVERIFY(!visibleButton(pane, QStringLiteral("Stop")));
}

void TestStatePane::emptyOffersOneAction()
{
    StatePane pane(new QLineEdit);
    pane.showEmpty(QStringLiteral("phone"), QStringLiteral("Nord has no phones yet."),
                   QStringLiteral("Register phones"));
    QVERIFY(showsText(pane, QStringLiteral("Nord has no phones yet.")));
    QSignalSpy action(&pane, &StatePane::actionRequested);
    visibleButton(pane, QStringLiteral("Register phones"))->click();
    QCOMPARE(action.size(), 1);
    pane.showEmpty(QStringLiteral("phone"), QStringLiteral("Nothing here."));
    QVERIFY(!visibleButton(pane, QString()));
}

void TestStatePane::errorOffersRetry()
{
    StatePane pane(new QLineEdit);
    const Message message{Severity::Bad, QStringLiteral("It failed."), {}, {}, {}};
    pane.showError(message);
    pane.showError(message); // an earlier Retry must not stay
    QSignalSpy retry(&pane, &StatePane::retryRequested);
    visibleButton(pane, QStringLiteral("Try again"))->click();
    QCOMPARE(retry.size(), 1);
    QVERIFY(showsText(pane, QStringLiteral("It failed.")));
}

void TestStatePane::loadingMoreKeepsTheData()
{
    auto *content = new QLineEdit;
    StatePane pane(content);
    const QSignalSpy stop(&pane, &StatePane::stopRequested);
    pane.setLoadingMore(QStringLiteral("Loading phones"));
    pane.setProgress(20, 40);
    QVERIFY(content->isVisibleTo(&pane));
    QVERIFY(showsText(pane, QStringLiteral("Loading phones: 20 of 40")));
    QVERIFY(visibleButton(pane, QStringLiteral("Stop")));
    pane.setLoadingMore({});
    QVERIFY(!visibleButton(pane, QStringLiteral("Stop")));
}

void TestStatePane::bannerLeavesNoGap()
{
    auto *content = new QWidget;
    StatePane pane(content);
    pane.resize(600, 400);
    pane.show();
    QTRY_COMPARE(content->height(), 400);
    pane.banner()->setMessage({Severity::Attention, QStringLiteral("Old data."), {}, {}, {}});
    QTRY_VERIFY(pane.banner()->isVisible() && content->height() < 400);
    pane.banner()->dismiss();
    QTRY_COMPARE(content->height(), 400);
}

void TestStatePane::stateIsToldOnce()
{
    StatePane pane(new QLineEdit);
    QSignalSpy changed(&pane, &StatePane::stateChanged);
    pane.showLoading(QStringLiteral("Loading"));
    pane.showLoading(QStringLiteral("Loading more"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<StatePane::State>(), StatePane::State::Loading);
    pane.showData();
    QCOMPARE(changed.size(), 2);
}

void TestStatePane::escapeStops()
{
    StatePane pane(new QWidget);
    QSignalSpy stop(&pane, &StatePane::stopRequested);
    QTest::keyClick(&pane, Qt::Key_Escape);
    QCOMPARE(stop.size(), 0);
    pane.setLoadingMore(QStringLiteral("Loading phones"));
    QTest::keyClick(&pane, Qt::Key_Escape);
    QCOMPARE(stop.size(), 1);
}

QTEST_MAIN(TestStatePane)
#include "tst_statepane.moc"
