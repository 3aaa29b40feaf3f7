// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

/// A small, complete store for the tests of plans: two companies, two product groups, the
/// catalogue with setting_server twice, three profiles and four phones.
namespace fleet {

inline const QString company = QStringLiteral("c1");
inline const QString otherCompany = QStringLiteral("c2");
inline const QString desk = QStringLiteral("gd");
inline const QString dect = QStringLiteral("gm");
inline const QString deskServer = QStringLiteral("s-desk");
inline const QString dectServer = QStringLiteral("s-dect");
inline const QString userSetting = QStringLiteral("s-user");
inline const QString passSetting = QStringLiteral("s-pass");
inline const QString deskProfile = QStringLiteral("p-desk");
inline const QString dectProfile = QStringLiteral("p-dect");

inline const core::MacAddress reception{0x000413A30001}; ///< D735, told by the service
inline const core::MacAddress hall{0x000413A30002};      ///< D735, own redirection, redirected
inline const core::MacAddress base{0x000413B60003};      ///< M900 by its MAC only
inline const core::MacAddress riddle{0x0004130F0004};    ///< nothing tells its group
inline const core::MacAddress elsewhere{0x000413A30005}; ///< in the other company
inline const core::MacAddress newDesk{0x000413A30006};   ///< not registered
inline const core::MacAddress newBase{0x000413B60007};   ///< not registered
inline const core::MacAddress newRiddle{0x0004130F0008}; ///< not registered

inline core::Setting setting(const QString &uuid, const char *paramName, const char *section,
                             const QStringList &groups)
{
    core::Setting result;
    result.uuid = uuid;
    result.paramName = QString::fromLatin1(paramName);
    result.section = QString::fromLatin1(section);
    result.productGroups = groups;
    return result;
}

inline core::Endpoint phone(core::MacAddress mac, const QString &owner, const char *name)
{
    core::Endpoint result;
    result.mac = mac;
    result.company = owner;
    result.name = QString::fromLatin1(name);
    return result;
}

inline core::Profile profile(const QString &uuid, const QString &group)
{
    core::Profile result;
    result.uuid = uuid;
    result.name = uuid;
    result.company = company;
    result.productGroup = group;
    return result;
}

inline void fillCatalogue(core::Store &store)
{
    core::Catalogue catalogue;
    catalogue.addProductGroup({desk, QStringLiteral("D-Series")});
    catalogue.addProductGroup({dect, QStringLiteral("M-Series")});
    catalogue.addProduct(
        {QStringLiteral("d735"), QStringLiteral("D735"), QStringLiteral("snomD735"), desk, false});
    catalogue.addProduct(
        {QStringLiteral("m900"), QStringLiteral("M900"), QStringLiteral("snomM900"), dect, false});
    catalogue.addSetting(setting(dectServer, "setting_server", "global", {dect}));
    catalogue.addSetting(setting(deskServer, "setting_server", "phone-settings", {desk}));
    catalogue.addSetting(setting(userSetting, "http_client_user", "phone-settings", {desk}));
    catalogue.addSetting(setting(passSetting, "http_client_pass", "phone-settings", {desk}));
    store.setCatalogue(catalogue);
}

inline void fill(core::Store &store)
{
    fillCatalogue(store);
    for (const QString &uuid : {company, otherCompany}) {
        core::Company entry;
        entry.uuid = uuid;
        entry.name = uuid.toUpper();
        store.setCompany(entry);
    }
    core::Profile withServer = profile(deskProfile, desk);
    withServer.settings = {
        {deskServer, -1, QStringLiteral("https://profile.example/{mac}"), QStringLiteral("RW")}};
    store.setProfiles(company, {withServer, profile(dectProfile, dect)});

    core::Endpoint first = phone(reception, company, "Reception");
    first.product = QStringLiteral("d735");
    first.productGroup = desk;
    core::Endpoint second = phone(hall, company, "Hall");
    second.product = QStringLiteral("d735");
    second.status = core::EndpointStatus::Redirected;
    second.autoprovisioning = false;
    second.settings = {
        {deskServer, -1, QStringLiteral("https://old.example/{mac}"), QStringLiteral("RW")}};
    store.setEndpoints(
        company, {first, second, phone(base, company, "Base"), phone(riddle, company, "Riddle")});
    store.setEndpoints(otherCompany, {phone(elsewhere, otherCompany, "Elsewhere")});
}

} // namespace fleet
