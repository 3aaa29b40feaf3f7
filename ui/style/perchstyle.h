// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/celltexts.h"
#include "ui/style/tokens.h"

#include <QProxyStyle>
#include <QSet>

class QAbstractButton;
class QStyleOptionGroupBox;
class QStyleOptionSlider;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

namespace ui {

/// Fusion, flat: one radius, outlines that are seen in the dark, an accent that marks focus,
/// hairlines for everything that only separates. Colours come from the option's palette
/// (tokensFor), so it holds no state that a change of theme could make stale.
class PerchStyle : public QProxyStyle
{
    Q_OBJECT
public:
    PerchStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                       const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    bool drawButtonPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *p,
                             const QWidget *widget) const;
    bool drawFramePrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *p,
                            const QWidget *widget) const;
    bool drawViewPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *p,
                           const QWidget *widget) const;
    bool drawLabelControl(ControlElement element, const QStyleOption *option, QPainter *p,
                          const QWidget *widget) const;
    bool drawCell(const QStyleOptionViewItem *cell, QPainter *p, const QWidget *widget) const;
    bool drawBarControl(ControlElement element, const QStyleOption *option, QPainter *p,
                        const QWidget *widget) const;
    bool drawParts(ControlElement element, const QStyleOption *option, QPainter *p,
                   const QWidget *widget) const;
    void drawBusyBar(const QRectF &groove, const QStyleOption *option, QPainter *p,
                     const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *p, const QWidget *widget) const;

    void drawMenuButton(const QStyleOptionToolButton *option, QPainter *p,
                        const QWidget *widget) const;
    QRect scrollBarRect(const QStyleOptionSlider *bar, SubControl sub, const QWidget *widget) const;
    QRect groupBoxRect(const QStyleOptionGroupBox *box, SubControl sub) const;

    mutable QSet<const QObject *> m_animated;
    mutable CellTexts m_cellTexts;
};

/// The one primary button of a dialog or banner, filled with the accent.
void setPrimary(QAbstractButton *button, bool primary = true);
/// A button whose deed loses something; shown in the colour of failure, never the default.
void setDestructive(QAbstractButton *button, bool destructive = true);

} // namespace ui
