// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog while its plan is carried out, and afterwards.
#include "ui/dialogs/plandialog.h"

#include "core/support/clock.h"
#include "ui/dialogs/rolloutstrip.h"
#include "ui/errors/errormessage.h"
#include "ui/errors/explain.h"
#include "ui/models/planmodel.h"
#include "ui/models/rolloutwords.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

using State = core::StepResult::State;
using RunState = core::RunHead::State;

void PlanDialog::follow(core::ChangeRun *run)
{
    m_run = run;
    m_pace = {};
    m_model->setRun(run);
    m_table->setColumnHidden(PlanModel::ResultColumn, false);
    // What matters now stands beside the phone.
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(PlanModel::ResultColumn), PlanModel::CompanyColumn);
    fitColumns();
    m_progress->setRange(0, int(run->plan().steps.size()));
    m_progress->show();
    m_confirmation->hide();
    m_rollout->hide();
    m_primary->hide();
    m_stop->setEnabled(true);
    m_stop->show();
    m_pause->setEnabled(true);
    m_pause->show();
    m_close->setText(tr("Close"));
    m_close->setDefault(true); // whoever presses Enter once more stops nothing
    m_close->setFocus();
    m_outcome->dismiss();
    // People are asked to look at the reasons, also of what was under way then.
    const auto lookAtHalt = [this] {
        if (m_run && m_run->state() == RunState::Paused && m_run->halt() != core::Error())
            putFailuresFirst();
    };
    connect(run, &core::ChangeRun::stepChanged, this, [this, lookAtHalt] {
        updateProgress();
        if (m_run->count(State::Running) > 0)
            return;
        lookAtHalt();
        if (m_run && m_run->state() == RunState::Paused)
            showState(); // more may have been done than at the halt
    });
    connect(run, &core::ChangeRun::stateChanged, this, [this, lookAtHalt] {
        showState();
        lookAtHalt();
    });
    connect(run, &core::ChangeRun::wavesChanged, this, &PlanDialog::showState);
    updateProgress();
    showState();
}

void PlanDialog::updateProgress()
{
    const int waiting = m_run->count(State::Planned) + m_run->count(State::Running);
    const int total = int(m_run->plan().steps.size());
    m_progress->setValue(total - waiting);
    const QLocale locale;
    QString text = tr("%1 of %2").arg(locale.toString(total - waiting), locale.toString(total));
    for (const QString &more : {RolloutWords::wave(m_run->waves()), speed()}) {
        if (!more.isEmpty())
            //: In a progress bar: "5 of 20 – Wave 1 of 3 – 12 per second, 3 min left"
            text = tr("%1 – %2").arg(text, more);
    }
    m_progress->setFormat(text);
    if (m_run->count(State::Failed) + m_run->count(State::Unknown) > 0)
        offerResults();
}

void PlanDialog::offerResults()
{
    if (m_grouping->findData(int(PlanGrouping::Result)) < 0)
        m_grouping->addItem(tr("Result"), int(PlanGrouping::Result));
}

void PlanDialog::putFailuresFirst()
{
    const int failed = m_run->count(State::Failed) + m_run->count(State::Unknown);
    const int byResult = m_grouping->findData(int(PlanGrouping::Result));
    if (m_grouping->currentIndex() == byResult)
        regroup(); // the groups are those of an earlier moment
    else if (failed > 0 && failed < m_run->results().size())
        m_grouping->setCurrentIndex(byResult);
}

QString PlanDialog::speed()
{
    if (!m_runner || m_run->state() != RunState::Running || isAtGate()) {
        m_pace = {};
        return {};
    }
    const int left = m_run->count(State::Planned) + m_run->count(State::Running);
    m_pace.note(m_runner->clock().monotonicMs(), m_run->plan().steps.size() - left);
    return m_pace.text(left);
}

void PlanDialog::showState()
{
    updateProgress();
    const bool goesOn = m_run->state() == RunState::Running;
    if (goesOn != m_tick.isActive())
        goesOn ? m_tick.start() : m_tick.stop();
    if (m_run->isFinished())
        return showOutcome();
    const bool paused = m_run->state() == RunState::Paused;
    m_pause->setText(isAtGate() ? tr("&Continue now") : paused ? tr("&Continue") : tr("&Pause"));
    if (isAtGate())
        showGate();
    else if (m_run->halt() != core::Error())
        showHalt();
    else if (m_runner && m_run->id() == 0 && m_runner->waitsForKey())
        tellOfKey();
    else
        m_outcome->dismiss();
    m_keyTold = m_keyTold && m_run->id() == 0;
}

void PlanDialog::tellOfKey()
{
    if (std::exchange(m_keyTold, true)) // else it would be read aloud every second
        return;
    m_outcome->setMessage({Severity::Information,
                           tr("Waiting for the keychain."),
                           tr("Nothing is sent before the change is written down, and the key for "
                              "that lies in the keychain. It may be asking for your password."),
                           {},
                           {}});
}

void PlanDialog::showHalt()
{
    Message message = messageFor(m_run->halt(), Severity::Attention);
    if (m_run->state() == RunState::Running)
        message.cure = tr("It goes on by itself as soon as the service can be reached.");
    const bool isWave = core::isWaveHalt(m_run->halt());
    if (const QString gate = RolloutWords::gate(m_run->waves()); isWave && !gate.isEmpty())
        message.title = gate;
    m_outcome->setMessage(message);
    offerUndo(RolloutWords::rollBack());
}

bool PlanDialog::isAtGate() const
{
    return m_run && m_run->state() == RunState::Running && m_run->waves().atGate;
}

void PlanDialog::showGate()
{
    const QString sentence = RolloutWords::gate(m_run->waves());
    if (sentence.isEmpty() || (m_outcome->isVisible() && m_outcome->message().title == sentence))
        return;
    const std::pair gate(m_run->waves().open, m_run->waves().verdict.reason);
    if (m_outcome->isVisible() && m_gate == gate)
        return m_outcome->setTitle(sentence);
    m_gate = gate;
    const bool isBad = RolloutWords::isBad(m_run->waves());
    m_outcome->setMessage(
        {isBad ? Severity::Attention : Severity::Information, sentence, {}, {}, {}});
    offerUndo(RolloutWords::rollBack());
}

void PlanDialog::offerUndo(const QString &text)
{
    if (m_record || m_run->id() == 0 || m_run->count(State::Confirmed) == 0)
        return;
    connect(m_outcome->addButton(text), &QPushButton::clicked, this, [this] {
        const core::RunId run = m_run->id();
        close();
        Q_EMIT undoRequested(run);
    });
}

void PlanDialog::showOutcome()
{
    m_stop->hide();
    m_pause->hide();
    m_progress->hide();
    const int done = m_run->count(State::Confirmed) + m_run->count(State::AlreadyDone);
    const int failed = m_run->count(State::Failed) + m_run->count(State::Unknown);
    const int stopped = m_run->count(State::Cancelled);
    QStringList facts{tr("%Ln phone(s) done", nullptr, done)};
    if (failed > 0)
        facts.append(tr("%Ln failed", nullptr, failed));
    if (stopped > 0)
        facts.append(tr("%Ln not sent", nullptr, stopped));
    Message message;
    message.severity = failed > 0    ? Severity::Bad
                       : stopped > 0 ? Severity::Attention
                                     : Severity::Good;
    message.title = facts.join(QStringLiteral(", ")) + u'.';
    if (failed > 0)
        explainFailures(message);
    m_warnings->dismiss();
    m_outcome->setMessage(message);
    //: Button: a new change that leads back
    offerUndo(tr("Undo…"));
    offerResults();
    putFailuresFirst();
    fitColumns();
    if (m_runner && failed + stopped > 0) {
        m_primary->setText(tr("Try the rest again"));
        m_primary->setEnabled(true);
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
    setOrigin({core::RunOrigin::Retry, m_run->id()});
    disconnect(m_run, nullptr, this, nullptr);
    m_run.clear();
    m_record.reset(); // what follows is a run of this process
    PlanModel *old = m_model;
    m_outcome->dismiss();
    showPlan(rest);
    warnOf(rest);
    old->deleteLater();
}

void PlanDialog::pauseOrGoOn()
{
    if (!m_run)
        return;
    if (m_run->state() == RunState::Paused || isAtGate())
        m_run->resume();
    else
        m_run->pause();
}

void PlanDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close(); // what runs goes on
    else if (isEnter && m_typed->hasFocus())
        m_primary->click(); // not what was the default before
    else
        QDialog::keyPressEvent(event);
}

} // namespace ui
