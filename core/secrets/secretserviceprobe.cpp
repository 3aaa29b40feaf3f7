// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretserviceprobe.h"

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN) && !defined(Q_OS_ANDROID)
#define PERCH_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace core {

namespace {

using Kind = SecretServiceAnswer::Kind;

#ifdef PERCH_SECRET_SERVICE

using Attributes = QMap<QString, QString>;

QString secretService()
{
    return QStringLiteral("org.freedesktop.secrets");
}

QDBusMessage serviceCall(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(secretService(), QStringLiteral("/org/freedesktop/secrets"),
                                       QStringLiteral("org.freedesktop.Secret.Service"), method);
    message.setArguments(arguments);
    return message;
}

void send(const QDBusMessage &message, QObject *context,
          const std::function<void(const QDBusMessage &)> &done)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        // A call there gives a pending call that never finishes.
        const QDBusMessage error =
            QDBusMessage::createError(QDBusError::Disconnected, bus.lastError().message());
        QMetaObject::invokeMethod(
            context, [done, error] { done(error); }, Qt::QueuedConnection);
        return;
    }
    const QDBusPendingCall call = bus.asyncCall(message);
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, done] {
        watcher->deleteLater();
        done(watcher->reply());
    });
}

SecretServiceAnswer failure(const QDBusMessage &reply)
{
    const QString name = reply.errorName();
    const QString detail = name + QStringLiteral(": ") + reply.errorMessage();
    if (name == QLatin1String("org.freedesktop.Secret.Error.IsLocked"))
        return {Kind::Locked, true, detail};
    switch (QDBusError(reply).type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
    case QDBusError::NoReply:
        return {Kind::NoService, true, detail};
    default:
        break;
    }
    if (name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn")) ||
        name == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner"))
        return {Kind::NoService, true, detail};
    return {Kind::Refused, true, detail};
}

bool isError(const QDBusMessage &reply, const QString &signature)
{
    return reply.type() != QDBusMessage::ReplyMessage || reply.signature() != signature;
}

SecretServiceAnswer failureOf(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ReplyMessage)
        return {Kind::Refused, true, QStringLiteral("unexpected reply ") + reply.signature()};
    return failure(reply);
}

void askLocked(const QString &collection, QObject *context, const SecretServiceCallback &done)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        secretService(), collection, QStringLiteral("org.freedesktop.DBus.Properties"),
        QStringLiteral("Get"));
    message.setArguments(
        {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    send(message, context, [done](const QDBusMessage &reply) {
        if (isError(reply, QStringLiteral("v")))
            return done(failureOf(reply));
        const bool locked = reply.arguments().constFirst().value<QDBusVariant>().variant().toBool();
        done({locked ? Kind::Locked : Kind::Absent, true, {}});
    });
}

void askDefaultCollection(QObject *context, const SecretServiceCallback &done)
{
    send(serviceCall(QStringLiteral("ReadAlias"), {QStringLiteral("default")}), context,
         [context, done](const QDBusMessage &reply) {
             if (isError(reply, QStringLiteral("o")))
                 return done(failureOf(reply));
             const auto path = reply.arguments().constFirst().value<QDBusObjectPath>().path();
             if (path == QLatin1String("/"))
                 return done({Kind::Absent, false, QStringLiteral("no default collection")});
             askLocked(path, context, done);
         });
}

void askEntry(const QString &service, const QString &key, QObject *context,
              const SecretServiceCallback &done)
{
    qDBusRegisterMetaType<Attributes>();
    // The attributes under which QtKeychain keeps an entry (schema org.qt.keychain).
    const Attributes attributes{{QStringLiteral("user"), key}, {QStringLiteral("server"), service}};
    send(serviceCall(QStringLiteral("SearchItems"), {QVariant::fromValue(attributes)}), context,
         [context, done](const QDBusMessage &reply) {
             if (isError(reply, QStringLiteral("aoao")))
                 return done(failureOf(reply));
             const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> items(reply);
             if (!items.argumentAt<0>().isEmpty())
                 return done({Kind::Found, true, {}});
             if (!items.argumentAt<1>().isEmpty())
                 return done({Kind::Locked, true, {}});
             // Some services hide the entries of a locked collection altogether.
             askDefaultCollection(context, done);
         });
}

/// The wallet daemon that QtKeychain prefers in this session, empty without one: "kwalletd6". It
/// goes by the version of the session, not by what runs.
QString walletDaemon()
{
    const QByteArrayList desktops = qgetenv("XDG_CURRENT_DESKTOP").split(':');
    if (!desktops.contains("KDE") && qgetenv("DESKTOP_SESSION") != "kde" &&
        qEnvironmentVariableIsEmpty("KDE_FULL_SESSION"))
        return {};
    const QByteArray version = qgetenv("KDE_SESSION_VERSION");
    if (version == "6")
        return QStringLiteral("kwalletd6");
    return version == "5" ? QStringLiteral("kwalletd5") : QString();
}

/// Under KDE, QtKeychain talks to KWallet when that answers, and to the Secret Service otherwise.
void unlessWallet(QObject *context, const SecretServiceCallback &done,
                  const std::function<void()> &ask)
{
    const QString daemon = walletDaemon();
    if (daemon.isEmpty())
        return ask();
    const QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.kde.") + daemon, QStringLiteral("/modules/") + daemon,
        QStringLiteral("org.kde.KWallet"), QStringLiteral("networkWallet"));
    send(message, context, [done, ask](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ReplyMessage)
            return done({Kind::NotAsked, true, QStringLiteral("KWallet")});
        ask();
    });
}

#else

void answerNotAsked(QObject *context, const SecretServiceCallback &done)
{
    QMetaObject::invokeMethod(
        context, [done] { done({}); }, Qt::QueuedConnection);
}

#endif

} // namespace

#ifdef PERCH_SECRET_SERVICE

void probeSecretEntry(const QString &service, const QString &key, QObject *context,
                      const SecretServiceCallback &done)
{
    unlessWallet(context, done, [=] { askEntry(service, key, context, done); });
}

void probeSecretService(QObject *context, const SecretServiceCallback &done)
{
    unlessWallet(context, done, [=] { askDefaultCollection(context, done); });
}

#else

void probeSecretEntry(const QString &, const QString &, QObject *context,
                      const SecretServiceCallback &done)
{
    answerNotAsked(context, done);
}

void probeSecretService(QObject *context, const SecretServiceCallback &done)
{
    answerNotAsked(context, done);
}

#endif

} // namespace core
