// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/settingsportal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>

namespace ui {

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop";
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalInterface = "org.freedesktop.portal.Settings";
constexpr auto appearance = "org.freedesktop.appearance";

bool hasSessionBus()
{
    // Without an address libdbus would start a bus by itself, and wait for it.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString dir = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !dir.isEmpty() && QFile::exists(dir + QStringLiteral("/bus"));
}

} // namespace

SettingsPortal::SettingsPortal(QObject *parent)
    : QObject(parent)
{}

void SettingsPortal::ask()
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(QLatin1String(portalService), QLatin1String(portalPath),
                QLatin1String(portalInterface), QStringLiteral("SettingChanged"), this,
                SLOT(takeChange(QString,QString,QDBusVariant)));
    for (const auto &key : {QStringLiteral("color-scheme"), QStringLiteral("contrast")}) {
        auto call =
            QDBusMessage::createMethodCall(QLatin1String(portalService), QLatin1String(portalPath),
                                           QLatin1String(portalInterface), QStringLiteral("Read"));
        call << QString::fromLatin1(appearance) << key;
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                take(key, reply.value().variant());
        });
    }
}

void SettingsPortal::takeChange(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == QLatin1String(appearance))
        take(key, value.variant());
}

void SettingsPortal::take(const QString &key, const QVariant &given)
{
    // Read() wraps the value in a second variant, the signal does not.
    QVariant value = given;
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool ok = false;
    const uint number = value.toUInt(&ok);
    if (ok)
        Q_EMIT told(key, number);
}

} // namespace ui
