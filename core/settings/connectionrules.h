// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace core {

/// A service that is offered by name when a connection is added.
struct ServicePreset
{
    enum class Service { Sraps, SrapsOlderHost, Grape };
    Service service;
    QUrl baseUrl;
};

/// Current SRAPS host first; it is the default. Any other https URL may be typed.
QList<ServicePreset> servicePresets();

// What a person may enter for a connection. Pure functions. A refusal is Error::InvalidInput
// with the rule's name in serviceCode; the dialog shows the sentence beside the field.

/// https to any host; plain http to the loopback only (localhost, 127.0.0.0/8, ::1). Blanks
/// around it are dropped and a missing final '/' is added. Rules: base_url_empty, base_url_invalid,
/// base_url_scheme, base_url_http_not_loopback, base_url_host, base_url_port, base_url_user_info,
/// base_url_query, base_url_fragment, base_url_path (dot segments, which are not sent as they are
/// signed, and empty ones).
Result<QUrl> checkedBaseUrl(const QString &text);

/// The Access Key ID without blanks around it. It goes into a header between quotes, hence:
/// key_id_empty, key_id_characters (control, quote, backslash, not ASCII), key_id_too_long
/// (over 256).
Result<QString> checkedKeyId(const QString &text);

/// Nothing is trimmed in secret, it would make a wrong secret out of a right one: secret_empty,
/// secret_whitespace (blank or line end at either end, as from a paste), secret_characters
/// (control character inside), secret_too_long (over 4096 bytes).
Result<void> checkSecret(const Secret &secret);

/// The name of a connection without blanks around it: name_empty, name_too_long (over 100),
/// name_characters (control characters).
Result<QString> checkedConnectionName(const QString &text);

/// `host` or `host:port` (when not the scheme's own port), lower case: how pins and secrets are
/// scoped. An IPv6 address stands in brackets.
QString hostScope(const QUrl &url);

} // namespace core
