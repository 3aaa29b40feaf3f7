// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "ui/models/runpace.h"
#include "ui/widgets/message.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <utility>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace core {
class Store;
}

namespace ui {

class DataTable;
class MessageBanner;
class PlanModel;
class RolloutStrip;
class SearchLine;

/// A plan before, while and after it is carried out: what changes, what to know, which phones to
/// leave out, one button named by the deed, then progress with Pause and Stop, then the result of
/// each phone and a retry of what failed. A plan for several customers, or for many phones, is
/// agreed to by typing the customer's name or the number of phones. Closing the dialog does not
/// stop a run; Esc does first.
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// Why the plan was made, for the journal.
    struct Origin
    {
        core::RunOrigin kind = core::RunOrigin::Wish;
        core::RunId run = 0;
    };
    /// Above so many phones of one customer the name has to be typed, unless set otherwise.
    static constexpr int usualConfirmAbove = 50;

    /// Preview. `runner` and `store` outlive the dialog.
    PlanDialog(const core::Plan &plan, const core::Store &store, core::ChangeRunner &runner,
               QWidget *parent = nullptr);
    /// A run that goes on or has ended.
    PlanDialog(core::ChangeRun *run, const core::Store &store, core::ChangeRunner &runner,
               QWidget *parent = nullptr);
    /// Of an earlier process: it can be looked at, and tried again unless `runner` is null.
    PlanDialog(std::unique_ptr<core::ChangeRun> run, const core::Store &store,
               core::ChangeRunner *runner, QWidget *parent = nullptr);

    void setOrigin(const Origin &origin) { m_origin = origin; }
    void setConfirmAbove(int phones);
    /// How waves are begun with; a plan of many phones is offered to be carried out in waves.
    void setUsualRollout(const core::Rollout &usual);

    void keyPressEvent(QKeyEvent *event) override;

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void started();                               ///< the plan is being carried out
    void rolloutUsed(const core::Rollout &usual); ///< to be remembered
    /// Of what was done; a run that goes on is to be stopped first.
    void undoRequested(core::RunId run);

private:
    PlanDialog(const core::Store &store, core::ChangeRunner *runner, QWidget *parent);

    // plandialog_build.cpp
    void build();
    QWidget *buildFinding();
    void buildSearch();
    QWidget *buildConfirmation();
    void buildTable();
    void buildButtons(QVBoxLayout *page);

    void showPlan(const core::Plan &plan);
    void showChoice();
    void offerGroupings();
    void regroup();
    void showFacts(const core::Plan &plan);
    void warnOf(const core::Plan &plan);
    void showWarnings();
    int chosenWithoutUndo() const;
    /// What has to be typed; empty for nothing.
    QString wordToType() const;
    void updatePrimary();
    void showWaves();
    void fitColumns();
    QList<int> columnWidths() const;
    void apply();

    // plandialog_run.cpp
    void follow(core::ChangeRun *run);
    void updateProgress();
    /// "12 per second, 3 min left"; empty while nothing is sent.
    QString speed();
    void showState();
    void tellOfKey();
    void showHalt();
    void showGate();
    void offerUndo(const QString &text);
    bool isAtGate() const;
    /// Grouping by result, once there is something to be seen by it.
    void offerResults();
    /// By the results of now. Nothing where there is nothing to tell apart.
    void putFailuresFirst();
    void showOutcome();
    /// One reason for all: it stands in the message, with its cure.
    void explainFailures(Message &message) const;
    void retryFailed();
    void pauseOrGoOn();

    const core::Store &m_store;
    core::ChangeRunner *m_runner;              ///< null: nothing can be carried out
    std::unique_ptr<core::ChangeRun> m_record; ///< of an earlier process
    QPointer<core::ChangeRun> m_run;
    Origin m_origin;
    int m_confirmAbove = usualConfirmAbove;
    QSet<core::MacAddress> m_withoutUndo;
    PlanModel *m_model = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_summary = nullptr;
    MessageBanner *m_warnings = nullptr;
    MessageBanner *m_outcome = nullptr;
    QWidget *m_finding = nullptr;
    SearchLine *m_search = nullptr;
    QComboBox *m_grouping = nullptr;
    DataTable *m_table = nullptr;
    QList<int> m_fitted; ///< widths of the columns as the dialog has set them
    RolloutStrip *m_rollout = nullptr;
    RunPace m_pace;
    bool m_keyTold = false;                           ///< that it waits for the journal's key
    QTimer m_tick;                                    ///< while it goes on: the time left
    std::pair<int, core::GateVerdict::Reason> m_gate; ///< that is told: its wave and why it waits
    QWidget *m_confirmation = nullptr;
    QLabel *m_confirmText = nullptr;
    QLineEdit *m_typed = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_primary = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace ui
