// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/migration.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace core {

namespace {

const char *codeOf(int native)
{
    // What SQLite knows no word of its own for: a quota or a limit of size, and no room for the
    // index of the log.
    if (native == 778 || native == 4874) // SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE
        return "full";
    switch (native & 0xff) { // the primary code of SQLite
    case 11:                 // SQLITE_CORRUPT
    case 26:                 // SQLITE_NOTADB
        return "damaged";
    case 13: // SQLITE_FULL
        return "full";
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return "read_only";
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return "busy";
    default:
        return "failed";
    }
}

class Migration
{
public:
    Migration(const QSqlDatabase &database, const DatabaseKind &kind)
        : m_database(database)
        , m_kind(kind)
    {}

    Result<qlonglong> version() const;
    Result<void> takeStep(const QStringList &statements, qsizetype from) const;

private:
    Result<void> run(const QString &statement) const;
    Result<void> runAll(const QStringList &statements, qsizetype from) const;

    const QSqlDatabase &m_database;
    const DatabaseKind &m_kind;
};

Result<qlonglong> Migration::version() const
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return Failure(databaseError(m_kind, query.lastError()));
    const qlonglong version = query.value(0).toLongLong();
    if (version < 0)
        return Failure(
            databaseFailure(m_kind, "damaged", QStringLiteral("version %1").arg(version)));
    return version;
}

Result<void> Migration::run(const QString &statement) const
{
    QSqlQuery query(m_database);
    if (query.exec(statement))
        return {};
    return Failure(databaseError(m_kind, query.lastError()));
}

Result<void> Migration::runAll(const QStringList &statements, qsizetype from) const
{
    const Result<qlonglong> now = version(); // another process may have been faster
    if (!now)
        return Failure(now.error());
    if (*now != from)
        return {};
    for (const QString &statement : statements) {
        if (const Result<void> done = run(statement); !done)
            return done;
    }
    return run(QStringLiteral("PRAGMA user_version = %1").arg(from + 1));
}

Result<void> Migration::takeStep(const QStringList &statements, qsizetype from) const
{
    Result<void> done = run(QStringLiteral("BEGIN IMMEDIATE"));
    if (!done)
        return done;
    done = runAll(statements, from);
    if (done)
        done = run(QStringLiteral("COMMIT"));
    if (!done)
        (void)run(QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace

Error databaseFailure(const DatabaseKind &kind, const char *code, const QString &detail)
{
    Error error = Error::make(Error::Kind::Storage, detail);
    error.serviceCode = kind.name + u'_' + QLatin1String(code);
    return error;
}

Error databaseError(const DatabaseKind &kind, const QSqlError &error)
{
    return databaseFailure(kind, codeOf(error.nativeErrorCode().toInt()),
                           error.databaseText() + u' ' + error.driverText() + u' ' +
                               error.nativeErrorCode());
}

bool isDamage(const Error &error)
{
    return error.kind == Error::Kind::Storage && error.serviceCode.endsWith(u"_damaged");
}

Result<void> migrate(const QSqlDatabase &database, const DatabaseKind &kind,
                     const DatabaseSteps &steps, bool mayWrite)
{
    const Migration migration(database, kind);
    const Result<qlonglong> version = migration.version();
    if (!version)
        return Failure(version.error());
    const QString detail = QStringLiteral("version %1").arg(*version);
    if (*version > steps.size())
        return Failure(databaseFailure(kind, "newer", detail));
    if (*version < steps.size() && !mayWrite)
        return Failure(databaseFailure(kind, "in_use", detail));
    for (qsizetype next = *version; next < steps.size(); ++next) {
        if (const Result<void> done = migration.takeStep(steps.at(next), next); !done)
            return done;
    }
    return {};
}

} // namespace core
