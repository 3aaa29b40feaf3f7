// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartlibrary.h"

#include <QCoreApplication>
#include <QDebug>
#include <QDir>

namespace ui {

std::unique_ptr<ChartCanvas> ChartLibrary::createCanvas(QWidget *parent)
{
    ChartsInterface *charts = load();
    return std::unique_ptr<ChartCanvas>(charts ? charts->createCanvas(parent) : nullptr);
}

ChartsInterface *ChartLibrary::load()
{
    if (m_tried)
        return qobject_cast<ChartsInterface *>(m_loader.isLoaded() ? m_loader.instance() : nullptr);
    m_tried = true;
    const QString name = QStringLiteral("perch_charts");
    const QDir beside(
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral(PERCH_CHARTS_DIR)));
    for (const QString &place : {beside.filePath(name), name}) {
        m_loader.setFileName(place);
        if (auto *charts = qobject_cast<ChartsInterface *>(m_loader.instance()))
            return charts;
    }
    qWarning("The charts cannot be drawn: %s", qPrintable(m_loader.errorString()));
    return nullptr;
}

} // namespace ui
