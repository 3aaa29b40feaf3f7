// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretvault.h"

#include <chrono>

namespace core {

/// How long data that is on the disk waits for a key before it is shown without what is sealed: a
/// keychain that asks a person, or hangs, must not keep it from the screen. For SecretJob::limit().
constexpr std::chrono::seconds sealingKeyPatience{3};

/// Under which names the keys of a connection's mirror and of the journal lie in the keychain. No
/// host can be called like that.
SecretKey mirrorKeyName(const QString &connectionId);
SecretKey journalKeyName();

/// A key to seal with, Sealer::keySize bytes; made and put into the keychain where there is none
/// yet. Fails as SecretStore does: then there is no key, and none is made up.
SecretReadJob *readSealingKey(SecretVault &vault, const SecretKey &name, QObject *owner);

} // namespace core
