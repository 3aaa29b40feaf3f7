// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsplugin.h"

#include "ui/charts/barcanvas.h"

namespace ui {

ChartCanvas *ChartsPlugin::createCanvas(QWidget *parent)
{
    return new BarCanvas(parent);
}

} // namespace ui
