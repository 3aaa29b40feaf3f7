// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretvault.h"

namespace core {

class Clock;

/// Under which names the keys of a connection's mirror and of the journal lie in the keychain. No
/// host can be called like that.
SecretKey mirrorKeyName(const QString &connectionId);
SecretKey journalKeyName();

/// A key to seal with, Sealer::keySize bytes; made and put into the keychain where there is none
/// yet. Fails as SecretStore does: then there is no key, and none is made up. A keychain that asks
/// a person, or hangs, must not keep the data from the screen: Timeout after three seconds.
SecretReadJob *readSealingKey(SecretVault &vault, const SecretKey &name, Clock &clock,
                              QObject *owner);

} // namespace core
