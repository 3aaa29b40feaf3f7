// SPDX-License-Identifier: GPL-3.0-or-later
// Perch without a window: syncs over and over until it is killed, or so many times as the second
// argument says. The address of the service with its key comes on standard input as perch-demo
// prints it, the mirror's path is the first argument. Says when something has reached the store,
// so that whoever kills it can choose a moment.
#include "core/mirror/sealingkey.h"
#include "core/secrets/secretvault.h"
#include "core/session/session.h"
#include "tests/support/fastclock.h"
#include "tests/torture/world.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace {

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

void sync(core::Session &session, int times)
{
    QObject::connect(&session.store(), &core::Store::endpointsChanged, &session,
                     [] { say("phones"); });
    QObject::connect(&session.store(), &core::Store::endpointsRemoved, &session,
                     [] { say("phones"); });
    QObject::connect(&session.store(), &core::Store::profilesChanged, &session,
                     [] { say("profiles"); });
    QObject::connect(&session, &core::Session::followsChanged, &session,
                     [&session] { say(session.follows() ? "follows" : "owns"); });
    QObject::connect(&session.sync(), &core::Sync::busyChanged, &session,
                     [&session, left = times](bool busy) mutable {
                         if (busy || session.follows())
                             return;
                         say("idle");
                         if (--left == 0)
                             return QCoreApplication::quit();
                         QMetaObject::invokeMethod(
                             &session,
                             [&session] {
                                 session.sync().refreshCompanies();
                                 for (const auto resource :
                                      {core::Resource::Endpoints, core::Resource::Profiles,
                                       core::Resource::Defaults})
                                     session.sync().refresh(resource, {QString(), QString(), true});
                             },
                             Qt::QueuedConnection);
                     });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QFile input;
    if (argc != 3 || !input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QJsonObject line = QJsonDocument::fromJson(input.readLine()).object();
    core::Connection connection;
    connection.id = QStringLiteral("torture");
    connection.baseUrl = QUrl(line.value(QLatin1String("base_url")).toString());
    connection.keyId = line.value(QLatin1String("id")).toString();

    FastClock clock;
    core::SessionSecretStore keychain;
    core::SecretVault vault(&keychain);
    QObject owner;
    vault.write(core::mirrorKeyName(connection.id), torture::World::mirrorKey(),
                core::SecretVault::Keep::ThisRunOnly, &owner);
    core::Session session(connection, clock);
    sync(session, QByteArray(argv[2]).toInt());
    session.useMirror(QString::fromLocal8Bit(argv[1]), vault);
    session.open(core::Secret(line.value(QLatin1String("key")).toString().toUtf8()));
    return QCoreApplication::exec();
}
