// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace core {

/// Why something failed, as data. A value; may cross threads. It never holds a secret: what is
/// put into `detail` has gone through redacted() first. Exactly one function in ui
/// (ui::explain) turns it into sentences; nothing here is shown to a person as it is, except
/// `serviceText`, which is quoted as the service's own words.
struct Error
{
    enum class Kind {
        Cancelled,      ///< the user or the owner stopped it
        NoNetwork,      ///< host not found, refused, unreachable
        ConnectionLost, ///< closed before or while answering; a write may have taken effect
        Timeout,        ///< no complete answer within the deadline; a write may have taken effect
        CertificateUntrusted, ///< host and fingerprint say which
        CertificateChanged,   ///< a pinned exception no longer matches; fingerprint is the new one
        ForeignOrigin, ///< link or redirect leaves the configured origins; host says where to
        TooManyRedirects,
        BadRequest,        ///< refused before signing: header injection, dot segments, bad id
        ReplyTooLarge,     ///< over the limit of bytes, depth or pages
        NotJson,           ///< content type or first bytes are not JSON (captive portal)
        MalformedReply,    ///< JSON, but not of the promised shape
        ReplyNotAuthentic, ///< Server-Authorization present and wrong, or required and missing
        ClockSkew,         ///< 401 with verified tsm twice; clockOffset is set
        ClockUnverified,   ///< 401 with a timestamp whose tsm does not verify
        WrongCredentials,  ///< 401 otherwise, or 403/404 on the own token
        KeyWithoutRole,    ///< 403 on a write while the key's role is None
        Forbidden,         ///< 403 otherwise
        MacTaken,          ///< MAC held by another account (taken_mac_or_forbidden)
        Rejected,          ///< 400: the service read it and refused; fieldErrors may say why
        NotFound,          ///< 404
        NotSupported,      ///< 405, or 404 on a call the fact sheet marks [assumed]
        VersionRefused,    ///< 406 with both Accept forms
        Conflict,          ///< 409, or the object changed since it was read
        PayloadTooLarge,   ///< 413
        RateLimited,       ///< 429; retryAfter when the service named one
        ServerFault,       ///< 500
        BadGateway,        ///< 502
        Maintenance,       ///< 503; retryAfter when the service named one
        GatewayTimeout,    ///< 504
        UnexpectedStatus,  ///< any other status
        KeychainMissing,   ///< no secret store on this machine or session
        KeychainLocked,    ///< the store is there and locked
        KeychainDenied,    ///< the store refused
        SecretMissing,     ///< the store is open and holds no such secret
        Storage,           ///< file or database cannot be read or written
        InvalidInput,      ///< what the person entered cannot be used; serviceCode names the rule
    };

    Kind kind = Kind::UnexpectedStatus;
    int httpStatus = 0;  ///< 0 when there was no reply
    QString serviceCode; ///< machine word of the service ("taken_mac_or_forbidden"), or our rule
    QString serviceText; ///< its human text, at most 500 characters, control characters removed
    QStringList fieldErrors; ///< "field: text" lines of a 400
    QString detail;          ///< redacted, for the log and for Details; never translated
    QString host;            ///< host[:port] concerned
    QString path;            ///< path without query of the request concerned
    QByteArray fingerprint;  ///< SHA-256 of the certificate concerned, 32 bytes
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<std::chrono::seconds> clockOffset; ///< server minus local

    /// True when the same call may succeed a moment later (lost connection, time-out, 429,
    /// 502, 503, 504). Whether repeating is *safe* depends on the verb; see RetryPolicy.
    bool isTransient() const;

    /// True when the request may have taken effect although no answer was understood.
    bool mayHaveTakenEffect() const;

    static Error make(Kind kind, const QString &detail = {});

    bool operator==(const Error &) const = default;
};

/// The enumerator's name, for logs and traces ("RateLimited").
QString kindName(Error::Kind kind);

} // namespace core

Q_DECLARE_METATYPE(core::Error)
