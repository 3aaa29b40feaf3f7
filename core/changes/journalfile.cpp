// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journalfile_p.h"

#include "core/changes/journalcbor.h"
#include "core/support/pack.h"
#include "core/support/redaction.h"

#include <QDateTime>
#include <QSqlError>

namespace core {

using State = StepResult::State;

namespace {

QList<Company> companiesOf(const Plan &plan)
{
    QList<Company> companies;
    QSet<QString> seen;
    for (const PlanStep &step : plan.steps) {
        if (seen.contains(step.company.uuid))
            continue;
        seen.insert(step.company.uuid);
        companies.append(step.company);
    }
    return companies;
}

/// An image that a result does not have leaves the one in the file alone.
QVariant orNull(const QJsonObject &document, const QByteArray &bytes)
{
    return document.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(bytes);
}

/// It lies there unsealed.
Error withoutSecrets(Error error)
{
    error.detail = redacted(error.detail);
    error.serviceText = redacted(error.serviceText);
    return error;
}

} // namespace

const DatabaseKind &JournalFile::kind()
{
    static const DatabaseKind kind{QStringLiteral("journal"), true, false, true, true};
    return kind;
}

const DatabaseSteps &JournalFile::Private::steps()
{
    static const DatabaseSteps steps{{
        QStringLiteral("CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " connection TEXT NOT NULL, state INTEGER NOT NULL,"
                       " created INTEGER NOT NULL, ended INTEGER NOT NULL,"
                       " undone_by INTEGER NOT NULL, images INTEGER NOT NULL,"
                       " counts BLOB NOT NULL, head BLOB NOT NULL, frame BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE steps (id INTEGER PRIMARY KEY, mac INTEGER NOT NULL,"
                       " state INTEGER NOT NULL, time INTEGER NOT NULL, wish BLOB NOT NULL,"
                       " before BLOB, after BLOB, error BLOB)"),
        QStringLiteral("CREATE INDEX steps_by_mac ON steps (mac)"),
    }};
    return steps;
}

JournalFile::Private::Private(QString where, std::unique_ptr<Database> opened,
                              const std::optional<Secret> &key)
    : path(std::move(where))
    , database(std::move(opened))
{
    if (key)
        sealer.emplace(*key);
}

QSqlQuery &JournalFile::Private::ask(const char *statement, const QVariantList &values)
{
    QSqlQuery &query = database->statement(statement);
    if (failure)
        return query;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        failure = databaseError(kind(), query.lastError());
    return query;
}

bool JournalFile::Private::next(QSqlQuery &query)
{
    if (failure)
        return false;
    if (query.next())
        return true;
    if (query.lastError().isValid())
        failure = databaseError(kind(), query.lastError());
    query.finish();
    return false;
}

void JournalFile::Private::damaged(const QString &detail)
{
    if (!failure)
        failure = databaseFailure(kind(), "damaged", detail);
}

Result<void> JournalFile::Private::outcome()
{
    if (!failure)
        return {};
    const Error error = *std::exchange(failure, std::nullopt);
    return Failure(error);
}

std::unique_ptr<QLockFile> JournalFile::Private::lockOf(RunId run) const
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".run-%1.lock").arg(run));
    lock->setStaleLockTime(0); // stale when its process has gone, never by age
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

std::optional<QByteArray> JournalFile::Private::statesOf(RunId run)
{
    QByteArray states;
    QSqlQuery &query = ask("SELECT state FROM steps WHERE id >= ? AND id < ? ORDER BY id",
                           {stepId(run, 0), stepId(run + 1, 0)});
    while (next(query))
        states.append(char(query.value(0).toInt()));
    return failure ? std::nullopt : std::optional(states);
}

void JournalFile::Private::writeCounts(RunId run, const QByteArray &states)
{
    std::array<quint64, StepResult::stateCount> numbers{};
    for (const char state : states)
        ++numbers.at(size_t(state));
    PackWriter counts;
    for (const quint64 number : numbers)
        counts.number(number);
    (void)ask("UPDATE runs SET counts = ? WHERE id = ?", {counts.packed(), run});
}

void JournalFile::Private::writeSteps(RunId run, const RunStart &start,
                                      const QList<Company> &companies)
{
    QHash<QString, int> numbers;
    for (const Company &company : companies)
        numbers.insert(company.uuid, int(numbers.size()));
    for (int i = 0; i < start.plan.steps.size() && !failure; ++i) {
        const PlanStep &step = start.plan.steps.at(i);
        const QByteArray wish =
            codec.step(step, numbers.value(step.company.uuid), start.secrets, {run, i, wishColumn});
        (void)ask("INSERT INTO steps (id, mac, state, time, wish) VALUES (?, ?, ?, ?, ?)",
                  {stepId(run, i), qint64(step.mac.bits()), int(State::Planned),
                   start.head.createdMs, wish});
    }
}

void JournalFile::Private::writeNote(const StepNote &note, Own &run)
{
    if (note.step < 0 || note.step >= run.states.size())
        return damaged(QStringLiteral("no step %1").arg(note.step));
    const StepResult &result = note.result;
    const auto image = [&](const QJsonObject &document, QLatin1String column) {
        return orNull(document, codec.image(document, run.secrets, {note.run, note.step, column}));
    };
    (void)ask("UPDATE steps SET state = ?, time = ?, before = COALESCE(?, before),"
              " after = COALESCE(?, after), error = ? WHERE id = ?",
              {int(result.state), note.timeMs, image(result.before, beforeColumn),
               image(result.after, afterColumn), cbor::fromError(withoutSecrets(result.error)),
               stepId(note.run, note.step)});
    run.states[note.step] = char(result.state);
}

void JournalFile::Private::interrupt(RunHead head)
{
    (void)ask(
        "UPDATE steps SET state = ? WHERE id >= ? AND id < ? AND state = ?",
        {int(State::Unknown), stepId(head.id, 0), stepId(head.id + 1, 0), int(State::Running)});
    const std::optional<QByteArray> states = statesOf(head.id);
    if (!states)
        return;
    writeCounts(head.id, *states);
    // Killed after its last step, it only lacks the word that it is over.
    const bool over =
        !states->contains(char(State::Planned)) && !states->contains(char(State::Unknown));
    if (over)
        head.state = RunHead::State::Finished;
    else if (head.state == RunHead::State::Running)
        head.state = RunHead::State::Interrupted;
    (void)ask("UPDATE runs SET state = ?, ended = CASE WHEN ? THEN"
              " (SELECT MAX(time) FROM steps WHERE id >= ? AND id < ?) ELSE ended END"
              " WHERE id = ?",
              {int(head.state), over, stepId(head.id, 0), stepId(head.id + 1, 0), head.id});
}

JournalFile::JournalFile(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

JournalFile::~JournalFile() = default;

Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path,
                                                       const std::optional<Secret> &key)
{
    std::optional<Error> notice;
    for (;;) {
        auto database = Database::open(path, kind(), Private::steps());
        Result<void> ready = Failure(database ? Error() : database.error());
        if (database) {
            auto made = std::make_unique<Private>(path, std::move(*database), key);
            std::unique_ptr<JournalFile> file(new JournalFile(std::move(made)));
            ready = file->d->database->check();
            if (ready)
                ready = file->recover().map([](int) {});
            if (ready) {
                file->d->notice = notice;
                return file;
            }
        }
        if (!isDamage(ready.error()) || notice)
            return Failure(ready.error());
        const Result<QString> aside = Database::setAside(path, kind());
        if (!aside)
            return Failure(aside.error());
        notice = databaseFailure(kind(), "damaged",
                                 *aside + QStringLiteral(": ") + ready.error().detail);
    }
}

Result<std::unique_ptr<JournalFile>> JournalFile::openToRead(const QString &path,
                                                             const std::optional<Secret> &key)
{
    auto database = Database::open(path, kind(), Private::steps());
    if (!database)
        return Failure(database.error());
    return std::unique_ptr<JournalFile>(
        new JournalFile(std::make_unique<Private>(path, std::move(*database), key)));
}

void JournalFile::useKey(const Secret &key)
{
    d->sealer.emplace(key);
}

const std::optional<Error> &JournalFile::notice() const
{
    return d->notice;
}

Result<int> JournalFile::recover()
{
    const QList<RunHead> open =
        d->readHeads(PERCH_SELECT_HEADS " WHERE state IN (?, ?)",
                     {int(RunHead::State::Running), int(RunHead::State::Paused)});
    std::vector<std::pair<RunHead, std::unique_ptr<QLockFile>>> gone;
    for (const RunHead &head : open) {
        if (d->own.find(head.id) != d->own.end())
            continue;
        if (auto lock = d->lockOf(head.id))
            gone.emplace_back(head, std::move(lock));
    }
    if (const Result<void> read = d->outcome(); !read || gone.empty())
        return read ? Result<int>(0) : Failure(read.error());
    const Result<void> done = d->together([&] {
        for (const auto &[head, lock] : gone) {
            // Another process may have seen to it since.
            const std::optional<RunHead> now = d->readHead(head.id);
            if (now && now->state == head.state)
                d->interrupt(*now);
        }
    });
    return done ? Result<int>(int(gone.size())) : Failure(done.error());
}

Result<RunHead> JournalFile::begin(const RunStart &start)
{
    RunId run = 0;
    Private::Own own;
    const QList<Company> companies = companiesOf(start.plan);
    const Result<void> done = d->together([&] {
        (void)d->ask("INSERT INTO runs (connection, state, created, ended, undone_by, images,"
                     " counts, head, frame) VALUES (?, ?, ?, 0, 0, 1, ?, ?, ?)",
                     {start.head.connection, int(RunHead::State::Running), start.head.createdMs,
                      QByteArray(""), cbor::fromHead(start.head),
                      cbor::fromFrame(start.plan, companies, start.waves)});
        run = d->database->lastId();
        own.lock = d->lockOf(run);
        if (!own.lock && !d->failure)
            d->failure = databaseFailure(kind(), "read_only", d->path);
        own.secrets = start.secrets;
        own.states = QByteArray(start.plan.steps.size(), char(State::Planned));
        d->writeSteps(run, start, companies);
        d->writeCounts(run, own.states);
        if (start.head.origin == RunOrigin::Undo)
            (void)d->ask("UPDATE runs SET undone_by = ? WHERE id = ?", {run, start.head.originRun});
    });
    if (!done)
        return Failure(done.error());
    d->own.insert_or_assign(run, std::move(own));
    const std::optional<RunHead> head = d->readHead(run);
    const Result<void> read = d->outcome();
    return read ? Result<RunHead>(*head) : Failure(read.error());
}

Result<RunContent> JournalFile::adopt(RunId run, const SecretSettings &secrets)
{
    Private::Own own;
    const auto mine = d->own.find(run);
    if (mine == d->own.end())
        own.lock = d->lockOf(run);
    if (!own.lock && mine == d->own.end())
        return Failure(databaseFailure(kind(), "in_use", QStringLiteral("run %1").arg(run)));
    own.secrets = secrets;
    RunContent content;
    const Result<void> done = d->together([&] {
        const std::optional<RunHead> head = d->readHead(run);
        if (!head)
            return d->damaged(QStringLiteral("no run %1").arg(run));
        d->interrupt(*head);
        (void)d->ask("UPDATE runs SET state = ?, ended = 0 WHERE id = ?",
                     {int(RunHead::State::Running), run});
        content = d->readContent(run, Images::OfUndone);
        d->readBases(content);
        if (const auto states = d->statesOf(run))
            own.states = *states;
    });
    if (!done)
        return Failure(done.error());
    if (mine != d->own.end())
        own.lock = std::move(mine->second.lock);
    d->own.insert_or_assign(run, std::move(own));
    return content;
}

bool JournalFile::owns(RunId run) const
{
    return d->own.find(run) != d->own.end();
}

Result<QList<RunHead>> JournalFile::note(const QList<StepNote> &notes)
{
    QHash<RunId, QByteArray> before;
    const Result<void> done = d->together([&] {
        for (const StepNote &note : notes) {
            const auto own = d->own.find(note.run);
            if (own == d->own.end())
                return d->damaged(QStringLiteral("not our run: %1").arg(note.run));
            if (!before.contains(note.run))
                before.insert(note.run, own->second.states);
            d->writeNote(note, own->second);
        }
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            d->writeCounts(it.key(), d->own.at(it.key()).states);
    });
    if (!done) {
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            d->own.at(it.key()).states = it.value();
        return Failure(done.error());
    }
    QList<RunHead> heads;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (const std::optional<RunHead> head = d->readHead(it.key()))
            heads.append(*head);
    }
    const Result<void> read = d->outcome();
    return read ? Result<QList<RunHead>>(heads) : Failure(read.error());
}

Result<RunHead> JournalFile::setState(RunId run, const RunChange &change)
{
    std::optional<RunHead> head;
    const bool over =
        change.state == RunHead::State::Finished || change.state == RunHead::State::Stopped;
    const Result<void> done = d->together([&] {
        head = d->readHead(run);
        if (!head || d->own.find(run) == d->own.end())
            return d->damaged(QStringLiteral("not our run: %1").arg(run));
        head->state = change.state;
        head->halt = change.halt;
        head->openWaves = std::max(head->openWaves, change.openWaves);
        head->forgiven = change.forgiven;
        head->endedMs = over ? change.nowMs : 0;
        (void)d->ask("UPDATE runs SET state = ?, ended = ?, head = ? WHERE id = ?",
                     {int(change.state), head->endedMs, cbor::fromHead(*head), run});
    });
    if (!done)
        return Failure(done.error());
    if (over || change.state == RunHead::State::Interrupted)
        d->own.erase(run);
    return *head;
}

qint64 JournalFile::dataVersion()
{
    return d->database->dataVersion();
}

} // namespace core
