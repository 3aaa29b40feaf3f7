// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/explanations.h"

#include "core/changes/rollout.h"

namespace ui {

using Kind = core::Error::Kind;
using Remedy = Explanation::Remedy;

Explanation Explanations::forKind(const core::Error &error)
{
    switch (error.kind) {
    case Kind::Cancelled:
        return {tr("Stopped."), {}, tr("What had arrived by then is kept."), {}, Remedy::Retry};
    case Kind::NoNetwork:
    case Kind::ConnectionLost:
    case Kind::Timeout:
        return network(error);
    case Kind::CertificateUntrusted:
    case Kind::CertificateChanged:
        return certificate(error);
    case Kind::ForeignOrigin:
    case Kind::TooManyRedirects:
    case Kind::ReplyTooLarge:
    case Kind::NotJson:
    case Kind::MalformedReply:
    case Kind::ReplyNotAuthentic:
        return reply(error);
    case Kind::ClockSkew:
    case Kind::ClockUnverified:
    case Kind::WrongCredentials:
        return identity(error);
    case Kind::KeyWithoutRole:
    case Kind::Forbidden:
    case Kind::MacTaken:
        return permission(error);
    case Kind::BadRequest:
    case Kind::Rejected:
    case Kind::NotFound:
    case Kind::NotSupported:
    case Kind::VersionRefused:
    case Kind::Conflict:
    case Kind::PayloadTooLarge:
        return refusal(error);
    case Kind::RateLimited:
    case Kind::ServerFault:
    case Kind::BadGateway:
    case Kind::Maintenance:
    case Kind::GatewayTimeout:
    case Kind::UnexpectedStatus:
        return service(error);
    case Kind::KeychainMissing:
    case Kind::KeychainLocked:
    case Kind::KeychainDenied:
    case Kind::SecretMissing:
        return keychain(error);
    case Kind::Storage:
        return storage(error);
    case Kind::InvalidInput:
        return input(error);
    }
    return {};
}

Explanation Explanations::network(const core::Error &error)
{
    switch (error.kind) {
    case Kind::NoNetwork:
        return {tr("%1 cannot be reached.").arg(error.host),
                tr("There is no network, or the name or port is wrong."),
                tr("Check the network and any proxy or VPN, then try again.")};
    case Kind::Timeout:
        if (error.serviceCode == u"keychain_timeout")
            return keychain(error);
        return {tr("%1 did not answer in time.").arg(error.host),
                tr("The service or the network is slow at the moment."),
                tr("Try again in a minute.")};
    default:
        return {tr("The connection to %1 broke before the answer was complete.").arg(error.host),
                tr("The service or something on the way closed it."), tr("Try again.")};
    }
}

Explanation Explanations::certificate(const core::Error &error)
{
    if (error.kind == Kind::CertificateChanged)
        return {tr("The certificate of %1 is not the one you accepted before.").arg(error.host),
                tr("It was renewed, or somebody stands between you and the service."),
                tr("Nothing was sent. Ask the operator for the new fingerprint and compare it "
                   "before you accept it."),
                {},
                Remedy::InspectCertificate};
    return {tr("The certificate of %1 is not trusted.").arg(error.host),
            tr("It is not signed by an authority this computer knows, it has expired, or it "
               "belongs to another host."),
            tr("Nothing was sent. If the service is your own, compare the fingerprint and accept "
               "it for this host only."),
            {},
            Remedy::InspectCertificate};
}

Explanation Explanations::reply(const core::Error &error)
{
    switch (error.kind) {
    case Kind::ForeignOrigin:
        return {tr("The service pointed to another address, %1.").arg(error.host),
                tr("A signed request would hand your access to a stranger."),
                tr("Nothing was sent there. Check the base URL of the connection."),
                {},
                Remedy::EditConnection};
    case Kind::TooManyRedirects:
        return {tr("The service redirected in circles."),
                {},
                tr("Check the base URL of the connection."),
                {},
                Remedy::EditConnection};
    case Kind::ReplyTooLarge:
        return {tr("The answer is larger than any list of phones should be."),
                tr("The service is faulty, or something else answers under this address."),
                tr("Reading was stopped. Check the base URL of the connection.")};
    case Kind::NotJson:
        return {tr("Something else than the service answered."),
                tr("It is not an answer of the API but most likely a login page of this network "
                   "or a proxy's message."),
                tr("Open a web page in the browser, log in to the network if it asks, and try "
                   "again.")};
    case Kind::ReplyNotAuthentic:
        return {tr("The answer does not prove that it comes from the service."),
                tr("Its signature is missing or wrong; it may have been changed on the way."),
                tr("It was not used. Try again from another network.")};
    default:
        return {tr("The answer could not be read."),
                tr("It does not have the promised form, or a part of it is missing."),
                tr("Try again. If it stays, send the details to support.")};
    }
}

Explanation Explanations::identity(const core::Error &error)
{
    switch (error.kind) {
    case Kind::ClockSkew:
        return {tr("The clock of this computer is wrong."),
                error.clockOffset
                    ? tr("It differs from the service's by %1, and the service refused the request "
                         "even with the corrected time.")
                          .arg(spelledDuration(*error.clockOffset))
                    : tr("The service refused the time of the request twice."),
                tr("Set the date and time automatically in the system settings and try again.")};
    case Kind::ClockUnverified:
        return {tr("The service reports another time but does not prove it."),
                tr("The Access Key Secret may be wrong, or the answer was changed on the way."),
                tr("Check the clock of this computer and the Access Key Secret."),
                {},
                Remedy::EditConnection};
    default:
        return {tr("The service does not accept this access key."),
                tr("The Access Key ID or Secret is wrong, or the key was revoked. A clock that is "
                   "far off can cause this too."),
                tr("Compare both with the portal under Dashboard, API Keys, and enter them again."),
                {},
                Remedy::EditConnection};
    }
}

Explanation Explanations::permission(const core::Error &error)
{
    switch (error.kind) {
    case Kind::KeyWithoutRole:
        return {tr("This access key may read but not change anything."),
                tr("Its role in the portal is None."),
                tr("Give the key a role in the portal under Dashboard, API Keys, or use another "
                   "key."),
                {},
                Remedy::EditConnection};
    case Kind::MacTaken:
        return {tr("This MAC address belongs to another account."),
                tr("A phone can be registered in one account only, or this key may not use it."),
                tr("Ask the previous owner to deregister it, or Snom's support with a proof of "
                   "purchase."),
                {},
                Remedy::None};
    default:
        return {tr("The role of this access key does not allow it."),
                {},
                tr("Use a key with a role that may do this, or ask your administrator."),
                {},
                Remedy::EditConnection};
    }
}

Explanation Explanations::refusal(const core::Error &error)
{
    switch (error.kind) {
    case Kind::BadRequest:
        return {tr("The request was not sent."),
                tr("It would have contained characters that are not allowed there."),
                tr("Check the Access Key ID, the base URL and the values you entered."),
                {},
                Remedy::EditConnection};
    case Kind::Rejected: {
        QString words = error.fieldErrors.join(QStringLiteral("; "));
        if (words.isEmpty())
            words = error.serviceText;
        return {tr("The service did not accept the data."),
                words.isEmpty() ? QString() : tr("It says: %1").arg(words),
                tr("Correct the data and try again."),
                {},
                Remedy::None};
    }
    case Kind::NotFound:
        return {tr("The service does not know this object (any more)."),
                tr("It was deleted or moved by someone else, or the base URL is wrong."),
                tr("Refresh and look again.")};
    case Kind::NotSupported:
        return {tr("This account does not offer this function."),
                {},
                tr("Everything else works as usual."),
                {},
                Remedy::None};
    case Kind::VersionRefused:
        return {tr("The service does not speak the version of the API that Perch knows."),
                tr("It refused version 1 as well as a request without a version."),
                tr("Check the base URL, it normally ends in /api/v1/, and look for a newer Perch."),
                {},
                Remedy::EditConnection};
    case Kind::PayloadTooLarge:
        return {tr("The request is larger than the 10 MB that the service takes."),
                {},
                tr("Send less at once."),
                {},
                Remedy::None};
    default:
        if (error.serviceCode == u"already_registered")
            return {tr("The phone is registered in this company already."),
                    {},
                    tr("Nothing was changed. Edit the phone instead."),
                    {},
                    Remedy::None};
        if (error.serviceCode == u"setting_shape")
            return {tr("The setting is stored in a form that Perch does not change."),
                    {},
                    tr("Nothing was sent. Change it in the portal."),
                    {},
                    Remedy::None};
        if (error.serviceCode == u"not_taken")
            return {tr("The service answered that it took the change but still shows the old "
                       "value."),
                    {},
                    tr("Look at the phone again in a moment and repeat the change if need be."),
                    {},
                    Remedy::None};
        if (error.serviceCode == u"other_account")
            return {tr("This change was made for another account."),
                    tr("The connection leads to another service, or has another key, now."),
                    tr("Connect the account that it was made for."),
                    {},
                    Remedy::None};
        if (error.serviceCode == u"too_many_failures")
            return {tr("More than one in five phones failed."),
                    tr("What is wrong with them may be wrong with the others, too."),
                    tr("Look at the reasons. Continue when they do not concern the rest, or stop."),
                    {},
                    Remedy::None};
        if (core::isWaveHalt(error))
            return wave(error);
        return {tr("The phone was changed by someone else in the meantime."),
                tr("Its values are no longer those that the preview showed."),
                tr("Nothing was sent. Look at the phone and make the change again."),
                {},
                Remedy::None};
    }
}

QString Explanations::waiting(const core::Error &error)
{
    if (error.retryAfter)
        return tr("It asks to wait %1.").arg(spelledDuration(*error.retryAfter));
    return {};
}

Explanation Explanations::service(const core::Error &error)
{
    switch (error.kind) {
    case Kind::RateLimited:
        return {tr("The service asks for fewer requests."), waiting(error),
                tr("Perch slows down by itself. Try again a little later.")};
    case Kind::ServerFault:
        return {tr("The service reports a fault of its own."),
                {},
                tr("Try again. If it stays, send the details to Snom's support.")};
    case Kind::Maintenance:
        return {tr("The service is being maintained."), waiting(error),
                tr("Try again in some minutes.")};
    case Kind::BadGateway:
    case Kind::GatewayTimeout:
        return {tr("The service is not available at the moment."),
                tr("A server in front of it answered that it cannot reach it."),
                tr("Try again in some minutes.")};
    default:
        return {tr("The service answered with the unexpected status %1.").arg(error.httpStatus),
                {},
                tr("Try again. If it stays, send the details to support.")};
    }
}

Explanation Explanations::keychain(const core::Error &error)
{
    switch (error.kind) {
    case Kind::KeychainMissing:
        return {tr("This computer has no keychain that Perch can use."),
                tr("No secret service answers in this session."),
                tr("Enter the secret and keep it for this run only, or start a keychain such as "
                   "GNOME Keyring or KWallet."),
                {},
                Remedy::EnterSecret};
    case Kind::KeychainLocked:
        return {tr("The keychain is locked."),
                {},
                tr("Unlock it and try again, or enter the secret and keep it for this run only."),
                {},
                Remedy::UnlockKeychain};
    case Kind::Timeout:
        return {tr("The keychain does not answer."),
                tr("It may be waiting for a password."),
                tr("Unlock it and try again, or enter the secret and keep it for this run only."),
                {},
                Remedy::UnlockKeychain};
    case Kind::KeychainDenied:
        return {tr("The keychain refused access."),
                {},
                tr("Allow Perch to use it, or enter the secret and keep it for this run only."),
                {},
                Remedy::EnterSecret};
    case Kind::SecretMissing:
        if (error.serviceCode == u"secret_not_kept")
            return input(error);
        return {tr("The keychain holds no secret for this connection."),
                tr("It was never stored there, or it was removed."),
                tr("Enter the Access Key Secret again."),
                {},
                Remedy::EnterSecret};
    default:
        return storage(error);
    }
}

} // namespace ui
