// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "core/changes/planner.h"
#include "core/session/sessions.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/plandialog.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QWidget>

#include <functional>

class QDialog;

namespace core {
class ChangeRun;
class Journal;
class Preferences;
} // namespace core

namespace ui {

/// From a wish to its result: asks what is needed, makes the plan, shows preview, progress and
/// outcome. Every write of the window starts here. Targets belong to one connection.
class ChangeFlow : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `window`, which owns this. `sessions` outlives it.
    ChangeFlow(QWidget *window, core::Sessions &sessions);
    /// From now on the sizes of the large dialogs are kept there; outlives this.
    void rememberSizes(core::Preferences &preferences) { m_preferences = &preferences; }
    /// Asked for the search in which phones were chosen, when a plan of them is made.
    void setSearch(const std::function<QString()> &search) { m_search = search; }

Q_SIGNALS:
    void failed(const core::Error &error); ///< and there is no dialog that could tell

public Q_SLOTS:
    void registerPhones(const core::Scope &scope);
    void importPhones(const core::Scope &scope);
    void redirect(const QString &connection, const QList<core::Target> &targets);
    void rename(const QString &connection, const core::Target &target);
    void edit(const QString &connection, const QList<core::Target> &targets);
    void movePhones(const QString &connection, const QList<core::Target> &targets);
    /// Without targets: of all phones in the scope.
    void replaceUrl(const core::Scope &scope, const QList<core::Target> &targets);
    void assignProfile(const QString &connection, const QList<core::Target> &targets);
    void setAutoprovisioning(const QString &connection, const QList<core::Target> &targets,
                             bool enabled);
    void deregister(const QString &connection, const QList<core::Target> &targets);
    /// A plan that was made elsewhere, over that window.
    void previewOver(QWidget *window, const QString &connection, const core::Plan &plan);
    /// Open, ContinueRun, PauseRun, StopRun, RetryRun, RetryFailed or UndoRun, of a change in the
    /// journal.
    void handleRun(ui::Actions::Id deed, core::RunId run);

private:
    /// The dialog goes before the session that it shows.
    void closeWith(QDialog *dialog, const core::Session *session);
    void openSized(QDialog *dialog);
    PlanDialog *preview(core::Session &session, const core::Plan &plan,
                        const PlanDialog::Origin &origin = {});
    PlanDialog *previewChosen(core::Session &session, core::Plan plan);
    static void comeBack(QDialog *dialog, const PlanDialog *preview);
    /// As the person has set it; of a run too, because its rest can be tried again.
    void openPlan(PlanDialog *dialog, core::Session &session);
    void handleForeignRun(Actions::Id deed, const core::RunHead &head);
    void openRun(core::Session &session, const core::RunHead &head);
    void retryRun(core::Session &session, const core::RunHead &head,
                  core::ChangeRunner::Retry which);
    /// Stops it, and undoes what was done once it has.
    void rollBack(core::Session &session, core::RunId run);
    void undoRun(core::Session &session, core::RunId run);
    void previewUndo(core::Session &session, const core::RunContent &content);
    void watchRunner(core::Session *session);
    QString heading(const core::Store &store, const QList<core::Target> &targets) const;

    QWidget *m_window;
    core::Sessions &m_sessions;
    const core::Store m_nothing;     ///< of accounts that are not here
    QSet<core::RunId> m_rollingBack; ///< that are to stop first
    core::Preferences *m_preferences = nullptr;
    std::function<QString()> m_search;
};

} // namespace ui
