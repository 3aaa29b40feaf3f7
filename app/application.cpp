// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "core/session/journalkey.h"
#include "core/settings/connectionrules.h"
#include "core/settings/preferencekeys.h"
#include "ui/errors/explain.h"
#include "ui/panes/phonespane.h"
#include "ui/shell/changeflow.h"
#include "ui/shell/connectionflow.h"
#include "ui/shell/historyflow.h"
#include "ui/shell/installerflow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/preferencesflow.h"
#include "ui/shell/viewsflow.h"
#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QLocale>
#include <QMessageBox>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

namespace app {

namespace {

// A picture or a measurement of a window that never fills is worth no longer wait.
constexpr std::chrono::milliseconds patience(60000);

QString folder(const QString &wished)
{
    return wished.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                            : QDir(wished).absolutePath();
}

bool hasReal(const QList<core::Connection> &connections)
{
    return std::any_of(connections.cbegin(), connections.cend(),
                       [](const core::Connection &one) { return !one.demo; });
}

} // namespace

Application::Application(QApplication &qt, const CommandLine &line, const QElapsedTimer &sinceStart)
    : m_qt(qt)
    , m_line(line)
    , m_sinceStart(sinceStart)
    , m_keychain(&m_clock)
    , m_vault(&m_keychain)
{
    const QString place = folder(line.settings);
    m_preferences = std::make_unique<core::Preferences>(place + QStringLiteral("/perch.ini"));
    m_connections =
        std::make_unique<core::ConnectionsStore>(place + QStringLiteral("/connections.json"));
    m_savedViews = std::make_unique<core::SavedViews>(place + QStringLiteral("/views.json"));
}

Application::~Application()
{
    m_mailbox->close();
    forgetDemo();
    m_window.reset();
    m_sessions.reset();
    m_scans.reset();
    m_journal.reset();
}

void Application::start()
{
    const auto preferences = m_preferences->load();
    const auto connections = m_connections->load();
    const auto views = m_savedViews->load();
    const QString wished = m_line.language.isEmpty()
                               ? m_preferences->value(core::preferences::language())
                               : m_line.language;
    installTranslators(wished);

    const bool demo = connections && (m_line.demo || !hasReal(m_connections->connections()));
    if (demo)
        startDemo(); // makes its data while the window is being built
    m_theme = std::make_unique<ui::Theme>(&m_qt);
    const QString theme =
        m_line.theme.isEmpty() ? m_preferences->value(core::preferences::theme()) : m_line.theme;
    if (theme == u"light")
        m_theme->setMode(ui::Theme::Mode::Light);
    else if (theme == u"dark")
        m_theme->setMode(ui::Theme::Mode::Dark);

    for (const core::Connection &one : QList(m_connections->connections())) {
        if (one.demo && m_demoId.isEmpty() && demo)
            m_demoId = one.id;
        else if (one.demo)
            (void)m_connections->remove(one.id);
    }
    m_sessions = std::make_unique<core::Sessions>(*m_connections, m_vault, m_clock,
                                                  dataFolder() + QStringLiteral("/mirror"));
    m_sessions->rememberPaceIn(*m_preferences);
    openJournal();
    openScans();
    m_window = std::make_unique<ui::MainWindow>(*m_sessions, *m_preferences, m_clock, *m_theme);
    connectFlows();
    if (m_line.size.isValid())
        m_window->resize(m_line.size);
    if (!m_line.tab.isEmpty())
        m_window->showTab(m_line.tab);
    if (!m_line.search.isEmpty())
        m_window->setSearch(m_line.search);
    if (!m_line.select.isEmpty())
        m_window->selectByText(m_line.select);
    for (const auto &loaded : {preferences, views, connections}) {
        if (!loaded)
            fail(loaded.error());
    }
    if (demo) {
        m_window->showDemoHint(
            tr("You are looking at the built-in demo service."),
            tr("Nothing here is real, and every change is forgotten at the end."),
            m_window->actions()[ui::Actions::AddConnection]);
    } else {
        m_sessions->start();
    }
    awaitScreenshot();
    awaitFirstRows();
    m_window->show();
}

// The plural-only English catalogue is for those who read English.
void Application::installTranslators(const QString &language)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QLocale locale;
    if (m_ours.load(locale, QStringLiteral("perch"), QStringLiteral("_"),
                    QStringLiteral(":/i18n")) ||
        m_ours.load(QStringLiteral(":/i18n/perch_en.qm")))
        m_qt.installTranslator(&m_ours);
    if (m_qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_qt.installTranslator(&m_qts);
}

// Settings in another place bring their data along.
QString Application::dataFolder() const
{
    return m_line.settings.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
               : folder(m_line.settings);
}

void Application::openJournal()
{
    m_journal = std::make_unique<core::Journal>(dataFolder() + QStringLiteral("/journal.sqlite"));
    connect(m_journal.get(), &core::Journal::problem, this, &Application::fail);
    m_sessions->useJournal(*m_journal);
    auto *key = new core::JournalKey(m_vault, *m_journal, *m_sessions, m_journal.get());
    connect(key, &core::JournalKey::missing, this,
            [this, key, told = false](const core::Error &error, bool isAskedFor) mutable {
                // The demo has no secrets worth keeping.
                if (!hasReal(m_connections->connections()) || (told && !isAskedFor))
                    return;
                told = true;
                m_window->showMissingKey(error, [key] { key->read(); });
            });
    key->read();
}

void Application::openScans()
{
    m_scans = std::make_unique<core::ScanLog>(dataFolder() + QStringLiteral("/scans.sqlite"));
    connect(m_scans.get(), &core::ScanLog::problem, this, &Application::fail);
}

void Application::connectFlows()
{
    using ui::MainWindow;
    m_changes = new ui::ChangeFlow(m_window.get(), *m_sessions);
    m_changes->rememberSizes(*m_preferences);
    m_connectionFlow =
        new ui::ConnectionFlow(m_window.get(), {*m_connections, m_vault, *m_sessions});
    m_viewsFlow = new ui::ViewsFlow(m_window.get(), {*m_savedViews, *m_preferences, m_clock});
    MainWindow *window = m_window.get();
    m_changes->setSearch([window] { return window->searchText(); });
    auto *installer =
        new ui::InstallerFlow(window, *m_changes, {*m_sessions, *m_scans, m_clock}, *m_preferences);
    new ui::HistoryFlow(window, *m_sessions, *m_journal, m_clock);
    auto *notifier = new ui::Notifier(window, {*m_sessions, *m_journal, *m_preferences, m_clock});
    connect(notifier, &ui::Notifier::runRequested, window, [window](core::RunId run) {
        window->show();
        window->raise();
        window->activateWindow();
        window->showRun(run);
    });
    auto *preferences = new ui::PreferencesFlow(window, *m_preferences);
    connect(preferences, &ui::PreferencesFlow::failed, this, &Application::fail);
    connect(window->actions()[ui::Actions::Preferences], &QAction::triggered, preferences,
            &ui::PreferencesFlow::open);
    connect(installer, &ui::InstallerFlow::scansWait, window, &MainWindow::showWaitingScans);
    connect(window, &MainWindow::installerRequested, installer, &ui::InstallerFlow::open);
    connect(window, &MainWindow::registerRequested, m_changes, &ui::ChangeFlow::registerPhones);
    connect(window, &MainWindow::importRequested, m_changes, &ui::ChangeFlow::importPhones);
    connect(window, &MainWindow::redirectRequested, m_changes, &ui::ChangeFlow::redirect);
    connect(window, &MainWindow::renameRequested, m_changes, &ui::ChangeFlow::rename);
    connect(window, &MainWindow::editRequested, m_changes, &ui::ChangeFlow::edit);
    connect(window, &MainWindow::moveRequested, m_changes, &ui::ChangeFlow::movePhones);
    connect(window, &MainWindow::replaceUrlRequested, m_changes, &ui::ChangeFlow::replaceUrl);
    connect(window, &MainWindow::assignProfileRequested, m_changes, &ui::ChangeFlow::assignProfile);
    connect(window, &MainWindow::autoprovisioningRequested, m_changes,
            &ui::ChangeFlow::setAutoprovisioning);
    connect(window, &MainWindow::deregisterRequested, m_changes, &ui::ChangeFlow::deregister);
    connect(window, &MainWindow::runRequested, m_changes, &ui::ChangeFlow::handleRun);
    connect(m_changes, &ui::ChangeFlow::failed, this, &Application::fail);
    connect(window, &MainWindow::addConnectionRequested, m_connectionFlow,
            &ui::ConnectionFlow::add);
    connect(window, &MainWindow::editConnectionRequested, m_connectionFlow,
            &ui::ConnectionFlow::edit);
    connect(window, &MainWindow::removeConnectionRequested, m_connectionFlow,
            &ui::ConnectionFlow::remove);
    connect(window, &MainWindow::remedyRequested, this, &Application::followRemedies);
    connect(window, &MainWindow::aboutRequested, this, [this] {
        QMessageBox::about(
            m_window.get(), tr("About Perch"),
            tr("Perch %1\nA console for phones that are provisioned through Snom SRAPS.\n\n"
               "Free software under the GNU General Public License, version 3 or later.")
                .arg(m_qt.applicationVersion()));
    });
    connect(m_connectionFlow, &ui::ConnectionFlow::failed, this, &Application::fail);
    connect(m_sessions.get(), &core::Sessions::mirrorProblem, window, &MainWindow::showProblemOf);
    connect(m_connectionFlow, &ui::ConnectionFlow::added, window, &MainWindow::chooseConnection);
}

void Application::followRemedies(const QString &connection, const core::Error &error)
{
    core::Session *session = m_sessions->session(connection);
    if (!session)
        return;
    using Remedy = ui::Explanation::Remedy;
    switch (ui::explain(error).remedy) {
    case Remedy::EditConnection:
        m_connectionFlow->edit(connection);
        break;
    case Remedy::InspectCertificate:
        m_connectionFlow->inspectCertificate(connection, error);
        break;
    case Remedy::UnlockKeychain:
    case Remedy::EnterSecret:
        m_connectionFlow->provideSecret(connection);
        break;
    case Remedy::Retry:
    case Remedy::None:
        session->retry();
        break;
    }
}

// Making a large fleet takes a moment; the window is there meanwhile, and may be gone by then.
void Application::startDemo()
{
    if (m_line.demoFromInput)
        return joinDemo();
    core::runInPool(
        m_mailbox, [options = m_line.demoOptions] { return demo::DemoService::start(options); },
        [this](tl::expected<std::unique_ptr<demo::DemoService>, QString> started) {
            if (!started)
                return missDemo(core::Error::make(core::Error::Kind::NoNetwork, started.error()));
            m_demo = std::move(*started);
            const bool known = m_demo->keyNames().contains(m_line.demoKey);
            adoptDemo(m_demo->baseUrl(),
                      known ? m_demo->key(m_line.demoKey)
                            : demo::DemoService::Key{m_demo->keyId(), m_demo->keySecret(), {}});
        });
}

// A secret comes on standard input, never on the command line.
void Application::joinDemo()
{
    QFile input;
    QJsonObject line;
    if (input.open(stdin, QIODevice::ReadOnly))
        line = QJsonDocument::fromJson(input.readLine(64 * 1024)).object();
    const auto url = core::checkedBaseUrl(line.value(QLatin1String("base_url")).toString());
    const demo::DemoService::Key key{line.value(QLatin1String("id")).toString(),
                                     line.value(QLatin1String("key")).toString().toUtf8(),
                                     {}};
    QMetaObject::invokeMethod(
        this,
        [this, url, key] {
            if (url)
                adoptDemo(*url, key);
            else
                missDemo(url.error());
        },
        Qt::QueuedConnection);
}

void Application::missDemo(const core::Error &error)
{
    m_sessions->start();
    fail(error);
}

void Application::adoptDemo(const QUrl &baseUrl, const demo::DemoService::Key &key)
{
    core::Connection connection;
    connection.id = m_demoId;
    connection.name = tr("Demo");
    connection.baseUrl = baseUrl;
    connection.keyId = key.id;
    connection.demo = true;
    const auto keep = [this, &key](const core::Connection &stored) {
        m_demoId = stored.id;
        core::SecretWriteJob *job =
            m_vault.write({stored.id, core::hostScope(stored.baseUrl)}, core::Secret(key.secret),
                          core::SecretVault::Keep::ThisRunOnly, this);
        connect(job, &core::SecretJob::finished, this, [this, id = stored.id] {
            m_sessions->start();
            m_sessions->reopen(id);
            if (m_line.demo)
                m_window->chooseConnection(id);
        });
    };
    const auto stored =
        m_demoId.isEmpty() ? m_connections->add(connection) : m_connections->update(connection);
    if (stored)
        keep(*stored);
    else
        missDemo(stored.error());
}

// Its address means nothing in the next run; the id stays, with what was chosen in it.
void Application::forgetDemo()
{
    if (m_demo)
        m_demo->stop();
}

void Application::fail(const core::Error &error)
{
    if (m_window)
        m_window->showProblem(error);
}

void Application::awaitScreenshot()
{
    if (m_line.screenshot.isEmpty())
        return;
    auto *poll = new QTimer(this);
    poll->setInterval(50);
    connect(poll, &QTimer::timeout, this, [this, poll, settled = 0]() mutable {
        const bool late = m_sinceStart.hasExpired(patience.count());
        settled = m_window->isSettled() && m_viewsFlow->isSettled() &&
                          (!m_demoId.isEmpty() || !m_line.demo)
                      ? settled + 1
                      : 0;
        if (settled < 6 && !late)
            return;
        poll->stop();
        const bool written = m_window->grab().save(m_line.screenshot);
        if (!written)
            std::fprintf(stderr, "perch: %s cannot be written\n", qPrintable(m_line.screenshot));
        m_qt.exit(written ? 0 : 1);
    });
    poll->start();
}

void Application::awaitFirstRows()
{
    if (m_line.measureStart)
        m_window->phonesPane()->table()->viewport()->installEventFilter(this);
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    const bool painted = QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Paint && m_window->phonesPane()->model()->rowCount() > 0) {
        watched->removeEventFilter(this);
        // After this painting has been done.
        QTimer::singleShot(0, this, [this] {
            std::printf("%lld\n", static_cast<long long>(m_sinceStart.elapsed()));
            std::fflush(stdout);
            m_qt.exit(0);
        });
    }
    return painted;
}

} // namespace app
