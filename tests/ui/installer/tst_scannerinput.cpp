// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/scannerinput.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using ui::ScannerInput;

/// Real key events at the speed of a scanner and of hands, into real windows.
class TestScannerInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_edit = new QLineEdit;
        m_button = new QPushButton;
        column->addWidget(m_edit);
        column->addWidget(m_button);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_input = std::make_unique<ScannerInput>();
        m_input->setActive(true);
        m_scans = std::make_unique<QSignalSpy>(m_input.get(), &ScannerInput::scanned);
        m_clicks = std::make_unique<QSignalSpy>(m_button, &QPushButton::clicked);
    }
    void cleanup()
    {
        m_input.reset();
        m_window.reset();
    }

    void takesAScan_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Enter of the keypad") << int(Qt::Key_Enter);
        QTest::newRow("Tab") << int(Qt::Key_Tab);
        QTest::newRow("nothing") << 0;
    }
    void takesAScan()
    {
        QFETCH(int, end);
        m_button->setFocus();
        type(m_button, QStringLiteral("00:04:13:12:AB:CD"));
        if (end != 0)
            QTest::keyClick(m_button, Qt::Key(end));
        QTRY_COMPARE(m_scans->size(), 1);
        QCOMPARE(m_scans->first().first().toString(), QStringLiteral("00:04:13:12:AB:CD"));
        QCOMPARE(m_clicks->size(), 0);
        QVERIFY(m_button->hasFocus());
    }

    void pressesNoButtonOfADialog()
    {
        QDialog dialog(m_window.get());
        auto *column = new QVBoxLayout(&dialog);
        auto *yes = new QPushButton;
        yes->setDefault(true);
        column->addWidget(yes);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy pressed(yes, &QPushButton::clicked);
        type(&dialog, QStringLiteral("00041312ABCD"));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(m_scans->size(), 1);
        QCOMPARE(pressed.size(), 0);
        QVERIFY(dialog.isVisible());
    }

    void takesAScanOutOfATextField()
    {
        m_edit->setFocus();
        m_edit->setText(QStringLiteral("Room"));
        type(m_edit, QStringLiteral("00041312ABCD"));
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_scans->size(), 1);
        QCOMPARE(m_edit->text(), QStringLiteral("Room"));
    }

    void leavesARoomOfADoorInItsField()
    {
        m_edit->setFocus();
        QSignalSpy returned(m_edit, &QLineEdit::returnPressed);
        type(m_edit, QStringLiteral("Building 4 Room 101"));
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTRY_COMPARE(m_edit->text(), QStringLiteral("Building 4 Room 101"));
        QCOMPARE(m_scans->size(), 0);
        QCOMPARE(returned.size(), 1);
    }

    /// Equal keys without any time between them.
    void aRepeatedKeyIsAPartOfAScan()
    {
        m_edit->setFocus();
        m_edit->setText(QStringLiteral("Room"));
        bool repeats = false;
        for (const QChar c : QStringView(u"000413A3F008")) {
            QKeyEvent press(QEvent::KeyPress, c.unicode(), Qt::NoModifier, QString(c), repeats);
            QCoreApplication::sendEvent(m_edit, &press);
            repeats = c == u'0';
        }
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTRY_COMPARE(m_scans->size(), 1);
        QCOMPARE(m_scans->first().first().toString(), QStringLiteral("000413A3F008"));
        QCOMPARE(m_edit->text(), QStringLiteral("Room"));
    }

    void leavesWordsInAnEditableBox()
    {
        QComboBox box;
        box.setEditable(true);
        box.show();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        type(&box, QStringLiteral("Stadtwerke"));
        QTRY_COMPARE(box.currentText(), QStringLiteral("Stadtwerke"));
        QCOMPARE(m_scans->size(), 0);
    }

    void letsHandsType()
    {
        m_edit->setFocus();
        for (const QChar c : QStringView(u"00041312ABCD"))
            QTest::keyClick(m_edit, c.toLatin1(), Qt::NoModifier, ScannerInput::gapMs + 30);
        QTRY_COMPARE(m_edit->text(), QStringLiteral("00041312ABCD"));
        QCOMPARE(m_scans->size(), 0);
    }

    void letsHandsPressAButton()
    {
        m_button->setFocus();
        QTest::keyClick(m_button, Qt::Key_Space);
        QTRY_COMPARE(m_clicks->size(), 1);
        QCOMPARE(m_scans->size(), 0);
    }

    void takesOneScanAfterTheOther()
    {
        for (int i = 0; i < 50; ++i) {
            type(m_button, QStringLiteral("000413A3%1").arg(i, 4, 10, QLatin1Char('0')));
            QTest::keyClick(m_button, Qt::Key_Return);
        }
        QCOMPARE(m_scans->size(), 50);
        QCOMPARE(m_scans->last().first().toString(), QStringLiteral("000413A30049"));
    }

    void doesNothingWhileOff()
    {
        m_input->setActive(false);
        m_edit->setFocus();
        type(m_edit, QStringLiteral("00041312ABCD"));
        QCOMPARE(m_edit->text(), QStringLiteral("00041312ABCD"));
        QCOMPARE(m_scans->size(), 0);
    }

private:
    // Capital letters come with the shift key, as from a keyboard.
    static void type(QWidget *widget, const QString &text)
    {
        for (const QChar c : text) {
            const bool shift = c.isUpper() || c == u':';
            if (shift)
                QTest::keyPress(widget, Qt::Key_Shift);
            QTest::keyClick(widget, c.toLatin1(), shift ? Qt::ShiftModifier : Qt::NoModifier);
            if (shift)
                QTest::keyRelease(widget, Qt::Key_Shift);
        }
    }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ScannerInput> m_input;
    std::unique_ptr<QSignalSpy> m_scans;
    std::unique_ptr<QSignalSpy> m_clicks;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
};

QTEST_MAIN(TestScannerInput)
#include "tst_scannerinput.moc"
