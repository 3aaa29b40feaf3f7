// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/defaultsdocument.h"
#include "core/mirror/mirrorfile_p.h"
#include "core/mirror/rowformat.h"

#include <QJsonDocument>
#include <QVariant>

#include <algorithm>
#include <limits>
#include <tuple>

namespace core {

namespace {

// Three statements a table: the row, what is there, what goes.
constexpr const char *groupStatements[] = {
    "INSERT INTO product_groups (uuid, place, data) VALUES (?, ?, ?) ON CONFLICT (uuid) DO UPDATE"
    " SET place = excluded.place, data = excluded.data"
    " WHERE place IS NOT excluded.place OR data IS NOT excluded.data",
    "SELECT uuid FROM product_groups", "DELETE FROM product_groups WHERE uuid = ?"};
constexpr const char *productStatements[] = {
    "INSERT INTO products (uuid, place, data) VALUES (?, ?, ?) ON CONFLICT (uuid) DO UPDATE"
    " SET place = excluded.place, data = excluded.data"
    " WHERE place IS NOT excluded.place OR data IS NOT excluded.data",
    "SELECT uuid FROM products", "DELETE FROM products WHERE uuid = ?"};
constexpr const char *settingStatements[] = {
    "INSERT INTO settings (uuid, place, data) VALUES (?, ?, ?) ON CONFLICT (uuid) DO UPDATE"
    " SET place = excluded.place, data = excluded.data"
    " WHERE place IS NOT excluded.place OR data IS NOT excluded.data",
    "SELECT uuid FROM settings", "DELETE FROM settings WHERE uuid = ?"};

} // namespace

template <typename T>
void MirrorFile::Private::writeCatalogueTable(const char *const (&statements)[3],
                                              const QList<T> &values)
{
    const qint64 before = tally.rows;
    QSet<QString> gone;
    QSqlQuery &there = ask(statements[1]);
    while (next(there))
        gone.insert(there.value(0).toString());
    qint64 row = 0;
    for (const T &value : values) {
        gone.remove(value.uuid);
        change(statements[0], {value.uuid, row++, packed(value)});
    }
    for (const QString &uuid : std::as_const(gone))
        change(statements[2], {uuid});
    if (tally.rows > before)
        note(Change::Catalogue, 0);
}

void MirrorFile::Private::writeCatalogue(const Catalogue &now)
{
    writeCatalogueTable(groupStatements, now.productGroups());
    writeCatalogueTable(productStatements, now.products());
    writeCatalogueTable(settingStatements, now.settings());
    const SecretSettings before = std::exchange(secrets, SecretSettings(now.settings()));
    catalogue = now;
    if (secrets.isStricterThan(before)) {
        sealWhatLiesOpen();
        emptyLog = true;
    }
}

// A setting turned out to be a secret: what was written in clear is packed again.
void MirrorFile::Private::sealWhatLiesOpen()
{
    struct Row
    {
        QVariant company, key;
        QByteArray bytes;
    };
    const auto seal = [this](const char *select, const char *update, QLatin1String table) {
        QList<Row> rows;
        QSqlQuery &query = ask(select);
        while (next(query)) {
            const QByteArray bytes = query.value(2).toByteArray();
            if (settings.holdsOpenSecret(bytes))
                rows.append({query.value(0), query.value(1), bytes});
        }
        for (const Row &row : std::as_const(rows)) {
            const quint64 company = row.company.toULongLong();
            if (!texts.contains(company))
                return damaged(table);
            const QString key = table == phonesTable ? MacAddress(row.key.toULongLong()).wire()
                                                     : row.key.toString();
            const SettingsPlace where{table, texts.text(company), key};
            change(update, {settings.pack(settings.unpack(row.bytes, where).values, where),
                            row.company, row.key});
        }
    };
    seal("SELECT company, mac, data FROM phone_settings",
         "UPDATE phone_settings SET data = ? WHERE company = ? AND mac = ?", phonesTable);
    seal("SELECT company, uuid, settings FROM profiles",
         "UPDATE profiles SET settings = ? WHERE company = ? AND uuid = ?", profilesTable);
    sealOpenDefaults();
}

void MirrorFile::Private::sealOpenDefaults()
{
    QList<std::tuple<qint64, QString, QJsonObject>> rows;
    QSqlQuery &query = ask("SELECT company, key, document FROM product_defaults");
    while (next(query))
        rows.append({query.value(0).toLongLong(), query.value(1).toString(),
                     QJsonDocument::fromJson(query.value(2).toByteArray()).object()});
    for (const auto &[company, key, stored] : std::as_const(rows)) {
        if (!texts.contains(quint64(company)))
            return damaged(defaultsTable);
        const SettingsPlace where{defaultsTable, texts.text(quint64(company)), key};
        // What is sealed already stays as it is.
        const QJsonObject now = sealedDocument(stored, where, sealer, secrets);
        if (now != stored)
            change("UPDATE product_defaults SET document = ? WHERE company = ? AND key = ?",
                   {QJsonDocument(now).toJson(QJsonDocument::Compact), company, key});
    }
}

void MirrorFile::Private::writeCompanies(const QList<Company> &list)
{
    for (const Company &company : list) {
        const quint32 number = texts.number(company.uuid);
        if (change("INSERT INTO companies (company, data) VALUES (?, ?) ON CONFLICT (company)"
                   " DO UPDATE SET data = excluded.data WHERE data IS NOT excluded.data",
                   {qint64(number), packed(company)}))
            note(Change::Company, number);
    }
}

void MirrorFile::Private::removeCompany(const QString &uuid)
{
    const quint32 company = texts.known(uuid);
    const QVariantList number{qint64(company)};
    const qint64 before = tally.rows;
    for (const char *statement :
         {"DELETE FROM companies WHERE company = ?", "DELETE FROM phone_blocks WHERE company = ?",
          "DELETE FROM phone_settings WHERE company = ?", "DELETE FROM profiles WHERE company = ?",
          "DELETE FROM product_defaults WHERE company = ?", "DELETE FROM logs WHERE company = ?",
          "DELETE FROM lists WHERE company = ?"})
        change(statement, number);
    if (tally.rows > before)
        note(Change::CompanyGone, company);
}

void MirrorFile::Private::writeProfiles(const MirrorContent::Profiles &profiles)
{
    const qint64 company = texts.number(profiles.company);
    const qint64 rowsBefore = tally.rows;
    QHash<QString, std::pair<QByteArray, QByteArray>> before;
    QSqlQuery &query =
        ask("SELECT uuid, data, settings FROM profiles WHERE company = ?", {company});
    while (next(query))
        before.insert(query.value(0).toString(),
                      {query.value(1).toByteArray(), query.value(2).toByteArray()});
    for (const Profile &profile : profiles.all) {
        const bool known = before.contains(profile.uuid);
        const auto [data, own] = before.take(profile.uuid);
        const SettingsPlace where{profilesTable, profiles.company, profile.uuid};
        if (known && data == packed(profile) && settings.saysTheSame(own, profile.settings, where))
            continue;
        QByteArray bytes = settings.pack(profile.settings, where);
        if (bytes.isNull())
            bytes = QByteArray("");
        change("INSERT OR REPLACE INTO profiles (company, uuid, data, settings)"
               " VALUES (?, ?, ?, ?)",
               {company, profile.uuid, packed(profile), bytes});
    }
    for (auto it = before.keyBegin(); it != before.keyEnd(); ++it)
        change("DELETE FROM profiles WHERE company = ? AND uuid = ?", {company, *it});
    if (tally.rows > rowsBefore)
        note(Change::Profiles, quint32(company));
}

void MirrorFile::Private::writeDefaults(const MirrorContent::Defaults &defaults)
{
    const qint64 company = texts.number(defaults.company);
    const qint64 rowsBefore = tally.rows;
    QHash<QString, QByteArray> before;
    QSqlQuery &query =
        ask("SELECT key, document FROM product_defaults WHERE company = ?", {company});
    while (next(query))
        before.insert(query.value(0).toString(), query.value(1).toByteArray());
    for (auto it = defaults.all.cbegin(); it != defaults.all.cend(); ++it) {
        const SettingsPlace where{defaultsTable, defaults.company, it.key()};
        const bool known = before.contains(it.key());
        const QJsonObject stored = QJsonDocument::fromJson(before.take(it.key())).object();
        const QJsonObject now = sealedDocument(it.value(), where, sealer, secrets);
        // Sealed anew it always looks different; what it opens to does not.
        const bool same = sealer ? openedDocument(stored, where, sealer) == it.value() &&
                                       sealedDocument(stored, where, sealer, secrets) == stored
                                 : stored == now;
        if (!known || !same)
            change("INSERT OR REPLACE INTO product_defaults (company, key, document)"
                   " VALUES (?, ?, ?)",
                   {company, it.key(), QJsonDocument(now).toJson(QJsonDocument::Compact)});
    }
    for (auto it = before.keyBegin(); it != before.keyEnd(); ++it)
        change("DELETE FROM product_defaults WHERE company = ? AND key = ?", {company, *it});
    if (tally.rows > rowsBefore)
        note(Change::Defaults, quint32(company));
}

void MirrorFile::Private::writeLogs(const MirrorContent::Logs &logs)
{
    const qint64 company = texts.number(logs.company);
    qint64 oldest = std::numeric_limits<qint64>::max();
    for (const LogEntry &entry : logs.lines) {
        if (change("INSERT INTO logs (company, uuid, time, data) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT (company, uuid) DO UPDATE SET time = excluded.time,"
                   " data = excluded.data"
                   " WHERE time IS NOT excluded.time OR data IS NOT excluded.data",
                   {company, entry.uuid, entry.timestampMs, packed(entry, texts)}))
            oldest = std::min(oldest, entry.timestampMs);
    }
    if (oldest < std::numeric_limits<qint64>::max())
        note(Change::Logs, quint32(company), QByteArray::number(oldest));
    change("DELETE FROM logs WHERE company = ? AND uuid IN (SELECT uuid FROM logs"
           " WHERE company = ? ORDER BY time DESC, uuid LIMIT -1 OFFSET ?)",
           {company, company, place.mostLogLines});
}

void MirrorFile::Private::writeList(const MirrorContent::ListState &state)
{
    const quint32 company = texts.number(state.company);
    if (change("INSERT INTO lists (company, resource, as_of, complete) VALUES (?, ?, ?, ?)"
               " ON CONFLICT (company, resource) DO UPDATE SET as_of = excluded.as_of,"
               " complete = excluded.complete"
               " WHERE as_of IS NOT excluded.as_of OR complete IS NOT excluded.complete",
               {qint64(company), int(state.resource), state.asOfMs, int(state.complete)}))
        note(Change::List, company);
}

void MirrorFile::Private::write(const MirrorContent &content)
{
    if (content.catalogue)
        writeCatalogue(*content.catalogue);
    for (const QString &uuid : content.goneCompanies)
        removeCompany(uuid);
    writeCompanies(content.companies);
    for (const MirrorContent::Phones &phones : content.phones)
        writePhones(phones);
    for (const MirrorContent::Profiles &profiles : content.profiles)
        writeProfiles(profiles);
    for (const MirrorContent::Defaults &defaults : content.defaults)
        writeDefaults(defaults);
    for (const MirrorContent::Logs &logs : content.logs)
        writeLogs(logs);
    for (const MirrorContent::ListState &state : content.lists)
        writeList(state);
    if (tally.rows > 0)
        forgetOldChanges();
    if (texts.hasFailed() && !failure)
        failure = mirrorFailure("failed", QStringLiteral("texts"));
}

Result<MirrorTally> MirrorFile::write(const MirrorContent &content)
{
    d->tally = {};
    if (!d->database->ownsFile())
        return d->tally;
    if (const Result<void> begun = d->database->run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return Failure(begun.error());
    const SecretSettings secrets = d->secrets;
    const Catalogue catalogue = d->catalogue;
    const bool emptyLog = d->emptyLog;
    d->write(content);
    Result<void> done = d->outcome();
    if (done)
        done = d->database->run(QStringLiteral("COMMIT"));
    if (done) {
        // What was there in clear is still in the log until that is empty; not while one reads it.
        if (d->emptyLog && d->oneValue("PRAGMA wal_checkpoint(TRUNCATE)") == "0")
            d->emptyLog = false;
        (void)d->outcome();
        return d->tally;
    }
    (void)d->database->run(QStringLiteral("ROLLBACK"));
    d->secrets = secrets;
    d->catalogue = catalogue;
    d->emptyLog = emptyLog;
    (void)d->texts.load(); // the numbers that were given out are free again
    return Failure(done.error());
}

} // namespace core
