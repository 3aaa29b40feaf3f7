// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QList>
#include <QtPlugin>

class QWidget;

namespace ui {

/// One bar as it is drawn: parts that stand one on the other, in the unit of the chart.
struct CanvasBar
{
    struct Part
    {
        double value = 0;
        QBrush brush;
    };
    QList<Part> parts;
};

/// What Qt Charts draws of a chart: its bars and nothing else. Words, numbers, mouse, keyboard and
/// speech are ChartView's. The widget is transparent, to paint and to the mouse; bar n stands in
/// the middle of the n-th of equal bands, from the top or, upright, from the left.
class ChartCanvas
{
public:
    virtual ~ChartCanvas() = default;
    /// Belongs to whoever gave the parent; must outlive this object.
    virtual QWidget *widget() = 0;
    /// `top` is the value at the end of the scale, above 0.
    virtual void setBars(const QList<CanvasBar> &bars, double top, bool upright) = 0;
};

/// The root of the library that links Qt Charts, which costs the start of the program too much to
/// be linked by it.
class ChartsInterface
{
public:
    virtual ~ChartsInterface() = default;
    /// The caller owns both the canvas and, through `parent`, its widget.
    virtual ChartCanvas *createCanvas(QWidget *parent) = 0;
};

} // namespace ui

Q_DECLARE_INTERFACE(ui::ChartsInterface, "perch.ChartsInterface/1")
