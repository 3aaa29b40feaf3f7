// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"
#include "ui/widgets/message.h"

#include <QString>

namespace ui {

/// explain() as a banner shows it.
Message messageFor(const core::Error &error, Severity severity = Severity::Bad);
/// That `service` cannot be reached, above what was read at `asOfMs` (0: nothing was).
Message offlineMessage(const core::Error &error, const QString &service, qint64 asOfMs);
/// The button that leads to the remedy of `error`, such as "Edit connection…"; empty when there is
/// none beside trying again.
QString remedyFor(const core::Error &error);
/// True when trying again comes before the remedy, as with a locked keychain.
bool retryComesFirst(const core::Error &error);

} // namespace ui
