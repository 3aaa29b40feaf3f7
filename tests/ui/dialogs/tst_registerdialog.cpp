// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"
#include "tests/core/changes/fleet.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/registerdialog.h"
#include "ui/models/findingsmodel.h"
#include "ui/widgets/datatable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class TestRegisterDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fleet::fill(m_store);
        m_dialog =
            new ui::RegisterDialog(m_store, {QStringLiteral("connection"), fleet::company, true});
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    void cleanup() { delete m_dialog; }

    void startsInTheTextWithTheChosenCompany()
    {
        QVERIFY(text()->hasFocus());
        QCOMPARE(combo("company")->currentData().toString(), fleet::company);
        QVERIFY(!m_dialog->primaryButton()->isEnabled());
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        QTest::keyClick(combo("company"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 0);
    }

    void pointsOutWhatCannotBeRegistered()
    {
        text()->setPlainText(QStringLiteral("Delivered on Monday:\n000413A30006 Front desk\n"
                                            "00-04-13-a3-00-06\n00:04:13:A3:00:0G\n"
                                            "7C:2F:80:12:34:56"));
        QCOMPARE(label("summary")->text(),
                 QStringLiteral("2 address(es) to register, 1 double(s), 1 malformed"));
        const auto *table = m_dialog->findChild<ui::DataTable *>();
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(m_dialog->value().macs,
                 (QList<core::MacAddress>{fleet::newDesk, core::MacAddress(0x7C2F80123456)}));
        QVERIFY(m_dialog->primaryButton()->isEnabled());
        QVERIFY(m_dialog->primaryButton()->text().contains(u"2"));
        text()->clear();
        QVERIFY(!m_dialog->primaryButton()->isEnabled());
        QVERIFY(m_dialog->value().macs.isEmpty());
    }

    void takesNamesFromTheLinesOnlyWhenAsked()
    {
        text()->setPlainText(QStringLiteral("000413A30006\tFront desk\nGate: 00:04:13:B6:00:07\n"
                                            "0004130F0008, 000413A30009"));
        QVERIFY(m_dialog->value().names.isEmpty());
        const auto *table = m_dialog->findChild<ui::DataTable *>();
        QVERIFY(table->isColumnHidden(ui::FindingsModel::NameColumn));
        check("namesFromLines")->setChecked(true);
        QVERIFY(!table->isColumnHidden(ui::FindingsModel::NameColumn));
        QCOMPARE(m_dialog->value().names,
                 (QStringList{QStringLiteral("Front desk"), QStringLiteral("Gate"), QString(),
                              QString()}));
    }

    void offersProfilesOfTheCompanyAndFollowsTheStore()
    {
        QComboBox *profile = combo("profile");
        QCOMPARE(profile->count(), 3);
        QCOMPARE(profile->currentData().toString(), QString());
        profile->setCurrentIndex(profile->findData(fleet::dectProfile));
        core::Profile later = fleet::profile(QStringLiteral("p-later"), fleet::desk);
        m_store.setProfiles(fleet::company, {later});
        QCOMPARE(profile->count(), 4);
        QCOMPARE(profile->currentData().toString(), fleet::dectProfile);
        QCOMPARE(m_dialog->value().profile, fleet::dectProfile);
        QCOMPARE(combo("group")->count(), 3);
    }

    void asksForTheTargetOnlyWhenRedirecting()
    {
        text()->setPlainText(QStringLiteral("000413A30006"));
        QVERIFY(!line("url")->isVisible());
        QVERIFY(!m_dialog->value().redirection);
        check("redirect")->setChecked(true);
        QVERIFY(line("url")->isVisible());
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        line("url")->setText(QStringLiteral("gopher://x/{mac}"));
        m_dialog->primaryButton()->click();
        QCOMPARE(submitted.count(), 0);
        QVERIFY(label("urlProblem")->isVisible());
        QVERIFY(line("url")->hasFocus());
        line("url")->setText(QStringLiteral("https://prov.example/{mac}"));
        line("password")->setText(QStringLiteral("Marked-Secret-7411"));
        QCOMPARE(line("password")->echoMode(), QLineEdit::Password);
        m_dialog->primaryButton()->click();
        QCOMPARE(submitted.count(), 1);
        const auto redirection = m_dialog->value().redirection;
        QVERIFY(redirection);
        QCOMPARE(redirection->url, QStringLiteral("https://prov.example/{mac}"));
        QVERIFY(!redirection->user);
        QCOMPARE(redirection->password, QStringLiteral("Marked-Secret-7411"));
    }

    void tabLeavesTheText()
    {
        QTest::keyClick(text(), Qt::Key_Tab);
        QVERIFY(check("namesFromLines")->hasFocus());
        QTest::keyClick(check("namesFromLines"), Qt::Key_Tab);
        QVERIFY(m_dialog->findChild<ui::DataTable *>()->hasFocus());
        QTest::keyClick(m_dialog->findChild<ui::DataTable *>(), Qt::Key_Tab);
        QVERIFY(combo("profile")->hasFocus());
    }

    void comesBackAsLargeAsItWas()
    {
        const QTemporaryDir folder;
        core::Preferences preferences(folder.filePath(QStringLiteral("perch.ini")));
        QVERIFY(preferences.load());
        ui::rememberSize(m_dialog, preferences);
        const QSize wanted(m_dialog->width() - 60, m_dialog->height() - 40);
        m_dialog->resize(wanted);
        m_dialog->close();
        QTRY_VERIFY(!m_dialog);
        m_dialog =
            new ui::RegisterDialog(m_store, {QStringLiteral("connection"), fleet::company, true});
        QVERIFY(m_dialog->size() != wanted);
        ui::rememberSize(m_dialog, preferences);
        QCOMPARE(m_dialog->size(), wanted);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->close();
    }

    void readsALongListInOneGo()
    {
        QString many;
        for (quint64 i = 0; i < 5000; ++i)
            many += core::MacAddress(0x000413A40000 + i).display() + u'\n';
        text()->setPlainText(many);
        QCOMPARE(m_dialog->value().macs.size(), 5000);
    }

private:
    QPlainTextEdit *text() const
    {
        return m_dialog->findChild<QPlainTextEdit *>(QStringLiteral("macs"));
    }
    QComboBox *combo(const char *name) const
    {
        return m_dialog->findChild<QComboBox *>(QString::fromLatin1(name));
    }
    QCheckBox *check(const char *name) const
    {
        return m_dialog->findChild<QCheckBox *>(QString::fromLatin1(name));
    }
    QLineEdit *line(const char *name) const
    {
        return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    QLabel *label(const char *name) const
    {
        return m_dialog->findChild<QLabel *>(QString::fromLatin1(name));
    }

    core::Store m_store;
    QPointer<ui::RegisterDialog> m_dialog;
};

QTEST_MAIN(TestRegisterDialog)
#include "tst_registerdialog.moc"
