// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetcompletion.h"
#include "core/fleet/fleetquery.h"
#include "core/store/store.h"
#include "core/views/savedview.h"
#include "ui/actions/actions.h"
#include "ui/actions/tableexport.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/message.h"
#include "ui/widgets/searchline.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace core {
class Preferences;
class Session;
} // namespace core

namespace ui {

class DataTable;
class ExportBar;
class StatePane;
class TableMemory;

/// What the panes of the three lists share: a bar with what can be done and "12 of 1,204", the
/// table, its columns, and the four states of the list in front. Emits wishes; tells the sync
/// what is looked at, so that it comes first.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    TablePane(core::Resource resource, TableModel *model, const QString &name, Actions &actions,
              core::Preferences &preferences);
    ~TablePane() override;

    /// Shows this company (and below); without a session everything, if this list can.
    void setSubject(core::Session *session, const core::Scope &scope);
    /// In front: only then the sync is asked to hurry.
    void setActive(bool active);
    void setFilter(const QString &text);
    void refresh();
    void stop();

    DataTable *table() const { return m_table; }
    StatePane *statePane() const { return m_state; }
    TableModel *model() const { return m_model; }
    core::Session *session() const { return m_session; }
    const core::Scope &scope() const { return m_scope; }
    virtual core::LoadState loadState() const; ///< without lists: there is nothing to show
    QList<int> selectedRows() const;           ///< in the order shown
    QStringList selectedKeys(int most) const;
    void selectKeys(const QStringList &keys);
    void chooseColumns(); ///< pops the menu up at its button

    /// What of the table a saved view keeps.
    core::ViewLayout viewLayout() const;
    /// See TableMemory.
    core::ViewLayout enterView(const core::ViewLayout &layout, bool resumed);
    void leaveView();

    /// The part of the search that cannot be read, and why; the list shows what the rest finds.
    struct SearchProblem
    {
        int position = 0;
        int length = 0;
        QString text; ///< a sentence; empty: all is well
    };
    virtual SearchProblem searchProblem() const { return {}; }
    /// What may be typed at the cursor.
    virtual QList<SearchLine::Completion> searchCompletions(const QString &, int) const
    {
        return {};
    }

    QString selectedAsTable() const;
    /// Writes what is shown, in the background; a failure is told in the pane.
    void exportTo(const QString &path, ExportFormat format);
    ExportBar *exportBar() const { return m_export; }
    /// What is selected as a person would paste it into a mail.
    virtual QString selectedAsText() const = 0;

Q_SIGNALS:
    void selectionChanged();
    void openRequested();
    void stateChanged();
    void clearFilterRequested();
    /// A condition was taken away in the pane.
    void searchEdited(const QString &text);
    /// The empty list's next action ("Register phones", "Show everything below").
    void nextActionRequested();
    /// Try again after an error of the connection or the list.
    void retryRequested();
    /// What ui::Explanation::remedy offers for the error that is shown.
    void remedyRequested(const core::Error &error);

protected:
    struct Texts
    {
        QString loading; ///< "Loading phones"
        QString empty;   ///< whole sentence
        QString emptyIcon;
        QString emptyAction; ///< empty: no button
        QString noMatch;     ///< whole sentence
    };
    virtual Texts texts() const = 0;
    virtual ExportedTable exportedTable() const;
    /// What the list is read for; usually the scope.
    virtual core::Scope wantedScope() const { return m_scope; }
    void lookAt();
    void updateState();
    QList<int> shownColumns() const; ///< in the order shown
    static SearchProblem problemOf(const std::optional<core::FleetQueryError> &error);
    static QList<SearchLine::Completion> offered(const QList<core::FleetCompletion> &completions,
                                                 const QString &text);
    virtual void applySubject(core::Store *store, const core::Scope &scope) = 0;
    virtual void fillMenu(QMenu *menu) const;
    virtual QString companyName() const;

    void updateSoon(); ///< the state, from the event loop
    QHBoxLayout *bar() const { return m_bar; }
    void addBelowBar(QWidget *widget);
    Actions &actions() const { return m_actions; }
    QToolButton *addBarButton(Actions::Id id, bool withText);
    /// After the columns are there (widths in letters): what "Reset columns" means, then what was
    /// remembered.
    void restoreColumns(const QList<int> &hidden, const QHash<int, int> &widths);
    void setColumnShownHere(int column, bool shown);

private:
    void build(const QString &name);
    void watchSubject();
    void showSessionState();
    void showListState(const core::LoadState &state);
    void showRows(const core::LoadState &state);
    void showProgress(const core::LoadState &state);
    void showError(const core::Error &error);
    void showFailure(const core::Error &error, const QString &since);
    void showOffline(const core::LoadState &state);
    bool showBanner(const Message &message);
    void hideOwnBanner();
    void addBannerButton(const QString &text);
    void updateCount();

    const core::Resource m_resource;
    TableModel *m_model;
    Actions &m_actions;
    core::Preferences &m_preferences;
    DataTable *m_table = nullptr;
    std::unique_ptr<TableMemory> m_memory;
    StatePane *m_state = nullptr;
    ExportBar *m_export = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_columns = nullptr;
    core::Session *m_session = nullptr;
    core::Scope m_scope;
    QTimer m_stateTimer;
    QElapsedTimer m_sinceState; ///< what the lists say was looked at
    core::Error m_error;
    QString m_bannerFor;
    bool m_active = false;
};

} // namespace ui
