// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/painting.h"
#include "ui/style/perchstyle.h"

#include <QStyleOption>
#include <QStyleOptionSlider>
#include <QWidget>

namespace ui {

namespace {

constexpr int thumb = 6;
constexpr int progressLabel = 48;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state & flag;
}

} // namespace

void PerchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *p, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const QColor ink = has(option, State_Enabled) ? t.text : t.hairline;
    switch (control) {
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(slider, p, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->editable) {
                drawPrimitive(PE_PanelLineEdit, option, p, widget);
            } else {
                QStyleOptionButton panel;
                panel.QStyleOption::operator=(*option);
                panel.state &= ~(State_On | State_Sunken);
                // The ring shows where typing goes, so here the mouse counts as well.
                if (has(option, State_HasFocus))
                    panel.state |= State_KeyboardFocusChange;
                drawPrimitive(PE_PanelButtonCommand, &panel, p, nullptr);
            }
            drawChevron(p, subControlRect(control, option, SC_ComboBoxArrow, widget),
                        Direction::Down, ink);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                drawPrimitive(PE_PanelLineEdit, option, p, widget);
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
                return;
            const auto color = [&](QAbstractSpinBox::StepEnabledFlag flag) {
                return spin->stepEnabled.testFlag(flag) ? ink : t.hairline;
            };
            drawChevron(p, subControlRect(control, option, SC_SpinBoxUp, widget), Direction::Up,
                        color(QAbstractSpinBox::StepUpEnabled));
            drawChevron(p, subControlRect(control, option, SC_SpinBoxDown, widget), Direction::Down,
                        color(QAbstractSpinBox::StepDownEnabled));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, p, widget);
}

void PerchStyle::drawScrollBar(const QStyleOptionSlider *option, QPainter *p,
                               const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const bool active =
        has(option, State_MouseOver) || option->activeSubControls.testFlag(SC_ScrollBarSlider);
    if (option->maximum <= option->minimum)
        return;
    QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const double shrink = active ? 2 : 3;
    if (option->orientation == Qt::Vertical) {
        slider = slider.adjusted(shrink, 2, -shrink, -2);
    } else {
        slider = slider.adjusted(2, shrink, -2, -shrink);
    }
    drawBox(p, slider, active ? t.secondary : mix(t.window, t.outline, 0.75), {}, 0, thumb);
}

QRect PerchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl sub, const QWidget *widget) const
{
    const auto *bar =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    const bool vertical = bar->orientation == Qt::Vertical;
    const QRect r = bar->rect;
    const int length = vertical ? r.height() : r.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int least = pixelMetric(PM_ScrollBarSliderMin, option, widget);
    int size = length;
    if (range > 0)
        size = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                          std::min(least, length), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - size, bar->upsideDown);
    const auto part = [&](int from, int extent) {
        const QRect logical = vertical ? QRect(r.left(), r.top() + from, r.width(), extent)
                                       : QRect(r.left() + from, r.top(), extent, r.height());
        return visualRect(bar->direction, r, logical);
    };
    switch (sub) {
    case SC_ScrollBarGroove:
        return r;
    case SC_ScrollBarSlider:
        return part(start, size);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + size, length - start - size);
    default:
        return {};
    }
}

QRect PerchStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar || !bar->textVisible)
        return QProxyStyle::subElementRect(element, option, widget);
    // The number stands beside the bar, where its contrast does not depend on the progress.
    const QRect r = option->rect;
    QRect part = r;
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        part.setRight(r.right() - progressLabel);
    else if (element == SE_ProgressBarLabel)
        part.setLeft(r.right() - progressLabel + space::controls);
    else
        return QProxyStyle::subElementRect(element, option, widget);
    return visualRect(option->direction, r, part);
}

} // namespace ui
