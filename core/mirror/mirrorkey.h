// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretvault.h"

namespace core {

/// Under which name the key of a connection's mirror lies in the keychain. No host can be called
/// like that.
SecretKey mirrorKeyName(const QString &connectionId);

/// The key of a connection's mirror, Sealer::keySize bytes; made and put into the keychain where
/// there is none yet. Fails as SecretStore does: then there is no key, and none is made up.
SecretReadJob *readMirrorKey(SecretVault &vault, const QString &connectionId, QObject *owner);

} // namespace core
