// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfile.h"

#include "core/mirror/mirrorfile_p.h"
#include "core/mirror/rowformat.h"

#include <QSqlError>
#include <QVariant>

namespace core {

MirrorFile::Private::Private(std::unique_ptr<Database> opened, Place where,
                             const std::optional<Secret> &key)
    : database(std::move(opened))
    , place(std::move(where))
    , texts(database->sql())
    , settings(texts, sealer, secrets)
{
    if (key)
        sealer.emplace(*key);
}

QSqlQuery &MirrorFile::Private::ask(const char *statement, const QVariantList &values)
{
    QSqlQuery &query = database->statement(statement);
    if (failure)
        return query;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!query.exec())
        failure = mirrorError(query.lastError());
    return query;
}

bool MirrorFile::Private::next(QSqlQuery &query)
{
    if (failure)
        return false;
    if (query.next())
        return true;
    if (query.lastError().isValid())
        failure = mirrorError(query.lastError());
    query.finish();
    return false;
}

bool MirrorFile::Private::change(const char *statement, const QVariantList &values)
{
    QSqlQuery &query = ask(statement, values);
    if (failure)
        return false;
    const int rows = query.numRowsAffected();
    tally.rows += rows;
    query.finish();
    return rows > 0;
}

std::optional<QByteArray> MirrorFile::Private::oneValue(const char *statement,
                                                        const QVariantList &values)
{
    QSqlQuery &query = ask(statement, values);
    if (!next(query))
        return std::nullopt;
    const QByteArray value = query.value(0).toByteArray();
    query.finish();
    return value;
}

void MirrorFile::Private::damaged(const QString &detail)
{
    if (!failure)
        failure = mirrorDamage(detail);
}

Result<void> MirrorFile::Private::outcome()
{
    const std::optional<Error> what = std::exchange(failure, std::nullopt);
    if (what)
        return Failure(*what);
    return {};
}

// Another account under the same connection: nothing of the old one may show under its name.
void MirrorFile::Private::readAccount()
{
    const QByteArray before =
        oneValue("SELECT value FROM facts WHERE name = 'account'").value_or(QByteArray());
    const QByteArray now = place.account.toUtf8();
    if (failure || before == now || !database->ownsFile()) {
        if (!failure && before != now)
            failure = database->readOnlyReason().value_or(mirrorFailure("in_use", place.path));
        return;
    }
    change("BEGIN IMMEDIATE", {});
    for (const char *table :
         {"DELETE FROM texts", "DELETE FROM companies", "DELETE FROM phone_blocks",
          "DELETE FROM phone_settings", "DELETE FROM profiles", "DELETE FROM product_defaults",
          "DELETE FROM product_groups", "DELETE FROM products", "DELETE FROM settings",
          "DELETE FROM logs", "DELETE FROM lists", "DELETE FROM changes",
          "UPDATE facts SET value = randomblob(16) WHERE name = 'file'"})
        change(table, {});
    change("INSERT OR REPLACE INTO facts (name, value) VALUES ('account', ?)", {now});
    change("COMMIT", {});
}

template <typename T>
void MirrorFile::Private::readCatalogueTable(const char *statement,
                                             void (Catalogue::*add)(const T &))
{
    QSqlQuery &query = ask(statement);
    while (next(query)) {
        T value;
        value.uuid = query.value(0).toString();
        if (!unpack(query.value(1).toByteArray(), value))
            return damaged(QStringLiteral("catalogue"));
        (catalogue.*add)(value);
    }
}

void MirrorFile::Private::readCatalogue()
{
    catalogue = {};
    readCatalogueTable("SELECT uuid, data FROM product_groups ORDER BY place",
                       &Catalogue::addProductGroup);
    readCatalogueTable("SELECT uuid, data FROM products ORDER BY place", &Catalogue::addProduct);
    readCatalogueTable("SELECT uuid, data FROM settings ORDER BY place", &Catalogue::addSetting);
    secrets = SecretSettings(catalogue.settings());
}

Result<void> MirrorFile::Private::prepare()
{
    readAccount();
    if (const Result<void> good = outcome(); !good)
        return good;
    if (const Result<void> loaded = texts.load(); !loaded)
        return loaded;
    readCatalogue();
    if (database->ownsFile())
        joinPhones();
    return outcome();
}

MirrorFile::MirrorFile(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

MirrorFile::~MirrorFile() = default;

Result<std::unique_ptr<MirrorFile>> MirrorFile::open(const Place &place,
                                                     const std::optional<Secret> &key)
{
    std::optional<Error> notice;
    for (;;) {
        auto database = Database::open(place.path, mirrorKind(), place.steps);
        Result<void> ready;
        if (database) {
            std::unique_ptr<MirrorFile> file(
                new MirrorFile(std::make_unique<Private>(std::move(*database), place, key)));
            ready = file->d->prepare();
            const std::optional<Error> &readOnly = file->d->database->readOnlyReason();
            if (ready) {
                file->d->notice = readOnly ? readOnly : notice;
                return file;
            }
            if (readOnly)
                return Failure(*readOnly);
        } else {
            ready = Failure(database.error());
        }
        if (!isDamage(ready.error()) || notice)
            return Failure(ready.error());
        const Result<QString> aside = setAside(place.path);
        if (!aside)
            return Failure(aside.error());
        notice = mirrorDamage(*aside + QStringLiteral(": ") + ready.error().detail);
    }
}

const std::optional<Error> &MirrorFile::notice() const
{
    return d->notice;
}

bool MirrorFile::ownsFile() const
{
    return d->database->ownsFile();
}

bool MirrorFile::isReadOnly() const
{
    return d->database->readOnlyReason().has_value();
}

MirrorFile::Position MirrorFile::position() const
{
    return d->position;
}

const Catalogue &MirrorFile::catalogue() const
{
    return d->catalogue;
}

Result<void> MirrorFile::check()
{
    return d->database->check();
}

Result<QString> MirrorFile::setAside(const QString &path)
{
    return Database::setAside(path, mirrorKind());
}

void MirrorFile::remove(const QString &path)
{
    Database::remove(path);
}

} // namespace core
