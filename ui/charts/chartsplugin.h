// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chartcanvas.h"

#include <QObject>

namespace ui {

/// Draws charts with Qt Charts. A library of its own that links nothing of Perch and is loaded
/// when the first chart is shown (ChartLibrary).
class ChartsPlugin : public QObject, public ChartsInterface
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "perch.ChartsInterface/1")
    Q_INTERFACES(ui::ChartsInterface)

public:
    ChartCanvas *createCanvas(QWidget *parent) override;
};

} // namespace ui
