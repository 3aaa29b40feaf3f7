// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hawk.h"

#include <QList>

#include <optional>
#include <utility>

/// What to believe of a server's Hawk fields. Everything here treats its input as hostile.
namespace core {

/// Attributes in the order of arrival.
using HawkAttributes = QList<std::pair<QByteArray, QByteArray>>;

/// Value of a name, or empty; a parsed attribute is never empty.
QByteArray hawkAttribute(const HawkAttributes &attributes, QByteArrayView name);

/// Reads `Hawk name="value", ...`. Strict as the reference server: at most 4096 characters,
/// only names of `allowed`, none twice, none empty, nothing escaped. MalformedReply otherwise.
Result<HawkAttributes> parseHawk(QByteArrayView header, const QList<QByteArray> &allowed);

/// What a Server-Authorization field is worth.
enum class HawkVerdict { Valid, Absent, Missing, Malformed, BadMac, MissingHash, BadHash };

struct HawkReply
{
    std::optional<QByteArray> serverAuthorization; ///< empty optional: there was no such field
    QByteArray contentType;
    QByteArray body;          ///< after content decoding
    bool checkPayload = true; ///< demand and check the payload hash
    bool required = false;    ///< absence is Missing instead of Absent
};

/// `request` is what was signed (its ts and nonce too).
HawkVerdict judgeServerAuthorization(const HawkSigner &signer, const HawkRequest &request,
                                     const HawkReply &reply);

/// What the WWW-Authenticate fields of a 401 say.
struct HawkChallenge
{
    enum class State { None, Bare, Malformed, Parsed };
    State state = State::None; ///< None: no Hawk challenge among them
    QByteArray ts;
    QByteArray tsm;
    QByteArray error;
    std::optional<bool> tsmValid; ///< only when ts was given
    std::optional<qint64> offset; ///< server minus local in seconds, only when believable
    bool mayRetry = false;        ///< one more try with that offset is allowed
};

/// One list item a field; a field may hold several challenges. `localTime` in seconds, at the
/// moment the reply arrived.
HawkChallenge judgeChallenge(const HawkSigner &signer, const QList<QByteArray> &fields,
                             qint64 localTime);

} // namespace core
