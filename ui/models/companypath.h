// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core {
class Store;
}

namespace ui {

/// "Reseller › Customer": a company with those above it, for lists that have no tree.
QString companyPath(const core::Store &store, const QString &uuid);

} // namespace ui
