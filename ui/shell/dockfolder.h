// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>

class QDockWidget;
class QFrame;
class QMainWindow;

namespace ui {

/// Docks that give their place back in a narrow window: at 1000 pixels the right one becomes an
/// overlay that is shown on demand, at 700 the left one too. Their content is the same
/// widget in both. What the person wanted before folding returns with the width.
class DockFolder : public QObject
{
    Q_OBJECT

public:
    enum Side { Left, Right };

    DockFolder(QMainWindow *window, QDockWidget *left, QDockWidget *right);

    bool isFolded(Side side) const { return m_sides[side].folded; }
    bool isShown(Side side) const;
    void setShown(Side side, bool shown);
    /// True when an overlay was open.
    bool closeOverlays();
    /// Brings the docks back as wanted, so that QMainWindow::saveState() keeps the wish.
    void unfoldForSaving();
    void update();

Q_SIGNALS:
    /// Folded, unfolded, shown or hidden.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct One
    {
        QDockWidget *dock = nullptr;
        QFrame *overlay = nullptr;
        bool folded = false;
        bool wanted = true;
    };

    void fold(Side side, bool folded);
    void placeOverlay(Side side);

    QMainWindow *m_window;
    std::array<One, 2> m_sides;
    bool m_busy = false;
};

} // namespace ui
