// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartview.h"

#include "ui/style/painting.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int uprightHeight = 168;
constexpr int widestLabel = 180;
constexpr int leastPlot = 60;
constexpr int edge = space::inGroup; ///< between the edge of a band and its words

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

ChartView::~ChartView() = default;

void ChartView::setCanvas(std::unique_ptr<ChartCanvas> canvas)
{
    m_canvas = std::move(canvas);
    paintBars();
    layOut();
}

void ChartView::setTitle(const QString &title)
{
    m_title = title;
    speak();
}

void ChartView::setBars(const QList<ChartBar> &bars, bool upright)
{
    if (bars == m_bars && upright == m_upright)
        return;
    m_bars = bars;
    m_upright = upright;
    m_hovered = m_pressed = -1;
    m_current = std::clamp(m_current, bars.isEmpty() ? -1 : 0, int(bars.size()) - 1);
    measure();
    paintBars();
    layOut();
    updateGeometry();
    update();
    speak();
}

void ChartView::measure()
{
    m_labelWidth = m_numberWidth = 0;
    for (const ChartBar &bar : std::as_const(m_bars)) {
        const int icon = bar.shape ? metric::icon + space::inGroup : 0;
        m_labelWidth = std::max(m_labelWidth, icon + fontMetrics().horizontalAdvance(bar.label));
        m_numberWidth = std::max(m_numberWidth, fontMetrics().horizontalAdvance(bar.number));
    }
    m_labelWidth = std::min(m_labelWidth, widestLabel);
}

QSize ChartView::sizeHint() const
{
    if (m_upright)
        return {280, uprightHeight};
    return {280, int(m_bars.size()) * metric::row};
}

QSize ChartView::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

// Where the bars stand: what labels and numbers leave.
QRect ChartView::plot() const
{
    if (m_upright) {
        const int line = fontMetrics().height() + space::inGroup;
        return rect().adjusted(0, line, 0, -line);
    }
    const int numbers = m_numberWidth + space::controls + edge;
    const int most = std::max(0, width() - numbers - leastPlot - space::controls - edge);
    const int labels = edge + std::min(m_labelWidth, most) + space::controls;
    return rect().adjusted(labels, 0, -numbers, 0);
}

QRect ChartView::band(int bar) const
{
    const int count = std::max(1, int(m_bars.size()));
    if (m_upright) {
        const int from = width() * bar / count;
        return {from, 0, width() * (bar + 1) / count - from, height()};
    }
    const int from = height() * bar / count;
    return {0, from, width(), height() * (bar + 1) / count - from};
}

void ChartView::layOut()
{
    if (m_canvas)
        m_canvas->widget()->setGeometry(plot());
}

void ChartView::paintBars()
{
    if (!m_canvas)
        return;
    const Tokens tokens = tokensFor(palette());
    QList<CanvasBar> drawn;
    double top = 0;
    for (const ChartBar &bar : std::as_const(m_bars)) {
        top = std::max(top, bar.value);
        CanvasBar one;
        one.parts.append({bar.value - bar.marked, toneColor(tokens, bar.tone)});
        if (bar.marked > 0)
            one.parts.append({bar.marked, QBrush(tokens.attention, Qt::BDiagPattern)});
        drawn.append(one);
    }
    m_canvas->setBars(drawn, top, m_upright);
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens tokens = tokensFor(palette());
    if (m_hovered >= 0 && m_bars[m_hovered].opens)
        drawBox(&painter, band(m_hovered), mix(tokens.base, tokens.text, 0.06), {});
    if (m_upright)
        drawHairline(&painter, plot().bottomLeft() + QPoint(0, 1),
                     plot().bottomRight() + QPoint(0, 1), tokens.hairline);
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        if (m_upright)
            paintUpright(painter, bar);
        else
            paintLying(painter, bar);
    }
    if (hasFocus() && m_current >= 0)
        drawBox(&painter, QRectF(band(m_current)).adjusted(1, 1, -1, -1), {}, tokens.accent, 2);
}

void ChartView::paintLying(QPainter &painter, int bar) const
{
    const ChartBar &one = m_bars[bar];
    const QRect whole = band(bar);
    const QRect bars = plot();
    QRect label(edge, whole.y(), bars.left() - space::controls - edge, whole.height());
    if (one.shape) {
        drawStatus(&painter, {label.x(), label.y(), metric::icon, label.height()}, *one.shape,
                   palette());
        label.setLeft(label.left() + metric::icon + space::inGroup);
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(one.label, Qt::ElideMiddle, label.width()));
    const QRect number(bars.right() + 1, whole.y(), width() - bars.right() - 1 - edge,
                       whole.height());
    painter.drawText(number, Qt::AlignVCenter | Qt::AlignRight, one.number);
}

void ChartView::paintUpright(QPainter &painter, int bar) const
{
    const ChartBar &one = m_bars[bar];
    const QRect whole = band(bar);
    const QRect bars = plot();
    const int line = fontMetrics().height();
    double top = 0;
    for (const ChartBar &other : m_bars)
        top = std::max(top, other.value);
    const int tall = top > 0 ? int(std::round(bars.height() * one.value / top)) : 0;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(whole.x(), bars.bottom() - tall - line, whole.width(), line),
                     Qt::AlignCenter, one.number);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.save();
    const QFont words = wordsFont();
    painter.setFont(words);
    painter.drawText(QRect(whole.x(), bars.bottom() + 1, whole.width(), height() - bars.bottom()),
                     Qt::AlignCenter,
                     QFontMetrics(words).elidedText(one.label, Qt::ElideRight, whole.width() - 2));
    painter.restore();
}

/// Below upright bars, small where they would not fit otherwise.
QFont ChartView::wordsFont() const
{
    const auto fits = [this, room = band(0).width() - 2](const ChartBar &bar) {
        return fontMetrics().horizontalAdvance(bar.label) <= room;
    };
    return std::all_of(m_bars.cbegin(), m_bars.cend(), fits) ? font()
                                                             : fontFor(FontRole::Secondary, font());
}

int ChartView::barAt(const QPoint &at) const
{
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        if (band(bar).contains(at))
            return bar;
    }
    return -1;
}

void ChartView::setCurrent(int bar)
{
    const int wanted = m_bars.isEmpty() ? -1 : std::clamp(bar, 0, int(m_bars.size()) - 1);
    if (wanted == m_current)
        return;
    m_current = wanted;
    update();
    speak();
}

// The focus stays on the chart while the current bar changes: its name is what is read.
void ChartView::speak()
{
    QStringList parts{m_title};
    if (m_current >= 0)
        parts.append(m_bars[m_current].spoken);
    parts.removeAll(QString());
    const QString name = parts.join(QStringLiteral(". "));
    if (name == accessibleName())
        return;
    setAccessibleName(name);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void ChartView::setHovered(int bar)
{
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    setCursor(bar >= 0 && m_bars[bar].opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        setCurrent(m_current - 1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Right:
        setCurrent(m_current + 1);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(int(m_bars.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && m_bars[m_current].opens && !event->isAutoRepeat())
            Q_EMIT opened(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? barAt(event->position().toPoint()) : -1;
    if (m_pressed >= 0)
        setCurrent(m_pressed);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (bar >= 0 && bar == std::exchange(m_pressed, -1) && m_bars[bar].opens)
        Q_EMIT opened(bar);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(barAt(event->position().toPoint()));
}

void ChartView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos());
        QToolTip::showText(help->globalPos(), bar < 0 ? QString() : m_bars[bar].spoken, this,
                           bar < 0 ? QRect() : band(bar));
        return true;
    }
    return QWidget::event(event);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintBars();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        layOut();
        updateGeometry();
    }
}

} // namespace ui
