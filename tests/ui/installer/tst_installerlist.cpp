// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/installer/installerstage.h"
#include "tests/ui/installer/labels.h"
#include "ui/installer/customersnotice.h"
#include "ui/installer/scansmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QScreen>

using State = core::Scan::State;

/// The day's list put right, and what an installer does without customers or after a crash.
class TestInstallerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup()
    {
        m_it.reset();
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
    }

    void anOlderScanIsTakenBack()
    {
        scanThree();
        select(1);
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(banner()->isVisible());
        QVERIFY(banner()->message().title.contains(u"Room 2"));
        QCOMPARE(table()->model()->rowCount(), 3);                      // asked first
        QTest::keyClick(m_it->window()->focusWidget(), Qt::Key_Return); // "Keep"
        QVERIFY(!banner()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 3);
        QTest::keyClick(table(), Qt::Key_Delete);
        banner()->findChildren<QPushButton *>().constFirst()->click();
        QTRY_COMPARE(names(), QStringLiteral("Room 3,Room 1"));
        openAnew();
        QTRY_COMPARE(names(), QStringLiteral("Room 3,Room 1"));
    }

    void whatWaitsIsToldOutsideInstallerMode()
    {
        const auto hint = [this] {
            return m_it->demo().window->centralWidget()->findChild<ui::MessageBanner *>();
        };
        scanThree();
        QVERIFY(!hint()->isVisible());
        m_it->window()->close();
        QTRY_VERIFY(hint()->isVisible());
        QVERIFY(hint()->message().title.startsWith(QLatin1String("3 scanned phone")));
        m_it.reset();
        m_it = std::make_unique<InstallerStage>(m_folder.path()); // another start
        QTRY_VERIFY(hint()->isVisible());
        hint()->findChildren<QPushButton *>().constFirst()->click();
        QTRY_VERIFY(m_it->window());
        m_it->window()->close();
        QTRY_VERIFY(!m_it->window());
        QVERIFY(hint()->isVisible());
        QList<core::ScanNote> notes;
        for (const core::Scan &scan : m_it->log().scans())
            notes.append({scan.id, State::Registered, 1, 0, {}});
        m_it->log().note(notes);
        QTRY_VERIFY(!hint()->isVisible());
    }

    void severalAreTakenBack()
    {
        scanThree();
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Delete);
        banner()->findChildren<QPushButton *>().constFirst()->click();
        QTRY_COMPARE(table()->model()->rowCount(), 0);
    }

    void aScanGetsAnotherName()
    {
        scanThree();
        select(2);
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Lobby"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names(), QStringLiteral("Room 3,Room 2,Lobby"));
        openAnew();
        QTRY_COMPARE(names(), QStringLiteral("Room 3,Room 2,Lobby"));
        // As with scans, no two phones have the same name.
        m_it->window()->desk().rename(m_it->log().scans().constLast().id, QStringLiteral("Lobby"));
        QTRY_COMPARE(names(), QStringLiteral("Lobby (2),Room 2,Lobby"));
    }

    void whatWasSentSaysWhyItStays()
    {
        scanThree();
        m_it->log().note({{m_it->log().scans().constFirst().id, State::Registered, 1, 0, {}}});
        select(2);
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(!table()->viewport()->findChild<QLineEdit *>());
        QVERIFY(banner()->message().title.contains(u"sent to the service already"));
        banner()->dismiss();
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(banner()->message().title.contains(u"sent to the service already"));
        QVERIFY(banner()->findChildren<QPushButton *>().isEmpty());
        // Of several those that wait are taken.
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(banner()->message().cause.contains(u"1 phone"));
        banner()->findChildren<QPushButton *>().constFirst()->click();
        QTRY_COMPARE(names(), QStringLiteral("Room 1"));
    }

    void theMenuHoldsTheSame()
    {
        scanThree();
        select(0);
        Q_EMIT table()->menuRequested(table()->mapToGlobal(QPoint(20, 40)));
        auto *menu = m_it->part<QMenu>("scanMenu");
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        QCOMPARE(actions.size(), 4);
        actions.at(1)->trigger();
        QVERIFY(banner()->message().title.contains(u"Room 3"));
        actions.at(0)->trigger();
        QVERIFY(table()->viewport()->findChild<QLineEdit *>());
        menu->close();
    }

    void aCrashLosesNoChoice()
    {
        auto *counting = m_it->window()->findChild<QCheckBox *>();
        counting->click();
        enter(m_it->part<QLineEdit>("room"), QStringLiteral("Room 7"));
        m_it->scan(QStringLiteral("000413A3F001"));
        m_it->scan(QStringLiteral("S/N 12345678"));
        QTRY_COMPARE(m_it->part<QLabel>("number3")->text(), QStringLiteral("1"));
        openAnew(); // nobody closed the window
        QCOMPARE(m_it->part<QLineEdit>("room")->text(), QStringLiteral("Room 8"));
        QVERIFY(m_it->window()->findChild<QCheckBox *>()->isChecked());
        QCOMPARE(m_it->part<QLabel>("number3")->text(), QStringLiteral("1"));
    }

    void theRefusedAreThoseOfTheDay()
    {
        m_it->window()->desk().setRefused(m_it->window()->desk().today().addDays(-1), 7);
        QCOMPARE(m_it->part<QLabel>("number3")->text(), QStringLiteral("0"));
        m_it->scan(QStringLiteral("S/N 12345678"));
        QTRY_COMPARE(m_it->part<QLabel>("number3")->text(), QStringLiteral("1"));
    }

    void withoutCustomersItSaysWhatHelps()
    {
        m_it.reset();
        cleanup();
        m_it = std::make_unique<InstallerStage>(m_folder.path());
        m_it->demo().service->stop();
        m_it->openWithoutCustomers();
        auto *notice = m_it->window()->findChild<ui::CustomersNotice *>();
        QTRY_COMPARE_WITH_TIMEOUT(notice->message().severity, ui::Severity::Attention, 20'000);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->message().title.startsWith(u"No customer is known"));
        QVERIFY(!notice->message().cause.isEmpty());
        QVERIFY(!m_it->part<ui::CustomerBox>("customer")->isEnabled());
        QTRY_COMPARE(m_it->panel()->headline(), QStringLiteral("No customer known"));
        m_it->scan(QStringLiteral("000413A3F001"));
        QTRY_COMPARE(m_it->part<QLabel>("number3")->text(), QStringLiteral("1"));
        QCOMPARE(m_it->panel()->headline(), QStringLiteral("No customer known"));

        QVERIFY(m_it->demo().service->listenAgain());
        const QList<QPushButton *> buttons = notice->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        buttons.constFirst()->click(); // load again
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), 20'000);
        QTRY_VERIFY(m_it->part<ui::CustomerBox>("customer")->isEnabled());
        QTRY_COMPARE(m_it->panel()->headline(), QStringLiteral("Choose a customer"));
    }

    void theCustomerComesBackWithItsCompany()
    {
        const QString company = m_it->company();
        m_it.reset();
        m_it = std::make_unique<InstallerStage>(m_folder.path());
        m_it->openWithoutCustomers(); // before anything has arrived
        QCOMPARE(m_it->window()->desk().place().company, QString());
        m_it->window()->close();
        QTRY_VERIFY(!m_it->window());
        m_it->openWithoutCustomers();
        QTRY_COMPARE_WITH_TIMEOUT(m_it->window()->desk().place().company, company, 20'000);
        QTRY_COMPARE(m_it->panel()->headline(), QStringLiteral("Ready to scan"));
    }

    void namesThePictureThatCannotBeRead()
    {
        const QString good = m_folder.filePath(QStringLiteral("good.png"));
        const QString blank = m_folder.filePath(QStringLiteral("blank.png"));
        QVERIFY(labels::box(QStringLiteral("000413A3F001")).save(good));
        QImage white(300, 200, QImage::Format_RGB32);
        white.fill(Qt::white);
        QVERIFY(white.save(blank));
        m_it->window()->readPhotos({blank});
        QTRY_COMPARE(m_it->panel()->headline(), QStringLiteral("No code found"));
        QVERIFY(m_it->panel()->sentence().contains(u"blank.png"));
        QVERIFY(!banner()->isVisible());
        m_it->window()->readPhotos({blank, good, m_folder.filePath(QStringLiteral("none.png"))});
        QTRY_VERIFY(banner()->isVisible());
        QCOMPARE(banner()->message().title,
                 QStringLiteral("No MAC address was found in 2 of 3 pictures."));
        QCOMPARE(banner()->message().cause, QStringLiteral("blank.png, none.png"));
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void severalAddressesAreNoPicture()
    {
        m_it->window()->desk().take({QStringLiteral("000413A3F001 000413A3F002")});
        QTRY_COMPARE(m_it->panel()->headline(), QStringLiteral("2 phone(s)"));
        QVERIFY(!m_it->panel()->sentence().contains(u"picture"));
    }

    void fileDialogsComeBackToTheirFolder()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("photos")));
        const QString folder = m_folder.filePath(QStringLiteral("photos"));
        const auto openDialog = [this] {
            m_it->part<QPushButton>("photo")->click();
            return m_it->window()->findChild<QFileDialog *>();
        };
        QFileDialog *dialog = openDialog();
        QVERIFY(dialog);
        Q_EMIT dialog->filesSelected({folder + QStringLiteral("/label.png")});
        delete dialog;
        openAnew();
        dialog = openDialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().absolutePath(), folder);
    }

    void isNeverLargerThanTheScreen()
    {
        m_it->window()->setWindowState(Qt::WindowNoState);
        const QSize room = m_it->window()->screen()->availableSize();
        QTRY_VERIFY(m_it->window()->width() <= room.width());
        QVERIFY(m_it->window()->height() <= room.height());
    }

private:
    void open()
    {
        m_it = std::make_unique<InstallerStage>(m_folder.path());
        QVERIFY(m_it->open());
        if (m_it->window()->desk().place().company.isEmpty())
            m_it->choose(m_it->company());
    }
    /// As after a crash: nobody closed the window.
    void openAnew()
    {
        m_it.reset();
        open();
        QTRY_VERIFY(!m_it->window()->desk().place().company.isEmpty());
    }
    static void enter(QLineEdit *edit, const QString &text)
    {
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    void scanThree()
    {
        for (int phone = 1; phone <= 3; ++phone) {
            enter(m_it->part<QLineEdit>("room"), QStringLiteral("Room %1").arg(phone));
            m_it->scan(QStringLiteral("000413A3F00%1").arg(phone));
            QTRY_COMPARE(table()->model()->rowCount(), phone);
        }
    }
    void select(int row)
    {
        table()->setFocus();
        table()->selectRow(row);
    }
    ui::DataTable *table() const { return m_it->part<ui::DataTable>("scans"); }
    ui::MessageBanner *banner() const { return m_it->part<ui::MessageBanner>("problems"); }
    QString names() const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names.append(
                table()->model()->index(row, ui::ScansModel::NameColumn).data().toString());
        return names.join(u',');
    }

    QTemporaryDir m_folder;
    std::unique_ptr<InstallerStage> m_it;
};

QTEST_MAIN(TestInstallerList)
#include "tst_installerlist.moc"
