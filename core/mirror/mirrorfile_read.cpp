// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/defaultsdocument.h"
#include "core/mirror/mirrorfile_p.h"
#include "core/mirror/rowformat.h"

#include <QJsonDocument>
#include <QVariant>

#include <algorithm>

namespace core {

bool MirrorFile::Private::readCompanies(const Take &take)
{
    companies.clear();
    MirrorContent content;
    content.catalogue = catalogue;
    QSqlQuery &query = ask("SELECT company, data FROM companies ORDER BY company");
    while (next(query)) {
        const quint64 number = query.value(0).toULongLong();
        Company company;
        if (!texts.contains(number) || !unpack(query.value(1).toByteArray(), company)) {
            damaged(QStringLiteral("a company"));
            return false;
        }
        company.uuid = texts.text(number);
        companies.append(quint32(number));
        content.companies.append(company);
    }
    tally.rows += content.companies.size();
    return !failure && take(std::move(content));
}

bool MirrorFile::Private::readLists()
{
    states.clear();
    QSqlQuery &query = ask("SELECT company, resource, as_of, complete FROM lists");
    while (next(query)) {
        const quint64 number = query.value(0).toULongLong();
        const int resource = query.value(1).toInt();
        if (!texts.contains(number) || resource < 0 || resource >= resourceCount) {
            damaged(QStringLiteral("a list"));
            return false;
        }
        states[quint32(number)].append({texts.text(number), Resource(resource),
                                        query.value(2).toLongLong(), query.value(3).toBool()});
    }
    return !failure;
}

void MirrorFile::Private::addState(MirrorContent &content, quint32 company, Resource resource) const
{
    const auto it = states.constFind(company);
    if (it == states.cend())
        return;
    for (const MirrorContent::ListState &state : *it) {
        if (state.resource == resource)
            content.lists.append(state);
    }
}

SettingValues MirrorFile::Private::opened(const QByteArray &bytes, const SettingsPlace &where)
{
    const SealedSettings::Opened result = settings.unpack(bytes, where);
    if (!result.good)
        damaged(where.table + QStringLiteral(": settings"));
    tally.notKept += result.notKept;
    tally.notOpened += result.notOpened;
    return result.values;
}

bool MirrorFile::Private::readProfiles(const Take &take, quint32 company)
{
    const QString uuid = texts.text(company);
    MirrorContent content;
    MirrorContent::Profiles found{uuid, {}};
    QSqlQuery &query =
        ask("SELECT uuid, data, settings FROM profiles WHERE company = ?", {qint64(company)});
    while (next(query)) {
        Profile profile;
        profile.uuid = query.value(0).toString();
        if (!unpack(query.value(1).toByteArray(), profile)) {
            damaged(QStringLiteral("a profile"));
            return false;
        }
        profile.settings =
            opened(query.value(2).toByteArray(), {profilesTable, uuid, profile.uuid});
        found.all.append(profile);
    }
    addState(content, company, Resource::Profiles);
    tally.rows += found.all.size();
    if (failure || (found.all.isEmpty() && content.lists.isEmpty()))
        return !failure;
    content.profiles.append(found);
    return take(std::move(content));
}

bool MirrorFile::Private::readPhoneSettings(quint32 company)
{
    phoneSettings.clear();
    const QString uuid = texts.text(company);
    QSqlQuery &query = ask("SELECT mac, data FROM phone_settings WHERE company = ? ORDER BY mac",
                           {qint64(company)});
    while (next(query)) {
        const qint64 mac = query.value(0).toLongLong();
        phoneSettings.append({mac, opened(query.value(1).toByteArray(),
                                          {phonesTable, uuid, MacAddress(quint64(mac)).wire()})});
    }
    return !failure;
}

bool MirrorFile::Private::readPhones(const Take &take, quint32 company)
{
    if (!readPhoneSettings(company))
        return false;
    MirrorContent content;
    content.phones.append({texts.text(company), {}, {}});
    auto own = phoneSettings.cbegin();
    QSqlQuery &query =
        ask("SELECT mac, data FROM phones WHERE company = ? ORDER BY mac", {qint64(company)});
    while (next(query)) {
        QList<Endpoint> &page = content.phones.first().set;
        if (page.size() == pageSize) {
            const QString uuid = content.phones.first().company;
            if (!take(std::exchange(content, {})))
                return false;
            content.phones.append({uuid, {}, {}});
        }
        QList<Endpoint> &list = content.phones.first().set;
        if (list.isEmpty())
            list.reserve(pageSize);
        const qint64 mac = query.value(0).toLongLong();
        Endpoint &phone = list.emplace_back();
        phone.mac = MacAddress(quint64(mac));
        const QByteArray data = query.value(1).toByteArray();
        if (phone.mac.isNull() || !unpack(data, texts, phone)) {
            damaged(QStringLiteral("a phone"));
            return false;
        }
        while (own != phoneSettings.cend() && own->first < mac)
            ++own;
        if (own != phoneSettings.cend() && own->first == mac)
            phone.settings = own->second;
        ++tally.rows;
    }
    addState(content, company, Resource::Endpoints);
    if (failure || (content.phones.first().set.isEmpty() && content.lists.isEmpty()))
        return !failure;
    return take(std::move(content));
}

bool MirrorFile::Private::readLogs(const Take &take, quint32 company)
{
    MirrorContent content;
    content.logs.append({texts.text(company), {}});
    QSqlQuery &query = ask("SELECT uuid, time, data FROM logs WHERE company = ?"
                           " ORDER BY time DESC, uuid",
                           {qint64(company)});
    while (next(query)) {
        if (content.logs.first().lines.size() == pageSize) {
            const QString uuid = content.logs.first().company;
            if (!take(std::exchange(content, {})))
                return false;
            content.logs.append({uuid, {}});
        }
        LogEntry entry;
        entry.uuid = query.value(0).toString();
        entry.timestampMs = query.value(1).toLongLong();
        if (!unpack(query.value(2).toByteArray(), texts, entry)) {
            damaged(QStringLiteral("a log line"));
            return false;
        }
        content.logs.first().lines.append(entry);
        ++tally.rows;
    }
    addState(content, company, Resource::Logs);
    if (failure || (content.logs.first().lines.isEmpty() && content.lists.isEmpty()))
        return !failure;
    return take(std::move(content));
}

bool MirrorFile::Private::readDefaults(const Take &take)
{
    MirrorContent content;
    QSqlQuery &query = ask("SELECT company, key, document FROM product_defaults");
    while (next(query)) {
        const quint64 number = query.value(0).toULongLong();
        const QJsonDocument document = QJsonDocument::fromJson(query.value(2).toByteArray());
        if (!texts.contains(number) || !document.isObject()) {
            damaged(QStringLiteral("product defaults"));
            return false;
        }
        const QString company = texts.text(number);
        const QString key = query.value(1).toString();
        content.defaults.append(
            {company, key,
             openedDocument(document.object(), {defaultsTable, company, key}, sealer)});
    }
    tally.rows += content.defaults.size();
    for (const quint32 company : std::as_const(companies)) {
        for (const Resource resource :
             {Resource::Defaults, Resource::Companies, Resource::Catalogue})
            addState(content, company, resource);
    }
    if (failure || (content.defaults.isEmpty() && content.lists.isEmpty()))
        return !failure;
    return take(std::move(content));
}

Result<MirrorTally> MirrorFile::read(const std::function<bool(MirrorContent &&)> &take)
{
    d->tally = {};
    // One moment of the file, whatever its owner writes meanwhile.
    (void)d->ask("BEGIN");
    if (!d->database->ownsFile()) {
        if (const Result<void> loaded = d->texts.load(); !loaded && !d->failure)
            d->failure = loaded.error();
    }
    using Step = bool (Private::*)(const Private::Take &, quint32);
    bool more = d->readLists() && d->readCompanies(take);
    for (const Step step : {&Private::readProfiles, &Private::readPhones, &Private::readLogs}) {
        for (const quint32 company : std::as_const(d->companies))
            more = more && ((*d).*step)(take, company);
    }
    if (more)
        (void)d->readDefaults(take);
    d->phoneSettings.clear();
    (void)d->database->run(QStringLiteral("COMMIT"));
    if (const Result<void> good = d->outcome(); !good)
        return Failure(good.error());
    return d->tally;
}

} // namespace core
