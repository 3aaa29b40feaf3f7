// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plandialog.h"

#include "ui/dialogs/planwords.h"
#include "ui/dialogs/rolloutstrip.h"
#include "ui/models/planmodel.h"
#include "ui/style/perchstyle.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/searchline.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace ui {

namespace {

constexpr int worthSearching = 12; // rows; fewer are seen at a glance

} // namespace

PlanDialog::PlanDialog(const core::Store &store, core::ChangeRunner *runner, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_runner(runner)
{
    build();
}

PlanDialog::PlanDialog(const core::Plan &plan, const core::Store &store, core::ChangeRunner &runner,
                       QWidget *parent)
    : PlanDialog(store, &runner, parent)
{
    showPlan(plan);
    warnOf(plan);
}

PlanDialog::PlanDialog(core::ChangeRun *run, const core::Store &store, core::ChangeRunner &runner,
                       QWidget *parent)
    : PlanDialog(store, &runner, parent)
{
    showPlan(run->plan());
    follow(run);
}

PlanDialog::PlanDialog(std::unique_ptr<core::ChangeRun> run, const core::Store &store,
                       core::ChangeRunner *runner, QWidget *parent)
    : PlanDialog(store, runner, parent)
{
    m_record = std::move(run);
    showPlan(m_record->plan());
    follow(m_record.get());
    m_pause->hide(); // it is carried out by nobody
    m_stop->hide();
    m_close->setFocus();
}

void PlanDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitColumns(); // the room is known now
}

bool PlanDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::Resize && columnWidths() == m_fitted) // as no person wants them
        fitColumns();
    // Messages break into lines, which a layout does not count by itself.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        setMinimumHeight(std::min(layout()->minimumHeightForWidth(width()),
                                  screen()->availableGeometry().height()));
    return handled;
}

void PlanDialog::setConfirmAbove(int phones)
{
    m_confirmAbove = phones;
    showChoice();
}

void PlanDialog::setUsualRollout(const core::Rollout &usual)
{
    m_rollout->setUsual(usual);
    m_rollout->suggestFor(m_model->plan());
}

void PlanDialog::showPlan(const core::Plan &plan)
{
    m_model = new PlanModel(plan, m_store, this);
    m_table->setModel(m_model);
    connect(m_model, &PlanModel::choiceChanged, this, &PlanDialog::showChoice);
    connect(m_model, &PlanModel::choiceChanged, this, &PlanDialog::showWarnings);
    m_table->setColumnHidden(PlanModel::ResultColumn, plan.excluded.isEmpty());
    m_table->setColumnHidden(PlanModel::CompanyColumn, plan.companyNames().size() < 2);
    m_table->setVisible(m_model->rowCount() > 0);
    m_finding->setVisible(m_model->rowCount() > worthSearching);
    m_search->clear();
    offerGroupings();
    fitColumns();
    showFacts(plan);
    m_rollout->suggestFor(plan);
    m_primary->setVisible(!plan.steps.isEmpty());
    m_close->setText(plan.steps.isEmpty() ? tr("Close") : tr("Cancel"));
    const bool destructive = plan.kind == core::Plan::Kind::Deregister;
    setPrimary(m_primary, !destructive);
    setDestructive(m_primary, destructive);
    m_primary->setDefault(!destructive);
    m_close->setDefault(destructive);
    showChoice();
    if (m_confirmation->isVisibleTo(this))
        m_typed->setFocus();
    else
        (destructive || plan.steps.isEmpty() ? m_close : m_primary)->setFocus();
}

/// Begins with the phones as they are.
void PlanDialog::offerGroupings()
{
    const QSignalBlocker blocker(m_grouping);
    m_grouping->clear();
    m_grouping->addItem(tr("Phone"), int(PlanGrouping::Phone));
    m_grouping->addItem(tr("Change"), int(PlanGrouping::Change));
    if (m_model->plan().companyNames().size() > 1)
        m_grouping->addItem(tr("Company"), int(PlanGrouping::Company));
}

void PlanDialog::regroup()
{
    m_model->setGrouping(PlanGrouping(m_grouping->currentData().toInt()));
    fitColumns();
}

/// What follows from the phones that take part.
void PlanDialog::showChoice()
{
    const core::Plan &plan = m_model->plan();
    const int phones = m_model->chosenPhones();
    const QString deed = PlanWords::deed(plan.kind, phones);
    setWindowTitle(deed);
    const QStringList names = m_model->chosenPlan().companyNames();
    const QString companies = PlanWords::companies(names);
    //: Heading of the preview: the deed and the customer, "Redirect 3 phones – Bar GmbH"
    m_heading->setText(plan.steps.isEmpty()  ? tr("Nothing to change")
                       : companies.isEmpty() ? deed
                                             : tr("%1 – %2").arg(deed, companies));
    if (!m_run)
        m_primary->setText(deed);
    const QString word = m_run ? QString() : wordToType();
    m_confirmation->setVisible(!word.isEmpty());
    m_confirmText->setText(names.size() > 1
                               ? tr("This changes phones of %Ln customer(s). Type the number of "
                                    "phones, %1, to agree:",
                                    nullptr, int(names.size()))
                                     .arg(QLocale().toString(phones))
                               : tr("Type the customer’s name, %1, to agree:").arg(word));
    m_rollout->setVisible(!m_run && (phones >= core::fewestForWaves || m_rollout->isInWaves()));
    showWaves();
    updatePrimary();
}

void PlanDialog::showWaves()
{
    if (!m_model || !m_rollout->isVisibleTo(this) || !m_rollout->isInWaves())
        return;
    const core::Plan &plan = m_model->chosenPlan();
    m_rollout->setSizes(core::phonesOfWaves(plan, core::wavesOf(plan, m_rollout->value())));
}

QString PlanDialog::wordToType() const
{
    return PlanWords::wordToType(m_model->chosenPlan().companyNames(), m_model->chosenPhones(),
                                 m_confirmAbove);
}

void PlanDialog::updatePrimary()
{
    const QString word = m_run ? QString() : wordToType();
    const QString typed = m_typed->text().trimmed();
    // A number as it is written here, "2,827", too.
    const bool agreed = typed.compare(word.trimmed(), Qt::CaseInsensitive) == 0 ||
                        (!word.isEmpty() && QString::number(QLocale().toInt(typed)) == word);
    m_primary->setEnabled(m_model->chosenPhones() > 0 && (word.isEmpty() || agreed));
}

void PlanDialog::showFacts(const core::Plan &plan)
{
    QStringList facts;
    if (!plan.unchanged.isEmpty())
        facts.append(
            tr("%Ln phone(s) have these values already.", nullptr, int(plan.unchanged.size())));
    if (!plan.excluded.isEmpty())
        facts.append(tr("%Ln phone(s) cannot take part; the reason stands beside them.", nullptr,
                        int(plan.excluded.size())));
    m_summary->setText(facts.join(u' '));
    m_summary->setVisible(!facts.isEmpty());
}

/// As wide as their texts, but no wider than the table together: old and new values and results
/// are what people compare, so that the widest columns give way.
void PlanDialog::fitColumns()
{
    constexpr int narrowest = 72;
    constexpr int widest = 300;
    constexpr int name = 160;                // heads of groups count their phones there
    constexpr int reason = 260;              // the begin of a sentence; the tooltip has the rest
    const QAbstractItemView *view = m_table; // whose hints are public
    const QHeaderView *header = m_table->horizontalHeader();
    int room = m_table->viewport()->width();
    QList<std::pair<int, int>> wanted; // width, column
    for (int column = 0; column < PlanModel::ColumnCount; ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        const int texts =
            std::max(view->sizeHintForColumn(column), header->sectionSizeHint(column));
        if (column == PlanModel::MacColumn) { // closed groups show none
            m_table->setColumnWidth(column, std::max(texts, m_table->columnWidth(column)));
            room -= m_table->columnWidth(column);
        } else if (column == PlanModel::NameColumn) {
            m_table->setColumnWidth(column, qBound(narrowest, texts, name));
            room -= m_table->columnWidth(column);
        } else if (column == PlanModel::ResultColumn) { // they come later, and reasons are long
            m_table->setColumnWidth(column, qBound(2 * narrowest, texts, reason));
            room -= m_table->columnWidth(column);
        } else {
            wanted.append({qBound(narrowest, texts, widest), column});
        }
    }
    std::sort(wanted.begin(), wanted.end());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const auto [width, column] = wanted.at(i);
        const int share = std::max(narrowest, room / int(wanted.size() - i));
        m_table->setColumnWidth(column, std::min(width, share));
        room -= std::min(width, share);
    }
    m_fitted = columnWidths();
}

/// But the last one's, which takes the rest.
QList<int> PlanDialog::columnWidths() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> widths;
    for (int at = 0; at < header->count() - 1; ++at)
        widths.append(header->sectionSize(header->logicalIndex(at)));
    return widths;
}

void PlanDialog::warnOf(const core::Plan &plan)
{
    m_withoutUndo = m_runner->withoutUndo(plan);
    showWarnings();
}

int PlanDialog::chosenWithoutUndo() const
{
    if (m_withoutUndo.isEmpty())
        return 0;
    QSet<core::MacAddress> phones;
    for (const core::PlanStep &step : m_model->chosenPlan().steps)
        phones.insert(step.mac);
    return int(phones.intersect(m_withoutUndo).size());
}

/// Of the phones that take part.
void PlanDialog::showWarnings()
{
    QStringList sentences;
    const QList<core::PlanWarning> warnings = m_model->chosenWarnings();
    for (const core::PlanWarning &warning : warnings)
        sentences.append(PlanWords::warning(warning));
    if (const int phones = chosenWithoutUndo(); phones > 0)
        sentences.append(PlanWords::withoutUndo(phones));
    if (sentences.isEmpty())
        return m_warnings->dismiss();
    Message message;
    message.severity = Severity::Attention;
    message.title = sentences.takeFirst();
    message.cause = sentences.join(u'\n');
    const Message &shown = m_warnings->message();
    const bool isSame = shown.title == message.title && shown.cause == message.cause;
    if (!isSame || m_warnings->isHidden()) // it is read aloud
        m_warnings->setMessage(message);
}

void PlanDialog::apply()
{
    const core::Plan plan = m_model->chosenPlan();
    const core::Rollout rollout =
        m_rollout->isVisibleTo(this) ? m_rollout->value() : core::Rollout();
    if (rollout.isStaged())
        Q_EMIT rolloutUsed(m_rollout->usual());
    if (plan.steps.size() != m_model->plan().steps.size()) {
        PlanModel *old = m_model;
        showPlan(plan); // its rows are those that are carried out
        old->deleteLater();
    }
    follow(m_runner->run(plan, m_origin.kind, m_origin.run, rollout));
    Q_EMIT started();
}

} // namespace ui
