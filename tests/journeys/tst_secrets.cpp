// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tracing.h"
#include "core/session/session.h"
#include "core/support/redaction.h"
#include "tests/core/changes/workbench.h"
#include "tests/journeys/searcher.h"
#include "tests/journeys/stage.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/plandialog.h"
#include "ui/dialogs/redirectdialog.h"
#include "ui/errors/explain.h"
#include "ui/panes/exportbar.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using ui::Actions;

namespace {

const QString password = QStringLiteral("Marked Pass/77\"word");
const QString wrongSecret = QStringLiteral("Marked-Wrong-Secret-5512");

/// Everything that was logged in this process: ours as it was written, that of others as the
/// program's handler would let it through.
QStringList logged;
QtMessageHandler testHandler = nullptr;

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const bool ours = QByteArrayView(context.category).startsWith("perch");
    logged.append(ours ? text : core::redacted(text));
    if (type == QtFatalMsg)
        testHandler(type, context, text);
}

} // namespace

/// Marked secrets go everywhere that secrets go, and are searched for everywhere else.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        m_company = m_stage->biggestCompany();
        m_key = m_stage->service().key(QStringLiteral("administrator"));
        m_searcher.add(m_key.secret);
        m_searcher.add(password.toUtf8());
        m_searcher.add(wrongSecret.toUtf8());
    }

    void init()
    {
        testHandler = qInstallMessageHandler(keepMessage);
        QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.accessibility.*=false"));
    }
    void cleanup()
    {
        QLoggingCategory::setFilterRules(QString());
        qInstallMessageHandler(testHandler);
        QVERIFY(!logged.isEmpty());
        verifyNothing(m_searcher.inText(QStringLiteral("log"), logged.join(u'\n')));
    }

    void theSearcherFindsWhatIsThere()
    {
        QLineEdit shown(password);
        verifyFound(m_searcher.inWindows());
        shown.setEchoMode(QLineEdit::Password);
        verifyNothing(m_searcher.inWindows());
        shown.setToolTip(wrongSecret);
        verifyFound(m_searcher.inWindows());
        verifyFound(m_searcher.inBytes(QStringLiteral("x"), m_key.secret.toBase64()));
        verifyFound(m_searcher.inBytes(QStringLiteral("x"), password.toUtf8().toHex()));
        qDebug("one line for the log");
    }

    void aWrongSecretIsRefusedWithoutBeingQuoted()
    {
        m_stage->trigger(Actions::AddConnection);
        auto *form = m_stage->dialog<ui::ConnectionDialog>();
        QVERIFY(form);
        fill(form, wrongSecret);
        QTest::mouseClick(Stage::child<QPushButton>(form, "test"), Qt::LeftButton);
        auto *banner = form->findChild<ui::MessageBanner *>();
        QTRY_COMPARE_WITH_TIMEOUT(banner->message().severity, ui::Severity::Bad, 15000);
        verifyNothing(m_searcher.inText(QStringLiteral("error"), ui::plainText(banner->message())));
        verifyNothing(m_searcher.inWindows());
        QTest::keyClick(form, Qt::Key_Escape);
        QVERIFY(m_stage->noDialog());
    }

    void theConnectionKeepsItInTheKeychainOnly()
    {
        m_connection = m_stage->addConnection(QStringLiteral("Example"), m_key);
        QVERIFY(!m_connection.isEmpty());
        QVERIFY(m_stage->choose(m_connection, m_company.uuid));
        verifyNothing(m_searcher.inWindows());
    }

    void aPasswordForATargetIsWrittenAndNeverShown()
    {
        QVERIFY(selectFirst());
        m_stage->trigger(Actions::Redirect);
        auto *form = m_stage->dialog<ui::RedirectDialog>();
        QVERIFY(form);
        auto *url = Stage::child<QLineEdit>(form, "url");
        url->setText(QStringLiteral("https://prov.example.net/{mac}"));
        QTest::keyClicks(Stage::child<QLineEdit>(form, "password"), password);
        verifyNothing(m_searcher.inWindows());
        QTest::keyClick(url, Qt::Key_Return);
        QVERIFY(m_stage->dialog<ui::PlanDialog>());
        verifyNothing(m_searcher.inWindows());
        QCOMPARE(m_stage->runPlan(), QStringLiteral("1 phone done."));
        verifyNothing(m_searcher.inWindows());
        QVERIFY(m_stage->closePlan());
        // It has arrived, or this test would prove nothing.
        const QByteArray stored =
            QJsonDocument(*m_stage->service().phone(m_mac)).toJson(QJsonDocument::Compact);
        verifyFound(m_searcher.inBytes(QStringLiteral("service"), stored));
    }

    void detailsAndCopiesHoldDots()
    {
        QVERIFY(selectFirst());
        ui::PhonesPane *pane = m_stage->window().phonesPane();
        verifyNothing(m_searcher.inWindows());
        const QByteArray csv = exportOf(pane, ui::ExportFormat::Csv);
        QVERIFY(csv.contains(m_mac.right(6).toLatin1().insert(4, ':').insert(2, ':')));
        verifyNothing(m_searcher.inBytes(QStringLiteral("CSV"), csv));
        verifyNothing(m_searcher.inBytes(QStringLiteral("JSON lines"),
                                         exportOf(pane, ui::ExportFormat::JsonLines)));
        for (const Actions::Id id : {Actions::CopyRows, Actions::CopyCell, Actions::CopyObject}) {
            QGuiApplication::clipboard()->clear();
            m_stage->trigger(id);
            const QString copied = QGuiApplication::clipboard()->text();
            QVERIFY(!copied.isEmpty());
            verifyNothing(m_searcher.inText(QStringLiteral("clipboard"), copied));
        }
        for (const char *tab : {"profiles", "logs", "phones"}) {
            m_stage->window().showTab(QString::fromLatin1(tab));
            QTRY_VERIFY(m_stage->window().isSettled());
            verifyNothing(m_searcher.inWindows());
        }
    }

    void noFileHoldsAny()
    {
        verifyNothing(m_searcher.inFolder(m_stage->settings()));
        const QString home = QDir::homePath();
        // The secret service keeps its key ring here; the home is this test's own.
        QVERIFY(home.startsWith(QDir::tempPath()));
        const int before = m_searcher.looked();
        verifyNothing(m_searcher.inFolder(home));
        QVERIFY(m_searcher.looked() > before);
    }

    void errorsAndTracesHoldNone_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"", "status-500", "status-502", "html", "truncate", "drop-after"})
            QTest::newRow(*fault ? fault : "none") << QString::fromLatin1(fault);
    }
    void errorsAndTracesHoldNone()
    {
        QFETCH(QString, fault);
        Workbench bench({}, QStringLiteral("administrator"), std::chrono::seconds(4));
        QVERIFY(bench.load());
        m_searcher.add(bench.service().keySecret());
        int traced = 0;
        connect(&bench.client(), &core::ServiceClient::exchanged, this,
                [&](const core::TraceEntry &entry) {
                    ++traced;
                    verifyNothing(m_searcher.inText(QStringLiteral("trace"),
                                                    entry.verb + entry.host + entry.target));
                });
        bench.setFault(fault, {QStringLiteral("PUT")});
        core::Redirection wish;
        wish.url = QStringLiteral("https://prov.example.net/{mac}");
        wish.password = password;
        const core::Plan plan = core::planRedirect(bench.targets(2), wish, bench.store());
        QVERIFY(!plan.steps.isEmpty());
        core::ChangeRun *run = bench.finish(plan);
        QVERIFY(run && traced > 0);
        for (const core::StepResult &result : run->results()) {
            const core::Error &error = result.error;
            const QStringList texts{error.detail,
                                    error.serviceText,
                                    error.serviceCode,
                                    error.path,
                                    error.fieldErrors.join(u'\n'),
                                    ui::explain(error).sentence(),
                                    ui::explain(error).details};
            verifyNothing(m_searcher.inText(QStringLiteral("error"), texts.join(u'\n')));
        }
    }

    void cleanupTestCase()
    {
        const QString settings = m_stage->settings();
        m_stage->window().close();
        verifyNothing(m_searcher.inFolder(settings));
        m_stage.reset();
    }

private:
    static void verifyNothing(const QStringList &found)
    {
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n').left(2000)));
    }
    static void verifyFound(const QStringList &found) { QVERIFY(!found.isEmpty()); }

    static QByteArray exportOf(ui::TablePane *pane, ui::ExportFormat format)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("table")));
        QSignalSpy written(pane->exportBar(), &ui::ExportBar::written);
        pane->exportTo(file.fileName(), format);
        return written.wait() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void fill(ui::ConnectionDialog *form, const QString &secret)
    {
        Stage::child<QLineEdit>(form, "name")->setText(QStringLiteral("Example"));
        QTest::keyClick(Stage::child<QWidget>(form, "service"), Qt::Key_End);
        Stage::child<QLineEdit>(form, "baseUrl")->setText(m_stage->service().baseUrl().toString());
        Stage::child<QLineEdit>(form, "keyId")->setText(m_key.id);
        QTest::keyClicks(Stage::child<QLineEdit>(form, "secret"), secret);
    }

    bool selectFirst()
    {
        m_mac.clear();
        for (const QString &mac : m_stage->service().macs(m_company.uuid)) {
            if (m_mac.isEmpty() && core::MacAddress::parse(mac)->modelHint().startsWith(u'D'))
                m_mac = mac.toUpper();
        }
        if (!m_stage->search(m_mac.right(6), 1))
            return false;
        m_stage->window().phonesPane()->table()->selectRow(0);
        return m_stage->window().selectedPhones().size() == 1;
    }

    std::unique_ptr<Stage> m_stage;
    demo::DemoService::CompanyInfo m_company;
    demo::DemoService::Key m_key;
    Searcher m_searcher;
    QString m_connection;
    QString m_mac;
};

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
