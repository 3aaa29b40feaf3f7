// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace ui;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDrawingShows_data();
    void everyDrawingShows();
    void everyNameUsedInTheSourcesExists();
    void unknownNameIsNull();
    void followsThePalette();
    void disabledFades();
    void applicationIconShows();
};

/// Premultiplied half-transparent pixels lose a step or two.
static bool alike(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 4 && std::abs(a.green() - b.green()) < 4 &&
           std::abs(a.blue() - b.blue()) < 4;
}

static int inkOf(const QPixmap &pixmap, const QColor &color)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 100 && (!color.isValid() || alike(pixel, color)))
                ++ink;
        }
    }
    return ink;
}

void TestIcons::everyDrawingShows_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = iconNames();
    QVERIFY(names.size() > 50);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcons::everyDrawingShows()
{
    QFETCH(QString, name);
    const QColor color(0x1B2026);
    for (const auto &[size, ratio] : {std::pair(16, 1.0), {16, 2.0}, {24, 1.0}}) {
        const QPixmap pixmap = iconPixmap(name, color, size, ratio);
        QCOMPARE(pixmap.width(), int(size * ratio));
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
        QVERIFY2(inkOf(pixmap, {}) > size / 4, "nothing to see");
        QVERIFY2(inkOf(pixmap, color) > 0, "does not take the colour");
        const QImage image = pixmap.toImage();
        QVERIFY2(image.pixelColor(0, 0).alpha() < 40, "has a ground of its own");
    }
}

void TestIcons::everyNameUsedInTheSourcesExists()
{
    // Names are only strings; a wrong one would show as an empty button.
    static const QRegularExpression use(
        QStringLiteral("\\bicon(?:Pixmap)?\\(\\s*(?:QStringLiteral\\(|u|QLatin1String\\()"
                       "\"([a-z-]+)\""));
    const QStringList known = iconNames();
    const QString root = QStringLiteral(PERCH_TEST_DATA "/../..");
    int found = 0;
    for (const QString &folder : {QStringLiteral("/ui"), QStringLiteral("/app")}) {
        QDirIterator files(root + folder, {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = use.globalMatch(text); match.hasNext();) {
                const QString name = match.next().captured(1);
                QVERIFY2(known.contains(name), qPrintable(file.fileName() + u": " + name));
                ++found;
            }
        }
    }
    QVERIFY(found > 10);
}

void TestIcons::unknownNameIsNull()
{
    QTest::ignoreMessage(QtWarningMsg, "no icon is called \"no-such-icon\"");
    QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
    QVERIFY(!icon(QStringLiteral("search")).isNull());
}

void TestIcons::followsThePalette()
{
    const QIcon search = icon(QStringLiteral("search"));
    QApplication::setPalette(paletteFor(lightTokens()));
    QVERIFY(inkOf(search.pixmap(32), lightTokens().text) > 0);
    QApplication::setPalette(paletteFor(darkTokens()));
    QVERIFY(inkOf(search.pixmap(32), darkTokens().text) > 0);
    QCOMPARE(inkOf(search.pixmap(32), lightTokens().text), 0);
    QVERIFY(inkOf(icon(QStringLiteral("error"), Tone::Bad).pixmap(32), darkTokens().bad) > 0);
}

void TestIcons::disabledFades()
{
    QApplication::setPalette(paletteFor(lightTokens()));
    const QPixmap pixmap = icon(QStringLiteral("stop")).pixmap(QSize(32, 32), QIcon::Disabled);
    QCOMPARE(inkOf(pixmap, lightTokens().text), 0);
    QVERIFY(inkOf(pixmap, {}) > 0);
}

void TestIcons::applicationIconShows()
{
    for (const int size : {16, 32, 256})
        QVERIFY(inkOf(applicationIcon().pixmap(size), {}) > size * size / 2);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
