// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account.h"
#include "app/cli/phonelist.h"
#include "app/cli/wish.h"
#include "core/changes/planmove.h"
#include "core/changes/planreplace.h"

#include <QSet>

namespace cli {

using Deed = Wish::Deed;

namespace {

/// A phone that is nowhere is looked for in the scope's own company, so that it is left out.
Outcome<QList<core::Target>> targetsOf(const Wish &wish, const core::Scope &scope, Account &account,
                                       qint64 nowMs)
{
    const core::Store &store = account.store();
    const QStringList companies = store.companiesIn(scope);
    const QSet<QString> inScope(companies.begin(), companies.end());
    QList<core::Target> targets;
    for (const core::MacAddress mac : wish.phones) {
        const QString owner = store.companyOf(mac);
        targets.append({inScope.contains(owner) ? owner : scope.company, mac});
    }
    if (wish.where.isEmpty() && !targets.isEmpty())
        return targets;
    const PhoneList phones(account);
    const auto found = phones.find(wish.where, scope, nowMs);
    if (!found)
        return Failure(found.error());
    for (const core::FleetSlot slot : *found)
        targets.append(phones.target(slot));
    if (targets.isEmpty())
        return failure(ExitCode::NothingFound, QStringLiteral("No phone is found by this search."));
    return targets;
}

Outcome<QString> profileNamed(const QString &name, const QSet<QString> &companies,
                              const core::Store &store)
{
    if (name.isEmpty() || name == u"-")
        return QString();
    QStringList fitting;
    for (const QString &company : companies) {
        for (const core::Profile &profile : store.profiles(company)) {
            if (profile.uuid == name)
                return name;
            if (profile.name.compare(name, Qt::CaseInsensitive) == 0)
                fitting.append(profile.uuid);
        }
    }
    if (fitting.size() == 1)
        return fitting.constFirst();
    if (fitting.isEmpty())
        return failure(
            ExitCode::NothingFound,
            QStringLiteral("No profile of the companies in question is called %1.").arg(name));
    return failure(ExitCode::WrongUsage,
                   QStringLiteral("Several profiles are called %1. Say which by uuid: %2.")
                       .arg(name, fitting.join(QStringLiteral(", "))));
}

core::Redirection redirectionOf(const Wish &wish, const std::optional<QString> &password)
{
    return {wish.url, wish.user, wish.password ? password : std::nullopt};
}

Outcome<core::Plan> registration(const Wish &wish, const core::Scope &scope,
                                 const core::Store &store, const std::optional<QString> &password)
{
    const Outcome<QString> profile = profileNamed(wish.profile, {scope.company}, store);
    if (!profile)
        return Failure(profile.error());
    core::Registration registration;
    registration.company = scope.company;
    registration.macs = wish.phones;
    if (!wish.name.isEmpty())
        registration.names = {wish.name};
    registration.profile = *profile;
    if (!wish.url.isEmpty() || wish.user || wish.password)
        registration.redirection = redirectionOf(wish, password);
    return core::planRegistration(registration, store);
}

Outcome<core::Plan> profilePlan(const Wish &wish, const QList<core::Target> &targets,
                                const core::Store &store)
{
    QSet<QString> companies;
    for (const core::Target &target : targets)
        companies.insert(target.company);
    return profileNamed(wish.profile, companies, store).map([&](const QString &profile) {
        return core::planProfile(targets, profile, store);
    });
}

Outcome<core::Plan> movePlan(const Wish &wish, const QList<core::Target> &targets, Account &account)
{
    const Outcome<core::Scope> there = account.scopeOf(wish.destination);
    if (!there)
        return Failure(there.error());
    const core::Store &store = account.store();
    return profileNamed(wish.profile, {there->company}, store).map([&](const QString &profile) {
        return core::planMove(targets, {there->company, profile}, store);
    });
}

} // namespace

Outcome<core::Plan> planOf(const Wish &wish, Account &account,
                           const std::optional<QString> &password, qint64 nowMs)
{
    const Outcome<core::Scope> scope = account.scopeOf(wish.company);
    if (!scope)
        return Failure(scope.error());
    const core::Store &store = account.store();
    if (wish.deed == Deed::Register)
        return registration(wish, *scope, store, password);
    const auto targets = targetsOf(wish, *scope, account, nowMs);
    if (!targets)
        return Failure(targets.error());
    switch (wish.deed) {
    case Deed::Redirect:
        return core::planRedirect(*targets, redirectionOf(wish, password), store);
    case Deed::Replace:
        return core::planUrlReplacement(*targets, {wish.replaced, wish.url}, store);
    case Deed::Rename:
        return core::planRename(targets->constFirst(), wish.name, store);
    case Deed::Profile:
        return profilePlan(wish, *targets, store);
    case Deed::Autoprovisioning:
        return core::planAutoprovisioning(*targets, wish.on, store);
    case Deed::Move:
        return movePlan(wish, *targets, account);
    case Deed::Deregister:
        return core::planDeregistration(*targets, store);
    case Deed::Register:
        break;
    }
    return core::Plan();
}

} // namespace cli
