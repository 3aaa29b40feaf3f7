// SPDX-License-Identifier: GPL-3.0-or-later
// How a journal forgets what is only needed to undo.
#include "core/changes/journalfile_p.h"

#include "core/changes/journalcbor.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// `images` of a run: none, all, or some of them gone already.
enum class ImagesLeft { None, All, Going };

} // namespace

Result<int> JournalFile::compact(qint64 endedBeforeMs)
{
    int runs = 0;
    for (;;) {
        const Result<Compacted> piece = compactSome(endedBeforeMs);
        if (!piece)
            return Failure(piece.error());
        runs += piece->runs;
        if (!piece->more)
            return runs;
    }
}

Result<JournalFile::Compacted> JournalFile::compactSome(qint64 endedBeforeMs)
{
    Compacted done;
    // To look takes no turn from whoever writes; there is seldom anything.
    if (!d->hasRoom && d->nextToForget(0, endedBeforeMs) == 0) {
        const Result<void> looked = d->outcome();
        return looked ? Result<Compacted>(done) : Failure(looked.error());
    }
    if (!d->sealer && !d->hasRoom)
        d->checkKeyFor(endedBeforeMs);
    if (const Result<void> checked = d->outcome(); !checked)
        return Failure(checked.error());
    const Result<void> written = d->together([&] { done = d->compactPiece(endedBeforeMs); });
    if (!written) {
        d->compactedTo = 0; // what was to be gone is there again
        return Failure(written.error());
    }
    d->hasRoom = d->hasRoom || done.runs > 0 || done.more;
    if (!done.more && std::exchange(d->hasRoom, false))
        d->giveBack();
    const Result<void> given = d->outcome();
    return given ? Result<Compacted>(done) : Failure(given.error());
}

/// What was begun is brought to its end whatever its age: it cannot be undone any more.
RunId JournalFile::Private::nextToForget(RunId from, qint64 endedBeforeMs)
{
    QSqlQuery &query = ask("SELECT id FROM runs WHERE id >= ? AND ended > 0"
                           " AND (images = ? OR (images = ? AND ended < ?)) ORDER BY id LIMIT 1",
                           {from, int(ImagesLeft::Going), int(ImagesLeft::All), endedBeforeMs});
    const RunId run = next(query) ? query.value(0).toLongLong() : 0;
    query.finish();
    return run;
}

void JournalFile::Private::checkKeyFor(qint64 endedBeforeMs)
{
    RunId run = nextToForget(0, endedBeforeMs);
    while (run != 0 && !failure) {
        QSqlQuery &query = ask("SELECT wish FROM steps WHERE id >= ? AND id < ?",
                               {stepId(run, 0), stepId(run + 1, 0)});
        while (next(query)) {
            if (codec.needsKey(query.value(0).toByteArray()) && !failure)
                failure = databaseFailure(kind(), "key", {});
        }
        query.finish();
        run = nextToForget(run + 1, endedBeforeMs);
    }
}

JournalFile::Compacted JournalFile::Private::compactPiece(qint64 endedBeforeMs)
{
    Compacted done;
    RunId from = 0;
    for (int left = stepsAPiece; left > 0;) {
        const RunId run = nextToForget(from, endedBeforeMs);
        if (run == 0)
            return done;
        const int steps = compactSteps(run, left);
        if (failure)
            return done;
        const bool goesOn = steps == left;
        (void)ask("UPDATE runs SET images = ? WHERE id = ?",
                  {int(goesOn ? ImagesLeft::Going : ImagesLeft::None), run});
        done.runs += goesOn ? 0 : 1;
        left -= std::max(1, steps);
        from = goesOn ? run : run + 1;
    }
    done.more = true;
    return done;
}

int JournalFile::Private::compactSteps(RunId run, int most)
{
    Plan plan;
    QList<Company> companies;
    QByteArray waves;
    QSqlQuery &frame = ask("SELECT frame FROM runs WHERE id = ?", {run});
    if (next(frame) && !cbor::toFrame(frame.value(0).toByteArray(), plan, companies, waves))
        damaged(QStringLiteral("run %1, frame").arg(run));
    frame.finish();
    if (compactedTo < stepId(run, 0) || compactedTo >= stepId(run + 1, 0))
        compactedTo = stepId(run, 0) - 1;
    QList<QVariantList> rows;
    QSqlQuery &query = ask("SELECT id, mac, state, time, wish, error FROM steps"
                           " WHERE id > ? AND id < ? ORDER BY id LIMIT ?",
                           {compactedTo, stepId(run + 1, 0), most});
    while (next(query)) {
        QVariantList &row = rows.emplaceBack();
        for (int column = 0; column < 6; ++column)
            row.append(query.value(column));
        row[4] = forOldRun(row.at(0).toLongLong(), row.at(4).toByteArray(), companies);
    }
    if (rows.isEmpty())
        return 0;
    const qint64 last = rows.last().first().toLongLong();
    // Rows that only get shorter leave their pages half empty; taken out and put back they do not.
    (void)ask("DELETE FROM steps WHERE id > ? AND id <= ?", {compactedTo, last});
    for (const QVariantList &row : std::as_const(rows))
        (void)ask("INSERT INTO steps (id, mac, state, time, wish, error) VALUES (?, ?, ?, ?, ?, ?)",
                  row);
    compactedTo = last;
    return int(rows.size());
}

QByteArray JournalFile::Private::forOldRun(qint64 step, const QByteArray &wish,
                                           const QList<Company> &companies)
{
    // Without the key nobody can tell what is to stay.
    if (codec.needsKey(wish) && !failure)
        failure = databaseFailure(kind(), "key", {});
    const JournalCodec::Place place{step / stepsOfRun, int(step % stepsOfRun), wishColumn};
    return codec.forOldRun(wish, companies, place).value_or(wish);
}

qint64 JournalFile::Private::number(const char *pragma)
{
    QSqlQuery &query = ask(pragma);
    const qint64 answer = next(query) ? query.value(0).toLongLong() : 0;
    query.finish();
    return answer;
}

/// Pages that became free have left the file with their transaction, but for a file of a version
/// that did not ask for that; it is made anew, once.
void JournalFile::Private::giveBack()
{
    if (number("PRAGMA auto_vacuum") == 0 && number("PRAGMA freelist_count") > 0) {
        for (const char *statement : {"PRAGMA auto_vacuum = FULL", "VACUUM"}) {
            const Result<void> run = database->run(QString::fromLatin1(statement));
            if (!run && !failure)
                failure = run.error();
        }
    }
    // Only then the file itself gets smaller; readers may be in the way, it then does so later.
    (void)number("PRAGMA wal_checkpoint(TRUNCATE)");
}

qint64 JournalFile::bytes() const
{
    return QFileInfo(d->path).size() + QFileInfo(d->path + QStringLiteral("-wal")).size();
}

} // namespace core
