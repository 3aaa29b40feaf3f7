// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QObject>

#include <optional>

class QApplication;

namespace ui {

/// Dresses the application: style, palette and base font, and keeps them right while the system
/// changes between light and dark. Create one after the QApplication and before the first
/// widget; it must not outlive the application. Main thread only.
///
/// In the mode System the desktop's wish is taken from its settings portal (asked without
/// waiting, so the first frames may still be light) or, without a portal, from the lightness of
/// the palette that the platform gave us. With a high-contrast palette the colours are the
/// system's own in every mode.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QApplication *app, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What is shown now.
    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_highContrast; }

Q_SIGNALS:
    /// After palette and fonts are in place. Icons made by icon() recolour themselves.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takePortalValue(const QString &key, uint value);
    void readSystemPalette();
    void apply();
    void applyFont();

    QApplication *m_app;
    QPalette m_system;
    Mode m_mode = Mode::System;
    std::optional<bool> m_portalDark;
    bool m_portalContrast = false;
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_busy = false;
    QString m_signature;
};

} // namespace ui
