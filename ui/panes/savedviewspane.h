// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message.h"

#include <QWidget>

class QVBoxLayout;

namespace core {
class Clock;
class SavedViews;
} // namespace core

namespace ui {

class Actions;
class NavTree;
class SavedViewsModel;
class StatePane;

/// The list of saved views below the tree, with what can be done to them. Emits wishes.
class SavedViewsPane : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    SavedViewsPane(core::SavedViews &views, core::Clock &clock, Actions &actions,
                   QWidget *parent = nullptr);

    SavedViewsModel *model() const { return m_model; }
    NavTree *list() const { return m_list; }
    QStringList selectedIds() const; ///< in the order of the list
    void select(const QString &id);
    void clearSelection();
    /// What became of a wish, above the list; with `undo` there is a button for it.
    void showMessage(const Message &message, bool undo);
    void hideMessage();

    QSize sizeHint() const override;

Q_SIGNALS:
    void chooseRequested(const QString &id); ///< by a click
    void undoRequested();
    void selectionChanged();

private:
    QWidget *buildHeader();
    void connectList();
    void showState();

    Actions &m_actions;
    SavedViewsModel *m_model;
    NavTree *m_list;
    StatePane *m_state;
};

} // namespace ui
