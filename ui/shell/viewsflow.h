// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/savedviews.h"
#include "ui/widgets/message.h"

#include <QObject>
#include <QPointer>

namespace core {
class Clock;
class Preferences;
struct Scope;
} // namespace core

namespace ui {

class MainWindow;
class PhonesPane;
class SavedViewsPane;

/// Saved views from the wish to the deed: puts their list below the tree, shows the chosen one in
/// the list of phones (all companies, its search, its columns), tells when the person goes on from
/// it, and keeps, renames, exports and imports them.
class ViewsFlow : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        core::SavedViews &views;
        core::Preferences &preferences;
        core::Clock &clock;
    };

    /// `window` owns this; the parts outlive it. Shows again what was shown at the last exit.
    ViewsFlow(MainWindow *window, const Parts &parts);
    ~ViewsFlow() override;

    SavedViewsPane *pane() const;
    QString chosen() const { return m_shown.id; } ///< empty: none
    bool isModified() const;
    /// No count is on its way.
    bool isSettled() const;

    // What a file dialog ends in.
    void exportTo(const QString &path, const QList<core::SavedView> &views);
    void importFrom(const QString &path);

public Q_SLOTS:
    void choose(const QString &id);
    /// Back to the columns that were there without a view, and to no search.
    void leave();

private:
    void connectActions();
    void connectWindow();
    void resume();
    void followScope(const core::Scope &scope);
    void show(const core::SavedView &view);
    void followStore();
    void showEverything();
    void refresh();
    void saveAs();
    void update();
    void revert();
    void rename();
    void remove();
    void move(int by);
    void undo();
    void restoreStandard();
    void askForExport(const QList<core::SavedView> &views);
    void askForImport();
    QStringList namesExcept(const QString &id) const;
    QList<core::SavedView> selected() const;
    /// Shows why something could not be done; true when it could.
    bool succeeded(const core::Result<void> &result);
    void showUndoable(const Message &message, const QList<core::SavedView> &before);

    MainWindow *m_window;
    Parts m_parts;
    QPointer<PhonesPane> m_phones;
    QPointer<SavedViewsPane> m_pane;
    core::SavedView m_shown;         ///< as it was saved when it was chosen; no id: none
    core::ViewLayout m_baseline;     ///< its layout as this table shows it
    QList<core::SavedView> m_before; ///< what undo goes back to
    bool m_busy = false;             ///< what changes meanwhile is our doing
};

} // namespace ui
