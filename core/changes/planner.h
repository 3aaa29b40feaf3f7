// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"
#include "core/types/endpoint.h"

#include <QMap>
#include <QUrl>

#include <optional>

namespace core {

class Store;

/// Where a wish applies: a phone in its company.
struct Target
{
    QString company;
    MacAddress mac;

    bool operator==(const Target &) const = default;
    friend size_t qHash(const Target &target, size_t seed = 0)
    {
        return qHashMulti(seed, target.company, target.mac);
    }
};

/// Where phones are sent (sraps-api.md 9.3). Each part is only written when it is set.
struct Redirection
{
    QString url;                     ///< may hold {mac} and {phone_type}
    std::optional<QString> user;     ///< http_client_user
    std::optional<QString> password; ///< http_client_pass; secret
};

/// Checks a redirect URL as typed: http, https, tftp or ftp with a host; the placeholders are the
/// only braces; at most 1024 characters; no control characters. InvalidInput with serviceCode
/// "url_scheme", "url_host", "url_braces", "url_length", "url_characters" otherwise.
Result<QString> checkRedirectUrl(const QString &text);

struct Registration
{
    QString company;
    QList<MacAddress> macs;
    QStringList names;    ///< same length as macs, or empty
    QString profile;      ///< uuid, empty for none
    QString productGroup; ///< uuid used for phones whose model the MAC does not tell
    bool autoprovisioning = true;
    std::optional<Redirection> redirection;
};

// Wish -> plan. Further reasons: "company_unknown", "profile_unknown" (not of that company),
// "already_registered", "in_other_company" (of ours), "duplicate", "url_..." and "name_..." as
// their checks say. Pure: reads the store's values, calls nobody. Phones that are not in the store,
// whose group is unknown where it is needed ("group_unknown"), for which the catalogue has no
// fitting entry ("setting_missing") or while there is no catalogue ("catalogue_unread") are
// excluded with InvalidInput and that serviceCode.
Plan planRegistration(const Registration &wish, const Store &store);
Plan planRedirect(const QList<Target> &targets, const Redirection &wish, const Store &store);
Plan planRename(const Target &target, const QString &name, const Store &store);
/// Excludes phones of another product group than the profile's ("profile_group").
Plan planProfile(const QList<Target> &targets, const QString &profileUuid, const Store &store);
Plan planAutoprovisioning(const QList<Target> &targets, bool enabled, const Store &store);

/// What is to become of one phone; what is not set stays as it is.
struct PhoneEdit
{
    Target target;
    std::optional<QString> name;
    std::optional<QString> profile; ///< uuid, empty for none
    std::optional<bool> autoprovisioning;
    std::optional<Redirection> redirection;
    /// Own settings by parameter name, as settingToEdit() takes it; empty takes the value away.
    QMap<QString, QString> settings{};
};
/// Several fields of many phones at once, each with values of its own. A phone with a value that
/// the rules of editrules.h refuse is excluded as a whole.
Plan planEdits(const QList<PhoneEdit> &edits, const Store &store);
Plan planDeregistration(const QList<Target> &targets, const Store &store);

/// The product group of a phone: told by the service, else by its product, else by its profile,
/// else by the model its MAC suggests. Empty when nothing tells.
QString productGroupOf(const Endpoint &endpoint, const Store &store);

/// The redirect target that is in force as far as it can be told locally: the phone's own
/// setting, else its profile's; empty for none. `fromProfile` says which.
struct RedirectTarget
{
    QString url;
    QString user;
    bool fromProfile = false;
};
RedirectTarget redirectTargetOf(const Endpoint &endpoint, const Store &store);

} // namespace core
