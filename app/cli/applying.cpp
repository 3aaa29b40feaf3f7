// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/applying.h"

#include "app/cli/account.h"
#include "app/cli/context.h"
#include "app/cli/phonelist.h"
#include "app/cli/runwatch.h"
#include "app/cli/runwords.h"
#include "core/settings/preferencekeys.h"
#include "ui/dialogs/planwords.h"
#include "ui/models/planmodel.h"

namespace cli {

namespace {

/// The phones that would be left out come last, with their reason in the last column.
ui::ExportedTable differenceOf(const core::Plan &plan, const core::Store &store)
{
    const ui::PlanModel model(plan, store);
    QList<int> columns;
    for (int column = 0; column < ui::PlanModel::ColumnCount; ++column)
        columns.append(column);
    ui::ExportedTable table = ui::exported(model, columns, Qt::DisplayRole);
    table.cells = [cells = table.cells](qint64 row) {
        QStringList shown = cells(row);
        for (const int column : {ui::PlanModel::OldColumn, ui::PlanModel::NewColumn})
            shown[column] = withoutPassword(shown.at(column));
        return shown;
    };
    return table;
}

} // namespace

Applying::Applying(Context &context, Account &account, const How &how, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_account(account)
    , m_how(how)
{}

void Applying::start(const core::Plan &plan)
{
    m_plan = plan;
    if (m_how.format != Format::Json)
        show();
    if (m_how.dryRun || plan.steps.isEmpty())
        return finish(codeWithoutRun());
    if (!m_how.yes && !m_context.console().isInputTerminal())
        return Q_EMIT failed({ExitCode::WrongUsage,
                              QStringLiteral("Nobody is there to be asked: use --yes, or --dry-run "
                                             "to look first.")});
    if (!m_how.yes && !isAgreedTo())
        return Q_EMIT failed({ExitCode::Stopped, QStringLiteral("Nothing was changed.")});
    withJournal([this] {
        if (!m_context.hasJournalKey())
            m_context.console().tell(QStringLiteral(
                "Note: There is no keychain with the key of the journal, so passwords "
                "are left out of it. What concerns them cannot be undone or resumed."));
        watch(m_account.session()->runner().run(m_plan, m_how.origin, m_how.originRun,
                                                m_how.waves.rolloutFor(m_plan)));
    });
}

void Applying::show()
{
    Console &console = m_context.console();
    if (!m_plan.excluded.isEmpty())
        console.tell(QStringLiteral("Left out, see the end of the list: %1 phones")
                         .arg(m_plan.excluded.size()));
    if (!m_plan.steps.isEmpty() || !m_plan.excluded.isEmpty())
        print(console, m_how.format, differenceOf(m_plan, m_account.store()));
    for (const core::PlanWarning &warning : std::as_const(m_plan.warnings))
        console.tell(QStringLiteral("Note: ") + ui::PlanWords::warning(warning));
    if (!m_plan.unchanged.isEmpty())
        console.tell(QStringLiteral("Phones that are so already: %1").arg(m_plan.unchanged.size()));
    if (m_plan.steps.isEmpty())
        console.tell(QStringLiteral("There is nothing to do."));
    else
        console.tell(ui::PlanWords::deed(m_plan.kind, m_plan.phoneCount()) + QStringLiteral(": ") +
                     ui::PlanWords::companies(m_plan.companyNames()));
}

bool Applying::isAgreedTo()
{
    Console &console = m_context.console();
    const QStringList companies = m_plan.companyNames();
    const QString word =
        ui::PlanWords::wordToType(companies, m_plan.phoneCount(),
                                  m_context.preferences().value(core::preferences::confirmAbove()));
    if (!word.isEmpty()) {
        const QString question =
            companies.size() > 1
                ? QStringLiteral("This changes phones of %1 customers. Type the number of phones, "
                                 "%2, to go on:")
                      .arg(companies.size())
                      .arg(word)
                : QStringLiteral("Type the customer's name, %1, to go on:").arg(word);
        return console.ask(question).compare(word.trimmed(), Qt::CaseInsensitive) == 0;
    }
    const QString answer = console.ask(QStringLiteral("Go on? [y/N]")).toLower();
    return answer == u"y" || answer == u"yes";
}

void Applying::withJournal(const std::function<void()> &then)
{
    m_context.openJournal(Context::JournalUse::Work, this,
                          [this, then](const Outcome<core::Journal *> &journal) {
                              if (!journal)
                                  return Q_EMIT failed(journal.error());
                              m_account.session()->useJournal(**journal);
                              then();
                          });
}

void Applying::resume(core::RunId run)
{
    m_isResumed = true;
    withJournal([this, run] {
        core::ChangeRunner &runner = m_account.session()->runner();
        connect(&runner, &core::ChangeRunner::runStarted, this, &Applying::watch);
        connect(&runner, &core::ChangeRunner::problem, this,
                [this](const core::Error &error) { Q_EMIT failed(troubleOf(error)); });
        runner.resume(run);
    });
}

void Applying::watch(core::ChangeRun *run)
{
    if (m_watch != nullptr)
        return;
    m_watch = new RunWatch(m_context.console(), *run, this);
    connect(m_watch, &RunWatch::ended, this, &Applying::finish);
}

void Applying::interrupt()
{
    if (m_watch != nullptr)
        m_watch->stop();
    else
        finish(ExitCode::Stopped);
}

ExitCode Applying::codeWithoutRun() const
{
    if (m_plan.excluded.isEmpty() && m_how.rejected == 0)
        return ExitCode::Done;
    return m_plan.steps.isEmpty() ? ExitCode::NothingFound : ExitCode::SomeFailed;
}

void Applying::finish(ExitCode code)
{
    if (m_how.format == Format::Json) {
        QJsonObject document = m_how.document;
        if (!m_isResumed)
            document.insert(QStringLiteral("plan"), toJson(m_plan));
        if (m_watch != nullptr)
            document.insert(QStringLiteral("run"), m_watch->toJson());
        print(m_context.console(), document);
    }
    Q_EMIT ended(code == ExitCode::Done ? codeWithoutRun() : code);
}

} // namespace cli
