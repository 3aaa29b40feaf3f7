// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalcodec.h"
#include "core/changes/journalfile.h"
#include "core/database/database.h"

#include <QLockFile>

#include <map>

// What readHeads() reads of a run; the rest of the statement follows.
#define PERCH_SELECT_HEADS                                                                         \
    "SELECT id, connection, state, created, ended, undone_by, images, counts, head FROM runs"

namespace core {

inline constexpr QLatin1String wishColumn("wish");
inline constexpr QLatin1String beforeColumn("before");
inline constexpr QLatin1String afterColumn("after");

/// A step's key in the table.
inline constexpr int stepsOfRun = 1 << 24;
constexpr qint64 stepId(RunId run, int step)
{
    return run * stepsOfRun + step;
}

class JournalFile::Private
{
public:
    Private(QString where, std::unique_ptr<Database> opened, const std::optional<Secret> &key);

    static const DatabaseSteps &steps();

    // A statement that failed makes every later one fail, until the caller asks with outcome().
    QSqlQuery &ask(const char *statement, const QVariantList &values = {});
    bool next(QSqlQuery &query);
    void damaged(const QString &detail);
    Result<void> outcome();
    /// One transaction around `work`: all of it, or nothing and the reason.
    template <typename Work>
    Result<void> together(Work work);

    /// A run that this process works on.
    struct Own
    {
        std::unique_ptr<QLockFile> lock;
        SecretSettings secrets;
        QByteArray states; ///< one StepResult::State a step, as on disk
    };
    /// Null when another process has it.
    std::unique_ptr<QLockFile> lockOf(RunId run) const;
    void writeSteps(RunId run, const RunStart &start, const QList<Company> &companies);
    void writeNote(const StepNote &note, Own &run);
    void writeCounts(RunId run, const QByteArray &states);
    void interrupt(RunHead head);
    std::optional<QByteArray> statesOf(RunId run);

    // journalfile_compact.cpp
    static constexpr int stepsAPiece = 2000;
    RunId nextToForget(RunId from, qint64 endedBeforeMs); ///< 0: none
    /// Fails when something of what is to be forgotten needs the key that is not there: nothing is
    /// begun then.
    void checkKeyFor(qint64 endedBeforeMs);
    Compacted compactPiece(qint64 endedBeforeMs);
    int compactSteps(RunId run, int most); ///< how many; fewer than `most` at its end
    QByteArray forOldRun(qint64 step, const QByteArray &wish, const QList<Company> &companies);
    void giveBack();
    qint64 number(const char *pragma);

    // journalfile_read.cpp
    /// A statement that begins with PERCH_SELECT_HEADS.
    QList<RunHead> readHeads(const char *statement, const QVariantList &values = {});
    std::optional<RunHead> readHead(RunId run);
    RunContent readContent(RunId run, Images images, int first = 0, int count = stepsOfRun);
    void readBases(RunContent &content); ///< the images that other steps begin with
    void readStep(const QSqlQuery &row, const QList<Company> &companies, Images images,
                  RunContent &content);

    const QString path;
    std::unique_ptr<Database> database;
    std::optional<Sealer> sealer;
    const JournalCodec codec{sealer};
    std::map<RunId, Own> own;
    qint64 compactedTo = 0; ///< key of the step
    bool hasRoom = false;   ///< of what was forgotten
    std::optional<Error> notice;
    std::optional<Error> failure;
};

template <typename Work>
Result<void> JournalFile::Private::together(Work work)
{
    (void)ask("BEGIN IMMEDIATE");
    if (!failure)
        work();
    if (!failure)
        (void)ask("COMMIT");
    Result<void> result = outcome();
    if (!result)
        (void)database->run(QStringLiteral("ROLLBACK"));
    return result;
}

} // namespace core
