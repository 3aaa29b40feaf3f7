// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"
#include "ui/widgets/chartcanvas.h"
#include "ui/widgets/status.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

/// A bar with its words. `marked` is the part of `value` that needs a look; it is drawn in the
/// colour for attention and hatched, and `number` says it too.
struct ChartBar
{
    QString label;
    QString number; ///< "12", "12 (3 outdated)"
    QString spoken; ///< whole, for assistive technology and the tooltip: "D735: 12 phones"
    double value = 0;
    double marked = 0;
    Tone tone = Tone::Accent;
    std::optional<StatusShape> shape; ///< stands before the label
    bool opens = true;                ///< a click leads somewhere
    bool operator==(const ChartBar &) const = default;
};

/// Bars with labels and numbers, lying one below the other or upright. The whole band of a bar can
/// be clicked; with the keyboard arrows, Home and End go from bar to bar, Enter and Space open.
/// Colours follow the palette. Takes a canvas that was made with it as parent.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setCanvas(std::unique_ptr<ChartCanvas> canvas);
    void setBars(const QList<ChartBar> &bars, bool upright);
    const QList<ChartBar> &bars() const { return m_bars; }
    int currentBar() const { return m_current; } ///< -1 without bars
    /// Where bar and words stand.
    QRect band(int bar) const;
    /// Read aloud before the current bar.
    void setTitle(const QString &title);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A click or Enter on a bar that leads somewhere.
    void opened(int bar);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    int barAt(const QPoint &at) const;
    void setCurrent(int bar);
    void setHovered(int bar);
    void measure();
    QRect plot() const;
    void layOut();
    void paintBars();
    void paintLying(QPainter &painter, int bar) const;
    void paintUpright(QPainter &painter, int bar) const;
    QFont wordsFont() const;
    void speak();

    std::unique_ptr<ChartCanvas> m_canvas;
    QList<ChartBar> m_bars;
    QString m_title;
    bool m_upright = false;
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
    int m_labelWidth = 0;
    int m_numberWidth = 0;
};

} // namespace ui
