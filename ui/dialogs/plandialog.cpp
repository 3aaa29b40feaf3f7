// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plandialog.h"

#include "ui/dialogs/planwords.h"
#include "ui/errors/explain.h"
#include "ui/models/planmodel.h"
#include "ui/style/perchstyle.h"
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/messagebanner.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

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
    setModal(true);
    setObjectName(QStringLiteral("PlanDialog"));
    resize(920, 560);
    m_heading = new QLabel(this);
    m_heading->setFont(fontFor(FontRole::Heading, font()));
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_warnings = new MessageBanner(this);
    m_outcome = new MessageBanner(this);
    m_warnings->setClosable(false);
    m_outcome->setClosable(false);
    buildTable();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::page, space::page, space::page);
    page->setSpacing(space::groups);
    page->addWidget(m_heading);
    page->addWidget(m_summary);
    page->addWidget(m_warnings);
    page->addWidget(m_outcome);
    page->addWidget(m_table, 1);
    page->addStretch();
    buildButtons(page);
}

void PlanDialog::buildTable()
{
    m_table = new DataTable(tr("Changes"), this);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setSortingEnabled(false);
    m_table->setItemDelegateForColumn(PlanModel::MacColumn, new MacDelegate(m_table));
    m_table->setItemDelegateForColumn(PlanModel::ResultColumn,
                                      new StatusDelegate(PlanModel::ShapeRole, m_table));
    connect(m_table, &DataTable::escaped, this, &PlanDialog::escape);
}

void PlanDialog::buildButtons(QVBoxLayout *page)
{
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    auto *box = new QDialogButtonBox(this);
    m_primary = box->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_primary->setObjectName(QStringLiteral("primary"));
    m_stop = box->addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
    m_close = box->addButton(QDialogButtonBox::Cancel);
    m_stop->hide(); // after the last addition, which shows all of them
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_primary, &QPushButton::clicked, this, [this] { m_run ? retryFailed() : apply(); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        if (m_run)
            m_run->stop();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(space::groups);
    row->addWidget(m_progress, 1);
    row->addStretch();
    row->addWidget(box);
    page->addLayout(row);
}

void PlanDialog::showPlan(const core::Plan &plan)
{
    const int phones = int(plan.steps.size());
    const QString deed = PlanWords::deed(plan.kind, phones);
    setWindowTitle(deed);
    const QString companies = PlanWords::companies(plan);
    //: Heading of the preview: the deed and the customer, "Redirect 3 phones – Bar GmbH"
    m_heading->setText(phones == 0           ? tr("Nothing to change")
                       : companies.isEmpty() ? deed
                                             : tr("%1 – %2").arg(deed, companies));
    m_model = new PlanModel(plan, m_store, this);
    m_table->setModel(m_model);
    m_table->setColumnHidden(PlanModel::ResultColumn, plan.excluded.isEmpty());
    m_table->setColumnHidden(PlanModel::CompanyColumn, plan.companyNames().size() < 2);
    m_table->setVisible(m_model->rowCount() > 0);
    fitColumns();
    QStringList facts;
    if (!plan.unchanged.isEmpty())
        facts.append(
            tr("%n phone(s) have these values already.", nullptr, int(plan.unchanged.size())));
    if (!plan.excluded.isEmpty())
        facts.append(tr("%n phone(s) cannot take part; the reason stands beside them.", nullptr,
                        int(plan.excluded.size())));
    m_summary->setText(facts.join(u' '));
    m_summary->setVisible(!facts.isEmpty());
    m_primary->setText(deed);
    m_primary->setVisible(phones > 0);
    m_close->setText(phones > 0 ? tr("Cancel") : tr("Close"));
    const bool destructive = plan.kind == core::Plan::Kind::Deregister;
    setPrimary(m_primary, !destructive);
    setDestructive(m_primary, destructive);
    m_primary->setDefault(!destructive);
    m_close->setDefault(destructive);
    (destructive || phones == 0 ? m_close : m_primary)->setFocus();
}

void PlanDialog::fitColumns()
{
    constexpr int narrowest = 72;
    constexpr int widest = 300;
    m_table->resizeColumnsToContents();
    for (int column = 0; column < PlanModel::ColumnCount; ++column) {
        // Results come later, and their reasons are long.
        const bool result = column == PlanModel::ResultColumn;
        m_table->setColumnWidth(column,
                                qBound(result ? 2 * narrowest : narrowest,
                                       m_table->columnWidth(column), result ? INT_MAX : widest));
    }
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
    // What matters now stands beside the phone.
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(PlanModel::ResultColumn), PlanModel::CompanyColumn);
    fitColumns();
    m_progress->setRange(0, int(run->plan().steps.size()));
    m_progress->show();
    m_primary->hide();
    m_stop->setEnabled(true);
    m_stop->show();
    m_stop->setFocus();
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
        explainFailures(message);
    m_warnings->dismiss();
    m_outcome->setMessage(message);
    fitColumns();
    if (failed + stopped > 0) {
        m_primary->setText(tr("Try the rest again"));
        m_primary->show();
    }
    m_close->setDefault(true);
    m_close->setFocus();
}

void PlanDialog::explainFailures(Message &message) const
{
    message.cause = tr("The reason stands beside each phone.");
    QList<Explanation> different;
    for (const core::StepResult &result : m_run->results()) {
        if (result.state == State::Unknown)
            return;
        if (result.state != State::Failed)
            continue;
        const Explanation explanation = explain(result.error);
        if (different.isEmpty() || different.first().sentence() != explanation.sentence())
            different.append(explanation);
    }
    if (different.size() != 1)
        return;
    const Explanation &reason = different.first();
    message.cause = reason.cause.isEmpty() ? reason.what : reason.what + u' ' + reason.cause;
    message.cure = reason.cure;
    message.details = reason.details;
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

void PlanDialog::escape()
{
    if (m_stop->isVisible() && m_stop->isEnabled())
        m_stop->click();
    else
        close();
}

void PlanDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        QDialog::keyPressEvent(event);
}

} // namespace ui
