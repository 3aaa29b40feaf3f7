// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core {
class Store;
}

namespace ui {

/// "Reseller › Customer": a company with those above it, for places that have no tree. Ends where
/// companies are their own parents.
QString companyPath(const core::Store &store, const QString &uuid);

} // namespace ui
