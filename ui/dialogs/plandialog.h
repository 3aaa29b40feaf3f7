// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "ui/widgets/message.h"

#include <QDialog>
#include <QPointer>

class QLabel;
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

/// A plan before, while and after it is carried out: what changes, what to know, one button
/// named by the deed, then progress with Stop, then the result of each phone and a retry of what
/// failed. Closing it while it runs does not stop the run; Esc does first.
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// Preview. `runner` and `store` outlive the dialog.
    PlanDialog(const core::Plan &plan, const core::Store &store, core::ChangeRunner &runner,
               QWidget *parent = nullptr);
    /// A run that goes on or has ended.
    PlanDialog(core::ChangeRun *run, const core::Store &store, core::ChangeRunner &runner,
               QWidget *parent = nullptr);

    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildTable();
    void buildButtons(QVBoxLayout *page);
    void showPlan(const core::Plan &plan);
    void showWarnings(const core::Plan &plan);
    void apply();
    void follow(core::ChangeRun *run);
    void fitColumns();
    void updateProgress();
    void showOutcome();
    /// One reason for all: it stands in the message, with its cure.
    void explainFailures(Message &message) const;
    void retryFailed();
    /// Stops a run; closes when there is none to stop.
    void escape();

    const core::Store &m_store;
    core::ChangeRunner &m_runner;
    QPointer<core::ChangeRun> m_run;
    PlanModel *m_model = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_summary = nullptr;
    MessageBanner *m_warnings = nullptr;
    MessageBanner *m_outcome = nullptr;
    DataTable *m_table = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_primary = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace ui
