// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chartcanvas.h"

#include <QPluginLoader>

#include <memory>

namespace ui {

/// Loads the library that draws charts, once and only when the first one is wanted: from its place
/// beside the program, else from where Qt looks for plugins. Without it the numbers are still
/// there, as tables. Must outlive the canvases. Window's thread.
class ChartLibrary
{
public:
    /// Null when there is no such library; the log says why.
    std::unique_ptr<ChartCanvas> createCanvas(QWidget *parent);

private:
    ChartsInterface *load();

    QPluginLoader m_loader;
    bool m_tried = false;
};

} // namespace ui
