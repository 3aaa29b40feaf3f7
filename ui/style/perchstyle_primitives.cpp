// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/painting.h"
#include "ui/style/perchstyle.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace ui {

namespace {

constexpr double focusWidth = 2;
constexpr double hoverShare = 0.06;
constexpr double pressedShare = 0.12;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state & flag;
}

bool flagged(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

/// Pressing a button with the mouse needs no ring; arriving there with Tab does.
bool keyboardFocus(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void drawButtonPanel(const QStyleOption *option, QPainter *p, const QWidget *widget)
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool primary = flagged(widget, "perchPrimary");
    const bool destructive = flagged(widget, "perchDestructive");
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const double share = !enabled                               ? 0
                         : down                                 ? pressedShare
                         : has(option, QStyle::State_MouseOver) ? hoverShare
                                                                : 0;
    const QRectF rect = option->rect;
    if (primary && enabled) {
        drawBox(p, rect, mix(t.accent, t.dark ? t.text : QColor(Qt::black), share * 2), {});
        if (keyboardFocus(option))
            drawBox(p, rect.adjusted(2, 2, -2, -2), {}, t.onAccent, 1.5, metric::radius - 2);
        return;
    }
    QColor fill = option->palette.color(QPalette::Button);
    if (flat)
        fill = share > 0 ? mix(t.window, t.text, share) : QColor();
    else
        fill = mix(fill, destructive ? t.bad : t.text, share);
    QColor border = enabled ? (destructive ? t.bad : t.outline) : t.hairline;
    if (flat)
        border = QColor();
    drawBox(p, rect, fill, border);
    if (keyboardFocus(option))
        drawBox(p, rect, {}, t.accent, focusWidth);
}

void drawCheck(const QStyleOption *option, QPainter *p, bool round)
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partial = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On) || partial;
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const QColor mark = enabled ? t.onAccent : t.window;
    const QColor full = enabled ? t.accent : mix(t.window, t.text, 0.4);
    const QColor empty = has(option, QStyle::State_MouseOver) && enabled
                             ? mix(t.base, t.text, hoverShare)
                             : (enabled ? t.base : t.window);
    drawBox(p, box, on ? full : empty, on ? full : (enabled ? t.outline : t.hairline), 1.5,
            round ? side / 2 : 4);
    if (!on)
        return;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->translate(box.topLeft());
    p->scale(side / 16, side / 16);
    p->setPen(QPen(mark, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (round) {
        p->setPen(Qt::NoPen);
        p->setBrush(mark);
        p->drawEllipse(QPointF(8, 8), 3, 3);
    } else if (partial) {
        p->drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    } else {
        p->drawPolyline(QPolygonF({QPointF(4, 8.3), QPointF(6.9, 11.2), QPointF(12, 5.4)}));
    }
    p->restore();
}

void drawEditFrame(const QStyleOption *option, QPainter *p, bool filled, bool readOnly)
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focus = has(option, QStyle::State_HasFocus) && enabled;
    const QColor fill = !filled                ? QColor()
                        : enabled && !readOnly ? option->palette.color(QPalette::Base)
                                               : t.window;
    const QColor border = focus ? t.accent : enabled && !readOnly ? t.outline : t.hairline;
    drawBox(p, option->rect, fill, border, focus ? focusWidth : 1);
}

void drawToolPanel(const QStyleOption *option, QPainter *p)
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool raised = !has(option, QStyle::State_AutoRaise);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const QColor ground =
        raised ? option->palette.color(QPalette::Button) : option->palette.color(QPalette::Window);
    if (enabled && down)
        drawBox(p, option->rect, mix(ground, t.text, pressedShare), raised ? t.outline : QColor());
    else if (enabled && has(option, QStyle::State_MouseOver))
        drawBox(p, option->rect, mix(ground, t.text, hoverShare), raised ? t.outline : QColor());
    else if (raised)
        drawBox(p, option->rect, ground, enabled ? t.outline : t.hairline);
}

} // namespace

bool PerchStyle::drawButtonPrimitive(PrimitiveElement element, const QStyleOption *option,
                                     QPainter *p, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, p, widget);
        return true;
    case PE_PanelButtonTool:
        drawToolPanel(option, p);
        return true;
    case PE_FrameDefaultButton:
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, p, false);
        return true;
    case PE_IndicatorRadioButton:
        drawCheck(option, p, true);
        return true;
    case PE_FrameFocusRect: {
        // Buttons draw their ring with the panel.
        if (widget && widget->inherits("QPushButton"))
            return true;
        const bool cell = qobject_cast<const QAbstractItemView *>(widget);
        if (cell || has(option, State_KeyboardFocusChange))
            drawBox(p, option->rect, {}, tokensFor(option->palette).accent, cell ? 1.5 : focusWidth,
                    cell ? 3 : metric::radius - 2);
        return true;
    }
    default:
        return false;
    }
}

bool PerchStyle::drawFramePrimitive(PrimitiveElement element, const QStyleOption *option,
                                    QPainter *p, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const QRect r = option->rect;
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth > 0)
            drawEditFrame(option, p, true, has(option, State_ReadOnly));
        else if (!widget || !qobject_cast<const QLineEdit *>(widget) ||
                 widget->autoFillBackground())
            p->fillRect(r, option->palette.brush(QPalette::Base));
        return true;
    }
    case PE_FrameLineEdit:
        drawEditFrame(option, p, false, has(option, State_ReadOnly));
        return true;
    case PE_Frame:
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            drawEditFrame(option, p, true, has(option, State_ReadOnly));
        else
            drawBox(p, r, {}, t.hairline, 1, 2);
        return true;
    case PE_FrameGroupBox:
        drawBox(p, r, {}, t.hairline);
        return true;
    case PE_FrameTabBarBase:
        drawHairline(p, r.bottomLeft(), r.bottomRight(), t.hairline);
        return true;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return true;
    case PE_FrameDockWidget:
    case PE_FrameMenu:
        drawBox(p, r, {}, t.hairline, 1, 0);
        return true;
    case PE_PanelMenu:
        p->fillRect(r, t.base);
        return true;
    case PE_PanelTipLabel:
        p->fillRect(r, option->palette.brush(QPalette::ToolTipBase));
        drawBox(p, r, {}, t.outline, 1, 0);
        return true;
    case PE_PanelStatusBar:
        p->fillRect(r, t.window);
        drawHairline(p, r.topLeft(), r.topRight(), t.hairline);
        return true;
    case PE_PanelMenuBar:
        return true;
    case PE_IndicatorToolBarSeparator:
        if (has(option, State_Horizontal))
            drawHairline(p, {r.center().x(), r.top() + 4}, {r.center().x(), r.bottom() - 4},
                         t.hairline);
        else
            drawHairline(p, {r.left() + 4, r.center().y()}, {r.right() - 4, r.center().y()},
                         t.hairline);
        return true;
    case PE_IndicatorDockWidgetResizeHandle:
        if (has(option, State_Horizontal))
            drawHairline(p, {r.left(), r.center().y()}, {r.right(), r.center().y()}, t.hairline);
        else
            drawHairline(p, {r.center().x(), r.top()}, {r.center().x(), r.bottom()}, t.hairline);
        return true;
    default:
        return false;
    }
}

bool PerchStyle::drawViewPrimitive(PrimitiveElement element, const QStyleOption *option,
                                   QPainter *p, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const QColor ink = has(option, State_Enabled) ? t.secondary : t.hairline;
    switch (element) {
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            p->fillRect(option->rect, item->backgroundBrush);
        if (has(option, State_Selected))
            p->fillRect(option->rect, option->palette.brush(QPalette::Highlight));
        else if (has(option, State_MouseOver) && has(option, State_Enabled) &&
                 !(widget && widget->inherits("QTableView"))) // would mark a cell, not its row
            p->fillRect(option->rect, mix(t.base, t.text, 0.05));
        return true;
    }
    case PE_IndicatorBranch:
        if (has(option, State_Children))
            drawChevron(p, option->rect,
                        has(option, State_Open) ? Direction::Down : Direction::Right, ink);
        return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->sortIndicator != QStyleOptionHeader::None)
            drawChevron(p, option->rect,
                        // Qt names the arrow after its tip, ascending rows read downwards.
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Direction::Down
                                                                            : Direction::Up,
                        t.accent);
        return true;
    case PE_IndicatorArrowUp:
        drawChevron(p, option->rect, Direction::Up, ink);
        return true;
    case PE_IndicatorArrowDown:
        drawChevron(p, option->rect, Direction::Down, ink);
        return true;
    case PE_IndicatorArrowLeft:
        drawChevron(p, option->rect, Direction::Left, ink);
        return true;
    case PE_IndicatorArrowRight:
        drawChevron(p, option->rect, Direction::Right, ink);
        return true;
    default:
        Q_UNUSED(widget)
        return false;
    }
}

} // namespace ui
