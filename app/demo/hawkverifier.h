// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/message.h"

#include <QHash>
#include <QMap>

#include <functional>
#include <mutex>
#include <optional>

namespace demo {

/// The service's side of Hawk 1.1 with SHA-256: checks header, mac, payload hash, nonce and
/// clock in the order of the reference server (npm hawk), with its status codes and texts. Shares
/// no code with the client's signer. Thread-safe.
class HawkVerifier
{
public:
    /// The secret of a key id, nullopt when there is no such key.
    using SecretOf = std::function<std::optional<QByteArray>(const QByteArray &id)>;

    struct Attributes
    {
        QByteArray id, ts, nonce, hash, ext, mac, app, dlg;
    };

    struct Verdict
    {
        int status = 200;      ///< 200, 400 or 401
        QByteArray error;      ///< why, in the reference server's words; empty without a header
        QByteArray challenge;  ///< WWW-Authenticate of a 401
        Attributes attributes; ///< what was read; id is proven only when status is 200
    };

    struct Rules
    {
        bool requirePayloadHash = false;
        qint64 windowSeconds = 60; ///< that a caller's clock may be off
    };

    HawkVerifier(SecretOf secretOf, const Rules &rules);

    /// `skewSeconds` is added to the machine's clock.
    Verdict verify(const Request &request, qint64 skewSeconds);

    /// Value of Server-Authorization for an answer to a verified request.
    static QByteArray serverAuthorization(const Request &request, const Attributes &attributes,
                                          const Reply &reply, const QByteArray &secret);

private:
    Verdict judge(const Request &request, const Attributes &a, qint64 skewSeconds);
    bool spend(const QByteArray &id, const QByteArray &nonce, const QByteArray &ts, qint64 now);

    SecretOf m_secretOf;
    Rules m_rules;
    std::mutex m_mutex;
    QHash<QByteArray, qint64> m_nonces; // id, ts and nonce -> when it may be forgotten
    qint64 m_nextSweep = 0;
};

} // namespace demo
