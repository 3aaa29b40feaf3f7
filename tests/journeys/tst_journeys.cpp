// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"
#include "core/session/session.h"
#include "core/settings/connectionrules.h"
#include "tests/journeys/stage.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/plandialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/redirectdialog.h"
#include "ui/dialogs/registerdialog.h"
#include "ui/models/planmodel.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using ui::Actions;

namespace {

const QStringList newMacs{QStringLiteral("000413A3F001"), QStringLiteral("000413A3F002"),
                          QStringLiteral("000413A3F003")};
const QString target = QStringLiteral("https://prov.example.net/{mac}");
const QString password = QStringLiteral("Prov-Password-9");

} // namespace

/// One working day, from the key to the last phone: each step goes on where the one before ended
/// and looks at what the service holds afterwards.
class TestJourneys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        m_company = m_stage->biggestCompany();
        QTRY_VERIFY(m_stage->window().isVisible());
        // The first start shows the built-in demo service.
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->window().phonesPane()->model()->rowCount() > 0, 20000);
    }

    void addsAConnection()
    {
        const auto key = m_stage->service().key(QStringLiteral("administrator"));
        m_connection = m_stage->addConnection(QStringLiteral("Example"), key);
        QVERIFY(!m_connection.isEmpty());
        core::SystemClock clock;
        core::KeychainSecretStore keychain(&clock);
        auto *read =
            keychain.read({m_connection, core::hostScope(m_stage->service().baseUrl())}, this);
        core::Result<core::Secret> kept;
        connect(read, &core::SecretJob::finished, this, [&] { kept = read->result(); });
        QTRY_VERIFY(kept && !kept->isEmpty());
        QCOMPARE(kept->expose().toByteArray(), key.secret);
        QFile file(m_stage->settings() + QStringLiteral("/connections.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray stored = file.readAll();
        QVERIFY(stored.contains(key.id.toUtf8()));
        QVERIFY(!stored.contains(key.secret));
        int phones = 0;
        for (const auto &company : m_stage->service().companies())
            phones += company.phones;
        QTRY_COMPARE_WITH_TIMEOUT(pane()->model()->totalCount(), phones, 20000);
    }

    void findsAPhone()
    {
        const QString mac = m_stage->service().macs(m_company.uuid).at(3);
        QVERIFY(m_stage->search(mac.right(6), 1));
        pane()->table()->selectRow(0);
        QCOMPARE(m_stage->window().selectedPhones().size(), 1);
        const core::Target found = m_stage->window().selectedPhones().first();
        QCOMPARE(found.mac.wire(), mac);
        QCOMPARE(found.company, m_company.uuid);
        QVERIFY(pane()->selectedAsText().contains(found.mac.display()));
        QVERIFY(m_stage->search({}, pane()->model()->totalCount()));
    }

    void registersThreeOutOfAPastedText()
    {
        QVERIFY(m_stage->choose(m_connection, m_company.uuid));
        for (const QString &mac : newMacs)
            QVERIFY(!m_stage->service().phone(mac));
        m_stage->trigger(Actions::RegisterPhones);
        auto *form = m_stage->dialog<ui::RegisterDialog>();
        QVERIFY(form);
        QGuiApplication::clipboard()->setText(
            QStringLiteral("Delivery of Monday\n000413A3F001\n00:04:13:a3:f0:02 (hall)\n"
                           "0004.13A3.F003\n00-04-13-A3-F0-01\n00:04:13:A3:F0:0G\n"));
        auto *text = Stage::child<QPlainTextEdit>(form, "macs");
        QTest::keySequence(text, QKeySequence::Paste);
        QCOMPARE(form->value().macs.size(), 3);
        const QString summary = Stage::child<QLabel>(form, "summary")->text();
        QCOMPARE(summary, QStringLiteral("3 addresses to register, 1 double, 1 malformed"));
        QTest::mouseClick(form->primaryButton(), Qt::LeftButton);

        auto *plan = m_stage->dialog<ui::PlanDialog>();
        QVERIFY(plan);
        QCOMPARE(Stage::child<QPushButton>(plan, "primary")->text(),
                 QStringLiteral("Register 3 phones"));
        // Nothing has been sent yet.
        for (const QString &mac : newMacs)
            QVERIFY(!m_stage->service().phone(mac));
        QCOMPARE(m_stage->runPlan(), QStringLiteral("3 phones done."));
        QVERIFY(m_stage->closePlan());
        for (const QString &mac : newMacs) {
            QVERIFY(m_stage->service().phone(mac));
            QCOMPARE(m_stage->service().effects("PUT", path(mac)), 1);
        }
        QVERIFY(m_stage->search(QStringLiteral("A3F0"), 3));
    }

    void tellsThatAnotherAccountHoldsAPhone()
    {
        const QString foreign = m_stage->service().foreignMacs().constFirst();
        m_stage->trigger(Actions::RegisterPhones);
        auto *form = m_stage->dialog<ui::RegisterDialog>();
        QVERIFY(form);
        QTest::keyClicks(Stage::child<QPlainTextEdit>(form, "macs"), foreign);
        QTest::mouseClick(form->primaryButton(), Qt::LeftButton);
        QCOMPARE(m_stage->runPlan(), QStringLiteral("0 phones done, 1 failed."));
        QVERIFY(resultOf(0).contains(u"another account"));
        QVERIFY(m_stage->closePlan());
        QVERIFY(!m_stage->service().macs(m_company.uuid).contains(foreign));
    }

    void redirectsThem()
    {
        selectNew();
        m_stage->trigger(Actions::Redirect);
        auto *form = m_stage->dialog<ui::RedirectDialog>();
        QVERIFY(form);
        auto *url = Stage::child<QLineEdit>(form, "url");
        url->selectAll();
        QTest::keyClicks(url, target);
        QTest::keyClicks(Stage::child<QLineEdit>(form, "user"), QStringLiteral("prov"));
        QTest::keyClicks(Stage::child<QLineEdit>(form, "password"), password);
        QTest::keyClick(url, Qt::Key_Return);
        QCOMPARE(m_stage->runPlan(), QStringLiteral("3 phones done."));
        QVERIFY(m_stage->closePlan());
        for (const QString &mac : newMacs) {
            QCOMPARE(setting(mac, QStringLiteral("setting_server")), target);
            QCOMPARE(setting(mac, QStringLiteral("http_client_user")), QStringLiteral("prov"));
            QCOMPARE(setting(mac, QStringLiteral("http_client_pass")), password);
        }
    }

    void renamesOne()
    {
        QVERIFY(m_stage->search(newMacs.first().right(6), 1));
        pane()->table()->selectRow(0);
        m_stage->trigger(Actions::Rename);
        auto *form = m_stage->dialog<ui::NameDialog>();
        QVERIFY(form);
        QTest::keyClicks(Stage::child<QLineEdit>(form, "name"), QStringLiteral("Lobby"));
        QTest::keyClick(Stage::child<QLineEdit>(form, "name"), Qt::Key_Return);
        QCOMPARE(m_stage->runPlan(), QStringLiteral("1 phone done."));
        QVERIFY(m_stage->closePlan());
        QCOMPARE(field(newMacs.first(), "name").toString(), QStringLiteral("Lobby"));
        // What was not touched is still there.
        QCOMPARE(setting(newMacs.first(), QStringLiteral("setting_server")), target);
        QVERIFY(m_stage->search(QStringLiteral("Lobby"), 1));
    }

    void assignsAProfile()
    {
        selectNew();
        m_stage->trigger(Actions::AssignProfile);
        auto *form = m_stage->dialog<ui::ProfileDialog>();
        QVERIFY(form);
        const QString profile = form->value();
        QVERIFY(!profile.isEmpty());
        QTest::mouseClick(form->primaryButton(), Qt::LeftButton);
        QCOMPARE(m_stage->runPlan(), QStringLiteral("3 phones done."));
        QVERIFY(m_stage->closePlan());
        for (const QString &mac : newMacs)
            QCOMPARE(field(mac, "provisioning_profile").toString(), profile);
    }

    void turnsAutoprovisioningOff()
    {
        selectNew();
        m_stage->trigger(Actions::DisableAutoprovisioning);
        QCOMPARE(m_stage->runPlan(), QStringLiteral("3 phones done."));
        QVERIFY(m_stage->closePlan());
        for (const QString &mac : newMacs)
            QVERIFY(!field(mac, "autoprovisioning_enabled").toVariant().toBool());
    }

    void aKeyWithoutRoleMayOnlyRead()
    {
        const auto key = m_stage->service().key(QStringLiteral("none"));
        const QString other = m_stage->addConnection(QStringLiteral("Reader"), key);
        QVERIFY(!other.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(pane()->model()->totalCount() > 0, 20000);
        QTRY_VERIFY(!m_stage->window().actions()[Actions::RegisterPhones]->isEnabled());
        QVERIFY(m_stage->window().actions()[Actions::RegisterPhones]->toolTip().contains(
            u"may only read"));
        // Whoever gets through all the same is told the reason by the service.
        QVERIFY(m_stage->search(newMacs.last().right(6), 1));
        pane()->table()->selectRow(0);
        const core::Target phone = m_stage->window().selectedPhones().constFirst();
        Q_EMIT m_stage->window().deregisterRequested(other, {phone});
        QCOMPARE(m_stage->runPlan(), QStringLiteral("0 phones done, 1 failed."));
        QVERIFY(resultOf(0).contains(u"role"));
        QVERIFY(m_stage->closePlan());
        QVERIFY(m_stage->service().phone(newMacs.last()));
        QVERIFY(m_stage->choose(m_connection, m_company.uuid));
    }

    void deregistersThem()
    {
        selectNew();
        m_stage->trigger(Actions::Deregister);
        auto *plan = m_stage->dialog<ui::PlanDialog>();
        QVERIFY(plan);
        QVERIFY(plan->findChildren<ui::MessageBanner *>().constFirst()->message().title.contains(
            u"keeps its configuration"));
        QCOMPARE(m_stage->runPlan(), QStringLiteral("3 phones done."));
        QVERIFY(m_stage->closePlan());
        for (const QString &mac : newMacs)
            QVERIFY(!m_stage->service().phone(mac));
        QTRY_COMPARE(pane()->model()->rowCount(), 0);
        QVERIFY(m_stage->search({}, pane()->model()->totalCount()));
    }

    void importsRowsOfASpreadsheet()
    {
        const QString known = m_stage->service().macs(m_company.uuid).at(3);
        QGuiApplication::clipboard()->setText(
            QStringLiteral("MAC\tName\tRedirect\n413A3F001\tImported\t%1\n%2\tRenamed\t\n"
                           "000413A3FOO2\tTyped wrong\t\n")
                .arg(target, known));
        m_stage->trigger(Actions::ImportPhones);
        auto *form = m_stage->dialog<ui::ImportDialog>();
        QVERIFY(form);
        QTest::mouseClick(Stage::child<QPushButton>(form, "paste"), Qt::LeftButton);
        QTRY_VERIFY(form->primaryButton()->isEnabled());
        QCOMPARE(form->primaryButton()->text(), QStringLiteral("Preview 2 changes…"));
        QCOMPARE(Stage::child<QPushButton>(form, "saveRejected")->text(),
                 QStringLiteral("Save 1 rejected row…"));
        QTest::mouseClick(form->primaryButton(), Qt::LeftButton);
        auto *plan = m_stage->dialog<ui::PlanDialog>();
        QVERIFY(plan);
        QCOMPARE(Stage::child<QPushButton>(plan, "primary")->text(),
                 QStringLiteral("Import 2 phones"));
        QVERIFY(!m_stage->service().phone(newMacs.first()));
        QCOMPARE(m_stage->runPlan(), QStringLiteral("2 phones done."));
        QVERIFY(m_stage->closePlan());
        QCOMPARE(field(newMacs.first(), "name").toString(), QStringLiteral("Imported"));
        QCOMPARE(setting(newMacs.first(), QStringLiteral("setting_server")), target);
        QCOMPARE(field(known, "name").toString(), QStringLiteral("Renamed"));
        QVERIFY(m_stage->search(QStringLiteral("Imported"), 1));
        QVERIFY(m_stage->search({}, pane()->model()->totalCount()));
    }

    void cleanupTestCase() { m_stage.reset(); }

private:
    ui::PhonesPane *pane() const { return m_stage->window().phonesPane(); }

    void selectNew()
    {
        QVERIFY(m_stage->search(QStringLiteral("A3F0"), 3));
        m_stage->trigger(Actions::SelectAll);
        QTRY_COMPARE(m_stage->window().selectedPhones().size(), 3);
    }

    QByteArray path(const QString &mac) const
    {
        return (m_stage->service().baseUrl().path() + QStringLiteral("companies/") +
                m_company.uuid + QStringLiteral("/endpoints/") + mac.toLower())
            .toUtf8();
    }

    QJsonValue field(const QString &mac, const char *name) const
    {
        return m_stage->service().phone(mac).value_or(QJsonObject()).value(QLatin1String(name));
    }

    QString setting(const QString &mac, const QString &paramName) const
    {
        const QString uuid = m_stage->service().settingUuid(paramName, QStringLiteral("D-Series"));
        return field(mac, "settings_manager")
            .toObject()
            .value(uuid)
            .toObject()
            .value(QLatin1String("value"))
            .toString();
    }

    QString resultOf(int row) const
    {
        const auto *plan = m_stage->dialog<ui::PlanDialog>();
        const QAbstractItemModel *model = plan->findChild<ui::DataTable *>()->model();
        return model->index(row, ui::PlanModel::ResultColumn).data().toString();
    }

    std::unique_ptr<Stage> m_stage;
    demo::DemoService::CompanyInfo m_company;
    QString m_connection;
};

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
