// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/searchline.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class TestSearchLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emitsWithEveryKey();
    void escapeClearsFirst();
    void downLeaves();
    void secretIsHiddenUntilAsked();
    void secretHidesAgain();
};

void TestSearchLine::emitsWithEveryKey()
{
    SearchLine line(QStringLiteral("Search phones"));
    QSignalSpy changed(&line, &QLineEdit::textChanged);
    QTest::keyClicks(&line, QStringLiteral("d735"));
    QCOMPARE(changed.size(), 4);
    QCOMPARE(line.placeholderText(), QStringLiteral("Search phones"));
    QCOMPARE(line.accessibleName(), QStringLiteral("Search phones"));
}

void TestSearchLine::escapeClearsFirst()
{
    SearchLine line(QStringLiteral("Search phones"));
    QSignalSpy escaped(&line, &SearchLine::escaped);
    line.setText(QStringLiteral("gate"));
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(line.text(), QString());
    QCOMPARE(escaped.size(), 0);
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void TestSearchLine::downLeaves()
{
    SearchLine line(QStringLiteral("Search phones"));
    QSignalSpy left(&line, &SearchLine::leftDownwards);
    QTest::keyClick(&line, Qt::Key_Down);
    QCOMPARE(left.size(), 1);
}

void TestSearchLine::secretIsHiddenUntilAsked()
{
    PasswordEdit edit(QStringLiteral("Access Key Secret"));
    edit.setText(QStringLiteral("hunter2"));
    QCOMPARE(edit.echoMode(), QLineEdit::Password);
    QAction *eye = edit.actions().constFirst();
    QCOMPARE(eye->text(), QStringLiteral("Show what is typed"));
    eye->trigger();
    QVERIFY(edit.isRevealed());
    QCOMPARE(eye->text(), QStringLiteral("Hide what is typed"));
    eye->trigger();
    QCOMPARE(edit.echoMode(), QLineEdit::Password);
}

void TestSearchLine::secretHidesAgain()
{
    PasswordEdit edit(QStringLiteral("Access Key Secret"));
    edit.setText(QStringLiteral("hunter2"));
    edit.setRevealed(true);
    edit.clear();
    QVERIFY(!edit.isRevealed());
    edit.show();
    edit.setText(QStringLiteral("again"));
    edit.setRevealed(true);
    edit.hide();
    QVERIFY(!edit.isRevealed());
}

QTEST_MAIN(TestSearchLine)
#include "tst_searchline.moc"
