// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace core {

/// Asks the freedesktop Secret Service over D-Bus, without a prompt and without reading a secret,
/// what QtKeychain cannot tell: whether the store is there, whether it is locked, whether an entry
/// exists (a locked key ring reads as "not found", and deleting there reports success and deletes
/// nothing). Only on Linux and its kin, and only when QtKeychain uses that service; otherwise
/// everything is NotAsked.
struct SecretServiceAnswer
{
    enum class Kind {
        NotAsked, ///< another kind of keychain: rely on its own answers
        Found,    ///< in an unlocked collection
        Absent,   ///< the service is open and has no such entry
        Locked,   ///< the entry, or the collection it would be in, is locked
        NoService,
        Refused
    };
    Kind kind = Kind::NotAsked;
    bool hasCollection = true; ///< false: nothing can be stored before a key ring is made
    QString detail;            ///< D-Bus error, for the log
};

using SecretServiceCallback = std::function<void(const SecretServiceAnswer &)>;

/// Looks for the entry that QtKeychain keeps under (service, key). Calls back once, later; not at
/// all when `context` has gone. May never call back if the service never answers: the caller has
/// the time-out.
void probeSecretEntry(const QString &service, const QString &key, QObject *context,
                      const SecretServiceCallback &done);

/// As above for the default collection alone: Absent means open.
void probeSecretService(QObject *context, const SecretServiceCallback &done);

} // namespace core
