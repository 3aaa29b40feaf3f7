// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journal.h"
#include "ui/actions/tableexport.h"

#include <QHash>

namespace ui {

/// The whole history, oldest first, one line a changed value: when, who, connection, number of
/// the change, what it was, phone, company, field, old and new value, result and reason. Read
/// piece by piece through a connection of its own. Secrets are dots, passwords in addresses are
/// taken out. `profiles`: names by uuid.
ExportSource historySource(const core::Journal::Reader &reader,
                           const QHash<QString, QString> &profiles);

} // namespace ui
