// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/stage.h"

#include "core/session/session.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/plandialog.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/searchline.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

Stage::Stage(const demo::Options &options)
{
    QApplication::setApplicationName(QStringLiteral("Perch"));
    m_service = std::move(*demo::DemoService::start(options));
    startProgram();
}

void Stage::startAgain()
{
    m_window = nullptr;
    m_application.reset();
    startProgram();
}

void Stage::startProgram()
{
    app::CommandLine line;
    line.settings = m_settings.path();
    line.language = QStringLiteral("en");
    line.size = {1320, 840}; // whatever the screen
    line.demoOptions.companies = 2;
    line.demoOptions.phones = 20;
    line.demoOptions.contactIntervalMs = 0;
    m_clock.start();
    m_application = std::make_unique<app::Application>(*qApp, line, m_clock);
    m_application->start();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            m_window = window;
    }
}

Stage::~Stage() = default;

demo::Options Stage::options200()
{
    demo::Options options;
    options.companies = 8;
    options.phones = 200;
    options.contactIntervalMs = 0;
    return options;
}

QDialog *Stage::waitForDialog(const QMetaObject *type) const
{
    QDialog *found = nullptr;
    const bool there = QTest::qWaitFor([&] {
        for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
            if (dialog->metaObject()->inherits(type) && dialog->isVisible())
                found = dialog;
        }
        return found != nullptr;
    });
    return there ? found : nullptr;
}

bool Stage::noDialog() const
{
    return QTest::qWaitFor([this] {
        const auto dialogs = m_window->findChildren<QDialog *>();
        return std::none_of(dialogs.begin(), dialogs.end(),
                            [](const QDialog *dialog) { return dialog->isVisible(); });
    });
}

void Stage::trigger(ui::Actions::Id action)
{
    QAction *wanted = m_window->actions()[action];
    if (QTest::qWaitFor([wanted] { return wanted->isEnabled(); }))
        wanted->trigger();
}

QString Stage::addConnection(const QString &name, const demo::DemoService::Key &key)
{
    trigger(ui::Actions::AddConnection);
    auto *form = dialog<ui::ConnectionDialog>();
    if (form == nullptr)
        return {};
    QTest::keyClicks(child<QLineEdit>(form, "name"), name);
    QTest::keyClick(child<QComboBox>(form, "service"), Qt::Key_End);
    auto *url = child<QLineEdit>(form, "baseUrl");
    url->selectAll();
    QTest::keyClicks(url, m_service->baseUrl().toString());
    QTest::keyClicks(child<QLineEdit>(form, "keyId"), key.id);
    QTest::keyClicks(child<QLineEdit>(form, "secret"), QString::fromUtf8(key.secret));
    QTest::mouseClick(child<QPushButton>(form, "test"), Qt::LeftButton);
    const auto *banner = form->findChild<ui::MessageBanner *>();
    const bool tested = QTest::qWaitFor(
        [&] { return banner->message().title.startsWith(QStringLiteral("Connected to")); }, 15000);
    if (!tested) {
        qWarning("%s", qPrintable(ui::plainText(banner->message())));
        return {};
    }
    QTest::mouseClick(form->primaryButton(), Qt::LeftButton);
    if (!noDialog()) {
        qWarning("%s", qPrintable(ui::plainText(banner->message())));
        return {};
    }
    const bool ready = QTest::qWaitFor(
        [&] {
            const core::Session *session = m_window->session();
            return session && session->connection().name == name &&
                   session->state() == core::Session::State::Ready;
        },
        15000);
    return ready ? m_window->session()->connection().id : QString();
}

bool Stage::choose(const QString &connection, const QString &company)
{
    m_window->companiesPane()->choose(connection, company);
    return QTest::qWaitFor(
        [&] {
            const ui::PhonesPane *pane = m_window->phonesPane();
            const ui::PhonesModel *phones = pane->phones();
            // Rows of the connection before stay until the others are found.
            const bool isShown = !phones->isBusy() &&
                                 (phones->rowCount() == 0 || phones->connection(0) == connection);
            // Without a catalogue no setting could be changed.
            const bool isComplete = m_window->session() &&
                                    !m_window->session()->store().catalogue().settings().isEmpty();
            return m_window->scope().company == company && isShown && isComplete &&
                   pane->loadState().phase == core::LoadState::Phase::Loaded;
        },
        15000);
}

bool Stage::search(const QString &text, int rows)
{
    auto *line = m_window->findChild<ui::SearchLine *>();
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, text);
    return QTest::qWaitFor([&] { return m_window->phonesPane()->model()->rowCount() == rows; },
                           10000);
}

QString Stage::runPlan()
{
    auto *plan = dialog<ui::PlanDialog>();
    if (plan == nullptr)
        return {};
    QTest::mouseClick(child<QPushButton>(plan, "primary"), Qt::LeftButton);
    const auto *outcome = plan->findChildren<ui::MessageBanner *>().at(1);
    return QTest::qWaitFor([outcome] { return outcome->isVisible(); }, 30000)
               ? outcome->message().title
               : QString();
}

bool Stage::closePlan()
{
    auto *plan = dialog<ui::PlanDialog>();
    if (plan != nullptr)
        QTest::keyClick(plan, Qt::Key_Escape);
    return noDialog();
}

demo::DemoService::CompanyInfo Stage::biggestCompany() const
{
    demo::DemoService::CompanyInfo biggest;
    for (const auto &company : m_service->companies()) {
        if (company.phones > biggest.phones)
            biggest = company;
    }
    return biggest;
}
