// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/serviceclient.h"
#include "core/settings/connection.h"
#include "core/support/secret.h"

namespace core {

/// What a client needs to speak for a connection. Signs for the base URL's origin only; of the
/// two hosts of SRAPS (https, port 443) either one brings the other along, and nothing else does:
/// GRAPE, other ports, plain http and names that merely look alike stay foreign.
ServiceClientOptions clientOptions(const Connection &connection, const Secret &secret);

} // namespace core
