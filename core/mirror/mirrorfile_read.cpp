// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/defaultsdocument.h"
#include "core/mirror/mirrorfile_p.h"
#include "core/mirror/rowformat.h"

#include <QJsonDocument>
#include <QVariant>

#include <algorithm>
#include <limits>

namespace core {

bool MirrorFile::Private::readCompany(quint32 number, const QByteArray &data, QList<Company> &into)
{
    Company company;
    if (!texts.contains(number) || !unpack(data, company)) {
        damaged(QStringLiteral("a company"));
        return false;
    }
    company.uuid = texts.text(number);
    into.append(company);
    return true;
}

bool MirrorFile::Private::readCompanies(const Take &take)
{
    companies.clear();
    MirrorContent content;
    content.catalogue = catalogue;
    QSqlQuery &query = ask("SELECT company, data FROM companies ORDER BY company");
    while (next(query)) {
        const auto number = quint32(query.value(0).toUInt());
        if (!readCompany(number, query.value(1).toByteArray(), content.companies))
            return false;
        companies.append(number);
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

/// Worth a page of its own. What is all there is says something even when that is nothing.
bool MirrorFile::Private::hasAnything(const MirrorContent &content, bool rows) const
{
    return rows || !content.lists.isEmpty() || origin != MirrorContent::Origin::Earlier;
}

void MirrorFile::Private::note(const SealedSettings::Opened &opened, QLatin1String table)
{
    if (!opened.good)
        damaged(table + QStringLiteral(": settings"));
    tally.notKept += opened.notKept;
    tally.notOpened += opened.notOpened;
}

SettingValues MirrorFile::Private::opened(const QByteArray &bytes, const SettingsPlace &where)
{
    const SealedSettings::Opened result = settings.unpack(bytes, where);
    note(result, where.table);
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
    if (failure || !hasAnything(content, !found.all.isEmpty()))
        return !failure;
    content.profiles.append(found);
    return take(std::move(content));
}

bool MirrorFile::Private::readLogs(const Take &take, quint32 company)
{
    return readLogsSince(take, company, std::numeric_limits<qint64>::min());
}

bool MirrorFile::Private::readLogsSince(const Take &take, quint32 company, qint64 since)
{
    MirrorContent content;
    content.logs.append({texts.text(company), {}});
    QSqlQuery &query = ask("SELECT uuid, time, data FROM logs WHERE company = ? AND time >= ?"
                           " ORDER BY time DESC, uuid",
                           {qint64(company), since});
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

bool MirrorFile::Private::readDefaults(const Take &take, quint32 company)
{
    MirrorContent content;
    MirrorContent::Defaults found{texts.text(company), {}};
    QSqlQuery &query =
        ask("SELECT key, document FROM product_defaults WHERE company = ?", {qint64(company)});
    while (next(query)) {
        const QJsonDocument document = QJsonDocument::fromJson(query.value(1).toByteArray());
        if (!document.isObject()) {
            damaged(QStringLiteral("product defaults"));
            return false;
        }
        const QString key = query.value(0).toString();
        found.all.insert(
            key, openedDocument(document.object(), {defaultsTable, found.company, key}, sealer));
    }
    for (const Resource resource : {Resource::Defaults, Resource::Companies, Resource::Catalogue})
        addState(content, company, resource);
    tally.rows += found.all.size();
    if (failure || !hasAnything(content, !found.all.isEmpty()))
        return !failure;
    content.defaults.append(found);
    return take(std::move(content));
}

MirrorContent::Origin MirrorFile::Private::usualOrigin() const
{
    const bool isFollowed = !database->ownsFile() && !database->readOnlyReason();
    return isFollowed ? MirrorContent::Origin::News : MirrorContent::Origin::Earlier;
}

Result<MirrorTally> MirrorFile::Private::readAll(const Take &take, MirrorContent::Origin as)
{
    origin = as;
    const Take tell = [&](MirrorContent &&page) {
        page.origin = as;
        return take(std::move(page));
    };
    using Step = bool (Private::*)(const Take &, quint32);
    bool more = readLists() && readCompanies(tell);
    for (const Step step : {&Private::readProfiles, &Private::readPhones, &Private::readDefaults,
                            &Private::readLogs}) {
        for (const quint32 company : std::as_const(companies))
            more = more && (this->*step)(tell, company);
    }
    phoneSettings = {};
    if (const Result<void> good = outcome(); !good)
        return Failure(good.error());
    return tally;
}

Result<MirrorTally> MirrorFile::read(const Take &take)
{
    d->tally = {};
    d->seenVersion = d->database->dataVersion();
    // One moment of the file, whatever its owner writes meanwhile.
    (void)d->ask("BEGIN");
    if (!d->database->ownsFile()) {
        if (const Result<void> loaded = d->texts.loadMore(); !loaded && !d->failure)
            d->failure = loaded.error();
        d->readCatalogue();
    }
    d->readPosition();
    const Result<MirrorTally> done = d->readAll(take, d->usualOrigin());
    (void)d->database->run(QStringLiteral("COMMIT"));
    return done;
}

} // namespace core
