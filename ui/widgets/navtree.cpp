// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navtree.h"

#include "ui/style/tokens.h"
#include "ui/widgets/delegates.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace ui {

NavTree::NavTree(const QString &name, int countRole, int noteRole, QWidget *parent)
    : QTreeView(parent)
{
    setAccessibleName(name);
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setIndentation(space::groups);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setIconSize(QSize(metric::icon, metric::icon));
    setMouseTracking(true);
    setExpandsOnDoubleClick(true);
    // Names of companies often begin alike and differ at the end.
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *delegate = new CountDelegate(countRole, this);
    delegate->setNoteRole(noteRole);
    setItemDelegate(delegate);
}

void NavTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || event->modifiers() & ~Qt::KeypadModifier) {
        QTreeView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openRequested(index);
        return;
    case Qt::Key_Delete:
        Q_EMIT removeRequested(index);
        return;
    case Qt::Key_F2:
        Q_EMIT renameRequested(index);
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void NavTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTreeView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && !model()->hasChildren(index))
        Q_EMIT openRequested(index);
}

void NavTree::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    event->accept();
    Q_EMIT menuRequested(at);
}

} // namespace ui
