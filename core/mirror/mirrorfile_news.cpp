// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfile_p.h"
#include "core/mirror/rowformat.h"

#include <QMap>
#include <QVariant>

#include <algorithm>

namespace core {

namespace {

constexpr int mostChanges = 10'000; // one or a few a batch; a follower looks every second

} // namespace

/// What changed since somebody looked, each thing once; companies by number.
struct MirrorFile::Private::News
{
    bool catalogue = false;
    QSet<quint32> gone;
    QSet<quint32> companies;
    QMap<quint32, QSet<qint64>> phones;
    QSet<quint32> profiles;
    QSet<quint32> defaults;
    QMap<quint32, qint64> logs; ///< the time of the oldest line
    QSet<quint32> lists;
};

void MirrorFile::Private::note(Change what, quint32 company, const QByteArray &keys)
{
    QSqlQuery &query = ask("INSERT INTO changes (kind, company, keys) VALUES (?, ?, ?)",
                           {int(what), qint64(company), keys.isNull() ? QByteArray("") : keys});
    query.finish();
}

void MirrorFile::Private::forgetOldChanges()
{
    ask("DELETE FROM changes WHERE number <= (SELECT max(number) FROM changes) - ?", {mostChanges})
        .finish();
}

void MirrorFile::Private::readPosition()
{
    position.file = oneValue("SELECT value FROM facts WHERE name = 'file'").value_or(QByteArray());
    position.change =
        oneValue("SELECT max(number) FROM changes").value_or(QByteArray()).toLongLong();
}

bool MirrorFile::Private::readChanges(qint64 since, News &news)
{
    QSqlQuery &query =
        ask("SELECT kind, company, keys FROM changes WHERE number > ? ORDER BY number", {since});
    while (next(query)) {
        const quint32 company = query.value(1).toUInt();
        if (!texts.contains(company)) {
            damaged(QStringLiteral("a change"));
            return false;
        }
        const QByteArray keys = query.value(2).toByteArray();
        switch (Change(query.value(0).toInt())) {
        case Change::Catalogue:
            news.catalogue = true;
            break;
        case Change::CompanyGone:
            news.gone.insert(company);
            break;
        case Change::Company:
            news.companies.insert(company);
            break;
        case Change::Phones:
            for (PackReader reader(keys); reader.isGood() && !reader.isAtEnd();)
                news.phones[company].insert(qint64(reader.number()));
            break;
        case Change::Profiles:
            news.profiles.insert(company);
            break;
        case Change::Defaults:
            news.defaults.insert(company);
            break;
        case Change::Logs:
            news.logs[company] =
                std::min(news.logs.value(company, keys.toLongLong()), keys.toLongLong());
            break;
        case Change::List:
            news.lists.insert(company);
            break;
        }
    }
    return !failure;
}

bool MirrorFile::Private::readNewCompanies(const Take &take, const News &news)
{
    MirrorContent content;
    if (news.catalogue) {
        readCatalogue();
        content.catalogue = catalogue;
    }
    for (const quint32 company : news.gone)
        content.goneCompanies.append(texts.text(company));
    for (const quint32 company : news.companies) {
        const auto data =
            oneValue("SELECT data FROM companies WHERE company = ?", {qint64(company)});
        if (data && !readCompany(company, *data, content.companies))
            return false;
    }
    const bool worth =
        content.catalogue || !content.goneCompanies.isEmpty() || !content.companies.isEmpty();
    return !failure && (!worth || take(std::move(content)));
}

bool MirrorFile::Private::readNewStates(const Take &take, const QSet<quint32> &of)
{
    if (of.isEmpty())
        return true;
    if (!readLists())
        return false;
    MirrorContent content;
    for (const quint32 company : of)
        content.lists += states.value(company);
    states.clear();
    return take(std::move(content));
}

bool MirrorFile::Private::readNews(const Take &take, const News &news)
{
    states.clear(); // they come by themselves, after the rows that they speak of
    bool more = readNewCompanies(take, news);
    for (const quint32 company : news.profiles)
        more = more && readProfiles(take, company);
    for (auto it = news.phones.cbegin(); it != news.phones.cend(); ++it)
        more = more && readNewPhones(take, it.key(), it.value());
    for (const quint32 company : news.defaults)
        more = more && readDefaults(take, company);
    for (auto it = news.logs.cbegin(); it != news.logs.cend(); ++it)
        more = more && readLogsSince(take, it.key(), it.value());
    return more && readNewStates(take, news.lists);
}

bool MirrorFile::hasNews()
{
    const qint64 now = d->database->dataVersion();
    return std::exchange(d->seenVersion, now) != now;
}

Result<MirrorTally> MirrorFile::readSince(const Position &since, const Take &take)
{
    using Origin = MirrorContent::Origin;
    d->tally = {};
    (void)d->ask("BEGIN");
    d->readPosition();
    const bool sameFile = d->position.file == since.file;
    if (!sameFile)
        d->readAccount();
    const qint64 oldest =
        d->oneValue("SELECT min(number) FROM changes").value_or(QByteArray()).toLongLong();
    const Result<void> loaded = sameFile ? d->texts.loadMore() : d->texts.load();
    if (!loaded && !d->failure)
        d->failure = loaded.error();
    Result<MirrorTally> done;
    if (!sameFile || since.change + 1 < oldest) {
        d->readCatalogue();
        done = d->readAll(take, sameFile ? Origin::Whole : d->usualOrigin());
    } else if (Private::News news; d->readChanges(since.change, news)) {
        d->origin = Origin::News;
        (void)d->readNews(
            [&](MirrorContent &&page) {
                page.origin = Origin::News;
                return take(std::move(page));
            },
            news);
    }
    (void)d->database->run(QStringLiteral("COMMIT"));
    if (const Result<void> good = d->outcome(); !good)
        return Failure(good.error());
    return done ? Result<MirrorTally>(d->tally) : done;
}

bool MirrorFile::isToBeOpenedAnew()
{
    return d->database->isToBeOpenedAnew();
}

} // namespace core
