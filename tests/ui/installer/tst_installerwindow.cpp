// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner.h"
#include "tests/ui/installer/installerstage.h"
#include "tests/ui/installer/labels.h"
#include "ui/installer/beeper.h"
#include "ui/installer/scansmodel.h"
#include "ui/widgets/delegates.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

#include <string_view>

using State = core::Scan::State;
using ui::Beeper;
using ui::StatusShape;

/// An installer's day, with keys and pictures.
class TestInstallerWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_it = std::make_unique<InstallerStage>(m_folder.path());
        QVERIFY(m_it->open());
        m_it->choose(m_it->company());
        m_sounds =
            std::make_unique<QSignalSpy>(m_it->window()->findChild<Beeper *>(), &Beeper::played);
    }
    void cleanup()
    {
        m_it.reset();
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
    }

    void aScanBeepsColoursAndCounts()
    {
        QVERIFY(m_it->window()->isFullScreen());
        room()->setText(QStringLiteral("Room 101"));
        Q_EMIT room()->textEdited(room()->text());
        m_it->scan(QStringLiteral("000413A3F001"));
        QTRY_COMPARE(m_it->panel()->shape(), StatusShape::Good);
        QCOMPARE(m_it->panel()->headline(), QStringLiteral("Room 101"));
        QCOMPARE(m_sounds->last().first().value<Beeper::Sound>(), Beeper::Sound::Good);
        QCOMPARE(number(0), QStringLiteral("1"));
        QCOMPARE(number(1), QStringLiteral("1"));
        QCOMPARE(rows(), 1);
        QVERIFY(button("register")->text().contains(u'1'));
        m_it->scan(QStringLiteral("MAC: 00:04:13:a3:f0:02"));
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(name(0), QStringLiteral("Room 101 (2)"));
    }

    void refusesAloudAndInWords_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("headline");
        QTest::newRow("foreign") << QStringLiteral("A4BB6D112233")
                                 << QStringLiteral("Not a Snom or Gigaset phone");
        QTest::newRow("number") << QStringLiteral("S/N 12345678")
                                << QStringLiteral("No MAC address");
        QTest::newRow("malformed")
            << QStringLiteral("000413A3F00") << QStringLiteral("Address incomplete");
        QTest::newRow("too long") << QStringLiteral("000413A3F0012")
                                  << QStringLiteral("Address too long");
        QTest::newRow("wrong character")
            << QStringLiteral("000413A3F0G1") << QStringLiteral("Wrong character");
        QTest::newRow("another customer's")
            << QStringLiteral("other") << QStringLiteral("Another customer’s phone");
        QTest::newRow("registered")
            << QStringLiteral("own") << QStringLiteral("Registered already");
    }
    void refusesAloudAndInWords()
    {
        QFETCH(QString, code);
        QFETCH(QString, headline);
        if (code == u"other" || code == u"own")
            code = m_it->store().phones(m_it->company(code == u"other")).macs().first().wire();
        m_it->scan(code);
        QTRY_COMPARE(m_it->panel()->headline(), headline);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_it->panel());
        QCOMPARE(spoken->text(QAccessible::Name), headline);
        QCOMPARE(spoken->text(QAccessible::Description), m_it->panel()->sentence());
        QVERIFY(m_it->panel()->shape() != StatusShape::Good);
        QVERIFY(m_it->panel()->sentence().size() > 20);
        QCOMPARE(m_sounds->last().first().value<Beeper::Sound>(), Beeper::Sound::Refused);
        QCOMPARE(rows(), 0);
        QCOMPARE(number(3), QStringLiteral("1"));
    }

    void namesTheOtherCustomer()
    {
        const QString other = m_it->company(true);
        m_it->scan(m_it->store().phones(other).macs().first().display());
        QTRY_VERIFY(m_it->panel()->sentence().contains(m_it->store().company(other)->name));
    }

    void refusesADouble()
    {
        m_it->scan(QStringLiteral("000413A3F001"));
        m_it->scan(QStringLiteral("000413A3F001"));
        QTRY_COMPARE(m_it->panel()->headline(), QStringLiteral("Scanned before"));
        QCOMPARE(rows(), 1);
    }

    void undoesTheLastScan()
    {
        room()->setText(QStringLiteral("Room 009"));
        Q_EMIT room()->textEdited(room()->text());
        m_it->window()->desk().setCounting(true);
        m_it->scan(QStringLiteral("000413A3F001"));
        m_it->scan(QStringLiteral("000413A3F002"));
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(room()->text(), QStringLiteral("Room 011"));
        QTest::keyClick(m_it->panel(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(room()->text(), QStringLiteral("Room 010"));
        button("undo")->click();
        QTRY_COMPARE(rows(), 0);
        QVERIFY(!button("undo")->isEnabled());
        QCOMPARE(m_it->panel()->headline(), QStringLiteral("Taken back"));
        QVERIFY(m_it->panel()->sentence().startsWith(u"Room 009"));
        QCOMPARE(m_it->panel()->shape(), StatusShape::Unknown);
    }

    void showsAddressAndStateOnASmallScreen()
    {
        m_it->window()->setWindowState(Qt::WindowNoState);
        m_it->window()->resize(1024, 700);
        room()->setText(QStringLiteral("A meeting room with a name that is long"));
        Q_EMIT room()->textEdited(room()->text());
        m_it->scan(QStringLiteral("000413A3F001"));
        QTRY_COMPARE(rows(), 1);
        const auto *table = m_it->part<QTableView>("scans");
        const QHeaderView *header = table->horizontalHeader();
        QTRY_VERIFY(header->length() <= table->viewport()->width());
        QVERIFY(header->sectionSize(ui::ScansModel::MacColumn) >=
                ui::MacDelegate::columnWidth(table));
        const QModelIndex state = model()->index(0, ui::ScansModel::StateColumn);
        QStyleOptionViewItem option;
        option.initFrom(table);
        option.widget = table;
        QVERIFY(header->sectionSize(ui::ScansModel::StateColumn) >=
                table->itemDelegateForColumn(state.column())->sizeHint(option, state).width());
    }

    void tellsHowManyOfSeveralWereKept()
    {
        m_it->window()->desk().take(
            {QStringLiteral("000413A3F001"),
             m_it->store().phones(m_it->company(true)).macs().first().display()});
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(m_it->panel()->headline(), QStringLiteral("1 of 2 kept"));
    }

    void takesWhatIsTypedByHand()
    {
        for (const char c : std::string_view("000413a3f001"))
            QTest::keyClick(focus(), c, Qt::NoModifier, 70);
        QTRY_COMPARE(m_it->part<QLineEdit>("code")->text(), QStringLiteral("000413a3f001"));
        QTest::keyClick(focus(), Qt::Key_Return, Qt::NoModifier, 70);
        QTRY_COMPARE(rows(), 1);
        QVERIFY(m_it->panel()->hasFocus());
    }

    void readsAPastedPicture()
    {
        QGuiApplication::clipboard()->setImage(labels::box(QStringLiteral("000413A3F001")));
        QTest::keyClick(m_it->panel(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 1);
        QGuiApplication::clipboard()->setText(QStringLiteral("000413A3F002\n000413A3F003"));
        QTest::keyClick(m_it->panel(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 3);
    }

    void readsDroppedPhotos()
    {
        const QString path = m_folder.filePath(QStringLiteral("photo.png"));
        QVERIFY(labels::box(QStringLiteral("000413A3F001")).save(path));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(m_it->window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_it->window(), &drop);
        QTRY_COMPARE(rows(), 1);
        m_it->window()->readPhotos({m_folder.filePath(QStringLiteral("none.png"))});
        QTRY_COMPARE(m_it->panel()->headline(), QStringLiteral("Not a picture"));
    }

    void registersThroughAPreview()
    {
        m_it->scan(QStringLiteral("000413A3F001"));
        m_it->scan(QStringLiteral("000413A3F002"));
        QTRY_COMPARE(rows(), 2);
        button("register")->click();
        QDialog *preview = nullptr;
        QTRY_VERIFY((preview = m_it->window()->findChild<QDialog *>()) && preview->isVisible());
        // A scan in front of it must not press its button.
        m_it->scan(QStringLiteral("000413A3F003"), preview);
        QTRY_COMPARE(m_it->log().scans().size(), 3);
        QVERIFY(m_it->session().runner().runs().isEmpty());
        QTest::keyClick(preview, Qt::Key_Return);
        QTRY_COMPARE(state(1), State::Registered);
        QTRY_COMPARE(state(2), State::Registered);
        QCOMPARE(state(0), State::Scanned);
        QVERIFY(m_it->demo().service->phone(QStringLiteral("000413a3f001")));
        QCOMPARE(number(2), QStringLiteral("2"));
        QVERIFY(!m_it->demo().service->phone(QStringLiteral("000413a3f003")));
    }

    void keepsEverythingWithoutNetwork()
    {
        m_it->demo().service->stop();
        m_it->session().sync().refresh(core::Resource::Endpoints,
                                       {m_it->session().connection().id, m_it->company(), false});
        m_it->scan(QStringLiteral("000413A3F001"));
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(!button("register")->isEnabled());
        QVERIFY(m_it->part<QLabel>("network")->text().contains(QStringLiteral("No network")));
    }

    void survivesARestart()
    {
        room()->setText(QStringLiteral("Room 7"));
        Q_EMIT room()->textEdited(room()->text());
        const QString company = m_it->company();
        m_it->scan(QStringLiteral("000413A3F001"));
        QTRY_COMPARE(rows(), 1);
        m_it->window()->close();
        m_it.reset();
        m_it = std::make_unique<InstallerStage>(m_folder.path());
        QVERIFY(m_it->open());
        QTRY_COMPARE(m_it->window()->desk().place().company, company);
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(name(0), QStringLiteral("Room 7"));
        QCOMPARE(room()->text(), QStringLiteral("Room 7"));
    }

    void asksOnceBeforeItLeaves()
    {
        QTest::keyClick(m_it->panel(), Qt::Key_F11);
        QTRY_VERIFY(!m_it->window()->isFullScreen());
        QTest::keyClick(m_it->panel(), Qt::Key_F11);
        QTRY_VERIFY(m_it->window()->isFullScreen());
        QTest::keyClick(m_it->panel(), Qt::Key_Escape);
        QCOMPARE(m_it->panel()->headline(), QStringLiteral("Leave installer mode?"));
        QVERIFY(m_it->window()->isVisible());
        QTest::keyClick(m_it->panel(), Qt::Key_Escape);
        QTRY_VERIFY(!m_it->window());
    }

    void writesTheDaysList()
    {
        m_it->scan(QStringLiteral("000413A3F001"));
        QTRY_COMPARE(rows(), 1);
        const QString pdf = m_folder.filePath(QStringLiteral("day.pdf"));
        m_it->window()->writePdf(pdf);
        QVERIFY(QFile(pdf).size() > 2000);
        const QString csv = m_folder.filePath(QStringLiteral("day.csv"));
        m_it->window()->writeCsv(csv);
        QTRY_VERIFY(QFile::exists(csv));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("00:04:13:A3:F0:01"));
    }

private:
    QPushButton *button(const char *name) const { return m_it->part<QPushButton>(name); }
    QLineEdit *room() const { return m_it->part<QLineEdit>("room"); }
    QWidget *focus() const { return m_it->window()->focusWidget(); }
    QAbstractItemModel *model() const { return m_it->part<QTableView>("scans")->model(); }
    int rows() const { return model()->rowCount(); }
    QString name(int row) const
    {
        return model()->index(row, ui::ScansModel::NameColumn).data().toString();
    }
    State state(int row) const
    {
        return static_cast<ui::ScansModel *>(model())->scans().at(row).state;
    }
    QString number(int which) const
    {
        return m_it->part<QLabel>(QByteArray("number" + QByteArray::number(which)).constData())
            ->text();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<InstallerStage> m_it;
    std::unique_ptr<QSignalSpy> m_sounds;
};

QTEST_MAIN(TestInstallerWindow)
#include "tst_installerwindow.moc"
