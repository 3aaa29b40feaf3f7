// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/database.h"

#include "core/settings/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace core {

namespace {

constexpr int patienceMs = 5000;
constexpr QLatin1String turnSuffix(".opening");
constexpr QLatin1String companions[] = {QLatin1String("-wal"), QLatin1String("-shm"),
                                        QLatin1String("-journal")};

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

Database::Database(const QString &path, const DatabaseKind &kind)
    : m_path(path)
    , m_kind(kind)
    , m_name(kind.name + u'-' + QUuid::createUuid().toString(QUuid::Id128))
    , m_lock(path + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // stale when its process has gone, never by age
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_statements.clear();
    sql().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Database::sql() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const DatabaseKind &kind,
                                                 const DatabaseSteps &steps)
{
    std::unique_ptr<Database> database(new Database(path, kind));
    Result<void> opened = database->openToWrite(steps);
    if (!opened && kind.opensReadOnly && opened.error().serviceCode.endsWith(u"_read_only") &&
        QFileInfo(path).isFile()) {
        database->close();
        opened = database->openToRead(steps, Error(opened.error()));
    }
    if (!opened)
        return Failure(opened.error());
    return database;
}

Result<void> Database::createPrivately() const
{
    if (const Result<void> safe = restrictToOwner(m_path); !safe)
        return Failure(databaseFailure(m_kind, "read_only", safe.error().detail));
    QFile file(m_path);
    // SQLite gives its log and index files the mode of the database. Another may be faster.
    if (!file.exists() &&
        !file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        !file.exists())
        return Failure(databaseFailure(m_kind, "read_only", file.errorString()));
    return {};
}

Result<void> Database::openFile(const QString &name, const QString &options)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!database.isValid())
        return Failure(databaseError(m_kind, database.lastError()));
    database.setDatabaseName(name);
    database.setConnectOptions(options);
    if (!database.open())
        return Failure(databaseError(m_kind, database.lastError()));
    return {};
}

// SQLite makes no file beside an immutable one and takes no lock.
Result<void> Database::openToRead(const DatabaseSteps &steps, const Error &reason)
{
    m_lock.unlock();
    const QString name = QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded()) +
                         QStringLiteral("?immutable=1");
    const Result<void> opened =
        openFile(name, QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    const Result<void> fits = opened ? migrate(sql(), m_kind, steps, false) : opened;
    if (!fits) // that it is damaged or old can only be mended where it can be written
        return Failure(fits.error().serviceCode.endsWith(u"_newer") ? fits.error() : reason);
    m_readOnlyReason = reason;
    return {};
}

Result<void> Database::openToWrite(const DatabaseSteps &steps)
{
    const Result<void> created = createPrivately();
    if (!created)
        return created;
    // Where no lock can be made nobody is known to have one: to follow an owner who is not there
    // would take what is on the disk for newer than all that this process knows.
    if (!m_lock.tryLock(0) && m_lock.error() == QLockFile::PermissionError)
        return Failure(databaseFailure(m_kind, "read_only", m_lock.fileName()));
    m_brokenBefore = brokenOnes(m_path);
    const Result<void> opened =
        openFile(m_path, QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patienceMs));
    if (!opened)
        return opened;
    // Of several who turn a new file to WAL at once, SQLite refuses all but one without its
    // patience, since they would wait for each other. Without a lock it is as likely as it was.
    QLockFile turn(m_path + turnSuffix);
    turn.setStaleLockTime(0);
    (void)turn.tryLock(patienceMs);
    return prepare(steps);
}

Result<void> Database::prepare(const DatabaseSteps &steps)
{
    // Later it would only be a write that all others wait for.
    if (m_kind.givesRoomBack && QFileInfo(m_path).size() == 0) {
        if (const Result<void> set = run(QStringLiteral("PRAGMA auto_vacuum = FULL")); !set)
            return set;
    }
    for (const char *setting :
         {"PRAGMA journal_mode = WAL",
          m_kind.survivesPowerCut ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL",
          "PRAGMA secure_delete = ON", "PRAGMA cache_size = -16000",
          "PRAGMA journal_size_limit = 16000000"}) {
        if (const Result<void> set = run(QString::fromLatin1(setting)); !set)
            return set;
    }
    return migrate(sql(), m_kind, steps, ownsFile() || !m_kind.hasOneWriter);
}

// Whoever owned it may have found damage and made another file; this one then is the old one.
bool Database::isToBeOpenedAnew()
{
    const bool ownerless = m_lock.tryLock(0);
    if (ownerless)
        m_lock.unlock(); // taken again by whoever opens it
    return ownerless || brokenOnes(m_path) != m_brokenBefore;
}

qint64 Database::dataVersion()
{
    QSqlQuery &query = statement("PRAGMA data_version");
    const qint64 version = query.exec() && query.next() ? query.value(0).toLongLong() : -1;
    query.finish();
    return version;
}

Result<void> Database::run(const QString &statement)
{
    QSqlQuery query(sql());
    if (query.exec(statement))
        return {};
    return Failure(databaseError(m_kind, query.lastError()));
}

qint64 Database::lastId()
{
    QSqlQuery &query = statement("SELECT last_insert_rowid()");
    const qint64 id = query.exec() && query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    return id;
}

QSqlQuery &Database::statement(const char *text)
{
    const auto [it, isNew] = m_statements.try_emplace(text, sql());
    if (isNew) {
        it->second.setForwardOnly(true);
        it->second.prepare(QString::fromLatin1(text)); // what is wrong shows when it is run
    }
    return it->second;
}

Result<void> Database::check()
{
    QSqlQuery query(sql());
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return Failure(databaseError(m_kind, query.lastError()));
    const QString answer = query.value(0).toString();
    if (answer != u"ok")
        return Failure(databaseFailure(m_kind, "damaged", answer));
    return {};
}

Result<QString> Database::setAside(const QString &path, const DatabaseKind &kind)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return Failure(databaseFailure(kind, "in_use", path));
    if (!kind.keepsEveryBrokenOne) {
        for (const QString &old : brokenOnes(path))
            QFile::remove(old);
    }
    const QString target =
        path + QStringLiteral(".broken-") +
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    for (const QLatin1String companion : companions) {
        QFile beside(path + companion);
        if (companion == QLatin1String("-shm"))
            beside.remove();
        else if (beside.exists())
            beside.rename(target + companion);
    }
    QFile file(path);
    if (!file.rename(target))
        return Failure(databaseFailure(kind, "read_only", file.errorString()));
    return target;
}

void Database::remove(const QString &path)
{
    for (const QString &old : brokenOnes(path))
        QFile::remove(old);
    for (const QLatin1String companion : companions)
        QFile::remove(path + companion);
    QFile::remove(path + QStringLiteral(".lock"));
    QFile::remove(path + turnSuffix);
    QFile::remove(path);
}

} // namespace core
