// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barcanvas.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace ui {

namespace {

constexpr double share = 0.58; // of a band that its bar takes

/// The plot fills the view, whatever its size: bands and bars are where ChartView expects them.
class View : public QChartView
{
public:
    explicit View(QChart *chart, QWidget *parent)
        : QChartView(chart, parent)
    {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        viewport()->setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setRubberBand(NoRubberBand);
        setMinimumSize(0, 0);
    }
    QSize sizeHint() const override { return {}; }
    QSize minimumSizeHint() const override { return {}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QChartView::resizeEvent(event);
        chart()->setPlotArea(QRectF(QPointF(0, 0), QSizeF(size())));
    }
};

/// Parts that look alike are one set: Qt Charts gives its brush to all bars of a set.
QBarSet *setWith(QList<QBarSet *> &sets, const QBrush &brush, qsizetype bars)
{
    for (QBarSet *set : sets) {
        if (set->brush() == brush)
            return set;
    }
    auto *set = new QBarSet({});
    set->setBrush(brush);
    // A pattern ends somewhere; only a line says where.
    set->setPen(brush.style() == Qt::SolidPattern ? QPen(Qt::NoPen) : QPen(brush.color(), 1));
    for (qsizetype i = 0; i < bars; ++i)
        set->append(0);
    sets.append(set);
    return set;
}

} // namespace

BarCanvas::BarCanvas(QWidget *parent)
    : m_chart(new QChart)
    , m_view(new View(m_chart, parent))
{
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
}

QWidget *BarCanvas::widget()
{
    return m_view;
}

void BarCanvas::setBars(const QList<CanvasBar> &bars, double top, bool upright)
{
    m_chart->removeAllSeries();
    const auto old = m_chart->axes();
    for (QAbstractAxis *axis : old) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    QAbstractBarSeries *series = upright ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries)
                                         : new QHorizontalStackedBarSeries;
    series->setBarWidth(share);
    QList<QBarSet *> sets;
    QStringList names;
    for (qsizetype i = 0; i < bars.size(); ++i) {
        // Lying bars are counted from below.
        const qsizetype place = upright ? i : bars.size() - 1 - i;
        for (const CanvasBar::Part &part : bars[i].parts)
            setWith(sets, part.brush, bars.size())->replace(int(place), part.value);
        names.append(QString::number(i));
    }
    series->append(sets);
    m_chart->addSeries(series);
    auto *bands = new QBarCategoryAxis;
    bands->append(names);
    auto *scale = new QValueAxis;
    scale->setRange(0, std::max(top, 1e-9));
    m_chart->addAxis(bands, upright ? Qt::AlignBottom : Qt::AlignLeft);
    m_chart->addAxis(scale, upright ? Qt::AlignLeft : Qt::AlignBottom);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(bands), static_cast<QAbstractAxis *>(scale)}) {
        series->attachAxis(axis);
        axis->setVisible(false);
    }
}

} // namespace ui
