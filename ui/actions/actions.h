// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QHash>
#include <QObject>

class QMenu;

namespace ui {

/// What is going on with saved views.
struct ViewContext
{
    int views = 0;         ///< that there are
    int selected = 0;      ///< of these in the list
    bool first = false;    ///< the topmost one is among the selected
    bool last = false;     ///< the lowest one is
    bool chosen = false;   ///< one is shown
    bool modified = false; ///< and is shown otherwise than it is saved

    bool operator==(const ViewContext &) const = default;
};

/// What can be done with the change that is selected.
struct RunContext
{
    bool any = false;     ///< there is one that can be undone
    bool history = false; ///< there are some
    bool selected = false;
    bool mayPause = false;
    bool mayContinue = false;
    bool mayStop = false;
    bool mayRetry = false;
    bool mayRetryFailed = false;
    bool nothingFailed = false; ///< it has ended, and no phone of it failed
    bool mayUndo = false;
    bool mayShow = false;       ///< its phones
    bool mayShowFailed = false; ///< there are some that failed

    bool operator==(const RunContext &) const = default;
};

/// What decides which actions can be used; filled in by the main window.
struct ActionContext
{
    enum class Tab { Overview, Phones, Profiles, Logs, Changes };

    bool hasConnection = false; ///< one is selected on the left
    bool hasAny = false;        ///< there is one, or all together are looked at
    bool demo = false;          ///< and it is the built-in one
    bool ready = false;         ///< and it answers
    bool hasCompany = false;    ///< the selected company is known
    bool mayWrite = true;       ///< KeyInfo::mayWriteEndpoints
    bool loading = false;       ///< the list in front is being read
    Tab tab = Tab::Phones;
    int rows = 0;          ///< shown in front
    int selected = 0;      ///< of these
    int phones = 0;        ///< selected phones; 0 on the other tabs
    bool onePhone = false; ///< what is selected is a phone or a log line about one
    RunContext run;
    ViewContext view;
};

/// Every action of the program, made once: object name, icon, words, shortcut. Emits nothing
/// itself; who can do the deed connects to triggered(). Menus, the top line and context menus
/// show these same objects. Window's thread.
class Actions : public QObject
{
    Q_OBJECT

public:
    enum Id {
        AddConnection,
        EditConnection,
        RemoveConnection,
        RetryConnection,
        Refresh,
        Stop,
        Find,
        ShowOverview,
        ShowPhones,
        ShowProfiles,
        ShowLogs,
        RegisterPhones,
        InstallerMode,
        ImportPhones,
        Open,
        Redirect,
        Rename,
        AssignProfile,
        EditPhones,
        MovePhones,
        ReplaceUrl,
        EnableAutoprovisioning,
        DisableAutoprovisioning,
        Deregister,
        CopyCell,
        CopyRows,
        CopyObject,
        SelectAll,
        ExportTable,
        ExportLines,
        ChooseColumns,
        EverythingBelow,
        FollowLogs,
        PauseLogs,
        FollowPhone,
        ToggleTree,
        ToggleDetails,
        SaveViewAs,
        UpdateView,
        RevertView,
        LeaveView,
        OpenView,
        RenameView,
        RemoveView,
        MoveViewUp,
        MoveViewDown,
        ExportViews,
        ExportAllViews,
        ImportViews,
        RestoreViews,
        AppearanceSystem,
        AppearanceLight,
        AppearanceDark,
        ShowChanges,
        PauseRun,
        ContinueRun,
        StopRun,
        RetryRun,
        RetryFailed,
        UndoRun,
        ShowRunPhones,
        ShowFailedPhones,
        ExportHistory,
        TidyHistory,
        Preferences,
        About,
        Quit,
        IdCount
    };
    Q_ENUM(Id)

    explicit Actions(QObject *parent = nullptr);

    QAction *operator[](Id id) const { return m_actions[id]; }
    QList<QAction *> all() const { return m_actions; }
    /// The one place that says what can be used. An action that the key forbids says so.
    void update(const ActionContext &context);

    void fillPhoneMenu(QMenu *menu) const;      ///< what can be done with selected phones
    void fillTableMenu(QMenu *menu) const;      ///< copying and exporting, for every table
    void fillCompanyMenu(QMenu *menu) const;    ///< of the tree
    void fillSavedViewsMenu(QMenu *menu) const; ///< of the list of saved views
    void fillRunMenu(QMenu *menu) const;        ///< of the list of changes
    void fillMainMenu(QMenu *menu) const;

private:
    QAction *add(Id id, const QString &icon, const QString &text, const QString &toolTip,
                 const QKeySequence &shortcut = {});
    void addConnectionActions();
    void addViewActions();
    void addPhoneActions();
    void addTableActions();
    void addSavedViewActions();
    void addRunActions();
    void updateSavedViews(const ViewContext &view, bool onPhones);
    void updateRuns(const RunContext &run, bool onChanges);
    void setEnabled(std::initializer_list<Id> ids, bool enabled);

    QList<QAction *> m_actions;
    QHash<QAction *, QString> m_toolTips;
};

} // namespace ui
