// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogs/samples.h"

#include "tests/core/changes/fleet.h"
#include "tests/ui/models/fakerun.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/editdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/movedialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/plandialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/redirectdialog.h"
#include "ui/dialogs/registerdialog.h"
#include "ui/dialogs/replaceurldialog.h"
#include "ui/dialogs/secretdialog.h"
#include "ui/dialogs/tidydialog.h"
#include "ui/models/editgridmodel.h"
#include "ui/widgets/datatable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace {

using Kind = core::Error::Kind;
using State = core::StepResult::State;

core::ServiceClientOptions nowhere()
{
    core::ServiceClientOptions options;
    options.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9/api/v1/"));
    return options;
}

core::Connection connection()
{
    core::Connection known;
    known.id = QStringLiteral("0a3c2f0e-7a52-4d0c-9f9e-5c1c1e0f0001");
    known.name = QStringLiteral("Example Telecom");
    known.baseUrl = QUrl(QStringLiteral("https://lab.example.net/api/v1/"));
    known.keyId = QStringLiteral("b3f1c2d4e5f60718293a4b5c6d7e8f90");
    return known;
}

core::Error certificateError()
{
    core::Error error = core::Error::make(Kind::CertificateUntrusted);
    error.host = QStringLiteral("lab.example.net:8443");
    error.fingerprint =
        QByteArray::fromHex("a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90");
    return error;
}

core::Redirection redirection()
{
    core::Redirection wish;
    wish.url = QStringLiteral("http://prov.example.net/snom/{mac}.xml");
    wish.user = QStringLiteral("prov");
    wish.password = QStringLiteral("secret");
    return wish;
}

QList<core::Target> targets()
{
    return {{fleet::company, fleet::reception},
            {fleet::company, fleet::hall},
            {fleet::company, fleet::base},
            {fleet::company, fleet::riddle},
            {fleet::otherCompany, fleet::elsewhere}};
}

template <typename Field>
Field *field(const QDialog *dialog, const char *name)
{
    return dialog->findChild<Field *>(QString::fromLatin1(name));
}

QDateTime now()
{
    return QDateTime(QDate(2026, 3, 12), QTime(9, 14));
}

QList<core::RunHead> oldRuns()
{
    QList<core::RunHead> runs;
    for (int month = 0; month < 30; ++month) {
        core::RunHead &head = runs.emplace_back();
        head.id = 30 - month;
        head.createdMs = now().addMonths(-month).toMSecsSinceEpoch();
        head.endedMs = head.createdMs + 60'000;
        head.state = core::RunHead::State::Finished;
        head.hasImages = true;
    }
    return runs;
}

} // namespace

Samples::Samples()
    : m_client(nowhere(), m_clock)
    , m_api(m_client)
    , m_runner(m_api, m_store, m_clock)
{
    fleet::fill(m_store);
}

Samples::~Samples() = default;

QList<Samples::Sample> Samples::all()
{
    return connections() + forms() + plans();
}

QList<Samples::Sample> Samples::connections()
{
    const auto make = [](const core::Connection &known) { return new ui::ConnectionDialog(known); };
    return {
        {QStringLiteral("connection-new"), [make] { return make({}); }},
        {QStringLiteral("connection-problems"),
         [make] {
             ui::ConnectionDialog *dialog = make({});
             dialog->primaryButton()->click();
             return dialog;
         }},
        {QStringLiteral("connection-finding"),
         [make] {
             ui::ConnectionDialog *dialog = make(connection());
             core::ConnectionFinding finding;
             finding.companyName = QStringLiteral("Example Telecom GmbH");
             finding.companyType = QStringLiteral("reseller");
             finding.roleTold = true;
             finding.mayWrite = false;
             finding.clockOffset = std::chrono::seconds(95);
             dialog->showFinding(finding);
             return dialog;
         }},
        {QStringLiteral("connection-certificate"),
         [make] {
             ui::ConnectionDialog *dialog = make(connection());
             dialog->showError(certificateError());
             return dialog;
         }},
        {QStringLiteral("connection-keychain"),
         [make] {
             ui::ConnectionDialog *dialog = make({});
             dialog->setKeychainState(core::SecretStoreState::Missing);
             return dialog;
         }},
    };
}

QDialog *Samples::registerDialog(bool filled)
{
    auto *dialog =
        new ui::RegisterDialog(m_store, {QStringLiteral("connection"), fleet::company, true});
    if (!filled)
        return dialog;
    field<QCheckBox>(dialog, "namesFromLines")->setChecked(true);
    field<QCheckBox>(dialog, "redirect")->setChecked(true);
    field<QPlainTextEdit>(dialog, "macs")
        ->setPlainText(QStringLiteral("000413A30006 Front desk\n00:04:13:B6:00:07, Gate\n"
                                      "000413A30006 once more\n00:04:13:A3:00:0G\n"
                                      "7C:2F:80:12:34:56 Cordless"));
    field<QLineEdit>(dialog, "url")->setText(QStringLiteral("prov.example.net/{mac}"));
    dialog->primaryButton()->click();
    return dialog;
}

QDialog *Samples::importDialog(bool filled)
{
    auto *dialog =
        new ui::ImportDialog(m_store, {QStringLiteral("connection"), fleet::company, true});
    if (filled)
        dialog->takeText(QStringLiteral(
            "MAC address;Name;Profile;Redirect target;Password\n"
            "00:04:13:A3:00:06;Front desk;p-desk;https://prov.example.net/{mac};secret\n"
            "413A30001;Reception, ground floor;p-desk;;\n00:04:13:A3:00:02;Hall;;;\n"
            "000413A3000O;Gate;;;\n4.13E+08;Garage;;;\n000413A30006;Front desk;;;\n"
            "000413B60007;Base;HQ;;\n000413A30005;Elsewhere;;;\n"
            "000413A30009;Store;;gopher://x;\n"));
    return dialog;
}

QDialog *Samples::editDialog(bool filled)
{
    using Model = ui::EditGridModel;
    auto *dialog =
        new ui::EditDialog(QStringLiteral("5 phones of 2 companies"), targets(), m_store);
    if (!filled)
        return dialog;
    dialog->addSetting(QStringLiteral("setting_server"));
    dialog->addSetting(QStringLiteral("http_client_pass"));
    dialog->model()->setCells({{0, Model::NameColumn, QStringLiteral("Reception, ground floor")},
                               {1, Model::NameColumn, QString()},
                               {0, Model::ProfileColumn, fleet::deskProfile},
                               {1, Model::ProfileColumn, fleet::dectProfile},
                               {2, Model::ProfileColumn, QStringLiteral("None such")},
                               {0, Model::AutoprovisioningColumn, QStringLiteral("off")},
                               {1, Model::FirstSetting, QStringLiteral("gopher://x")},
                               {0, Model::FirstSetting + 1, QStringLiteral("secret")}},
                              QString());
    return dialog;
}

QList<Samples::Sample> Samples::forms()
{
    const QString phone = QStringLiteral("Front desk (00:04:13:A3:00:01) of Example Telecom GmbH");
    const QString three = QStringLiteral("3 phones of Example Telecom GmbH");
    return {
        {QStringLiteral("register-empty"), [this] { return registerDialog(false); }},
        {QStringLiteral("register-filled"), [this] { return registerDialog(true); }},
        {QStringLiteral("import-empty"), [this] { return importDialog(false); }},
        {QStringLiteral("import-filled"), [this] { return importDialog(true); }},
        {QStringLiteral("edit-untouched"), [this] { return editDialog(false); }},
        {QStringLiteral("edit-filled"), [this] { return editDialog(true); }},
        {QStringLiteral("redirect"),
         [three] {
             return new ui::RedirectDialog(
                 three, {QStringLiteral("https://old.example/{mac}"), QStringLiteral("prov")});
         }},
        {QStringLiteral("name"),
         [phone] { return new ui::NameDialog(phone, QStringLiteral("Front desk")); }},
        {QStringLiteral("profile"),
         [this, three] {
             return new ui::ProfileDialog(three, m_store.profiles(fleet::company).values(),
                                          QStringLiteral("The phones are of several kinds. A "
                                                         "profile is for one kind; the others are "
                                                         "left out."));
         }},
        {QStringLiteral("move"),
         [this, three] { return new ui::MoveDialog(three, targets(), m_store); }},
        {QStringLiteral("replace-url"),
         [three] {
             auto *dialog = new ui::ReplaceUrlDialog(three, QStringLiteral("https://old.example/"));
             dialog->primaryButton()->click();
             return dialog;
         }},
        {QStringLiteral("preferences"),
         [] {
             return new ui::PreferencesDialog({{}, 50, true});
         }},
        {QStringLiteral("tidy"), [] { return new ui::TidyDialog(oldRuns(), 48'000'000, now()); }},
        {QStringLiteral("secret"),
         [] {
             return new ui::SecretDialog(connection(), core::Error::make(Kind::KeychainLocked));
         }},
        {QStringLiteral("certificate"),
         [] { return new ui::CertificateDialog(certificateError()); }},
    };
}

QList<Samples::Sample> Samples::plans()
{
    const core::Plan redirect = core::planRedirect(targets(), redirection(), m_store);
    const core::Plan deregister = core::planDeregistration(targets(), m_store);
    const auto preview = [this](const core::Plan &plan) {
        return new ui::PlanDialog(plan, m_store, m_runner);
    };
    const auto follow = [this](const std::shared_ptr<FakeRun> &run) {
        m_runs.append(run);
        return new ui::PlanDialog(run.get(), m_store, m_runner);
    };
    core::Plan many;
    many.kind = core::Plan::Kind::Redirect;
    for (quint64 i = 0; i < 120; ++i) {
        core::PlanStep step = redirect.steps.first();
        step.mac = core::MacAddress(0x000413A30100ULL + i);
        many.steps.append(step);
    }
    return {
        {QStringLiteral("plan-redirect"), [=] { return preview(redirect); }},
        {QStringLiteral("plan-deregister"), [=] { return preview(deregister); }},
        {QStringLiteral("plan-nothing"), [=] { return preview({}); }},
        {QStringLiteral("plan-running"),
         [=, this] {
             const auto run = std::make_shared<FakeRun>(many);
             QDialog *dialog = follow(run);
             m_clock.advance(std::chrono::seconds(10));
             for (int step = 0; step < 47; ++step)
                 run->end(step, State::Confirmed);
             run->end(47, State::Running);
             return dialog;
         }},
        {QStringLiteral("plan-waves"),
         [=] {
             QDialog *dialog = preview(many);
             dialog->findChild<QComboBox *>(QStringLiteral("rollout"))->setCurrentIndex(1);
             return dialog;
         }},
        {QStringLiteral("plan-groups"),
         [=] {
             core::Plan mixed = many;
             for (qsizetype i = 0; i < mixed.steps.size(); i += 9) {
                 core::FieldChange &target = mixed.steps[i].changes.first();
                 target.oldKnown = true;
                 target.oldValue = QStringLiteral("http://old.example/");
             }
             mixed.excluded = redirect.excluded;
             QDialog *dialog = preview(mixed);
             dialog->findChild<QComboBox *>(QStringLiteral("grouping"))->setCurrentIndex(1);
             auto *table = dialog->findChild<ui::DataTable *>();
             Q_EMIT table->openRequested(table->model()->index(1, 0));
             return dialog;
         }},
        {QStringLiteral("plan-failures"),
         [=] {
             const auto run = std::make_shared<FakeRun>(many);
             QDialog *dialog = follow(run);
             for (int step = 0; step < 120; ++step)
                 run->end(step, step % 40 == 7 ? State::Failed : State::Confirmed,
                          core::Error::make(Kind::KeyWithoutRole));
             return dialog;
         }},
        {QStringLiteral("plan-outcome"),
         [=] {
             const auto run = std::make_shared<FakeRun>(deregister);
             QDialog *dialog = follow(run);
             run->end(0, State::Confirmed);
             run->end(1, State::Failed, core::Error::make(Kind::KeyWithoutRole));
             run->stop();
             return dialog;
         }},
    };
}
