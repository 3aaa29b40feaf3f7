// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"
#include "tests/core/imports/importbench.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/importdialog.h"
#include "ui/models/importmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using ui::ImportModel;

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_preferences = std::make_unique<core::Preferences>(
            m_folder.filePath(QStringLiteral("%1.ini").arg(++m_number)));
        QVERIFY(m_preferences->load());
        open();
    }
    void cleanup() { delete m_dialog; }

    void saysWhatAFileShouldLookLike()
    {
        QCOMPARE(state()->state(), ui::StatePane::State::Empty);
        QVERIFY(!m_dialog->primaryButton()->isEnabled());
        QVERIFY(!child<QComboBox>("delimiter")->isVisible());
    }

    void readsAFile()
    {
        m_dialog->openFile(file("phones.csv", "MAC;Name\r\n000413A30006;B\xFCro\r\n"
                                              "000413A30001;Foyer\r\n000413A30002;Hall\r\n"
                                              "000413A3000G;x\r\n"));
        awaitCheck();
        QCOMPARE(state()->state(), ui::StatePane::State::Data);
        QCOMPARE(child<QComboBox>("delimiter")->currentData().toChar(), QChar(u';'));
        QCOMPARE(child<QComboBox>("encoding")->currentText(), QStringLiteral("Windows-1252"));
        QVERIFY(child<QCheckBox>("header")->isChecked());
        QVERIFY(m_dialog->primaryButton()->isEnabled());
        QVERIFY(m_dialog->primaryButton()->text().contains(u'2'));
        const core::Plan plan = m_dialog->value();
        QCOMPARE(plan.kind, core::Plan::Kind::Import);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.steps.first().company.uuid, fleet::company);
        QCOMPARE(plan.steps.first().name, QStringLiteral("B\u00fcro"));
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        m_dialog->primaryButton()->click();
        QCOMPARE(submitted.count(), 1);
    }

    void filtersByVerdict()
    {
        pasteRows(QStringLiteral("MAC\tName\n000413A30006\tDesk\nbroken\tx\n"));
        QToolButton *rejected = filter(u"rejected");
        QVERIFY(rejected && rejected->isVisible());
        QVERIFY(!filter(u"unchanged")->isVisible());
        rejected->click();
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY(!child<QLabel>("reason")->isVisible());
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(child<QLabel>("reason")->isVisible());
        QCOMPARE(child<QLabel>("reason")->text(),
                 QStringLiteral("MAC: Character 2, “r”, cannot stand in a MAC address."));
        filter(u"row")->click();
        QCOMPARE(table()->model()->rowCount(), 2);
        QTest::keyClick(table(), Qt::Key_Home);
        QVERIFY(!child<QLabel>("reason")->isVisible());
    }

    void anEmptyClipboardIsTold()
    {
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(m_dialog, QKeySequence::Paste);
        QVERIFY(state()->banner()->isVisible());
        QVERIFY(state()->banner()->message().title.contains(QLatin1String("clipboard")));
        pasteRows(QStringLiteral("MAC\tName\n000413A30006\tLobby\n"));
        QVERIFY(!state()->banner()->isVisible());
    }

    void theKeyboardPastes()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("000413A30006\tDesk"));
        QSignalSpy checked(m_dialog, &ui::ImportDialog::checked);
        QTest::keySequence(m_dialog, QKeySequence::Paste);
        QTRY_COMPARE(checked.count(), 1);
        QCOMPARE(m_dialog->value().steps.size(), 1);
        QVERIFY(!child<QCheckBox>("header")->isChecked());
    }

    void takesWhatIsDropped()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file("dropped.csv", "MAC\n000413A30006\n"))});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QSignalSpy checked(m_dialog, &ui::ImportDialog::checked);
        QCoreApplication::sendEvent(m_dialog, &drop);
        QTRY_COMPARE(checked.count(), 1);
        QCOMPARE(m_dialog->value().steps.size(), 1);
    }

    void columnsCanBePutRightAndAreRemembered()
    {
        pasteRows(QStringLiteral("MAC,Wo,Wer\n000413A30006,Lobby,Joe\n"));
        QCOMPARE(m_dialog->value().steps.first().name, QString());
        choose("column2", QStringLiteral("name"));
        QCOMPARE(m_dialog->value().steps.first().name, QStringLiteral("Joe"));
        // A target stands once.
        choose("column1", QStringLiteral("name"));
        QCOMPARE(child<QComboBox>("column2")->currentData().toString(), QStringLiteral("ignore"));
        QCOMPARE(m_dialog->value().steps.first().name, QStringLiteral("Lobby"));

        delete m_dialog;
        open();
        pasteRows(QStringLiteral("mac;wo;wer\n000413A30006;Gate;Ann\n"));
        QCOMPARE(m_dialog->value().steps.first().name, QStringLiteral("Gate"));
    }

    void settingsAreOffered()
    {
        pasteRows(QStringLiteral("MAC,X\n000413A30001,joe\n"));
        choose("column1", QStringLiteral("setting:http_client_user"));
        QCOMPARE(m_dialog->value().steps.first().changes.first().setting, fleet::userSetting);
    }

    void theFormatCanBePutRight()
    {
        pasteRows(QStringLiteral("MAC;Name,2\n000413A30006;Lobby,2\n000413A30007;Gate,2\n"));
        auto *delimiter = child<QComboBox>("delimiter");
        QSignalSpy checked(m_dialog, &ui::ImportDialog::checked);
        delimiter->setCurrentIndex(delimiter->findData(QChar(u',')));
        Q_EMIT delimiter->activated(delimiter->currentIndex());
        QTRY_COMPARE(checked.count(), 1);
        QCOMPARE(table()->model()->columnCount(), ImportModel::FirstCell + 2);
        QCOMPARE(table()->model()->rowCount(), 3);
        child<QCheckBox>("header")->click();
        QTRY_COMPARE(checked.count(), 2);
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(delimiter->currentData().toChar(), QChar(u','));
    }

    void otherMakersOnRequest()
    {
        pasteRows(QStringLiteral("7C2F80123456\n"));
        QVERIFY(!m_dialog->primaryButton()->isEnabled());
        QSignalSpy checked(m_dialog, &ui::ImportDialog::checked);
        child<QCheckBox>("otherMakers")->click();
        QTRY_COMPARE(checked.count(), 1);
        QVERIFY(m_dialog->primaryButton()->isEnabled());
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no text") << QString(QStringLiteral("PK\x03\x04\x14") + QChar(0) +
                                            QStringLiteral("\n000413A30006,x\n"));
        QTest::newRow("open quote") << QStringLiteral("MAC,\"Name\n000413A30006,x\n");
        QTest::newRow("nothing") << QStringLiteral("\n\n");
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QString, text);
        pasteRows(QStringLiteral("000413A30006\n"));
        QVERIFY(m_dialog->primaryButton()->isEnabled());
        pasteRows(text);
        QCOMPARE(state()->state(), ui::StatePane::State::Error);
        // Nothing is left of what was read before.
        QVERIFY(!m_dialog->primaryButton()->isEnabled());
        QCOMPARE(m_dialog->primaryButton()->text(), QStringLiteral("Preview…"));
        QVERIFY(m_dialog->value().steps.isEmpty());
        QCOMPARE(table()->model()->rowCount(), 0);
        pasteRows(QStringLiteral("000413A30006\n"));
        QCOMPARE(state()->state(), ui::StatePane::State::Data);
    }

    void aMissingFileIsSaid()
    {
        m_dialog->openFile(m_folder.filePath(QStringLiteral("none.csv")));
        QTRY_COMPARE(state()->state(), ui::StatePane::State::Error);
    }

    void rejectedRowsComeBack()
    {
        pasteRows(QStringLiteral("MAC;Name\n000413A3000O;=Desk\n000413A30006;Gate\n"));
        auto *save = child<QPushButton>("saveRejected");
        QVERIFY(save->isVisible());
        const QString path = m_folder.filePath(QStringLiteral("rejected.csv"));
        m_dialog->saveRejected(path);
        QTRY_VERIFY(save->isEnabled());
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(),
                 QByteArray("\xEF\xBB\xBFMAC;Name;Not imported because\r\n000413A3000O;'=Desk;"
                            "MAC: Character 12 is the letter O. Should it be the digit 0?\r\n"));
        m_dialog->openFile(path);
        awaitCheck();
        QCOMPARE(child<QComboBox>("delimiter")->currentData().toChar(), QChar(u';'));
        QCOMPARE(child<QComboBox>("column2")->currentData().toString(), QStringLiteral("reason"));
        QCOMPARE(table()->model()->index(0, ImportModel::FirstCell + 1).data().toString(),
                 QStringLiteral("=Desk"));
    }

    void addressesAreShownWhole()
    {
        pasteRows(QStringLiteral("Wo\tMAC\nx\t00:04:13:A3:00:0W\n"));
        const QModelIndex blamed = table()->model()->index(0, ImportModel::FirstCell + 1);
        QVERIFY(blamed.data(ImportModel::ShapeRole).isValid());
        QVERIFY(table()->columnWidth(blamed.column()) >=
                table()->itemDelegate()->sizeHint(viewOption(), blamed).width());
    }

    void isNoLargerThanTheScreen()
    {
        const QSize room = m_dialog->screen()->availableSize();
        m_dialog->resize(10, 10);
        ui::resizeWithinScreen(m_dialog, {9000, 9000});
        QVERIFY(m_dialog->width() <= room.width());
        QVERIFY(m_dialog->height() <= room.height());
        QVERIFY(m_dialog->width() > room.width() / 2);
    }

    void fileDialogsComeBackToTheirFolder()
    {
        const auto openDialog = [this] {
            child<QPushButton>("open")->click();
            return m_dialog->findChild<QFileDialog *>();
        };
        QFileDialog *dialog = openDialog();
        QVERIFY(dialog);
        Q_EMIT dialog->filesSelected({file("kept.csv", "x")});
        delete dialog;
        delete m_dialog;
        open();
        dialog = openDialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().absolutePath(), QDir(m_folder.path()).absolutePath());
    }

    void escapeCloses()
    {
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

private:
    void open()
    {
        m_dialog = new ui::ImportDialog(m_bench.store,
                                        {QStringLiteral("connection"), fleet::company, true},
                                        m_preferences.get());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    QString file(const char *name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile made(path);
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? path
                                                                                        : QString();
    }
    void awaitCheck()
    {
        QSignalSpy checked(m_dialog, &ui::ImportDialog::checked);
        QTRY_COMPARE(checked.count(), 1);
    }
    void pasteRows(const QString &text)
    {
        m_dialog->takeText(text);
        awaitCheck();
    }
    void choose(const char *column, const QString &word)
    {
        auto *box = child<QComboBox>(column);
        box->setCurrentIndex(box->findData(word));
        QSignalSpy checked(m_dialog, &ui::ImportDialog::checked);
        Q_EMIT box->activated(box->currentIndex());
        QTRY_COMPARE(checked.count(), 1);
    }
    QToolButton *filter(QStringView words) const
    {
        for (QToolButton *button : m_dialog->findChildren<QToolButton *>()) {
            if (button->text().contains(words))
                return button;
        }
        return nullptr;
    }
    template <typename Widget>
    Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    QStyleOptionViewItem viewOption() const
    {
        QStyleOptionViewItem option;
        option.initFrom(table());
        option.font = table()->font();
        option.fontMetrics = table()->fontMetrics();
        option.widget = table();
        return option;
    }
    ui::DataTable *table() const { return m_dialog->findChild<ui::DataTable *>(); }
    ui::StatePane *state() const { return m_dialog->findChild<ui::StatePane *>(); }

    QTemporaryDir m_folder;
    int m_number = 0;
    ImportBench m_bench;
    std::unique_ptr<core::Preferences> m_preferences;
    QPointer<ui::ImportDialog> m_dialog;
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
