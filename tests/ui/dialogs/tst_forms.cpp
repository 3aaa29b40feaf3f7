// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/fleet.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/redirectdialog.h"
#include "ui/dialogs/secretdialog.h"
#include "ui/errors/explain.h"
#include "ui/widgets/messagebanner.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using Kind = core::Error::Kind;

namespace {

const QString secretText = QStringLiteral("Marked-Secret-7411");

core::Connection known()
{
    core::Connection connection;
    connection.id = QStringLiteral("0a3c2f0e-7a52-4d0c-9f9e-5c1c1e0f0001");
    connection.name = QStringLiteral("Example Telecom");
    connection.keyId = QStringLiteral("b3f1c2d4e5f60718");
    return connection;
}

QLineEdit *line(const QDialog &dialog, const char *name)
{
    return dialog.findChild<QLineEdit *>(QString::fromLatin1(name));
}

QLabel *label(const QDialog &dialog, const char *name)
{
    return dialog.findChild<QLabel *>(QString::fromLatin1(name));
}

/// On the stack, unlike in the program.
template <typename Dialog>
void show(Dialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirectStartsWithTheTargetInForce()
    {
        ui::RedirectDialog dialog(
            QStringLiteral("3 phones of Example"),
            {QStringLiteral("https://old.example/{mac}"), QStringLiteral("prov")});
        show(dialog);
        QVERIFY(line(dialog, "url")->hasFocus());
        QCOMPARE(dialog.value().url, QStringLiteral("https://old.example/{mac}"));
        // The user in force is told, but only written when somebody enters one.
        QVERIFY(line(dialog, "user")->placeholderText().contains(u"prov"));
        QVERIFY(!dialog.value().user);
        QVERIFY(!dialog.value().password);
    }

    void redirectRefusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("empty") << QString();
        QTest::newRow("scheme") << QStringLiteral("gopher://example.net/");
        QTest::newRow("host") << QStringLiteral("https:///x");
        QTest::newRow("braces") << QStringLiteral("https://example.net/{mak}");
        QTest::newRow("blank") << QStringLiteral("https://example.net/a b");
        QTest::newRow("length") << QStringLiteral("https://example.net/") +
                                       QString(1100, QLatin1Char('x'));
    }

    void redirectRefusesWhatIsNoAddress()
    {
        QFETCH(QString, url);
        ui::RedirectDialog dialog(QStringLiteral("One"), {});
        show(dialog);
        QSignalSpy submitted(&dialog, &ui::FormDialog::submitted);
        line(dialog, "url")->setText(url);
        QTest::keyClick(line(dialog, "url"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 0);
        QVERIFY(label(dialog, "urlProblem")->isVisible());
        QCOMPARE(line(dialog, "url")->accessibleDescription(), label(dialog, "urlProblem")->text());
        QCOMPARE(line(dialog, "url")->text(), url);

        line(dialog, "url")->setText(QStringLiteral("https://example.net/{mac}"));
        line(dialog, "user")->setText(QStringLiteral("prov"));
        line(dialog, "password")->setText(secretText);
        QTest::keyClick(line(dialog, "password"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        QVERIFY(!label(dialog, "urlProblem")->isVisible());
        QCOMPARE(dialog.value().user, QStringLiteral("prov"));
        QCOMPARE(dialog.value().password, secretText);
    }

    void nameIsSelectedAndTrimmed()
    {
        ui::NameDialog dialog(QStringLiteral("Front desk of Example"),
                              QStringLiteral("Front desk"));
        show(dialog);
        QVERIFY(line(dialog, "name")->hasFocus());
        QTest::keyClicks(line(dialog, "name"), QStringLiteral("  Lobby "));
        QCOMPARE(dialog.value(), QStringLiteral("Lobby"));
        QSignalSpy submitted(&dialog, &ui::FormDialog::submitted);
        QTest::keyClick(line(dialog, "name"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        line(dialog, "name")->clear();
        QCOMPARE(dialog.value(), QString());
    }

    void profileOffersExactlyWhatItIsGiven()
    {
        const QList<core::Profile> profiles{fleet::profile(QStringLiteral("p1"), fleet::desk),
                                            fleet::profile(QStringLiteral("p2"), fleet::desk)};
        ui::ProfileDialog dialog(QStringLiteral("One"), profiles, {});
        show(dialog);
        auto *box = dialog.findChild<QComboBox *>(QStringLiteral("profile"));
        QCOMPARE(box->count(), 2);
        QVERIFY(box->hasFocus());
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(dialog.value(), QStringLiteral("p2"));
        QVERIFY(!label(dialog, "hint")->isVisible());
    }

    void profileSaysWhyThereIsNone()
    {
        ui::ProfileDialog dialog(QStringLiteral("One"), {}, QStringLiteral("No profile fits."));
        show(dialog);
        QVERIFY(!dialog.primaryButton()->isEnabled());
        QCOMPARE(label(dialog, "hint")->text(), QStringLiteral("No profile fits."));
        QVERIFY(label(dialog, "hint")->isVisible());
    }

    void secretSuggestsTheKeychainUnlessItIsTheProblem_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("thisRun");
        QTest::newRow("missing secret") << int(Kind::SecretMissing) << false;
        QTest::newRow("locked") << int(Kind::KeychainLocked) << true;
        QTest::newRow("no keychain") << int(Kind::KeychainMissing) << true;
        QTest::newRow("denied") << int(Kind::KeychainDenied) << true;
    }

    void secretSuggestsTheKeychainUnlessItIsTheProblem()
    {
        QFETCH(int, kind);
        QFETCH(bool, thisRun);
        ui::SecretDialog dialog(known(), core::Error::make(Kind(kind)));
        show(dialog);
        QCOMPARE(dialog.keep() == core::SecretVault::Keep::ThisRunOnly, thisRun);
        QVERIFY(dialog.findChild<ui::MessageBanner *>()->isVisible());
        QVERIFY(line(dialog, "secret")->hasFocus());
        QCOMPARE(line(dialog, "secret")->echoMode(), QLineEdit::Password);
        QSignalSpy submitted(&dialog, &ui::FormDialog::submitted);
        QTest::keyClick(line(dialog, "secret"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 0);
        QVERIFY(label(dialog, "secretProblem")->isVisible());
        QTest::keyClicks(line(dialog, "secret"), secretText);
        QTest::keyClick(line(dialog, "secret"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(QString::fromUtf8(dialog.secret().expose()), secretText);
        dialog.showError(core::Error::make(Kind::KeychainDenied));
        QCOMPARE(dialog.findChild<ui::MessageBanner *>()->message().title,
                 ui::explain(core::Error::make(Kind::KeychainDenied)).what);
    }

    void certificateIsNeverAcceptedByEnterOrEscape()
    {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
            core::Error error = core::Error::make(Kind::CertificateUntrusted);
            error.host = QStringLiteral("Lab.example.net:8443");
            error.fingerprint = QByteArray(32, '\xAB');
            ui::CertificateDialog dialog(error);
            show(dialog);
            QSignalSpy submitted(&dialog, &ui::FormDialog::submitted);
            QSignalSpy rejected(&dialog, &QDialog::rejected);
            QTest::keyClick(&dialog, key);
            QCOMPARE(submitted.count(), 0);
            QCOMPARE(rejected.count(), 1);
        }
    }

    void certificateNamesHostAndFingerprint()
    {
        core::Error error = core::Error::make(Kind::CertificateChanged);
        error.host = QStringLiteral("Lab.example.net:8443");
        error.fingerprint = QByteArray(32, '\xAB');
        ui::CertificateDialog dialog(error);
        show(dialog);
        QCOMPARE(label(dialog, "host")->text(), error.host);
        QCOMPARE(label(dialog, "fingerprint")->text().count(u"AB"), 32);
        QSignalSpy submitted(&dialog, &ui::FormDialog::submitted);
        QTest::mouseClick(dialog.primaryButton(), Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(dialog.value(), (core::PinnedCertificate{QStringLiteral("lab.example.net:8443"),
                                                          error.fingerprint}));
    }
};

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
