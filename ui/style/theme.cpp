// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/perchstyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QScopedValueRollback>
#include <QTimer>
#include <QWidget>

#include <array>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#define PERCH_SETTINGS_PORTAL
#include "ui/style/settingsportal.h"
#endif
#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace ui {

namespace {

// Beyond this the person has asked for large text and gets it.
constexpr int largeSystemFont = 16;

bool platformSaysHighContrast()
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof(contrast);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(contrast), &contrast, 0) &&
           (contrast.dwFlags & HCF_HIGHCONTRASTON);
#else
    return false;
#endif
}

} // namespace

Theme::Theme(QApplication *app, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_system(app->palette())
{
    app->setStyle(new PerchStyle);
    applyFont();
    apply();
    app->installEventFilter(this);
#ifdef PERCH_SETTINGS_PORTAL
    auto *portal = new SettingsPortal(this);
    connect(portal, &SettingsPortal::told, this, &Theme::takePortalValue);
    portal->ask();
#endif
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_busy) {
        // Each window gets one; handled once, after all of them have been told.
        m_busy = true;
        QTimer::singleShot(0, this, [this] {
            m_busy = false;
            readSystemPalette();
            apply();
        });
    }
    return QObject::eventFilter(watched, event);
}

void Theme::readSystemPalette()
{
    // An empty palette makes Qt fall back to the platform's, the only public way to read it.
    const QScopedValueRollback guard(m_busy, true);
    QApplication::setPalette(QPalette());
    m_system = QApplication::palette();
    m_signature.clear();
}

void Theme::takePortalValue(const QString &key, uint value)
{
    if (key == QLatin1String("color-scheme"))
        m_portalDark = value == 0 ? std::nullopt : std::optional(value == 1);
    else if (key == QLatin1String("contrast"))
        m_portalContrast = value == 1;
    apply();
}

void Theme::apply()
{
    const auto lightness = [this](QPalette::ColorRole role) {
        return m_system.color(QPalette::Active, role).lightness();
    };
    const bool systemDark =
        m_portalDark.value_or(lightness(QPalette::Window) < lightness(QPalette::WindowText));
    m_highContrast = platformSaysHighContrast() || m_portalContrast || ui::isHighContrast(m_system);
    m_dark = m_highContrast ? lightness(QPalette::Window) < lightness(QPalette::WindowText)
                            : m_mode == Mode::Dark || (m_mode == Mode::System && systemDark);
    const QString signature = QStringLiteral("%1 %2").arg(m_dark).arg(m_highContrast);
    if (signature == m_signature)
        return;
    m_signature = signature;
    const QScopedValueRollback guard(m_busy, true);
    QApplication::setPalette(m_highContrast ? m_system
                                            : paletteFor(m_dark ? darkTokens() : lightTokens()));
    Q_EMIT changed();
}

void Theme::applyFont()
{
    QFont font = QApplication::font();
    if (QFontInfo(font).pixelSize() <= largeSystemFont)
        font.setPixelSize(metric::baseFont);
    QApplication::setFont(font);
}

} // namespace ui
