// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/connectionrules.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/messagebanner.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using Kind = core::Error::Kind;

namespace {

const QString keyId = QStringLiteral("b3f1c2d4e5f60718");
const QString secretText = QStringLiteral("Marked-Secret-7411");

core::Connection known()
{
    core::Connection connection;
    connection.id = QStringLiteral("0a3c2f0e-7a52-4d0c-9f9e-5c1c1e0f0001");
    connection.name = QStringLiteral("Example Telecom");
    connection.baseUrl = QUrl(QStringLiteral("https://lab.example.net/api/v1/"));
    connection.keyId = keyId;
    return connection;
}

} // namespace

class TestConnectionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open({}); }
    void cleanup() { delete m_dialog; }

    void offersTheCurrentHostFirst()
    {
        QCOMPARE(edit("baseUrl")->text(), core::servicePresets().constFirst().baseUrl.toString());
        QVERIFY(edit("baseUrl")->isReadOnly());
        auto *service = m_dialog->findChild<QComboBox *>(QStringLiteral("service"));
        QCOMPARE(service->count(), int(core::servicePresets().size()) + 1);
        for (int preset = 0; preset < core::servicePresets().size(); ++preset) {
            choose(service, preset);
            QCOMPARE(edit("baseUrl")->text(), core::servicePresets().at(preset).baseUrl.toString());
        }
        choose(service, service->count() - 1);
        QCOMPARE(edit("baseUrl")->text(), QString());
        QVERIFY(!edit("baseUrl")->isReadOnly());
        edit("baseUrl")->setText(QStringLiteral("https://own.example/api/v1"));
        choose(service, service->count() - 1);
        QCOMPARE(edit("baseUrl")->text(), QStringLiteral("https://own.example/api/v1"));
    }

    void saysWhatIsWrongBesideTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("no name") << QStringLiteral("name") << QString();
        QTest::newRow("no key id") << QStringLiteral("keyId") << QString();
        QTest::newRow("key id with a quote") << QStringLiteral("keyId") << QStringLiteral("a\"b");
        QTest::newRow("no secret") << QStringLiteral("secret") << QString();
        QTest::newRow("secret with a blank") << QStringLiteral("secret") << QStringLiteral("abc ");
        QTest::newRow("no url") << QStringLiteral("baseUrl") << QString();
        QTest::newRow("plain http")
            << QStringLiteral("baseUrl") << QStringLiteral("http://example.net/api/v1/");
        QTest::newRow("user in url")
            << QStringLiteral("baseUrl") << QStringLiteral("https://a:b@example.net/");
    }

    void saysWhatIsWrongBesideTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        fillIn();
        auto *line = m_dialog->findChild<QLineEdit *>(field);
        line->setText(text);
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        m_dialog->primaryButton()->click();
        QCOMPARE(submitted.count(), 0);
        auto *problem = m_dialog->findChild<QLabel *>(field + QStringLiteral("Problem"));
        QVERIFY(problem->isVisible());
        QVERIFY(!problem->text().isEmpty());
        QCOMPARE(line->accessibleDescription(), problem->text());
        QVERIFY(line->hasFocus());
        QVERIFY(!problem->text().contains(secretText));
        int shown = 0;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            shown += label->objectName().endsWith(u"Problem") && label->isVisible() ? 1 : 0;
        QCOMPARE(shown, 1);

        fillIn();
        m_dialog->primaryButton()->click();
        QCOMPARE(submitted.count(), 1);
        QVERIFY(!problem->isVisible());
        QCOMPARE(line->accessibleDescription(), QString());
    }

    void enterSubmitsTheValue()
    {
        fillIn();
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        QTest::keyClick(edit("secret"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        const core::Connection value = m_dialog->value();
        QCOMPARE(value.name, QStringLiteral("Example Telecom"));
        QCOMPARE(value.baseUrl, QUrl(QStringLiteral("https://lab.example.net/api/v1/")));
        QCOMPARE(value.keyId, keyId);
        QCOMPARE(QString::fromUtf8(m_dialog->secret().expose()), secretText);
        QCOMPARE(m_dialog->keep(), core::SecretVault::Keep::Keychain);
        QVERIFY(m_dialog->isVisible());
    }

    void escapeCancels()
    {
        QSignalSpy rejected(m_dialog, &QDialog::rejected);
        QTest::keyClick(edit("name"), Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        QTRY_VERIFY(!m_dialog);
    }

    void editingNeedsNoSecret()
    {
        open(known());
        QVERIFY(m_dialog->isEditing());
        QCOMPARE(edit("name")->text(), known().name);
        QCOMPARE(edit("baseUrl")->text(), known().baseUrl.toString());
        QVERIFY(!edit("baseUrl")->isReadOnly());
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        m_dialog->primaryButton()->click();
        QCOMPARE(submitted.count(), 1);
        QVERIFY(m_dialog->secret().isEmpty());
        QCOMPARE(m_dialog->value(), known());
    }

    void testsOnceAtATime()
    {
        fillIn();
        edit("name")->clear();
        QSignalSpy asked(m_dialog, &ui::ConnectionDialog::testRequested);
        QTest::mouseClick(button("test"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        // A connection that somebody tries out first needs no name of its own.
        QVERIFY(!edit("name")->text().isEmpty());
        QVERIFY(!button("test")->isEnabled());
        QVERIFY(!m_dialog->primaryButton()->isEnabled());
        m_dialog->showFinding({});
        QVERIFY(button("test")->isEnabled());
        QVERIFY(m_dialog->primaryButton()->isEnabled());
    }

    void tellsWhatTheTestFound()
    {
        core::ConnectionFinding finding;
        finding.companyName = QStringLiteral("Example GmbH");
        finding.companyType = QStringLiteral("reseller");
        finding.roleName = QStringLiteral("Administrator");
        finding.roleTold = true;
        m_dialog->showFinding(finding);
        QCOMPARE(banner()->message().severity, ui::Severity::Good);
        QVERIFY(banner()->message().title.contains(finding.companyName));
        QVERIFY(banner()->message().cause.contains(finding.roleName));
        QVERIFY(banner()->isVisible());

        finding.roleName.clear();
        finding.mayWrite = false;
        finding.clockOffset = std::chrono::seconds(-125);
        m_dialog->showFinding(finding);
        QCOMPARE(banner()->message().severity, ui::Severity::Attention);
        QVERIFY(banner()->message().cause.contains(u"no role"));
        QVERIFY(banner()->message().cause.contains(u"2 min 5 s"));
        QVERIFY(!banner()->message().cure.isEmpty());
        auto *service = m_dialog->findChild<QComboBox *>(QStringLiteral("service"));
        service->setCurrentIndex(service->count() - 2);
        Q_EMIT service->activated(service->currentIndex());
        QVERIFY(!banner()->isVisible()); // it was found elsewhere
    }

    void leadsFromARefusedCertificateToATestWithIt()
    {
        fillIn();
        core::Error error = core::Error::make(Kind::CertificateUntrusted);
        error.host = QStringLiteral("lab.example.net");
        error.fingerprint = QByteArray(32, '\x5A');
        m_dialog->showError(error);
        QSignalSpy wanted(m_dialog, &ui::ConnectionDialog::certificateRequested);
        QSignalSpy tested(m_dialog, &ui::ConnectionDialog::testRequested);
        QTRY_VERIFY(bannerButton(QStringLiteral("Show certificate…")));
        bannerButton(QStringLiteral("Show certificate…"))->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<core::Error>().fingerprint, error.fingerprint);
        m_dialog->acceptCertificate({error.host, error.fingerprint});
        QCOMPARE(tested.count(), 1);
        QCOMPARE(m_dialog->value().pinFor(error.host), error.fingerprint);
        m_dialog->acceptCertificate({error.host, QByteArray(32, '\x5B')});
        QCOMPARE(m_dialog->value().pins.size(), 1);
    }

    void offersThisRunOnlyWhereThereIsNoKeychain()
    {
        m_dialog->setKeychainState(core::SecretStoreState::Missing);
        QVERIFY(radio("keepRun")->isChecked());
        QVERIFY(!radio("keepKeychain")->isEnabled());
        QVERIFY(banner()->isVisible());
        QCOMPARE(m_dialog->keep(), core::SecretVault::Keep::ThisRunOnly);
        open({});
        m_dialog->setKeychainState(core::SecretStoreState::Locked);
        QVERIFY(radio("keepRun")->isChecked());
        QVERIFY(radio("keepKeychain")->isEnabled());
        open({});
        m_dialog->setKeychainState(core::SecretStoreState::Available);
        QVERIFY(radio("keepKeychain")->isChecked());
        QVERIFY(!banner()->isVisible());
    }

    void offersThisRunOnlyAfterTheKeychainRefused()
    {
        fillIn();
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        m_dialog->showError(core::Error::make(Kind::KeychainDenied));
        QTRY_VERIFY(bannerButton(QStringLiteral("Keep it for this run only")));
        bannerButton(QStringLiteral("Keep it for this run only"))->click();
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(m_dialog->keep(), core::SecretVault::Keep::ThisRunOnly);
        // Nothing to keep: no such offer.
        edit("secret")->clear();
        m_dialog->showError(core::Error::make(Kind::SecretMissing));
        QCOMPARE(bannerButton(QStringLiteral("Keep it for this run only")), nullptr);
    }

private:
    void open(const core::Connection &connection)
    {
        delete m_dialog;
        m_dialog = new ui::ConnectionDialog(connection);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    void fillIn()
    {
        auto *service = m_dialog->findChild<QComboBox *>(QStringLiteral("service"));
        choose(service, service->count() - 1);
        edit("name")->setText(QStringLiteral(" Example Telecom "));
        edit("baseUrl")->setText(QStringLiteral("https://lab.example.net/api/v1"));
        edit("keyId")->setText(keyId);
        edit("secret")->setText(secretText);
    }

    static void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    QLineEdit *edit(const char *name) const
    {
        return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QRadioButton *radio(const char *name) const
    {
        return m_dialog->findChild<QRadioButton *>(QString::fromLatin1(name));
    }
    ui::MessageBanner *banner() const { return m_dialog->findChild<ui::MessageBanner *>(); }
    QPushButton *bannerButton(const QString &text) const
    {
        for (QPushButton *known : banner()->findChildren<QPushButton *>()) {
            if (known->text() == text && !known->isHidden())
                return known;
        }
        return nullptr;
    }

    QPointer<ui::ConnectionDialog> m_dialog;
};

QTEST_MAIN(TestConnectionDialog)
#include "tst_connectiondialog.moc"
