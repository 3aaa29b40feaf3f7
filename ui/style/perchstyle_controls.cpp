// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/painting.h"
#include "ui/style/perchstyle.h"

#include <QDateTime>
#include <QPointer>
#include <QStyleOption>
#include <QTimer>
#include <QWidget>

#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr double barHeight = 6;
constexpr int busyFrameMs = 40;
constexpr int busyPeriodMs = 1600;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state & flag;
}

template <typename Option>
Option recoloured(const Option &option, QPalette::ColorRole role, const QColor &color)
{
    Option copy = option;
    copy.palette.setColor(role, color);
    return copy;
}

void drawHeaderSection(const QStyleOption *option, QPainter *p)
{
    const Tokens t = tokensFor(option->palette);
    const QRect r = option->rect;
    QColor ground = t.base;
    if (has(option, QStyle::State_Sunken))
        ground = mix(ground, t.text, 0.10);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        ground = mix(ground, t.text, 0.05);
    p->fillRect(r, ground);
    drawHairline(p, r.bottomLeft(), r.bottomRight(), t.hairline);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    // Shows where a column can be made wider; the last one has nothing to its right.
    if (header && header->orientation == Qt::Horizontal &&
        header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection)
        drawHairline(p, {r.right(), r.top() + 7}, {r.right(), r.bottom() - 7}, t.hairline);
}

void drawTab(const QStyleOptionTab *tab, QPainter *p)
{
    const Tokens t = tokensFor(tab->palette);
    const bool selected = has(tab, QStyle::State_Selected);
    const bool hover = has(tab, QStyle::State_MouseOver) && has(tab, QStyle::State_Enabled);
    if (!selected && !hover)
        return;
    const QColor color = selected ? t.accent : t.hairline;
    const QRectF r = tab->rect;
    const double inset = space::controls;
    const bool below =
        tab->shape == QTabBar::RoundedNorth || tab->shape == QTabBar::TriangularNorth;
    const bool above =
        tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth;
    if (below || above)
        drawBox(
            p, QRectF(r.left() + inset, below ? r.bottom() - 3 : r.top(), r.width() - 2 * inset, 3),
            color, {}, 0, 1.5);
    else
        drawBox(p, QRectF(r.left(), r.top() + inset, 3, r.height() - 2 * inset), color, {}, 0, 1.5);
}

void drawSplitter(const QStyleOption *option, QPainter *p)
{
    const Tokens t = tokensFor(option->palette);
    const QRect r = option->rect;
    const bool hover = has(option, QStyle::State_MouseOver);
    const QColor color = hover ? t.accent : t.hairline;
    if (has(option, QStyle::State_Horizontal))
        drawHairline(p, {r.center().x(), r.top()}, {r.center().x(), r.bottom()}, color);
    else
        drawHairline(p, {r.left(), r.center().y()}, {r.right(), r.center().y()}, color);
}

} // namespace

bool PerchStyle::drawLabelControl(ControlElement element, const QStyleOption *option, QPainter *p,
                                  const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = has(option, State_Enabled);
    switch (element) {
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool primary = widget && widget->property("perchPrimary").toBool();
        const bool destructive = widget && widget->property("perchDestructive").toBool();
        if (!button || !enabled || (!primary && !destructive))
            return false;
        const auto copy = recoloured(*button, QPalette::ButtonText, primary ? t.onAccent : t.bad);
        QProxyStyle::drawControl(element, &copy, p, widget);
        return true;
    }
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            return false;
        auto copy = recoloured(*header, QPalette::ButtonText, t.secondary);
        copy.state &= ~State_On; // bold sections would say what the selection says already
        QProxyStyle::drawControl(element, &copy, p, widget);
        return true;
    }
    case CE_TabBarTabLabel: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab || !enabled)
            return false;
        const auto copy = recoloured(*tab, QPalette::WindowText,
                                     has(option, State_Selected) ? t.text : t.secondary);
        QProxyStyle::drawControl(element, &copy, p, widget);
        return true;
    }
    case CE_MenuItem:
    case CE_MenuBarItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item || item->menuItemType == QStyleOptionMenuItem::Separator)
            return false;
        QStyleOptionMenuItem copy = *item;
        const bool marked = element == CE_MenuBarItem
                                ? has(item, State_Sunken) || has(item, State_Selected)
                                : has(item, State_Selected);
        if (marked && enabled)
            drawBox(p, QRectF(item->rect).adjusted(2, 0, -2, 0), t.selection, {}, 0, 4);
        copy.state &= ~(State_Selected | State_Sunken);
        copy.palette.setBrush(QPalette::Window, Qt::transparent);
        QProxyStyle::drawControl(element, &copy, p, widget);
        return true;
    }
    default:
        return false;
    }
}

bool PerchStyle::drawCell(const QStyleOptionViewItem *cell, QPainter *p,
                          const QWidget *widget) const
{
    if (!CellTexts::isPlain(*cell))
        return false;
    p->save();
    p->setClipRect(cell->rect, Qt::IntersectClip);
    proxy()->drawPrimitive(PE_PanelItemViewItem, cell, p, widget);
    m_cellTexts.draw(p, *cell, proxy()->pixelMetric(PM_FocusFrameHMargin, cell, cell->widget) + 1);
    p->restore();
    return true;
}

bool PerchStyle::drawBarControl(ControlElement element, const QStyleOption *option, QPainter *p,
                                const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const QRect r = option->rect;
    switch (element) {
    case CE_Header:
    case CE_ProgressBar:
        // The base style asks itself, not us, where the parts are.
        return drawParts(element, option, p, widget);
    case CE_SizeGrip:
        return true;
    case CE_HeaderSection:
        drawHeaderSection(option, p);
        return true;
    case CE_HeaderEmptyArea:
        p->fillRect(r, t.base);
        drawHairline(p, r.bottomLeft(), r.bottomRight(), t.hairline);
        return true;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(tab, p);
        return true;
    case CE_Splitter:
        drawSplitter(option, p);
        return true;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        p->fillRect(r, t.window);
        return true;
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || (frame->frameShape != QFrame::HLine && frame->frameShape != QFrame::VLine))
            return false;
        if (frame->frameShape == QFrame::HLine)
            drawHairline(p, {r.left(), r.center().y()}, {r.right(), r.center().y()}, t.hairline);
        else
            drawHairline(p, {r.center().x(), r.top()}, {r.center().x(), r.bottom()}, t.hairline);
        return true;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents: {
        QRectF groove(r.left(), 0, r.width(), barHeight);
        groove.moveCenter(QRectF(r).center());
        if (element == CE_ProgressBarGroove) {
            drawBox(p, groove, t.hairline, {}, 0, barHeight / 2);
            return true;
        }
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (!bar)
            return true;
        if (bar->minimum >= bar->maximum) {
            drawBusyBar(groove, option, p, widget);
            return true;
        }
        const double share = double(qint64(bar->progress) - bar->minimum) /
                             double(qint64(bar->maximum) - bar->minimum);
        QRectF filled = groove;
        filled.setWidth(std::clamp(share, 0.0, 1.0) * groove.width());
        if (bar->direction == Qt::RightToLeft)
            filled.moveRight(groove.right());
        if (filled.width() >= 1)
            drawBox(p, filled, t.accent, {}, 0, std::min(barHeight / 2, filled.width() / 2));
        return true;
    }
    default:
        return false;
    }
}

bool PerchStyle::drawParts(ControlElement element, const QStyleOption *option, QPainter *p,
                           const QWidget *widget) const
{
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == CE_Header) {
        QStyleOptionHeader part = *header;
        drawControl(CE_HeaderSection, &part, p, widget);
        part.rect = subElementRect(SE_HeaderLabel, header, widget);
        drawControl(CE_HeaderLabel, &part, p, widget);
        part.rect = subElementRect(SE_HeaderArrow, header, widget);
        drawPrimitive(PE_IndicatorHeaderArrow, &part, p, widget);
        return true;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
        QStyleOptionProgressBar part = *bar;
        part.rect = subElementRect(SE_ProgressBarGroove, bar, widget);
        drawControl(CE_ProgressBarGroove, &part, p, widget);
        drawControl(CE_ProgressBarContents, &part, p, widget);
        if (bar->textVisible)
            drawItemText(p, subElementRect(SE_ProgressBarLabel, bar, widget),
                         Qt::AlignVCenter | Qt::AlignRight, bar->palette,
                         has(option, State_Enabled), bar->text, QPalette::WindowText);
        return true;
    }
    return false;
}

void PerchStyle::drawBusyBar(const QRectF &groove, const QStyleOption *option, QPainter *p,
                             const QWidget *widget) const
{
    const double phase = double(QDateTime::currentMSecsSinceEpoch() % busyPeriodMs) / busyPeriodMs;
    const double travel = (1 - std::cos(phase * 2 * std::numbers::pi)) / 2;
    QRectF part = groove;
    part.setWidth(groove.width() * 0.3);
    part.moveLeft(groove.left() + travel * (groove.width() - part.width()));
    drawBox(p, part, tokensFor(option->palette).accent, {}, 0, barHeight / 2);
    if (!widget || m_animated.contains(widget))
        return;
    // One pending frame a widget, whatever else makes it repaint.
    m_animated.insert(widget);
    auto *bar = const_cast<QWidget *>(widget);
    QTimer::singleShot(
        busyFrameMs, this,
        [this, key = static_cast<const QObject *>(widget), bar = QPointer<QWidget>(bar)] {
            m_animated.remove(key);
            if (bar)
                bar->update();
        });
}

} // namespace ui
