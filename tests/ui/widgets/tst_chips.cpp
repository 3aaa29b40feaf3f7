// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/eventcounter.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/propertylist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ui;

class TestChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapWhereTheWidthEnds();
    void areRemovedByKeyAndMouse();
    void survivesRemovingInItsOwnSignal();
    void longTextIsElided();
    void theSameTextMovesNothing();
    void propertiesKeepTheirWidgets();
    void propertiesAreCopied();
    void aLongWordLeavesTheButtonsInSight();
    void propertyLinksAreEscaped();
};

void TestChips::wrapWhereTheWidthEnds()
{
    ChipRow row;
    QVERIFY(row.isHidden());
    row.setChips({QStringLiteral("status: error"), QStringLiteral("seen: >30d"),
                  QStringLiteral("profile: Headquarters")});
    QVERIFY(!row.isHidden());
    QVERIFY(row.heightForWidth(200) > row.heightForWidth(2000));
    row.setChips({});
    QVERIFY(row.isHidden());
}

void TestChips::areRemovedByKeyAndMouse()
{
    ChipRow row;
    row.setChips({QStringLiteral("a"), QStringLiteral("b")});
    QSignalSpy removed(&row, &ChipRow::removeRequested);
    const auto chips = row.findChildren<Chip *>();
    QTest::keyClick(chips.at(1), Qt::Key_Delete);
    chips.at(0)->findChild<QToolButton *>()->click();
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.at(0).at(0).toInt(), 1);
    QCOMPARE(removed.at(1).at(0).toInt(), 0);
}

void TestChips::survivesRemovingInItsOwnSignal()
{
    ChipRow row;
    row.setChips({QStringLiteral("a"), QStringLiteral("b")});
    connect(&row, &ChipRow::removeRequested, &row, [&row](int position) {
        QStringList rest = row.chips();
        rest.removeAt(position);
        row.setChips(rest);
    });
    row.findChildren<Chip *>().at(0)->findChild<QToolButton *>()->click();
    QCOMPARE(row.chips(), QStringList{QStringLiteral("b")});
    QTRY_COMPARE(row.findChildren<Chip *>().size(), 1);
}

void TestChips::longTextIsElided()
{
    ElidedLabel label(QString(80, QLatin1Char('x')));
    QCOMPARE(label.accessibleName().size(), 80);
    label.resize(50, 20);
    QVERIFY(label.isElided());
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 80);
}

void TestChips::theSameTextMovesNothing()
{
    QWidget window;
    auto *label = new ElidedLabel(QStringLiteral("as of 09:14"), &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::sendPostedEvents();
    EventCounter layouts(&window, QEvent::LayoutRequest);
    label->setText(QStringLiteral("as of 09:14"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(layouts.count(), 0);
    label->setText(QStringLiteral("as of 09:15, 1 min ago"));
    QCoreApplication::sendPostedEvents();
    QVERIFY(layouts.count() > 0);
    QCOMPARE(label->accessibleName(), QStringLiteral("as of 09:15, 1 min ago"));
}

static QList<Property> properties(const QString &name)
{
    Property link{QStringLiteral("profile"), QStringLiteral("Profile"), QStringLiteral("<HQ>")};
    link.kind = Property::Kind::Link;
    Property mac{QStringLiteral("mac"), QStringLiteral("MAC"), QStringLiteral("00:04:13:A3:00:01")};
    mac.copyable = true;
    return {{QStringLiteral("name"), QStringLiteral("Name"), name},
            mac,
            link,
            {QStringLiteral("fw"), QStringLiteral("Firmware"), QString()}};
}

void TestChips::propertiesKeepTheirWidgets()
{
    PropertyList list;
    list.setProperties(properties(QStringLiteral("Lobby")));
    const auto before = list.findChildren<QLabel *>();
    list.setProperties(properties(QStringLiteral("Gate")));
    QCOMPARE(list.findChildren<QLabel *>(), before);
    QCOMPARE(before.at(1)->text(), QStringLiteral("Gate"));
    list.setProperties(properties(QStringLiteral("Gate")).mid(0, 1));
    QTRY_COMPARE(list.findChildren<QLabel *>().size(), 2);
}

void TestChips::propertiesAreCopied()
{
    PropertyList list;
    list.setProperties(properties(QStringLiteral("Lobby")));
    QCOMPARE(list.toPlainText(),
             QStringLiteral("Name: Lobby\nMAC: 00:04:13:A3:00:01\nProfile: <HQ>"));
    auto *copy = list.findChild<QToolButton *>();
    QCOMPARE(copy->accessibleName(), QStringLiteral("Copy MAC"));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("00:04:13:A3:00:01"));
}

void TestChips::aLongWordLeavesTheButtonsInSight()
{
    PropertyList list;
    list.setProperties(properties(QStringLiteral("Lobby")));
    const int width = list.minimumSizeHint().width();
    const QString word = QString(80, QLatin1Char('x'));
    list.setProperties(properties(word));
    QCOMPARE(list.minimumSizeHint().width(), width);
    QCOMPARE(list.findChildren<QLabel *>().at(1)->toolTip(), word);
}

void TestChips::propertyLinksAreEscaped()
{
    PropertyList list;
    list.setProperties(properties(QStringLiteral("<b>Lobby</b>")));
    const auto labels = list.findChildren<QLabel *>();
    QCOMPARE(labels.at(1)->textFormat(), Qt::PlainText);
    QVERIFY(labels.at(5)->text().contains(QStringLiteral("&lt;HQ&gt;")));
    QSignalSpy link(&list, &PropertyList::linkActivated);
    Q_EMIT labels.at(5)->linkActivated(QString());
    QCOMPARE(link.at(0).at(0).toString(), QStringLiteral("profile"));
}

QTEST_MAIN(TestChips)
#include "tst_chips.moc"
