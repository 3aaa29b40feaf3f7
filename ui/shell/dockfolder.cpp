// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dockfolder.h"

#include "ui/style/tokens.h"

#include <QDockWidget>
#include <QEvent>
#include <QFrame>
#include <QMainWindow>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr std::array<int, 2> foldAt{700, 1000};
constexpr std::array<int, 2> overlayWidth{280, 340};

} // namespace

DockFolder::DockFolder(QMainWindow *window, QDockWidget *left, QDockWidget *right)
    : QObject(window)
    , m_window(window)
{
    m_sides[Left].dock = left;
    m_sides[Right].dock = right;
    for (const Side side : {Left, Right}) {
        One &one = m_sides[side];
        one.overlay = new QFrame(window);
        one.overlay->setObjectName(one.dock->objectName() + QStringLiteral("Overlay"));
        one.overlay->setFrameShape(QFrame::StyledPanel);
        one.overlay->setAutoFillBackground(true);
        auto *layout = new QVBoxLayout(one.overlay);
        layout->setContentsMargins(1, 1, 1, 1);
        one.overlay->hide();
        connect(one.dock, &QDockWidget::visibilityChanged, this, [this, side] {
            One &it = m_sides[side];
            if (!m_busy && !it.folded && m_window->isVisible())
                it.wanted = !it.dock->isHidden();
            Q_EMIT changed();
        });
    }
    window->installEventFilter(this);
}

bool DockFolder::isShown(Side side) const
{
    const One &one = m_sides[side];
    return one.folded ? !one.overlay->isHidden() : !one.dock->isHidden();
}

void DockFolder::setShown(Side side, bool shown)
{
    One &one = m_sides[side];
    if (!one.folded) {
        one.wanted = shown;
        one.dock->setVisible(shown);
    } else {
        if (shown)
            closeOverlays();
        one.overlay->setVisible(shown);
        placeOverlay(side);
        one.overlay->raise();
        if (shown && one.overlay->findChild<QWidget *>())
            one.overlay->layout()->itemAt(0)->widget()->setFocus();
    }
    Q_EMIT changed();
}

bool DockFolder::closeOverlays()
{
    bool closed = false;
    for (One &one : m_sides) {
        closed |= !one.overlay->isHidden();
        one.overlay->hide();
    }
    if (closed)
        Q_EMIT changed();
    return closed;
}

void DockFolder::unfoldForSaving()
{
    for (const Side side : {Left, Right})
        fold(side, false);
}

void DockFolder::update()
{
    for (const Side side : {Left, Right}) {
        fold(side, m_window->width() <= foldAt[side]);
        placeOverlay(side);
    }
}

void DockFolder::fold(Side side, bool folded)
{
    One &one = m_sides[side];
    if (one.folded == folded)
        return;
    m_busy = true;
    one.folded = folded;
    if (folded) {
        QWidget *content = one.dock->widget();
        one.wanted = !one.dock->isHidden();
        one.dock->hide();
        one.overlay->layout()->addWidget(content);
        content->show();
    } else {
        QWidget *content = one.overlay->layout()->itemAt(0)->widget();
        one.overlay->hide();
        one.overlay->layout()->removeWidget(content);
        one.dock->setWidget(content);
        content->show();
        one.dock->setVisible(one.wanted);
    }
    m_busy = false;
    Q_EMIT changed();
}

void DockFolder::placeOverlay(Side side)
{
    const QWidget *central = m_window->centralWidget();
    if (!central)
        return;
    const QRect area(central->mapTo(m_window, QPoint()), central->size());
    const int width = std::min(overlayWidth[side], area.width() - space::page);
    const bool atLeft = (side == Left) == (m_window->layoutDirection() == Qt::LeftToRight);
    const int x = atLeft ? area.left() : area.right() + 1 - width;
    m_sides[side].overlay->setGeometry(x, area.top(), width, area.height());
}

bool DockFolder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        update();
    return QObject::eventFilter(watched, event);
}

} // namespace ui
