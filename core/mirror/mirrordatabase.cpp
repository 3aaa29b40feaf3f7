// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrordatabase.h"

#include "core/settings/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace core {

namespace {

constexpr int patienceMs = 5000;
constexpr QLatin1String companions[] = {QLatin1String("-wal"), QLatin1String("-shm"),
                                        QLatin1String("-journal")};

QString codeOf(int native)
{
    // What SQLite knows no word of its own for: a quota or a limit of size, and no room for the
    // index of the log.
    if (native == 778 || native == 4874) // SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE
        return QStringLiteral("mirror_full");
    switch (native & 0xff) { // the primary code of SQLite
    case 11:                 // SQLITE_CORRUPT
    case 26:                 // SQLITE_NOTADB
        return QStringLiteral("mirror_damaged");
    case 13: // SQLITE_FULL
        return QStringLiteral("mirror_full");
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return QStringLiteral("mirror_read_only");
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return QStringLiteral("mirror_busy");
    default:
        return QStringLiteral("mirror_failed");
    }
}

QStringList brokenOnes(const QString &path)
{
    const QFileInfo file(path);
    QStringList found;
    const QDir folder = file.absoluteDir();
    const auto names =
        folder.entryList({file.fileName() + QStringLiteral(".broken-*")}, QDir::Files);
    for (const QString &name : names)
        found.append(folder.filePath(name));
    return found;
}

} // namespace

Error mirrorFailure(const QString &code, const QString &detail)
{
    Error error = Error::make(Error::Kind::Storage, detail);
    error.serviceCode = code;
    return error;
}

Error mirrorDamage(const QString &detail)
{
    return mirrorFailure(QStringLiteral("mirror_damaged"), detail);
}

Error mirrorError(const QSqlError &error)
{
    return mirrorFailure(codeOf(error.nativeErrorCode().toInt()), error.databaseText() + u' ' +
                                                                      error.driverText() + u' ' +
                                                                      error.nativeErrorCode());
}

bool isMirrorDamage(const Error &error)
{
    return error.serviceCode == u"mirror_damaged";
}

MirrorDatabase::MirrorDatabase(const QString &path)
    : m_path(path)
    , m_name(QStringLiteral("mirror-") + QUuid::createUuid().toString(QUuid::Id128))
    , m_lock(path + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // stale when its process has gone, never by age
}

MirrorDatabase::~MirrorDatabase()
{
    m_statements.clear();
    sql().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase MirrorDatabase::sql() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<std::unique_ptr<MirrorDatabase>> MirrorDatabase::open(const QString &path,
                                                             const MirrorSteps &steps)
{
    std::unique_ptr<MirrorDatabase> database(new MirrorDatabase(path));
    if (const Result<void> opened = database->open(steps); !opened)
        return Failure(opened.error());
    return database;
}

Result<void> MirrorDatabase::createPrivately() const
{
    if (const Result<void> safe = restrictToOwner(m_path); !safe)
        return Failure(mirrorFailure(QStringLiteral("mirror_read_only"), safe.error().detail));
    QFile file(m_path);
    // SQLite gives its log and index files the mode of the database.
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                     QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Failure(mirrorFailure(QStringLiteral("mirror_read_only"), file.errorString()));
    return {};
}

Result<void> MirrorDatabase::open(const MirrorSteps &steps)
{
    const Result<void> created = createPrivately();
    if (!created)
        return created;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!database.isValid())
        return Failure(mirrorError(database.lastError()));
    (void)m_lock.tryLock(0);
    m_brokenBefore = brokenOnes(m_path);
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patienceMs));
    if (!database.open())
        return Failure(mirrorError(database.lastError()));
    for (const char *setting :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = ON",
          "PRAGMA cache_size = -16000", "PRAGMA journal_size_limit = 16000000"}) {
        if (const Result<void> set = run(QString::fromLatin1(setting)); !set)
            return set;
    }
    return migrateMirror(database, steps, ownsFile());
}

// Whoever owned it may have found damage and made another file; this one then is the old one.
bool MirrorDatabase::isToBeOpenedAnew()
{
    const bool ownerless = m_lock.tryLock(0);
    if (ownerless)
        m_lock.unlock(); // taken again by whoever opens it
    return ownerless || brokenOnes(m_path) != m_brokenBefore;
}

qint64 MirrorDatabase::dataVersion()
{
    QSqlQuery &query = statement("PRAGMA data_version");
    const qint64 version = query.exec() && query.next() ? query.value(0).toLongLong() : -1;
    query.finish();
    return version;
}

Result<void> MirrorDatabase::run(const QString &statement)
{
    QSqlQuery query(sql());
    if (query.exec(statement))
        return {};
    return Failure(mirrorError(query.lastError()));
}

QSqlQuery &MirrorDatabase::statement(const char *text)
{
    const auto [it, isNew] = m_statements.try_emplace(text, sql());
    if (isNew) {
        it->second.setForwardOnly(true);
        it->second.prepare(QString::fromLatin1(text)); // what is wrong shows when it is run
    }
    return it->second;
}

Result<void> MirrorDatabase::check()
{
    QSqlQuery query(sql());
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return Failure(mirrorError(query.lastError()));
    const QString answer = query.value(0).toString();
    if (answer != u"ok")
        return Failure(mirrorDamage(answer));
    return {};
}

Result<QString> MirrorDatabase::setAside(const QString &path)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return Failure(mirrorFailure(QStringLiteral("mirror_in_use"), path));
    for (const QString &old : brokenOnes(path))
        QFile::remove(old);
    const QString target =
        path + QStringLiteral(".broken-") +
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    for (const QLatin1String companion : companions) {
        QFile beside(path + companion);
        if (companion == QLatin1String("-shm"))
            beside.remove();
        else if (beside.exists())
            beside.rename(target + companion);
    }
    QFile file(path);
    if (!file.rename(target))
        return Failure(mirrorFailure(QStringLiteral("mirror_read_only"), file.errorString()));
    return target;
}

void MirrorDatabase::remove(const QString &path)
{
    for (const QString &old : brokenOnes(path))
        QFile::remove(old);
    for (const QLatin1String companion : companions)
        QFile::remove(path + companion);
    QFile::remove(path + QStringLiteral(".lock"));
    QFile::remove(path);
}

} // namespace core
