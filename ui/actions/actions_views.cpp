// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of saved views.
#include "ui/actions/actions.h"

#include <QMenu>

namespace ui {

void Actions::addSavedViewActions()
{
    add(SaveViewAs, QStringLiteral("save-view"), tr("Save as view…"),
        tr("Save search, columns and sorting of the phones as a view"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    add(UpdateView, QStringLiteral("check"), tr("Save view"),
        tr("Keep search, columns and sorting as they are now in this view"), Qt::CTRL | Qt::Key_S);
    add(RevertView, QStringLiteral("undo"), tr("Revert view"), tr("Show the view as it is saved"));
    add(LeaveView, QStringLiteral("close"), tr("Leave view"),
        tr("Show all phones, with the columns that were there before"));
    add(OpenView, QStringLiteral("filter"), tr("Show view"),
        tr("Show the phones of this view, of all companies"), Qt::Key_Return);
    add(RenameView, QStringLiteral("edit"), tr("Rename view…"), tr("Give this view another name"),
        Qt::Key_F2);
    add(RemoveView, QStringLiteral("remove"), tr("Remove view"),
        tr("Remove the selected views; no phone changes"), QKeySequence::Delete);
    add(MoveViewUp, QStringLiteral("chevron-up"), tr("Move view up"), tr("One place up"),
        Qt::ALT | Qt::Key_Up);
    add(MoveViewDown, QStringLiteral("chevron-down"), tr("Move view down"), tr("One place down"),
        Qt::ALT | Qt::Key_Down);
    add(ExportViews, QStringLiteral("export"), tr("Export selected views…"),
        tr("Write the selected views to a file, for another Perch"));
    add(ExportAllViews, QStringLiteral("export"), tr("Export all views…"),
        tr("Write all views to a file, for another Perch"));
    add(ImportViews, QStringLiteral("import"), tr("Import views…"),
        tr("Take views from a file that Perch has written"));
    add(RestoreViews, QStringLiteral("refresh"), tr("Restore standard views"),
        tr("Bring back the views that Perch comes with, as they were"));
}

void Actions::updateSavedViews(const ViewContext &view, bool onPhones)
{
    setEnabled({SaveViewAs}, onPhones);
    setEnabled({UpdateView, RevertView}, view.chosen && view.modified);
    setEnabled({LeaveView}, view.chosen);
    setEnabled({OpenView, RenameView}, view.selected == 1);
    setEnabled({RemoveView, ExportViews}, view.selected > 0);
    setEnabled({MoveViewUp}, view.selected > 0 && !view.first);
    setEnabled({MoveViewDown}, view.selected > 0 && !view.last);
    setEnabled({ExportAllViews}, view.views > 0);
    setEnabled({ImportViews, RestoreViews}, true);
}

void Actions::fillSavedViewsMenu(QMenu *menu) const
{
    menu->addAction(m_actions[OpenView]);
    menu->addSeparator();
    for (const Id id : {SaveViewAs, UpdateView, RevertView, LeaveView})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {RenameView, MoveViewUp, MoveViewDown, RemoveView})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {ExportViews, ExportAllViews, ImportViews, RestoreViews})
        menu->addAction(m_actions[id]);
}

} // namespace ui
