// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ui;

class TestMessageBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenUntilThereIsAMessage();
    void showsAllParts();
    void detailsUnfoldAndAreCopied();
    void withoutDetailsThereIsNoButton();
    void buttonsBelongToOneMessage();
    void buttonsTakeAsManyLinesAsTheyNeed();
    void newWordsLeaveTheButtons();
    void closes();
    void htmlIsNotRead();
};

static Message failure()
{
    return {Severity::Bad, QStringLiteral("The phones could not be read."),
            QStringLiteral("The clock is wrong."), QStringLiteral("Set the clock."),
            QStringLiteral("HTTP 401")};
}

static QToolButton *toolButton(const MessageBanner &banner, const QString &text)
{
    const auto buttons = banner.findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->text() == text || button->accessibleName() == text)
            return button;
    }
    return nullptr;
}

static QStringList labels(const MessageBanner &banner)
{
    QStringList texts;
    const auto found = banner.findChildren<QLabel *>();
    for (const QLabel *label : found)
        texts.append(label->text());
    return texts;
}

void TestMessageBanner::isHiddenUntilThereIsAMessage()
{
    MessageBanner banner;
    QVERIFY(banner.isHidden());
    banner.setMessage(failure());
    QVERIFY(!banner.isHidden());
}

void TestMessageBanner::showsAllParts()
{
    MessageBanner banner;
    banner.setMessage(failure());
    QCOMPARE(labels(banner), QStringList({QStringLiteral("The phones could not be read."),
                                          QStringLiteral("The clock is wrong.\nSet the clock.")}));
    QCOMPARE(banner.accessibleName(), QStringLiteral("Error: The phones could not be read."));
    QCOMPARE(banner.accessibleDescription(), QStringLiteral("The clock is wrong.\nSet the clock."));
    const auto found = banner.findChildren<QLabel *>();
    for (const QLabel *label : found)
        QVERIFY(label->textInteractionFlags() & Qt::TextSelectableByMouse);
}

void TestMessageBanner::detailsUnfoldAndAreCopied()
{
    MessageBanner banner;
    banner.setMessage(failure());
    auto *details = banner.findChild<QPlainTextEdit *>();
    QVERIFY(details->isHidden());
    QToolButton *unfold = toolButton(banner, QStringLiteral("Details"));
    unfold->click();
    QVERIFY(!details->isHidden());
    QCOMPARE(details->toPlainText(), QStringLiteral("HTTP 401"));
    toolButton(banner, QStringLiteral("Copy message"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("The phones could not be read.\nThe clock is wrong.\nSet the clock.\n"
                            "HTTP 401"));
    unfold->click();
    QVERIFY(details->isHidden());
}

void TestMessageBanner::withoutDetailsThereIsNoButton()
{
    MessageBanner banner;
    banner.setMessage({Severity::Good, QStringLiteral("Done."), {}, {}, {}});
    QVERIFY(toolButton(banner, QStringLiteral("Details"))->isHidden());
    QVERIFY(banner.findChildren<QLabel *>().at(1)->isHidden());
}

void TestMessageBanner::buttonsBelongToOneMessage()
{
    MessageBanner banner;
    banner.setMessage(failure());
    QPushButton *first = banner.addButton(QStringLiteral("Correct the difference"));
    QPushButton *second = banner.addButton(QStringLiteral("Retry"));
    QSignalSpy clicked(second, &QPushButton::clicked);
    banner.resize(600, 200);
    banner.show();
    QTRY_VERIFY(first->x() < second->x());
    QVERIFY(second->x() < toolButton(banner, QStringLiteral("Details"))->x());
    second->click();
    QCOMPARE(clicked.size(), 1);
    banner.setMessage(failure());
    QPushButton *third = banner.addButton(QStringLiteral("Retry"));
    QVERIFY(first->isHidden());
    QTRY_COMPARE(banner.findChildren<QPushButton *>(), QList<QPushButton *>{third});
}

void TestMessageBanner::buttonsTakeAsManyLinesAsTheyNeed()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *banner = new MessageBanner;
    column->addWidget(banner);
    column->addStretch();
    banner->setMessage(failure());
    banner->addButton(QStringLiteral("Edit the connection …"));
    banner->addButton(QStringLiteral("Try the whole thing again"));
    toolButton(*banner, QStringLiteral("Details"))->click();
    window.resize(300, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.width(), 300);
    QSet<int> lines;
    for (const QAbstractButton *button : banner->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        QVERIFY(banner->rect().contains(button->geometry()));
        lines.insert(button->geometry().center().y());
    }
    QVERIFY(lines.size() > 1);
    QVERIFY(banner->height() >= banner->heightForWidth(banner->width()));
    QVERIFY(banner->rect().contains(banner->findChild<QPlainTextEdit *>()->geometry()));
}

void TestMessageBanner::newWordsLeaveTheButtons()
{
    MessageBanner banner;
    banner.setMessage(failure());
    QPushButton *button = banner.addButton(QStringLiteral("Retry"));
    banner.show();
    QTRY_VERIFY(button->isVisible());
    banner.setTitle(QStringLiteral("Again in 4 s"));
    QVERIFY(button->isVisible());
    QCOMPARE(banner.message().title, QStringLiteral("Again in 4 s"));
    QCOMPARE(banner.message().cause, failure().cause);
    QVERIFY(banner.accessibleName().endsWith(QStringLiteral("Again in 4 s")));
}

void TestMessageBanner::closes()
{
    MessageBanner banner;
    banner.setMessage(failure());
    QSignalSpy dismissed(&banner, &MessageBanner::dismissed);
    QTest::keyClick(&banner, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(banner.isHidden());
    banner.setMessage(failure());
    banner.setClosable(false);
    QTest::keyClick(&banner, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!banner.isHidden());
}

void TestMessageBanner::htmlIsNotRead()
{
    MessageBanner banner;
    banner.setMessage({Severity::Bad, QStringLiteral("<b>bold</b>"), {}, {}, {}});
    QCOMPARE(banner.findChild<QLabel *>()->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestMessageBanner)
#include "tst_messagebanner.moc"
