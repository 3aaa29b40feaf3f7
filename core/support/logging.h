// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace core {

Q_DECLARE_LOGGING_CATEGORY(lcNet) ///< one redacted line a request and one a reply
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcChanges)
Q_DECLARE_LOGGING_CATEGORY(lcSecrets) ///< that something was stored or read, never what

/// Sends every message of the process through redacted(). Call once, first thing in main().
void installRedactingMessageHandler();

} // namespace core
