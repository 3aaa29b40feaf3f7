// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journalfile_p.h"

#include "core/changes/journalcbor.h"
#include "core/support/pack.h"

#include <numeric>

namespace core {

using State = StepResult::State;

namespace {

bool readCounts(const QByteArray &bytes, RunHead &head)
{
    PackReader counts(bytes);
    for (int &count : head.counts)
        count = counts.isAtEnd() ? 0 : int(counts.number()); // states come to be
    return counts.isGood();
}

template <typename Enum>
bool readState(const QVariant &value, Enum last, Enum &into)
{
    const int number = value.toInt();
    into = Enum(number);
    return number >= 0 && number <= int(last);
}

} // namespace

int RunHead::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

int RunHead::phonesOf(int steps) const
{
    const int all = total();
    return all == 0 ? 0 : int(qint64(phones) * steps / all);
}

QList<RunHead> JournalFile::Private::readHeads(const char *statement, const QVariantList &values)
{
    QList<RunHead> heads;
    QSqlQuery &query = ask(statement, values);
    while (next(query)) {
        RunHead &head = heads.emplaceBack();
        head.id = query.value(0).toLongLong();
        head.connection = query.value(1).toString();
        head.createdMs = query.value(3).toLongLong();
        head.endedMs = query.value(4).toLongLong();
        head.undoneBy = query.value(5).toLongLong();
        head.hasImages = query.value(6).toInt() == 1;
        if (!readState(query.value(2), RunHead::State::Interrupted, head.state) ||
            !readCounts(query.value(7).toByteArray(), head) ||
            !cbor::toHead(query.value(8).toByteArray(), head))
            damaged(QStringLiteral("run %1").arg(head.id));
    }
    return heads;
}

std::optional<RunHead> JournalFile::Private::readHead(RunId run)
{
    const QList<RunHead> heads = readHeads(PERCH_SELECT_HEADS " WHERE id = ?", {run});
    return heads.isEmpty() ? std::nullopt : std::optional(heads.first());
}

void JournalFile::Private::readStep(const QSqlQuery &row, const QList<Company> &companies,
                                    Images images, RunContent &content)
{
    const auto number = int(row.value(0).toLongLong() % stepsOfRun);
    PlanStep &step = content.plan.steps.emplaceBack();
    StepResult &result = content.results.emplaceBack();
    content.timesMs.append(row.value(6).toLongLong());
    const RunId run = content.head.id;
    bool whole = readState(row.value(1), State::NotNeeded, result.state);
    bool good = whole && cbor::toError(row.value(5).toByteArray(), result.error);
    if (isEnd(result.state))
        result.endedMs = row.value(6).toLongLong();
    const auto take = [&](JournalCodec::Found found) {
        whole = whole && found == JournalCodec::Found::Whole;
        good = good && found != JournalCodec::Found::Damaged;
    };
    const JournalCodec::Place place{run, number, wishColumn};
    take(codec.readStep(row.value(2).toByteArray(), companies, place, step));
    const bool wanted =
        images == Images::All || (images == Images::OfUndone && !isDone(result.state));
    if (wanted && !row.value(3).isNull())
        take(codec.readImage(row.value(3).toByteArray(), {run, number, beforeColumn},
                             result.before));
    if (wanted && !row.value(4).isNull())
        take(codec.readImage(row.value(4).toByteArray(), {run, number, afterColumn}, result.after));
    if (!good)
        damaged(QStringLiteral("run %1, step %2").arg(run).arg(number));
    if (!whole)
        content.withoutSecrets.insert(number);
}

RunContent JournalFile::Private::readContent(RunId run, Images images, int first, int count)
{
    RunContent content;
    const std::optional<RunHead> head = readHead(run);
    if (!head) {
        damaged(QStringLiteral("no run %1").arg(run));
        return content;
    }
    content.head = *head;
    content.plan.kind = head->kind;
    QList<Company> companies;
    QSqlQuery &frame = ask("SELECT frame FROM runs WHERE id = ?", {run});
    if (next(frame) &&
        !cbor::toFrame(frame.value(0).toByteArray(), content.plan, companies, content.waves))
        damaged(QStringLiteral("run %1, frame").arg(run));
    frame.finish();
    QSqlQuery &query = ask("SELECT id, state, wish, before, after, error, time FROM steps"
                           " WHERE id >= ? AND id < ? ORDER BY id",
                           {stepId(run, first), stepId(run, first) + count});
    while (next(query))
        readStep(query, companies, images, content);
    return content;
}

void JournalFile::Private::readBases(RunContent &content)
{
    QSet<int> wanted;
    for (const PlanStep &step : std::as_const(content.plan.steps)) {
        if (step.baseFrom >= 0 && step.baseFrom < content.results.size())
            wanted.insert(step.baseFrom);
    }
    for (const int step : std::as_const(wanted)) {
        const RunContent one = readContent(content.head.id, Images::All, step, 1);
        if (one.results.isEmpty())
            continue;
        content.results[step].before = one.results.first().before;
        for (int i = 0; i < content.plan.steps.size() && !one.withoutSecrets.isEmpty(); ++i) {
            if (content.plan.steps.at(i).baseFrom == step)
                content.withoutSecrets.insert(i);
        }
    }
}

Result<QList<RunHead>> JournalFile::runs()
{
    const QList<RunHead> heads = d->readHeads(PERCH_SELECT_HEADS " ORDER BY id DESC");
    const Result<void> read = d->outcome();
    return read ? Result<QList<RunHead>>(heads) : Failure(read.error());
}

Result<RunContent> JournalFile::content(RunId run, Images images)
{
    RunContent content = d->readContent(run, images);
    if (images == Images::OfUndone)
        d->readBases(content);
    const Result<void> read = d->outcome();
    return read ? Result<RunContent>(content) : Failure(read.error());
}

Result<RunContent> JournalFile::part(RunId run, int first, int count)
{
    const RunContent content = d->readContent(run, Images::None, first, count);
    const Result<void> read = d->outcome();
    return read ? Result<RunContent>(content) : Failure(read.error());
}

Result<QList<PhoneEvent>> JournalFile::eventsOf(MacAddress mac, int most)
{
    QList<qint64> found;
    QSqlQuery &query = d->ask("SELECT id FROM steps WHERE mac = ? AND state != ?"
                              " ORDER BY id DESC LIMIT ?",
                              {qint64(mac.bits()), int(State::NotNeeded), most});
    while (d->next(query))
        found.append(query.value(0).toLongLong());
    QList<PhoneEvent> events;
    for (const qint64 id : std::as_const(found)) {
        const RunContent content =
            d->readContent(id / stepsOfRun, Images::None, int(id % stepsOfRun), 1);
        if (content.plan.steps.isEmpty())
            continue;
        events.append({content.head, content.timesMs.first(), content.results.first().state,
                       content.plan.steps.first(), content.results.first().error});
    }
    const Result<void> read = d->outcome();
    return read ? Result<QList<PhoneEvent>>(events) : Failure(read.error());
}

Result<QList<MacAddress>> JournalFile::phonesOf(RunId run, Phones which)
{
    const bool all = which == Phones::All;
    QSqlQuery &query =
        d->ask("SELECT DISTINCT mac FROM steps WHERE id >= ? AND id < ?"
               " AND (? OR state IN (?, ?))",
               {stepId(run, 0), stepId(run + 1, 0), all, int(State::Failed), int(State::Unknown)});
    QList<MacAddress> phones;
    while (d->next(query))
        phones.append(MacAddress(query.value(0).toULongLong()));
    const Result<void> read = d->outcome();
    return read ? Result<QList<MacAddress>>(phones) : Failure(read.error());
}

} // namespace core
