// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/content.h"

#include "tests/support/unpacked.h"
#include "tests/torture/world.h"

namespace torture {

using namespace core;

namespace {

QString said(MacAddress mac)
{
    return mac.wire();
}

QString said(const QString &uuid)
{
    return uuid;
}

QString said(const QStringList &parts)
{
    return parts.join(u'|');
}

QString said(const SettingValues &settings)
{
    QStringList all;
    for (const SettingValue &one : settings)
        all.append(QStringLiteral("%1[%2]=%3").arg(one.setting).arg(one.index).arg(one.value));
    all.sort();
    return all.join(u' ');
}

template <typename Key>
QString rowDifference(const QString &what, const QMap<Key, QString> &a, const QMap<Key, QString> &b)
{
    for (auto it = a.cbegin(); it != a.cend(); ++it) {
        const auto other = b.constFind(it.key());
        if (other == b.cend())
            return what + QStringLiteral(" %1 is missing").arg(said(it.key()));
        if (*other != *it)
            return what + QStringLiteral(" %1: '%2' is '%3'").arg(said(it.key()), *it, *other);
    }
    for (auto it = b.cbegin(); it != b.cend(); ++it) {
        if (!a.contains(it.key()))
            return what + QStringLiteral(" %1 is too many").arg(said(it.key()));
    }
    return {};
}

} // namespace

void Content::add(const Company &company)
{
    companies.insert(company.uuid, said({company.name, company.parent}));
}

void Content::add(const QString &company, const Endpoint &phone)
{
    phones[company].insert(
        phone.mac, said({phone.name, phone.profile, phone.product, phone.statusWord, phone.firmware,
                         phone.lastIp, QString::number(phone.lastSeenMs), said(phone.settings)}));
}

void Content::add(const QString &company, const Profile &profile)
{
    profiles[company].insert(profile.uuid, said({profile.name, said(profile.settings)}));
}

void Content::add(const QString &company, const ProductDefaults &one)
{
    defaults[company].insert(one.key(), said(one.settings));
}

QString Content::doubled() const
{
    QHash<MacAddress, QString> holders;
    for (auto company = phones.cbegin(); company != phones.cend(); ++company) {
        for (auto phone = company->cbegin(); phone != company->cend(); ++phone) {
            const auto other = holders.constFind(phone.key());
            if (other != holders.cend())
                return QStringLiteral("phone %1 is in company %2 and in company %3")
                    .arg(said(phone.key()), *other, company.key());
            holders.insert(phone.key(), company.key());
        }
    }
    return {};
}

QString Content::difference(const Content &a, const Content &b)
{
    if (const QString found = rowDifference(QStringLiteral("company"), a.companies, b.companies);
        !found.isEmpty())
        return found;
    for (auto name = a.companies.cbegin(); name != a.companies.cend(); ++name) {
        const QString &company = name.key();
        const QString in = QStringLiteral(" of company ") + company + u',';
        for (const QString &found :
             {rowDifference(QStringLiteral("phone") + in, a.phones.value(company),
                            b.phones.value(company)),
              rowDifference(QStringLiteral("profile") + in, a.profiles.value(company),
                            b.profiles.value(company)),
              rowDifference(QStringLiteral("defaults") + in, a.defaults.value(company),
                            b.defaults.value(company))}) {
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

void Content::addDefaults(const QString &company, const QList<QJsonObject> &documents)
{
    for (const QJsonObject &document : documents) {
        if (const auto one = productDefaultsFromJson(document))
            add(company, *one);
    }
}

Content contentOf(const Store &store)
{
    Content content;
    for (const Company &company : store.companies()) {
        content.add(company);
        for (const Endpoint &phone : store.phones(company.uuid))
            content.add(company.uuid, phone);
        for (const Profile &profile : store.profiles(company.uuid))
            content.add(company.uuid, profile);
        for (const ProductDefaults &defaults : store.productDefaults(company.uuid))
            content.add(company.uuid, defaults);
    }
    return content;
}

std::optional<Content> contentOf(const MirrorFile::Place &place, QString &message,
                                 QMap<QString, qint64> *completeAt)
{
    const auto file = MirrorFile::open(place, World::mirrorKey());
    const auto failed = [&](const Error &error) {
        message = error.serviceCode + QStringLiteral(": ") + error.detail;
        return std::nullopt;
    };
    if (!file)
        return failed(file.error());
    if ((*file)->notice())
        return failed(*(*file)->notice());
    if (const auto checked = (*file)->check(); !checked)
        return failed(checked.error());
    Content content;
    const auto read = (*file)->read([&](MirrorContent &&page) {
        for (const Company &company : page.companies)
            content.add(company);
        for (const MirrorContent::Phones &phones : page.phones) {
            for (const Endpoint &phone : unpacked(phones.packed) + phones.set)
                content.add(phones.company, phone);
        }
        for (const MirrorContent::Profiles &profiles : page.profiles) {
            for (const Profile &profile : profiles.all)
                content.add(profiles.company, profile);
        }
        for (const MirrorContent::Defaults &defaults : page.defaults)
            content.addDefaults(defaults.company, defaults.all.values());
        for (const MirrorContent::ListState &list : page.lists) {
            if (completeAt && list.resource == Resource::Endpoints && list.complete)
                completeAt->insert(list.company, list.asOfMs);
        }
        return true;
    });
    if (!read)
        return failed(read.error());
    return content;
}

} // namespace torture
