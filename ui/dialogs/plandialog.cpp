// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plandialog.h"

#include "ui/dialogs/planwords.h"
#include "ui/models/planmodel.h"
#include "ui/style/perchstyle.h"
#include "ui/style/tokens.h"
#include "ui/widgets/messagebanner.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace ui {

using State = core::StepResult::State;

PlanDialog::PlanDialog(const core::Plan &plan, const core::Store &store, core::ChangeRunner &runner,
                       QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_runner(runner)
{
    build();
    showPlan(plan);
    showWarnings(plan);
}

PlanDialog::PlanDialog(core::ChangeRun *run, const core::Store &store, core::ChangeRunner &runner,
                       QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_runner(runner)
{
    build();
    showPlan(run->plan());
    follow(run);
}

void PlanDialog::build()
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("PlanDialog"));
    resize(900, 560);
    m_heading = new QLabel(this);
    m_heading->setFont(fontFor(FontRole::Heading, font()));
    m_heading->setWordWrap(true);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_warnings = new MessageBanner(this);
    m_outcome = new MessageBanner(this);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metric::row);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_stop = new QPushButton(tr("&Stop"), this);
    m_stop->hide();
    m_close = new QPushButton(tr("Cancel"), this);
    m_primary = new QPushButton(this);
    m_primary->setObjectName(QStringLiteral("primary"));
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_primary, &QPushButton::clicked, this, [this] { m_run ? retryFailed() : apply(); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->stop();
        m_stop->setEnabled(false);
    });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::controls);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    buttons->addWidget(m_primary);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::page, space::page, space::page, space::page);
    all->setSpacing(space::groups);
    all->addWidget(m_heading);
    all->addWidget(m_summary);
    all->addWidget(m_warnings);
    all->addWidget(m_outcome);
    all->addWidget(m_table, 1);
    all->addLayout(buttons);
}

void PlanDialog::showPlan(const core::Plan &plan)
{
    const int phones = int(plan.steps.size());
    const QString deed = PlanWords::deed(plan.kind, phones);
    setWindowTitle(deed);
    const QString companies = PlanWords::companies(plan);
    //: Heading of the preview: the deed and the customer, "Redirect 3 phones – Bar GmbH"
    m_heading->setText(companies.isEmpty() ? deed : tr("%1 – %2").arg(deed, companies));
    m_model = new PlanModel(plan, m_store, this);
    m_table->setModel(m_model);
    m_table->setColumnHidden(PlanModel::ResultColumn, plan.excluded.isEmpty());
    m_table->setColumnHidden(PlanModel::CompanyColumn, plan.companyNames().size() < 2);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, qBound(72, m_table->columnWidth(column), 320));
    QStringList facts;
    if (!plan.unchanged.isEmpty())
        facts.append(
            tr("%n phone(s) have these values already.", nullptr, int(plan.unchanged.size())));
    if (!plan.excluded.isEmpty())
        facts.append(tr("%n phone(s) cannot take part; the reason stands beside them.", nullptr,
                        int(plan.excluded.size())));
    if (phones == 0)
        facts.append(tr("There is nothing to send."));
    m_summary->setText(facts.join(u' '));
    m_summary->setVisible(!facts.isEmpty());
    m_primary->setText(deed);
    m_primary->setEnabled(phones > 0);
    const bool destructive = plan.kind == core::Plan::Kind::Deregister;
    setPrimary(m_primary, !destructive);
    setDestructive(m_primary, destructive);
    m_primary->setDefault(!destructive);
    m_close->setDefault(destructive);
    (destructive ? m_close : m_primary)->setFocus();
}

void PlanDialog::showWarnings(const core::Plan &plan)
{
    QStringList sentences;
    for (const core::PlanWarning &warning : plan.warnings)
        sentences.append(PlanWords::warning(warning));
    if (sentences.isEmpty())
        return;
    Message message;
    message.severity = Severity::Attention;
    message.title = sentences.takeFirst();
    message.cause = sentences.join(u'\n');
    m_warnings->setClosable(false);
    m_warnings->setMessage(message);
}

void PlanDialog::apply()
{
    follow(m_runner.run(m_model->plan()));
}

void PlanDialog::follow(core::ChangeRun *run)
{
    m_run = run;
    m_model->setRun(run);
    m_table->setColumnHidden(PlanModel::ResultColumn, false);
    m_progress->setRange(0, int(run->plan().steps.size()));
    m_progress->show();
    m_primary->hide();
    m_stop->show();
    m_close->setText(tr("Close"));
    m_outcome->dismiss();
    connect(run, &core::ChangeRun::stepChanged, this, &PlanDialog::updateProgress);
    connect(run, &core::ChangeRun::finished, this, &PlanDialog::showOutcome);
    updateProgress();
    if (run->isFinished())
        showOutcome();
}

void PlanDialog::updateProgress()
{
    const int waiting = m_run->count(State::Planned) + m_run->count(State::Running);
    const int total = int(m_run->plan().steps.size());
    m_progress->setValue(total - waiting);
    const QLocale locale;
    m_progress->setFormat(
        tr("%1 of %2").arg(locale.toString(total - waiting), locale.toString(total)));
}

void PlanDialog::showOutcome()
{
    m_stop->hide();
    m_progress->hide();
    const int done = m_run->count(State::Confirmed) + m_run->count(State::AlreadyDone);
    const int failed = m_run->count(State::Failed) + m_run->count(State::Unknown);
    const int stopped = m_run->count(State::Cancelled);
    QStringList facts{tr("%n phone(s) done", nullptr, done)};
    if (failed > 0)
        facts.append(tr("%n failed", nullptr, failed));
    if (stopped > 0)
        facts.append(tr("%n not sent", nullptr, stopped));
    Message message;
    message.severity = failed > 0    ? Severity::Bad
                       : stopped > 0 ? Severity::Attention
                                     : Severity::Good;
    message.title = facts.join(QStringLiteral(", ")) + u'.';
    if (failed > 0)
        message.cause = tr("The reason stands beside each phone.");
    m_warnings->dismiss();
    m_outcome->setMessage(message);
    m_table->resizeColumnToContents(PlanModel::ResultColumn);
    if (failed + stopped > 0) {
        m_primary->setText(tr("Try the rest again"));
        m_primary->show();
    }
    m_close->setDefault(true);
    m_close->setFocus();
}

void PlanDialog::retryFailed()
{
    const core::Plan rest = core::ChangeRunner::retryPlan(*m_run);
    disconnect(m_run, nullptr, this, nullptr);
    m_run.clear();
    PlanModel *old = m_model;
    showPlan(rest);
    old->deleteLater();
    apply();
}

void PlanDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stop->isVisible() && m_stop->isEnabled())
        m_stop->click();
    else
        QDialog::keyPressEvent(event);
}

} // namespace ui
