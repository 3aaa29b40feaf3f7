// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktopnotes.h"

#include "ui/style/icons.h"

#if defined(QT_DBUS_LIB) && !defined(Q_OS_DARWIN)
#define PERCH_NOTES_BY_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QVariantMap>
#else
#include <QSystemTrayIcon>
#endif

namespace ui {

DesktopNotes::DesktopNotes(QObject *parent)
    : QObject(parent)
{}

DesktopNotes::~DesktopNotes() = default;

void DesktopNotes::takeAction(uint id, const QString &)
{
    if (const auto known = m_subjects.constFind(id); known != m_subjects.constEnd())
        Q_EMIT clicked(*known);
}

void DesktopNotes::takeClose(uint id, uint)
{
    m_subjects.remove(id);
}

#ifdef PERCH_NOTES_BY_DBUS

namespace {

constexpr QLatin1String service("org.freedesktop.Notifications");
constexpr QLatin1String path("/org/freedesktop/Notifications");

bool hasSessionBus()
{
    // Without an address libdbus would start a bus by itself, and wait for it.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString dir = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !dir.isEmpty() && QFile::exists(dir + QStringLiteral("/bus"));
}

} // namespace

void DesktopNotes::show(const QString &title, const QString &text, qint64 subject)
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!std::exchange(m_listens, true)) {
        bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                    SLOT(takeAction(uint,QString)));
        bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                    SLOT(takeClose(uint,uint)));
    }
    auto call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    // Some desktops take the text for markup.
    call << QStringLiteral("Perch") << 0U << QStringLiteral("perch") << title
         << text.toHtmlEscaped() << QStringList{QStringLiteral("default"), tr("Show")}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("perch")}} << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, subject] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_subjects.insert(reply.value(), subject);
    });
}

#else

namespace {

constexpr std::chrono::seconds shownFor(15);

} // namespace

void DesktopNotes::show(const QString &title, const QString &text, qint64 subject)
{
    if (!QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(applicationIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] {
            m_tray->hide();
            Q_EMIT clicked(m_traySubject);
        });
        m_gone.setSingleShot(true);
        m_gone.setInterval(shownFor);
        connect(&m_gone, &QTimer::timeout, m_tray, &QSystemTrayIcon::hide);
    }
    m_traySubject = subject;
    m_tray->show();
    m_tray->showMessage(title, text, applicationIcon());
    m_gone.start();
}

#endif

} // namespace ui
