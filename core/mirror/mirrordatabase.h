// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrorschema.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>

#include <map>
#include <memory>

class QSqlError;

namespace core {

// What can happen to a mirror, as Error::Storage with one of these as serviceCode:
// mirror_damaged    no database, a broken one, or rows that cannot be
// mirror_newer      made by a later version of the program; left alone
// mirror_full       no room on the disk
// mirror_read_only  file or folder cannot be written
// mirror_busy       locked by another program for longer than we wait
// mirror_in_use     another Perch has it, in a form that cannot be followed
// mirror_key        some secrets in it were sealed under another key (Mirror tells)
// mirror_failed     anything else, as detail says
Error mirrorFailure(const QString &code, const QString &detail);
Error mirrorDamage(const QString &detail);
Error mirrorError(const QSqlError &error);
bool isMirrorDamage(const Error &error);

/// One open SQLite file in WAL mode, file and companions readable by the owner only before
/// anything is in them. All statements run on the thread that opened it.
class MirrorDatabase
{
public:
    /// Makes folder and file where there is none, brings the tables up to date. Where another
    /// process owns the file, ownsFile() is false and nothing is ever written: mirror_in_use when
    /// its tables are not those of `steps`.
    static Result<std::unique_ptr<MirrorDatabase>> open(const QString &path,
                                                        const MirrorSteps &steps);
    /// Closes; SQLite moves what is in the log over into the file.
    ~MirrorDatabase();
    Q_DISABLE_COPY_MOVE(MirrorDatabase)

    bool ownsFile() const { return m_lock.isLocked(); }
    /// For one that does not own it: its owner has gone, or another file took its place.
    bool isToBeOpenedAnew();
    /// Another number whenever somebody else has written since the last call; -1 on an error.
    qint64 dataVersion();
    QSqlDatabase sql() const;
    Result<void> run(const QString &statement);
    /// Prepared once; the literal's address is its name. Ready to be bound.
    QSqlQuery &statement(const char *text);
    /// SQLite's own look at the whole file: damage or nothing.
    Result<void> check();

    /// Renames a damaged file to `path`.broken-TIME (and its log with it), and returns that name.
    /// One of an earlier time goes: what was in it has been read anew since.
    static Result<QString> setAside(const QString &path);
    /// Deletes the file and everything beside it.
    static void remove(const QString &path);

private:
    explicit MirrorDatabase(const QString &path);
    Result<void> open(const MirrorSteps &steps);
    Result<void> createPrivately() const;

    const QString m_path;
    const QString m_name; ///< of Qt's connection
    QLockFile m_lock;
    QStringList m_brokenBefore; ///< files that had been set aside when this one was opened
    std::map<const char *, QSqlQuery> m_statements;
};

} // namespace core
