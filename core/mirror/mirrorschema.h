// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/migration.h"

namespace core {

/// A mirror can always be made anew. Its errors begin with "mirror"; one of its own is
/// mirror_key: some secrets in it were sealed under another key (Mirror tells).
const DatabaseKind &mirrorKind();
const DatabaseSteps &mirrorSteps();

Error mirrorFailure(const char *code, const QString &detail);
Error mirrorDamage(const QString &detail);
Error mirrorError(const QSqlError &error);

} // namespace core
