// SPDX-License-Identifier: GPL-3.0-or-later
// The phones of a company lie in blocks of neighbours, since a row each takes several times as long
// to read as what is in it.
#include "core/mirror/mirrorfile_p.h"
#include "core/mirror/rowformat.h"

#include <QVariant>

#include <algorithm>
#include <limits>

namespace core {

namespace {

QByteArray bytesOf(std::string_view record)
{
    return {record.data(), qsizetype(record.size())};
}

} // namespace

/// Of the statements that begin with "SELECT first, macs, data".
bool MirrorFile::Private::readBlock(const QSqlQuery &row, PhoneBlock &into)
{
    const auto first = row.value(0).toULongLong();
    if (unpack(first, row.value(1).toByteArray(), row.value(2).toByteArray(), into))
        return true;
    damaged(QStringLiteral("phones"));
    return false;
}

bool MirrorFile::Private::readPhoneSettings(quint32 company)
{
    settingsOfBlock.clear(); // they lie there
    phoneSettings.bytes.clear();
    phoneSettings.ends.clear();
    phoneSettings.next = 0;
    const QString uuid = texts.text(company);
    QSqlQuery &query = ask("SELECT mac, data FROM phone_settings WHERE company = ? ORDER BY mac",
                           {qint64(company)});
    while (next(query)) {
        const MacAddress mac(query.value(0).toULongLong());
        note(settings.repack(query.value(1).toByteArray(), phonesTable, uuid, mac,
                             phoneSettings.bytes),
             phonesTable);
        phoneSettings.ends.emplace_back(qint64(mac.bits()), phoneSettings.bytes.packed().size());
    }
    return !failure;
}

/// One for each of these phones, which stand behind those that were asked about before.
const std::vector<QByteArrayView> &MirrorFile::Private::settingsOf(const PhoneBlock &phones)
{
    const QByteArrayView all(phoneSettings.bytes.packed());
    const auto &ends = phoneSettings.ends;
    std::size_t &its = phoneSettings.next;
    settingsOfBlock.assign(phones.size(), PackedPhones::noSettings);
    for (std::size_t row = 0; row < phones.size(); ++row) {
        const auto mac = qint64(phones.macs[row]);
        while (its < ends.size() && ends[its].first < mac)
            ++its;
        if (its == ends.size() || ends[its].first != mac)
            continue;
        const qsizetype begin = its == 0 ? 0 : ends[its - 1].second;
        settingsOfBlock[row] = all.sliced(begin, ends[its].second - begin);
    }
    return settingsOfBlock;
}

bool MirrorFile::Private::readPhones(const Take &take, quint32 company)
{
    if (!readPhoneSettings(company))
        return false;
    const auto newPage = [&] {
        MirrorContent content;
        content.phones.append({texts.text(company), {}, {}, false, PackedPhones(texts.all())});
        return content;
    };
    MirrorContent content = newPage();
    PhoneBlock block;
    QSqlQuery &query = ask("SELECT first, macs, data FROM phone_blocks WHERE company = ?"
                           " ORDER BY first",
                           {qint64(company)});
    while (next(query)) {
        if (!readBlock(query, block))
            return false;
        if (content.phones.first().packed.size() + qsizetype(block.size()) > packedPageSize &&
            !take(std::exchange(content, newPage())))
            return false;
        PackedPhones &packed = content.phones.first().packed;
        if (!packed.append(block, settingsOf(block)) || !packed.isSorted()) {
            damaged(QStringLiteral("a phone"));
            return false;
        }
        tally.rows += qint64(block.size());
    }
    content.phones.first().last = true;
    addState(content, company, Resource::Endpoints);
    if (failure || !hasAnything(content, !content.phones.first().packed.isEmpty()))
        return !failure;
    return take(std::move(content));
}

bool MirrorFile::Private::readNewPhones(const Take &take, quint32 company, const QSet<qint64> &macs)
{
    const QString uuid = texts.text(company);
    MirrorContent content;
    content.phones.append({uuid, {}, {}});
    StoredBlock block;
    QList<qint64> left(macs.cbegin(), macs.cend());
    std::sort(left.begin(), left.end());
    while (!left.isEmpty()) {
        MirrorContent::Phones &page = content.phones.first();
        const MacAddress mac(quint64(left.takeFirst()));
        if (mac.bits() >= block.end)
            block = loadBlock(company, mac.bits());
        const auto row = block.phones.rowOf(mac.bits());
        const auto own = oneValue("SELECT data FROM phone_settings WHERE company = ? AND mac = ?",
                                  {qint64(company), qint64(mac.bits())});
        if (!row)
            page.gone.append(mac);
        else if (!readPhone(mac, bytesOf(block.phones.record(*row)), page.set))
            return false;
        else if (own)
            page.set.last().settings = opened(*own, {phonesTable, uuid, mac.wire()});
        if (failure)
            return false;
        if (!left.isEmpty() && page.set.size() + page.gone.size() < pageSize)
            continue;
        if (!take(std::exchange(content, {})))
            return false;
        content.phones.append({uuid, {}, {}});
    }
    return true;
}

bool MirrorFile::Private::readPhone(MacAddress mac, const QByteArray &data, QList<Endpoint> &into)
{
    Endpoint &phone = into.emplace_back();
    phone.mac = mac;
    ++tally.rows;
    if (!mac.isNull() && unpack(data, texts, phone))
        return true;
    damaged(QStringLiteral("a phone"));
    return false;
}

/// The block that this phone is in, or would be: before all others it is one that is not there yet.
MirrorFile::Private::StoredBlock MirrorFile::Private::loadBlock(quint32 company, quint64 mac)
{
    StoredBlock block;
    QSqlQuery &query = ask("SELECT first, macs, data FROM phone_blocks WHERE company = ?"
                           " AND first <= ? ORDER BY first DESC LIMIT 1",
                           {qint64(company), qint64(mac)});
    if (next(query) && readBlock(query, block.phones)) {
        block.keys.append(query.value(0).toLongLong());
        query.finish();
    }
    findEnd(company, block);
    return block;
}

QSqlQuery &MirrorFile::Private::blockBehind(quint32 company, const StoredBlock &block)
{
    return ask("SELECT first, macs, data FROM phone_blocks WHERE company = ? AND first > ?"
               " ORDER BY first LIMIT 1",
               {qint64(company), block.keys.isEmpty() ? -1 : block.keys.last()});
}

void MirrorFile::Private::findEnd(quint32 company, StoredBlock &block)
{
    QSqlQuery &query = blockBehind(company, block);
    block.end = next(query) ? query.value(0).toULongLong() : std::numeric_limits<quint64>::max();
    query.finish();
}

/// Takes the blocks behind a small one in, too.
void MirrorFile::Private::widen(quint32 company, StoredBlock &block)
{
    PhoneBlock more;
    // One that is not there yet lies before them, and its row is named by what is lowest.
    if (block.keys.isEmpty() || block.phones.size() >= PhoneBlock::usual / 2)
        return;
    while (block.phones.size() < PhoneBlock::usual &&
           block.end != std::numeric_limits<quint64>::max()) {
        QSqlQuery &query = blockBehind(company, block);
        if (!next(query) || !readBlock(query, more))
            return;
        block.keys.append(query.value(0).toLongLong());
        query.finish();
        block.phones.append(more, 0, more.size());
        findEnd(company, block);
    }
}

void MirrorFile::Private::replaceBlock(quint32 company, const StoredBlock &old,
                                       const PhoneBlock &phones)
{
    const std::vector<SharedPhoneBlock> parts = parted(phones);
    for (qsizetype i = parts.empty() ? 0 : 1; i < old.keys.size(); ++i)
        ask("DELETE FROM phone_blocks WHERE company = ? AND first = ?",
            {qint64(company), old.keys.at(i)})
            .finish();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const PhoneBlock &part = *parts[i];
        const qint64 key = i > 0 ? qint64(part.macs.front()) : old.keys.value(0, 0);
        Q_ASSERT(key <= qint64(part.macs.front()));
        ask("INSERT INTO phone_blocks (company, first, phones, macs, data) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (company, first) DO UPDATE SET phones = excluded.phones,"
            " macs = excluded.macs, data = excluded.data",
            {qint64(company), key, qint64(part.size()), packedMacs(quint64(key), part),
             bytesOf(part.bytes)})
            .finish();
    }
}

/// After an earlier version left a row for each phone.
void MirrorFile::Private::joinPhones()
{
    if (!oneValue("SELECT value FROM facts WHERE name = 'loose phones'") || failure)
        return;
    ask("BEGIN IMMEDIATE").finish();
    QList<quint32> all;
    QSqlQuery &query = ask("SELECT DISTINCT company FROM phone_blocks");
    while (next(query))
        all.append(quint32(query.value(0).toUInt()));
    for (const quint32 company : std::as_const(all)) {
        PhoneBlock phones;
        PhoneBlock one;
        QSqlQuery &rows = ask("SELECT first, macs, data FROM phone_blocks WHERE company = ?"
                              " ORDER BY first",
                              {qint64(company)});
        while (next(rows) && readBlock(rows, one))
            phones.append(one, 0, one.size());
        ask("DELETE FROM phone_blocks WHERE company = ?", {qint64(company)}).finish();
        replaceBlock(company, {}, phones);
    }
    ask("DELETE FROM facts WHERE name = 'loose phones'").finish();
    ask("COMMIT").finish();
    if (failure)
        (void)database->run(QStringLiteral("ROLLBACK"));
}

/// Those that lie in one block; returns the first one behind it.
MirrorFile::Private::NewPhones::const_iterator
MirrorFile::Private::writeBlock(quint32 company, NewPhones::const_iterator from,
                                NewPhones::const_iterator to, std::set<quint64> &changed)
{
    StoredBlock block = loadBlock(company, from->first);
    widen(company, block);
    const PhoneBlock &old = block.phones;
    PhoneBlock all;
    std::size_t row = 0;
    bool differs = false;
    for (; from != to && from->first < block.end && !failure; ++from) {
        const auto &[mac, record] = *from;
        const auto found = std::lower_bound(old.macs.begin(), old.macs.end(), mac);
        const auto at = std::size_t(found - old.macs.begin());
        const bool isThere = found != old.macs.end() && *found == mac;
        all.append(old, row, at);
        row = isThere ? at + 1 : at;
        if (record)
            all.append(mac, {record->constData(), std::size_t(record->size())});
        const bool isSame = isThere ? record && bytesOf(old.record(at)) == *record : !record;
        if (isSame)
            continue;
        differs = true;
        changed.insert(mac);
        ++tally.rows;
    }
    all.append(old, row, old.size());
    if (differs && !failure)
        replaceBlock(company, block, all);
    return from;
}

void MirrorFile::Private::writePhones(const MirrorContent::Phones &phones)
{
    const quint32 company = texts.number(phones.company);
    NewPhones news;
    std::set<quint64> changed;
    for (const Endpoint &phone : phones.set) {
        news.insert_or_assign(phone.mac.bits(), packed(phone, texts));
        if (writePhoneSettings(company, phone, phones.company))
            changed.insert(phone.mac.bits());
    }
    for (const MacAddress mac : phones.gone) {
        news.insert_or_assign(mac.bits(), std::nullopt);
        change("DELETE FROM phone_settings WHERE company = ? AND mac = ?",
               {qint64(company), qint64(mac.bits())});
    }
    for (auto next = news.cbegin(); next != news.cend() && !failure;)
        next = writeBlock(company, next, news.cend(), changed);
    PackWriter keys;
    for (const quint64 mac : changed)
        keys.number(mac);
    if (!changed.empty())
        note(Change::Phones, company, keys.packed());
}

bool MirrorFile::Private::writePhoneSettings(quint32 company, const Endpoint &phone,
                                             const QString &uuid)
{
    const QVariantList key{qint64(company), qint64(phone.mac.bits())};
    if (phone.settings.isEmpty())
        return change("DELETE FROM phone_settings WHERE company = ? AND mac = ?", key);
    const QByteArray before =
        oneValue("SELECT data FROM phone_settings WHERE company = ? AND mac = ?", key)
            .value_or(QByteArray());
    const SettingsPlace where{phonesTable, uuid, phone.mac.wire()};
    if (settings.saysTheSame(before, phone.settings, where))
        return false;
    return change("INSERT OR REPLACE INTO phone_settings (company, mac, data) VALUES (?, ?, ?)",
                  key + QVariantList{settings.pack(phone.settings, where)});
}

} // namespace core
