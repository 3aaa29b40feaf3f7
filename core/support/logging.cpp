// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/logging.h"

#include "core/support/redaction.h"

namespace core {

Q_LOGGING_CATEGORY(lcNet, "perch.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "perch.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcChanges, "perch.changes", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "perch.secrets", QtInfoMsg)

namespace {
QtMessageHandler previousHandler = nullptr;

void redactingHandler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    previousHandler(type, context, redacted(message));
}
} // namespace

void installRedactingMessageHandler()
{
    previousHandler = qInstallMessageHandler(redactingHandler);
}

} // namespace core
