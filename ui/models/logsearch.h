// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/logentry.h"
#include "ui/models/searchquery.h"

namespace ui {

/// The prepared text that a search in the log runs over: what is shown and what the service sent.
QString logSearchText(const core::LogEntry &line, const QString &phone);
/// The fields that may be named in a search, such as `level:`. `level:refused` finds every refusal
/// in every language; `day:2026-03-12` is a day of the reader's time zone.
SearchFields logSearchFields();

} // namespace ui
