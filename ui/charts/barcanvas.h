// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chartcanvas.h"

class QBarCategoryAxis;
class QChart;
class QChartView;
class QValueAxis;

namespace ui {

/// Stacked bars in a QChartView without axes, legend, background or animation.
class BarCanvas : public ChartCanvas
{
public:
    explicit BarCanvas(QWidget *parent);

    QWidget *widget() override;
    void setBars(const QList<CanvasBar> &bars, double top, bool upright) override;

private:
    QChart *m_chart;
    QChartView *m_view;
};

} // namespace ui
