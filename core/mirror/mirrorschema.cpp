// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorschema.h"

namespace core {

namespace {

// `company` is a number of `texts`; `data` as rowformat.h and sealedsettings.h say.
QStringList firstTables()
{
    return {
        QStringLiteral("CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE companies (company INTEGER PRIMARY KEY, data BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE phones (company INTEGER NOT NULL, mac INTEGER NOT NULL,"
                       " data BLOB NOT NULL, PRIMARY KEY (company, mac)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE phone_settings (company INTEGER NOT NULL,"
                       " mac INTEGER NOT NULL, data BLOB NOT NULL,"
                       " PRIMARY KEY (company, mac)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE profiles (company INTEGER NOT NULL, uuid TEXT NOT NULL,"
                       " data BLOB NOT NULL, settings BLOB NOT NULL,"
                       " PRIMARY KEY (company, uuid)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE product_defaults (company INTEGER NOT NULL,"
                       " key TEXT NOT NULL, document BLOB NOT NULL,"
                       " PRIMARY KEY (company, key)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE product_groups (uuid TEXT PRIMARY KEY, place INTEGER NOT NULL,"
                       " data BLOB NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE products (uuid TEXT PRIMARY KEY, place INTEGER NOT NULL,"
                       " data BLOB NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE settings (uuid TEXT PRIMARY KEY, place INTEGER NOT NULL,"
                       " data BLOB NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE logs (company INTEGER NOT NULL, uuid TEXT NOT NULL,"
                       " time INTEGER NOT NULL, data BLOB NOT NULL,"
                       " PRIMARY KEY (company, uuid)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX logs_by_time ON logs (company, time)"),
        QStringLiteral("CREATE TABLE lists (company INTEGER NOT NULL, resource INTEGER NOT NULL,"
                       " as_of INTEGER NOT NULL, complete INTEGER NOT NULL,"
                       " PRIMARY KEY (company, resource)) WITHOUT ROWID"),
    };
}

// Neighbours together (mirrorfile_phones.cpp): `first` is at most the lowest address in the block,
// and above all of the block before. `macs` empty: one phone, with that address.
QStringList phoneBlocks()
{
    return {
        QStringLiteral("CREATE TABLE phone_blocks (company INTEGER NOT NULL,"
                       " first INTEGER NOT NULL, phones INTEGER NOT NULL, macs BLOB NOT NULL,"
                       " data BLOB NOT NULL, UNIQUE (company, first))"),
        QStringLiteral("INSERT INTO phone_blocks (company, first, phones, macs, data)"
                       " SELECT company, mac, 1, x'', data FROM phones"),
        QStringLiteral("DROP TABLE phones"),
        QStringLiteral("INSERT INTO facts (name, value) VALUES ('loose phones', x'01')"),
    };
}

// What changed, for those who follow the file (mirrorfile_news.cpp), and which file it is.
QStringList changes()
{
    return {
        QStringLiteral("CREATE TABLE changes (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL,"
                       " company INTEGER NOT NULL, keys BLOB NOT NULL)"),
        QStringLiteral("INSERT INTO facts (name, value) VALUES ('file', randomblob(16))"),
    };
}

} // namespace

const DatabaseKind &mirrorKind()
{
    static const DatabaseKind kind{QStringLiteral("mirror"), false, true, false, false, true};
    return kind;
}

const DatabaseSteps &mirrorSteps()
{
    static const DatabaseSteps steps{firstTables(), changes(), phoneBlocks()};
    return steps;
}

Error mirrorFailure(const char *code, const QString &detail)
{
    return databaseFailure(mirrorKind(), code, detail);
}

Error mirrorDamage(const QString &detail)
{
    return mirrorFailure("damaged", detail);
}

Error mirrorError(const QSqlError &error)
{
    return databaseError(mirrorKind(), error);
}

} // namespace core
