// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/serviceclient.h"
#include "core/settings/connection.h"
#include "core/support/secret.h"

namespace core {

/// What a client needs to speak for a connection.
ServiceClientOptions clientOptions(const Connection &connection, const Secret &secret);

} // namespace core
