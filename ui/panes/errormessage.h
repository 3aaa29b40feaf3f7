// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"
#include "ui/widgets/message.h"

namespace ui {

/// explain() as a banner shows it.
Message messageFor(const core::Error &error);

} // namespace ui
