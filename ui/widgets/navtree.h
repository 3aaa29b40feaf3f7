// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace ui {

/// The tree at the left: connections, companies, saved views. One column, no header, counts in
/// secondary at the far end.
class NavTree : public QTreeView
{
    Q_OBJECT
public:
    /// `name` is what is read aloud; `countRole` see CountDelegate.
    /// `noteRole` of a few words before the count, -1 for none.
    NavTree(const QString &name, int countRole, int noteRole = -1, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Enter or a double click on a node without children.
    void openRequested(const QModelIndex &index);
    void removeRequested(const QModelIndex &index);
    void renameRequested(const QModelIndex &index);
    /// Right click or the context-menu key, global position.
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace ui
