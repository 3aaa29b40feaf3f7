// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/savedview.h"

#include <QJsonObject>

namespace core {

// A view as JSON, on disk and in an exported file alike:
//   {"id", "name", "query", "columns": [{"name", "width", "hidden"}], "sort": {"column",
//   "descending"}}

/// `known` is what was read for it before: fields of a newer version stay.
QJsonObject viewToJson(const SavedView &view, const QJsonObject &known = {});
/// Fields may be missing; those of another type are view_malformed, see checkedView().
Result<SavedView> viewFromJson(const QJsonValue &value);

} // namespace core
