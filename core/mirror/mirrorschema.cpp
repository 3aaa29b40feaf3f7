// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorschema.h"

#include "core/mirror/mirrordatabase.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

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

// What changed, for those who follow the file (mirrorfile_news.cpp), and which file it is.
QStringList changes()
{
    return {
        QStringLiteral("CREATE TABLE changes (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL,"
                       " company INTEGER NOT NULL, keys BLOB NOT NULL)"),
        QStringLiteral("INSERT INTO facts (name, value) VALUES ('file', randomblob(16))"),
    };
}

Result<void> run(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (query.exec(statement))
        return {};
    return Failure(mirrorError(query.lastError()));
}

Result<void> takeStep(const QSqlDatabase &database, QStringList statements, qsizetype version)
{
    statements.prepend(QStringLiteral("BEGIN IMMEDIATE"));
    statements.append(QStringLiteral("PRAGMA user_version = %1").arg(version));
    statements.append(QStringLiteral("COMMIT"));
    for (const QString &statement : std::as_const(statements)) {
        if (const Result<void> done = run(database, statement); !done) {
            (void)run(database, QStringLiteral("ROLLBACK"));
            return done;
        }
    }
    return {};
}

} // namespace

const MirrorSteps &mirrorSteps()
{
    static const MirrorSteps steps{firstTables(), changes()};
    return steps;
}

Result<void> migrateMirror(const QSqlDatabase &database, const MirrorSteps &steps, bool mayWrite)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return Failure(mirrorError(query.lastError()));
    const qlonglong version = query.value(0).toLongLong();
    query.finish();
    if (version < 0)
        return Failure(mirrorDamage(QStringLiteral("version %1").arg(version)));
    if (version > steps.size())
        return Failure(mirrorFailure(QStringLiteral("mirror_newer"),
                                     QStringLiteral("version %1").arg(version)));
    if (version < steps.size() && !mayWrite)
        return Failure(mirrorFailure(QStringLiteral("mirror_in_use"),
                                     QStringLiteral("version %1").arg(version)));
    for (qsizetype next = version; next < steps.size(); ++next) {
        if (const Result<void> done = takeStep(database, steps.at(next), next + 1); !done)
            return done;
    }
    return {};
}

} // namespace core
