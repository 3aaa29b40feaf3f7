// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/migration.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>

namespace core {

/// One open SQLite file in WAL mode, file and companions readable by the owner only before
/// anything is in them. All statements run on the thread that opened it.
class Database
{
public:
    /// Makes folder and file where there is none, brings the tables up to date. Where another
    /// process owns the file, ownsFile() is false; of a kind with one writer nothing is ever
    /// written then: "_in_use" when its tables are not those of `steps`. Where nothing can be
    /// written, a kind that opens read-only opens as the file lies there, without what is in the
    /// log beside it: readOnlyReason().
    static Result<std::unique_ptr<Database>> open(const QString &path, const DatabaseKind &kind,
                                                  const DatabaseSteps &steps);
    /// Closes; SQLite moves what is in the log over into the file.
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    bool ownsFile() const { return m_lock.isLocked(); }
    /// "_read_only", with what stood in the way. Such a file has no owner that could be followed.
    const std::optional<Error> &readOnlyReason() const { return m_readOnlyReason; }
    /// For one that does not own it: its owner has gone, or another file took its place.
    bool isToBeOpenedAnew();
    /// Another number whenever somebody else has written since the last call; -1 on an error.
    qint64 dataVersion();
    const DatabaseKind &kind() const { return m_kind; }
    QSqlDatabase sql() const;
    Result<void> run(const QString &statement);
    qint64 lastId(); ///< of the row that was inserted last
    /// Prepared once; the literal's address is its name. Ready to be bound.
    QSqlQuery &statement(const char *text);
    /// SQLite's own look at the whole file: damage or nothing.
    Result<void> check();

    /// Renames a damaged file to `path`.broken-TIME (and its log with it), and returns that name.
    /// One of an earlier time goes, unless the kind keeps them.
    static Result<QString> setAside(const QString &path, const DatabaseKind &kind);
    /// Deletes the file and everything beside it.
    static void remove(const QString &path);

private:
    Database(const QString &path, const DatabaseKind &kind);
    Result<void> openToWrite(const DatabaseSteps &steps);
    Result<void> prepare(const DatabaseSteps &steps);
    Result<void> openToRead(const DatabaseSteps &steps, const Error &reason);
    Result<void> openFile(const QString &name, const QString &options);
    void close();
    Result<void> createPrivately() const;

    const QString m_path;
    const DatabaseKind m_kind;
    const QString m_name; ///< of Qt's connection
    QLockFile m_lock;
    QStringList m_brokenBefore; ///< files that had been set aside when this one was opened
    std::optional<Error> m_readOnlyReason;
    std::map<const char *, QSqlQuery> m_statements;
};

} // namespace core
