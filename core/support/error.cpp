// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"

#include "core/support/redaction.h"

namespace core {

bool Error::isTransient() const
{
    switch (kind) {
    case Kind::NoNetwork:
    case Kind::ConnectionLost:
    case Kind::Timeout:
    case Kind::RateLimited:
    case Kind::BadGateway:
    case Kind::Maintenance:
    case Kind::GatewayTimeout:
        return true;
    default:
        return false;
    }
}

bool Error::mayHaveTakenEffect() const
{
    switch (kind) {
    case Kind::ConnectionLost:
    case Kind::Timeout:
    case Kind::ServerFault:
    case Kind::BadGateway:
    case Kind::GatewayTimeout:
    case Kind::NotJson:
    case Kind::MalformedReply:
    case Kind::ReplyTooLarge:
    case Kind::ReplyNotAuthentic:
        return true;
    default:
        return false;
    }
}

Error Error::make(Kind kind, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.detail = redacted(detail);
    return error;
}

QString kindName(Error::Kind kind)
{
    switch (kind) {
#define PERCH_KIND(name)                                                                           \
    case Error::Kind::name:                                                                        \
        return QStringLiteral(#name)
        PERCH_KIND(Cancelled);
        PERCH_KIND(NoNetwork);
        PERCH_KIND(ConnectionLost);
        PERCH_KIND(Timeout);
        PERCH_KIND(CertificateUntrusted);
        PERCH_KIND(CertificateChanged);
        PERCH_KIND(ForeignOrigin);
        PERCH_KIND(TooManyRedirects);
        PERCH_KIND(BadRequest);
        PERCH_KIND(ReplyTooLarge);
        PERCH_KIND(NotJson);
        PERCH_KIND(MalformedReply);
        PERCH_KIND(ReplyNotAuthentic);
        PERCH_KIND(ClockSkew);
        PERCH_KIND(ClockUnverified);
        PERCH_KIND(WrongCredentials);
        PERCH_KIND(KeyWithoutRole);
        PERCH_KIND(Forbidden);
        PERCH_KIND(MacTaken);
        PERCH_KIND(Rejected);
        PERCH_KIND(NotFound);
        PERCH_KIND(NotSupported);
        PERCH_KIND(VersionRefused);
        PERCH_KIND(Conflict);
        PERCH_KIND(PayloadTooLarge);
        PERCH_KIND(RateLimited);
        PERCH_KIND(ServerFault);
        PERCH_KIND(BadGateway);
        PERCH_KIND(Maintenance);
        PERCH_KIND(GatewayTimeout);
        PERCH_KIND(UnexpectedStatus);
        PERCH_KIND(KeychainMissing);
        PERCH_KIND(KeychainLocked);
        PERCH_KIND(KeychainDenied);
        PERCH_KIND(SecretMissing);
        PERCH_KIND(Storage);
        PERCH_KIND(InvalidInput);
#undef PERCH_KIND
    }
    return {};
}

} // namespace core
