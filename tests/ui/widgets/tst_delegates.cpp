// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/status.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace ui;

class TestDelegates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void macIsGrouped_data();
    void macIsGrouped();
    void macHasTwoTones();
    void macNeedsItsWholeWidth();
    void statusNeedsRoomForItsShape();
    void statusShapesDiffer();
    void countStandsAtTheEnd();
    void noteGivesWayToTheText();
    void treeEmitsWishes();

private:
    QImage painted(const QAbstractItemDelegate &delegate, bool selected = false, int width = 260);

    Theme m_theme{qApp};
    QStandardItemModel m_model{1, 1};
};

constexpr int role = Qt::UserRole + 1;

static QStyleOptionViewItem optionFor(const QRect &rect)
{
    QStyleOptionViewItem option;
    option.rect = rect;
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    option.palette = QApplication::palette();
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    return option;
}

void TestDelegates::init()
{
    m_theme.setMode(Theme::Mode::Light);
    m_model.clear();
    m_model.setItem(0, 0, new QStandardItem(QStringLiteral("000413a30001")));
}

QImage TestDelegates::painted(const QAbstractItemDelegate &delegate, bool selected, int width)
{
    QImage image(width, metric::row, QImage::Format_RGB32);
    image.fill(lightTokens().base);
    QPainter painter(&image);
    QStyleOptionViewItem option = optionFor(image.rect());
    if (selected)
        option.state |= QStyle::State_Selected;
    delegate.paint(&painter, option, m_model.index(0, 0));
    return image;
}

/// Columns of pixels that hold exactly this colour.
static QSet<int> columnsWith(const QImage &image, const QColor &color)
{
    QSet<int> columns;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                columns.insert(x);
        }
    }
    return columns;
}

void TestDelegates::macIsGrouped_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const QString full = QStringLiteral("00:04:13:A3:00:01");
    QTest::newRow("bare") << QStringLiteral("000413A30001") << full;
    QTest::newRow("lower case") << QStringLiteral("000413a30001") << full;
    QTest::newRow("dashes") << QStringLiteral("00-04-13-a3-00-01") << full;
    QTest::newRow("Cisco") << QStringLiteral("0004.13a3.0001") << full;
    QTest::newRow("grouped") << full << full;
    QTest::newRow("too short") << QStringLiteral("000413") << QStringLiteral("000413");
    QTest::newRow("no address") << QStringLiteral("unknown") << QStringLiteral("unknown");
    QTest::newRow("empty") << QString() << QString();
}

void TestDelegates::macIsGrouped()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(groupedMac(given), expected);
    QCOMPARE(MacDelegate().displayText(given, QLocale::c()), expected);
}

void TestDelegates::macHasTwoTones()
{
    const MacDelegate delegate;
    const QSet<int> maker = columnsWith(painted(delegate), lightTokens().secondary);
    const QSet<int> own = columnsWith(painted(delegate), lightTokens().text);
    QVERIFY(!maker.isEmpty());
    QVERIFY(!own.isEmpty());
    QVERIFY(*std::max_element(maker.begin(), maker.end()) <
            *std::min_element(own.begin(), own.end()));
    // On the selection secondary text would be too faint.
    QVERIFY(columnsWith(painted(delegate, true), lightTokens().secondary).isEmpty());
}

void TestDelegates::macNeedsItsWholeWidth()
{
    const MacDelegate delegate;
    const QFontMetrics mono(fontFor(FontRole::Mono, QApplication::font()));
    const QSize hint = delegate.sizeHint(optionFor(QRect(0, 0, 1, 1)), m_model.index(0, 0));
    QVERIFY(hint.width() >= mono.horizontalAdvance(QStringLiteral("00:04:13:A3:00:01")));
    QVERIFY(hint.height() <= metric::row);
}

void TestDelegates::statusNeedsRoomForItsShape()
{
    const StatusDelegate delegate(role);
    const QModelIndex index = m_model.index(0, 0);
    const QStyleOptionViewItem option = optionFor(QRect(0, 0, 1, 1));
    const int plain = delegate.sizeHint(option, index).width();
    m_model.setData(index, int(StatusShape::Good), role);
    QVERIFY(delegate.sizeHint(option, index).width() >= plain + metric::icon);
    QVERIFY(!columnsWith(painted(delegate), lightTokens().good).isEmpty());
    m_model.setData(index, int(StatusShape::Bad), role);
    QVERIFY(columnsWith(painted(delegate), lightTokens().good).isEmpty());
    QVERIFY(!columnsWith(painted(delegate), lightTokens().bad).isEmpty());
}

void TestDelegates::statusShapesDiffer()
{
    // In one colour, as an eye without colour vision has it.
    QSet<QByteArray> shapes;
    QPalette grey = paletteFor(lightTokens());
    grey.setColor(QPalette::Link, Qt::black); // no longer ours, so all tones are one
    for (int shape = 0; shape <= int(StatusShape::Unknown); ++shape) {
        QImage image(metric::icon, metric::icon, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawStatus(&painter, image.rect(), StatusShape(shape), grey);
        painter.end();
        shapes.insert(
            QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(shapes.size(), 5);
}

void TestDelegates::countStandsAtTheEnd()
{
    const CountDelegate delegate(role);
    const QModelIndex index = m_model.index(0, 0);
    m_model.setData(index, QString(80, QLatin1Char('x')));
    m_model.setData(index, 1204, role);
    const QSet<int> count = columnsWith(painted(delegate), lightTokens().secondary);
    const QSet<int> text = columnsWith(painted(delegate), lightTokens().text);
    QVERIFY(!count.isEmpty());
    QVERIFY(*std::min_element(count.begin(), count.end()) >
            *std::max_element(text.begin(), text.end()));
    QVERIFY(*std::max_element(count.begin(), count.end()) >= 260 - 30);
    m_model.setData(index, {}, role);
    QVERIFY(columnsWith(painted(delegate), lightTokens().secondary).isEmpty());
}

void TestDelegates::noteGivesWayToTheText()
{
    constexpr int noteRole = role + 1;
    CountDelegate delegate(role);
    const QModelIndex index = m_model.index(0, 0);
    m_model.setData(index, QStringLiteral("Huber"));
    m_model.setData(index, 12, role);
    const QImage plain = painted(delegate);
    m_model.setData(index, QStringLiteral("2 h ago"), noteRole);
    delegate.setNoteRole(noteRole);
    QVERIFY(painted(delegate) != plain); // there is room for all
    const QFontMetrics metrics(QApplication::font());
    const int tight = metrics.horizontalAdvance(QStringLiteral("Huber 12 2 h ago"));
    const QImage withNote = painted(delegate, false, tight);
    delegate.setNoteRole(-1);
    QCOMPARE(withNote, painted(delegate, false, tight));
}

void TestDelegates::treeEmitsWishes()
{
    NavTree tree(QStringLiteral("Connections"), role);
    tree.setModel(&m_model);
    tree.setCurrentIndex(m_model.index(0, 0));
    QSignalSpy open(&tree, &NavTree::openRequested);
    QSignalSpy remove(&tree, &NavTree::removeRequested);
    QSignalSpy rename(&tree, &NavTree::renameRequested);
    QTest::keyClick(&tree, Qt::Key_Return);
    QTest::keyClick(&tree, Qt::Key_Delete);
    QTest::keyClick(&tree, Qt::Key_F2);
    QCOMPARE(open.size(), 1);
    QCOMPARE(remove.size(), 1);
    QCOMPARE(rename.size(), 1);
    QCOMPARE(tree.accessibleName(), QStringLiteral("Connections"));
}

QTEST_MAIN(TestDelegates)
#include "tst_delegates.moc"
