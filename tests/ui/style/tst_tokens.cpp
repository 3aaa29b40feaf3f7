// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include <QTest>

using namespace ui;

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag();
    void textIsReadable_data();
    void textIsReadable();
    void outlinesAreSeen_data();
    void outlinesAreSeen();
    void paletteRolesAreReadable_data();
    void paletteRolesAreReadable();
    void tokensComeBackFromThePalette();
    void foreignPaletteKeepsItsColours();
    void highContrastIsRecognised_data();
    void highContrastIsRecognised();

private:
    static void addThemes();
};

void TestTokens::addThemes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

static Tokens pick(bool dark)
{
    return dark ? darkTokens() : lightTokens();
}

static void verify(const char *what, const QColor &ink, const QColor &ground, double least)
{
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 %2 on %3: %4")
                                            .arg(QLatin1String(what), ink.name(), ground.name())
                                            .arg(ratio)));
}

void TestTokens::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // A pair with a published ratio: #767676 on white is the lightest grey that passes AA.
    QVERIFY(contrast(QColor(0x767676), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x777777), Qt::white) < 4.5);
}

void TestTokens::textIsReadable_data()
{
    addThemes();
}

void TestTokens::textIsReadable()
{
    QFETCH(bool, dark);
    const Tokens t = pick(dark);
    for (const QColor &ground : {t.window, t.base, t.alternate}) {
        verify("text", t.text, ground, 4.5);
        verify("secondary", t.secondary, ground, 4.5);
        verify("accent", t.accent, ground, 4.5);
        verify("good", t.good, ground, 4.5);
        verify("attention", t.attention, ground, 4.5);
        verify("bad", t.bad, ground, 4.5);
        verify("information", t.information, ground, 4.5);
    }
    verify("selected text", t.text, t.selection, 4.5);
    verify("text on accent", t.onAccent, t.accent, 4.5);
    for (const QColor &tone : {t.good, t.attention, t.bad, t.information}) {
        verify("status icon on a selected row", tone, t.selection, 3);
        verify("text on a banner", t.text, mix(t.base, tone, t.dark ? 0.10 : 0.06), 4.5);
        verify("icon on a banner", tone, mix(t.base, tone, t.dark ? 0.10 : 0.06), 3);
    }
}

void TestTokens::outlinesAreSeen_data()
{
    addThemes();
}

void TestTokens::outlinesAreSeen()
{
    QFETCH(bool, dark);
    const Tokens t = pick(dark);
    for (const QColor &ground : {t.window, t.base, t.alternate}) {
        verify("outline", t.outline, ground, 3);
        verify("focus ring", t.accent, ground, 3);
    }
    verify("focus ring on a selected row", t.accent, t.selection, 3);
}

void TestTokens::paletteRolesAreReadable_data()
{
    addThemes();
}

void TestTokens::paletteRolesAreReadable()
{
    QFETCH(bool, dark);
    const QPalette p = paletteFor(pick(dark));
    const auto check = [&p](const char *what, QPalette::ColorRole ink, QPalette::ColorRole ground) {
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            verify(what, p.color(group, ink), p.color(group, ground), 4.5);
    };
    check("window", QPalette::WindowText, QPalette::Window);
    check("base", QPalette::Text, QPalette::Base);
    check("button", QPalette::ButtonText, QPalette::Button);
    check("highlight", QPalette::HighlightedText, QPalette::Highlight);
    check("tooltip", QPalette::ToolTipText, QPalette::ToolTipBase);
    check("placeholder", QPalette::PlaceholderText, QPalette::Base);
    check("link", QPalette::Link, QPalette::Base);
    verify("disabled", p.color(QPalette::Disabled, QPalette::Text),
           p.color(QPalette::Disabled, QPalette::Base), 3);
}

void TestTokens::tokensComeBackFromThePalette()
{
    QCOMPARE(tokensFor(paletteFor(lightTokens())).outline, lightTokens().outline);
    QCOMPARE(tokensFor(paletteFor(darkTokens())).outline, darkTokens().outline);
    // A widget may tint its own ground and still belongs to the theme.
    QPalette tinted = paletteFor(darkTokens());
    tinted.setColor(QPalette::Window, Qt::magenta);
    QCOMPARE(tokensFor(tinted).accent, darkTokens().accent);
}

void TestTokens::foreignPaletteKeepsItsColours()
{
    QPalette foreign(Qt::yellow, Qt::black);
    foreign.setColor(QPalette::WindowText, Qt::yellow);
    foreign.setColor(QPalette::Window, Qt::black);
    const Tokens t = tokensFor(foreign);
    QCOMPARE(t.text, QColor(Qt::yellow));
    QCOMPARE(t.outline, QColor(Qt::yellow));
    QCOMPARE(t.window, QColor(Qt::black));
    QVERIFY(t.dark);
}

void TestTokens::highContrastIsRecognised_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("white on black")
        << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::white) << true;
    QTest::newRow("yellow on black")
        << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::yellow) << true;
    QTest::newRow("black on white")
        << QColor(Qt::white) << QColor(Qt::white) << QColor(Qt::black) << true;
    QTest::newRow("Windows") << QColor(0xF0F0F0) << QColor(Qt::white) << QColor(Qt::black) << false;
    QTest::newRow("Fusion") << QColor(0xEFEFEF) << QColor(Qt::white) << QColor(Qt::black) << false;
    QTest::newRow("ours dark") << darkTokens().window << darkTokens().base << darkTokens().text
                               << false;
}

void TestTokens::highContrastIsRecognised()
{
    QFETCH(QColor, window);
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QFETCH(bool, expected);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    QCOMPARE(isHighContrast(palette), expected);
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
