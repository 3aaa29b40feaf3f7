// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core {

/// Takes everything out of a text that must not be logged or shown (auth.md section 1): the
/// values of Authorization, Server-Authorization, X-Auth-*, apikey=, bewit=, mac=/hash= of Hawk
/// headers, user information in URLs, and values of settings whose name says secret
/// (see isSecretSetting). Every log line, trace line and Error::detail goes through here.
QString redacted(QString text);

/// True for settings whose value must never be shown in clear, logged or stored unsealed:
/// passwords, PINs, keys, tokens (`http_client_pass`, `user_pass`, `admin_mode_password`,
/// `ac_code`, `*_pin`, ...). By parameter name, case-insensitive.
bool isSecretSetting(const QString &paramName);

} // namespace core
