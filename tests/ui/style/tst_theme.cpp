// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/celltexts.h"
#include "ui/style/perchstyle.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace ui;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void modeIsApplied();
    void sameModeIsQuiet();
    void followsADarkSystem();
    void stepsBackForHighContrast();
    void uncheckedBoxIsSeenInTheDark_data();
    void uncheckedBoxIsSeenInTheDark();
    void primaryButtonStandsOut();
    void keyboardFocusIsSeen();
    void cellsLookAsQtPaintsThem_data();
    void cellsLookAsQtPaintsThem();
};

static double bestContrast(const QImage &image, const QColor &ground)
{
    double best = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), ground));
    }
    return best;
}

static bool shows(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

void TestTheme::cleanup()
{
    QApplication::setPalette(QPalette());
}

void TestTheme::modeIsApplied()
{
    Theme theme(qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), darkTokens().base);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), lightTokens().base);
    QCOMPARE(changed.size(), 2);
}

void TestTheme::sameModeIsQuiet()
{
    Theme theme(qApp);
    theme.setMode(Theme::Mode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(changed.size(), 0);
}

void TestTheme::followsADarkSystem()
{
    QPalette dark(QColor(0x303030));
    dark.setColor(QPalette::Window, QColor(0x303030));
    dark.setColor(QPalette::WindowText, QColor(0xEEEEEE));
    QApplication::setPalette(dark);
    Theme theme(qApp);
    QVERIFY(theme.isDark());
    QVERIFY(!theme.isHighContrast());
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!theme.isDark());
}

void TestTheme::stepsBackForHighContrast()
{
    QPalette loud;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        loud.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        loud.setColor(role, Qt::yellow);
    QApplication::setPalette(loud);
    Theme theme(qApp);
    QVERIFY(theme.isHighContrast());
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), QColor(Qt::yellow));
}

void TestTheme::uncheckedBoxIsSeenInTheDark_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::uncheckedBoxIsSeenInTheDark()
{
    QFETCH(bool, dark);
    Theme theme(qApp);
    theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QCheckBox box; // without a text, so that all contrast is that of the outline
    box.resize(20, 20);
    const QColor ground = QApplication::palette().color(QPalette::Window);
    QVERIFY(bestContrast(box.grab().toImage(), ground) >= 3);
}

void TestTheme::primaryButtonStandsOut()
{
    Theme theme(qApp);
    theme.setMode(Theme::Mode::Light);
    QPushButton button(QStringLiteral("Register"));
    QVERIFY(!shows(button.grab().toImage(), lightTokens().accent));
    setPrimary(&button);
    QVERIFY(shows(button.grab().toImage(), lightTokens().accent));
    button.setEnabled(false);
    QVERIFY(!shows(button.grab().toImage(), lightTokens().accent));
}

void TestTheme::keyboardFocusIsSeen()
{
    Theme theme(qApp);
    theme.setMode(Theme::Mode::Light);
    QWidget window;
    QPushButton first(QStringLiteral("First"), &window);
    QPushButton second(QStringLiteral("Second"), &window);
    second.move(0, 50);
    window.resize(200, 100);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first.setFocus();
    QTest::keyClick(&window, Qt::Key_Tab);
    QTRY_VERIFY(second.hasFocus());
    QVERIFY(shows(second.grab().toImage(), lightTokens().accent));
    QVERIFY(!shows(first.grab().toImage(), lightTokens().accent));
}

void TestTheme::cellsLookAsQtPaintsThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("state");
    QTest::addColumn<double>("ratio");
    const int plain = QStyle::State_Enabled | QStyle::State_Active;
    const QString text = QStringLiteral("Empfang 12, Stra\u00DFe");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        const auto row = [ratio](const char *name) -> QTestData & {
            return QTest::addRow("%s, %g", name, ratio);
        };
        row("fits") << text << 300 << 28 << plain << ratio;
        row("odd height") << text << 300 << 29 << plain << ratio;
        row("elided") << text << 90 << 28 << plain << ratio;
        row("no room") << text << 20 << 28 << plain << ratio;
        row("selected") << text << 300 << 28 << (plain | QStyle::State_Selected) << ratio;
        row("without window") << text << 300 << 28 << int(QStyle::State_Enabled) << ratio;
        row("off") << text << 300 << 28 << 0 << ratio;
        row("empty") << QString() << 300 << 28 << plain << ratio;
        row("other scripts") << QStringLiteral("\u05E9\u05DC\u05D5\u05DD abc \u4F60\u597D") << 300
                             << 28 << plain << ratio;
    }
}

/// Laid out once and painted often, cells must not differ by a pixel.
void TestTheme::cellsLookAsQtPaintsThem()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, state);
    QFETCH(double, ratio);
    Theme theme(qApp);
    theme.setMode(Theme::Mode::Light);
    PerchStyle style;
    QTableView view;
    QStyleOptionViewItem cell;
    cell.initFrom(&view);
    cell.widget = &view;
    cell.rect = QRect(3, 2, width, height);
    cell.state = QStyle::State(state);
    cell.text = text;
    cell.features = QStyleOptionViewItem::HasDisplay;
    cell.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    cell.textElideMode = Qt::ElideRight;
    cell.showDecorationSelected = true;
    const auto painted = [&](const auto &paint) {
        QImage image(QSize(width + 10, height + 10) * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(&painter);
        return image;
    };
    const QImage theirs = painted([&](QPainter *painter) {
        style.QProxyStyle::drawControl(QStyle::CE_ItemViewItem, &cell, painter, &view);
    });
    QVERIFY(CellTexts::isPlain(cell));
    const auto ours = [&] {
        return painted([&](QPainter *painter) {
            style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, &view);
        });
    };
    for (int round = 0; round < 2; ++round)
        QVERIFY2(ours() == theirs, qPrintable(text));
    // What was laid out for another font or another width is not what is asked for.
    const QFont font = cell.font;
    const QRect rect = cell.rect;
    cell.font.setBold(true);
    cell.fontMetrics = QFontMetrics(cell.font);
    (void)ours();
    cell.font = font;
    cell.fontMetrics = QFontMetrics(font);
    for (const int other : {80, 60}) {
        cell.rect.setWidth(other);
        (void)ours();
    }
    cell.rect = rect;
    QVERIFY2(ours() == theirs, qPrintable(text));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
