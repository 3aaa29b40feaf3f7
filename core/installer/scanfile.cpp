// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/scanfile.h"

#include "core/changes/journalcbor.h"
#include "core/database/database.h"

#include <QSqlError>
#include <QVariant>

namespace core {

namespace {

const DatabaseKind &kind()
{
    static const DatabaseKind kind{QStringLiteral("scans"), true, false, true};
    return kind;
}

const DatabaseSteps &steps()
{
    static const DatabaseSteps steps{{
        QStringLiteral("CREATE TABLE scans (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " time INTEGER NOT NULL, mac INTEGER NOT NULL, state INTEGER NOT NULL,"
                       " withdrawn INTEGER NOT NULL DEFAULT 0, run INTEGER NOT NULL DEFAULT 0,"
                       " step INTEGER NOT NULL DEFAULT -1, connection TEXT NOT NULL,"
                       " company TEXT NOT NULL, company_name TEXT NOT NULL,"
                       " profile TEXT NOT NULL, profile_name TEXT NOT NULL,"
                       " name TEXT NOT NULL, error BLOB)"),
        QStringLiteral("CREATE INDEX scans_by_time ON scans (time)"),
    }};
    return steps;
}

// A null text would be refused as missing.
QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

std::optional<Scan> scanOf(const QSqlQuery &row)
{
    Scan scan;
    scan.id = row.value(0).toLongLong();
    scan.timeMs = row.value(1).toLongLong();
    scan.mac = MacAddress(row.value(2).toULongLong());
    const int state = row.value(3).toInt();
    if (scan.mac.isNull() || state < 0 || state > int(Scan::State::Refused))
        return std::nullopt;
    scan.state = Scan::State(state);
    scan.run = row.value(4).toLongLong();
    scan.step = row.value(5).toInt();
    scan.place = {row.value(6).toString(), row.value(7).toString(), row.value(8).toString(),
                  row.value(9).toString(), row.value(10).toString()};
    scan.name = row.value(11).toString();
    const QByteArray error = row.value(12).toByteArray();
    if (!error.isEmpty() && !cbor::toError(error, scan.error))
        return std::nullopt;
    return scan;
}

} // namespace

ScanFile::ScanFile(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{}

ScanFile::~ScanFile() = default;

Result<std::unique_ptr<ScanFile>> ScanFile::open(const QString &path)
{
    const auto opened = [&path]() -> Result<std::unique_ptr<Database>> {
        auto database = Database::open(path, kind(), steps());
        if (database) {
            if (const Result<void> whole = (*database)->check(); !whole)
                return Failure(whole.error());
        }
        return database;
    };
    std::optional<Error> notice;
    auto database = opened();
    if (!database && isDamage(database.error())) {
        const Result<QString> aside = Database::setAside(path, kind());
        if (!aside)
            return Failure(aside.error());
        notice = databaseFailure(kind(), "damaged", *aside);
        database = opened();
    }
    if (!database)
        return Failure(database.error());
    std::unique_ptr<ScanFile> file(new ScanFile(std::move(*database)));
    file->m_notice = notice;
    return file;
}

Result<int> ScanFile::exec(const char *statement, const QVariantList &values)
{
    QSqlQuery &query = m_database->statement(statement);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    const bool done = query.exec();
    const int rows = query.numRowsAffected();
    const QSqlError error = query.lastError();
    query.finish();
    if (done)
        return rows;
    return Failure(databaseError(kind(), error));
}

Result<qint64> ScanFile::add(const Scan &scan)
{
    const Result<int> added =
        exec("INSERT INTO scans (time, mac, state, connection, company, company_name, profile,"
             " profile_name, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
             {scan.timeMs, qint64(scan.mac.bits()), int(scan.state), text(scan.place.connection),
              text(scan.place.company), text(scan.place.companyName), text(scan.place.profile),
              text(scan.place.profileName), text(scan.name)});
    if (!added)
        return Failure(added.error());
    return m_database->lastId();
}

Result<bool> ScanFile::withdraw(qint64 id)
{
    return exec("UPDATE scans SET withdrawn = 1 WHERE id = ? AND state IN (0, 4)", {id})
        .map([](int rows) { return rows > 0; });
}

Result<bool> ScanFile::rename(qint64 id, const QString &name)
{
    return exec("UPDATE scans SET name = ? WHERE id = ? AND withdrawn = 0 AND state IN (0, 4)",
                {text(name), id})
        .map([](int rows) { return rows > 0; });
}

Result<void> ScanFile::note(const QList<ScanNote> &notes)
{
    Result<int> result = exec("BEGIN IMMEDIATE", {});
    for (const ScanNote &note : notes) {
        if (!result)
            break;
        result = exec("UPDATE scans SET state = ?, run = ?, step = ?, error = ? WHERE id = ?",
                      {int(note.state), note.run, note.step, cbor::fromError(note.error), note.id});
    }
    if (result)
        result = exec("COMMIT", {});
    if (!result)
        (void)m_database->run(QStringLiteral("ROLLBACK"));
    return result.map([](int) {});
}

Result<QList<Scan>> ScanFile::read(qint64 sinceMs)
{
    QSqlQuery &query = m_database->statement(
        "SELECT id, time, mac, state, run, step, connection, company, company_name, profile,"
        " profile_name, name, error FROM scans"
        " WHERE withdrawn = 0 AND (time >= ? OR state IN (0, 1, 4)) ORDER BY id");
    query.bindValue(0, sinceMs);
    if (!query.exec())
        return Failure(databaseError(kind(), query.lastError()));
    QList<Scan> scans;
    while (query.next()) {
        if (const auto scan = scanOf(query))
            scans.append(*scan);
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return Failure(databaseError(kind(), error));
    return scans;
}

} // namespace core
