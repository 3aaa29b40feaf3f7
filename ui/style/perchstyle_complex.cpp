// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/painting.h"
#include "ui/style/perchstyle.h"

#include <QStyleOption>
#include <QStyleOptionSlider>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int thumb = 6;
constexpr int progressLabel = 48;
constexpr int checkSide = 16;
constexpr int menuArrow = 14;
constexpr int textInset = 5;
constexpr int arrowShift = 5;
constexpr int headerArrow = 14;

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
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
            !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
            drawMenuButton(button, p, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, p, widget);
}

void PerchStyle::drawMenuButton(const QStyleOptionToolButton *option, QPainter *p,
                                const QWidget *widget) const
{
    // The base style would squeeze the arrow into a corner, over the text.
    QStyleOptionToolButton part = *option;
    part.features &= ~QStyleOptionToolButton::HasMenu;
    part.subControls = SC_ToolButton;
    drawPrimitive(PE_PanelButtonTool, &part, p, widget);
    const QRect r = option->rect;
    part.rect = visualRect(option->direction, r, r.adjusted(0, 0, -menuArrow, 0));
    drawControl(CE_ToolButtonLabel, &part, p, widget);
    const QRect arrow(r.right() - menuArrow - 2, r.top(), menuArrow, r.height());
    drawChevron(p, visualRect(option->direction, r, arrow), Direction::Down,
                has(option, State_Enabled) ? tokensFor(option->palette).text
                                           : tokensFor(option->palette).hairline);
    if (has(option, State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(*option);
        drawPrimitive(PE_FrameFocusRect, &focus, p, widget);
    }
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
    const QRect given = QProxyStyle::subControlRect(control, option, sub, widget);
    const bool mirrored = option->direction == Qt::RightToLeft;
    const auto inset = [&](int near, int far) {
        return given.adjusted(mirrored ? far : near, 0, mirrored ? -near : -far, 0);
    };
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarRect(bar, sub, widget);
        return given;
    case CC_ComboBox:
        if (sub == SC_ComboBoxEditField)
            return inset(textInset, textInset);
        return sub == SC_ComboBoxArrow ? given.translated(mirrored ? arrowShift : -arrowShift, 0)
                                       : given;
    case CC_SpinBox:
        if (sub == SC_SpinBoxEditField)
            return inset(textInset, arrowShift);
        return sub == SC_SpinBoxUp || sub == SC_SpinBoxDown
                   ? given.translated(mirrored ? arrowShift : -arrowShift, 0)
                   : given;
    case CC_GroupBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option))
            return groupBoxRect(box, sub);
        return given;
    default:
        return given;
    }
}

QRect PerchStyle::groupBoxRect(const QStyleOptionGroupBox *box, SubControl sub) const
{
    const bool check = box->subControls.testFlag(SC_GroupBoxCheckBox);
    const bool titled = check || !box->text.isEmpty();
    const int title = titled ? std::max(box->fontMetrics.height(), checkSide) + space::controls : 0;
    const QRect r = box->rect;
    QRect part;
    switch (sub) {
    case SC_GroupBoxCheckBox:
        part = QRect(r.left(), r.top() + (title - space::controls - checkSide) / 2, checkSide,
                     checkSide);
        break;
    case SC_GroupBoxLabel:
        part = QRect(r.left() + (check ? checkSide + space::controls : 0), r.top(), r.width(),
                     title - space::controls);
        break;
    case SC_GroupBoxContents:
    case SC_GroupBoxFrame:
        return r.adjusted(0, title, 0, 0);
    default:
        return r;
    }
    return visualRect(box->direction, r, part.intersected(r));
}

QRect PerchStyle::scrollBarRect(const QStyleOptionSlider *bar, SubControl sub,
                                const QWidget *widget) const
{
    const QStyleOption *option = bar;
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
    const QRect given = QProxyStyle::subElementRect(element, option, widget);
    const QRect r = option->rect;
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return given.adjusted(textInset, 0, -textInset, 0);
        return given;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        const int wanted =
            bar ? bar->fontMetrics.horizontalAdvance(bar->text) + space::controls : 0;
        const int label = bar && bar->textVisible ? std::max(progressLabel, wanted) : 0;
        // The number stands beside the bar, where its contrast does not depend on the progress.
        const QRect part = element == SE_ProgressBarLabel
                               ? r.adjusted(r.width() - label + space::controls, 0, 0, 0)
                               : r.adjusted(0, 0, -label, 0);
        return visualRect(option->direction, r, part);
    }
    case SE_HeaderLabel:
    case SE_HeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
        const int margin = pixelMetric(PM_HeaderMargin, option, widget);
        const QRect part =
            element == SE_HeaderLabel
                ? r.adjusted(margin, 0, sorted ? -headerArrow - margin : -margin, 0)
                : QRect(r.right() - headerArrow - 4, r.top(), headerArrow, r.height());
        return visualRect(option->direction, r, part);
    }
    default:
        return given;
    }
}

} // namespace ui
