// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectiondialog.h"

#include "ui_connectiondialog.h"

#include "core/settings/connectionrules.h"
#include "ui/errors/errormessage.h"
#include "ui/errors/explain.h"

#include <QPushButton>

namespace ui {

namespace {

QString serviceName(core::ServicePreset::Service service)
{
    switch (service) {
    case core::ServicePreset::Service::Sraps:
        return ConnectionDialog::tr("Snom SRAPS");
    case core::ServicePreset::Service::SrapsOlderHost:
        return ConnectionDialog::tr("Snom SRAPS, older host");
    case core::ServicePreset::Service::Grape:
        return ConnectionDialog::tr("Gigaset GRAPE");
    }
    return {};
}

template <typename T>
QString problemOf(const core::Result<T> &result)
{
    return result ? QString() : explain(result.error()).sentence();
}

} // namespace

ConnectionDialog::ConnectionDialog(const core::Connection &connection, QWidget *parent)
    : FormDialog(parent)
    , m_connection(connection)
    , m_ui(std::make_unique<Ui::ConnectionDialog>())
{
    m_ui->setupUi(this);
    for (const core::ServicePreset &preset : core::servicePresets())
        m_ui->service->addItem(serviceName(preset.service), preset.baseUrl);
    m_ui->service->addItem(tr("Another address"), QUrl());
    adoptButtons(m_ui->buttons, isEditing() ? tr("Save connection") : tr("Add connection"));
    if (isEditing()) {
        setWindowTitle(tr("Edit connection"));
        m_ui->secret->setPlaceholderText(tr("Unchanged"));
    }
    m_ui->name->setText(connection.name);
    m_ui->keyId->setText(connection.keyId);
    const QUrl url = connection.baseUrl.isEmpty() ? core::servicePresets().constFirst().baseUrl
                                                  : connection.baseUrl;
    const int preset = m_ui->service->findData(url);
    m_ui->service->setCurrentIndex(preset >= 0 ? preset : m_ui->service->count() - 1);
    choosePreset();
    m_ui->baseUrl->setText(url.toString());
    connect(m_ui->service, &QComboBox::activated, this, &ConnectionDialog::choosePreset);
    connect(m_ui->test, &QPushButton::clicked, this, &ConnectionDialog::test);
    for (const QLineEdit *edit :
         std::initializer_list<QLineEdit *>{m_ui->baseUrl, m_ui->keyId, m_ui->secret})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionDialog::forgetFinding);
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::choosePreset()
{
    const QUrl url = m_ui->service->currentData().toUrl();
    m_ui->baseUrl->setReadOnly(!url.isEmpty());
    if (!url.isEmpty()) {
        m_ui->baseUrl->setText(url.toString());
    } else if (const QUrl shown(m_ui->baseUrl->text());
               !shown.isEmpty() && m_ui->service->findData(shown) >= 0) {
        m_ui->baseUrl->clear();
    }
}

core::Connection ConnectionDialog::value() const
{
    core::Connection connection = m_connection;
    connection.name = core::checkedConnectionName(m_ui->name->text()).value_or(QString());
    connection.baseUrl = core::checkedBaseUrl(m_ui->baseUrl->text()).value_or(QUrl());
    connection.keyId = core::checkedKeyId(m_ui->keyId->text()).value_or(QString());
    return connection;
}

core::Secret ConnectionDialog::secret() const
{
    return core::Secret(m_ui->secret->text().toUtf8());
}

core::SecretVault::Keep ConnectionDialog::keep() const
{
    return m_ui->keepRun->isChecked() ? core::SecretVault::Keep::ThisRunOnly
                                      : core::SecretVault::Keep::Keychain;
}

void ConnectionDialog::setKeychainState(core::SecretStoreState state)
{
    if (state == core::SecretStoreState::Available)
        return;
    const bool locked = state == core::SecretStoreState::Locked;
    const auto kind =
        locked ? core::Error::Kind::KeychainLocked : core::Error::Kind::KeychainMissing;
    m_ui->keepRun->setChecked(true);
    m_ui->keepKeychain->setEnabled(locked);
    m_ui->banner->setMessage(messageFor(core::Error::make(kind), Severity::Attention));
}

void ConnectionDialog::setBusy(bool busy)
{
    m_ui->test->setEnabled(!busy);
    primaryButton()->setEnabled(!busy);
    if (busy)
        m_ui->banner->setMessage({Severity::Information, tr("Asking the service…"), {}, {}, {}});
}

void ConnectionDialog::showFinding(const core::ConnectionFinding &finding)
{
    setBusy(false);
    Message message;
    message.severity = finding.mayWrite ? Severity::Good : Severity::Attention;
    message.title = finding.companyType == u"reseller"
                        ? tr("Connected to %1, a reseller.").arg(finding.companyName)
                        : tr("Connected to %1.").arg(finding.companyName);
    QStringList facts;
    if (!finding.roleName.isEmpty())
        facts.append(tr("The key has the role %1.").arg(finding.roleName));
    else if (finding.roleTold)
        facts.append(
            tr("The key has no role: it can read, but registering phones will be refused."));
    if (finding.clockOffset && finding.clockOffset->count() != 0)
        facts.append(tr("The clock of this computer differs by %1; Perch corrects that.")
                         .arg(spelledDuration(*finding.clockOffset)));
    message.cause = facts.join(u' ');
    if (!finding.mayWrite)
        message.cure = tr("Give the key a role in the portal under Dashboard, API Keys.");
    m_ui->banner->setMessage(message);
    m_hasFinding = true;
}

/// What was found was found with other values.
void ConnectionDialog::forgetFinding()
{
    if (m_hasFinding)
        m_ui->banner->dismiss();
    m_hasFinding = false;
}

void ConnectionDialog::showError(const core::Error &error)
{
    setBusy(false);
    m_hasFinding = false;
    m_ui->banner->setMessage(messageFor(error));
    const Explanation explanation = explain(error);
    if (explanation.remedy == Explanation::Remedy::InspectCertificate &&
        !error.fingerprint.isEmpty()) {
        QPushButton *show = m_ui->banner->addButton(tr("Show certificate…"));
        connect(show, &QPushButton::clicked, this,
                [this, error] { Q_EMIT certificateRequested(error); });
    }
    const bool keychainFailed = explanation.remedy == Explanation::Remedy::EnterSecret ||
                                explanation.remedy == Explanation::Remedy::UnlockKeychain;
    if (keychainFailed && !m_ui->secret->text().isEmpty()) {
        QPushButton *keepHere = m_ui->banner->addButton(tr("Keep it for this run only"));
        connect(keepHere, &QPushButton::clicked, this, [this] {
            m_ui->keepRun->setChecked(true);
            submit();
        });
    }
}

void ConnectionDialog::acceptCertificate(const core::PinnedCertificate &pin)
{
    m_connection.pins.removeIf([&](const auto &known) { return known.host == pin.host; });
    m_connection.pins.append(pin);
    test();
}

bool ConnectionDialog::check()
{
    const auto name = core::checkedConnectionName(m_ui->name->text());
    const auto url = core::checkedBaseUrl(m_ui->baseUrl->text());
    const auto keyId = core::checkedKeyId(m_ui->keyId->text());
    core::Result<void> secretRule;
    if (!isEditing() || !m_ui->secret->text().isEmpty())
        secretRule = core::checkSecret(secret());
    showProblem(m_ui->nameProblem, m_ui->name, problemOf(name));
    showProblem(m_ui->baseUrlProblem, m_ui->baseUrl, problemOf(url));
    showProblem(m_ui->keyIdProblem, m_ui->keyId, problemOf(keyId));
    showProblem(m_ui->secretProblem, m_ui->secret, problemOf(secretRule));
    const std::pair<bool, QWidget *> fields[] = {{name.has_value(), m_ui->name},
                                                 {url.has_value(), m_ui->baseUrl},
                                                 {keyId.has_value(), m_ui->keyId},
                                                 {secretRule.has_value(), m_ui->secret}};
    for (const auto &[good, field] : fields) {
        if (!good) {
            field->setFocus();
            return false;
        }
    }
    return true;
}

void ConnectionDialog::test()
{
    if (m_ui->name->text().trimmed().isEmpty())
        m_ui->name->setText(m_ui->service->currentText());
    if (!check())
        return;
    setBusy(true);
    Q_EMIT testRequested();
}

void ConnectionDialog::submit()
{
    if (check())
        Q_EMIT submitted();
}

} // namespace ui
