// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/perchstyle.h"

#include "ui/style/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace ui {

namespace {

constexpr int textEditFrame = 3;
constexpr int scrollBarExtent = 12;

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

void setRole(QAbstractButton *button, const char *property, bool on)
{
    button->setProperty(property, on);
    button->update();
}

} // namespace

PerchStyle::PerchStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void PerchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *p,
                               const QWidget *widget) const
{
    if (drawButtonPrimitive(element, option, p, widget) ||
        drawFramePrimitive(element, option, p, widget) ||
        drawViewPrimitive(element, option, p, widget))
        return;
    QProxyStyle::drawPrimitive(element, option, p, widget);
}

void PerchStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *p,
                             const QWidget *widget) const
{
    const auto *cell = element == CE_ItemViewItem
                           ? qstyleoption_cast<const QStyleOptionViewItem *>(option)
                           : nullptr;
    if (cell && drawCell(cell, p, widget))
        return;
    if (drawLabelControl(element, option, p, widget) || drawBarControl(element, option, p, widget))
        return;
    QProxyStyle::drawControl(element, option, p, widget);
}

QSize PerchStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), int(metric::control)));
        result.rwidth() += space::groups;
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        result.rwidth() += 2 * space::controls;
        result.setHeight(std::max(result.height(), int(metric::control)));
        break;
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            result.setHeight(std::max(result.height(), int(metric::control)));
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
            !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
            result.rwidth() += space::groups;
        result = result.expandedTo(QSize(metric::row, metric::row));
        break;
    case CT_HeaderSection:
        // Room for the arrow, so that sorting never hides a letter.
        result.rwidth() += space::groups;
        result.setHeight(std::max(result.height(), int(metric::row)));
        break;
    case CT_TabBarTab:
        result.setHeight(std::max(result.height(), 36));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), int(metric::row)));
        break;
    default:
        break;
    }
    return result;
}

int PerchStyle::pixelMetric(PixelMetric which, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (which) {
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? textEditFrame : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::controls;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::groups;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonDefaultIndicator:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return metric::icon;
    case PM_LargeIconSize:
        return metric::largeIcon;
    case PM_TabBarTabHSpace:
        return 2 * space::groups;
    case PM_TabBarTabVSpace:
        return 2 * space::controls;
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1; // QSplitter widens the area that the mouse can hold
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_DockWidgetTitleMargin:
        return space::controls;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return 2;
    case PM_ToolBarItemSpacing:
        return space::inGroup;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::inGroup;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TreeViewIndentation:
        return space::groups;
    case PM_HeaderMarkSize:
        return 10;
    case PM_HeaderMargin:
        return space::controls;
    case PM_HeaderGripMargin:
        return 5;
    case PM_FocusFrameHMargin:
        // Also the distance of a cell's text from its edge.
        return widget && widget->inherits("QTableView") ? 7 : 3;
    default:
        return QProxyStyle::pixelMetric(which, option, widget);
    }
}

int PerchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::WinLayout;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon PerchStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                               const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(QStringLiteral("close"), Tone::Secondary);
    case SP_TitleBarNormalButton:
        return icon(QStringLiteral("float"), Tone::Secondary);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("error"), Tone::Bad);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), Tone::Attention);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("info"), Tone::Information);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(QStringLiteral("more"));
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void PerchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // The frame width was asked for before the widget was a text edit.
    if (isTextEdit(widget)) {
        auto *frame = static_cast<QFrame *>(widget);
        frame->setFrameStyle(frame->frameStyle());
    }
    if (qobject_cast<QAbstractButton *>(widget) || widget->inherits("QTabBar") ||
        widget->inherits("QComboBox") || widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(true);
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

void setPrimary(QAbstractButton *button, bool primary)
{
    setRole(button, "perchPrimary", primary);
}

void setDestructive(QAbstractButton *button, bool destructive)
{
    setRole(button, "perchDestructive", destructive);
}

} // namespace ui
