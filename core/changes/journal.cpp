// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journal.h"

#include "core/support/logging.h"

#include <QMutex>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <map>

namespace core {

namespace {

struct WaitingNote
{
    StepNote note;
    std::function<void(const Result<void> &)> done; ///< empty: it is tried again
};

} // namespace

/// What the two threads share.
struct Journal::Queue
{
    QMutex mutex;
    std::vector<WaitingNote> notes;
    std::atomic_bool closing = false;
};

/// Lives in the thread. Reports through queued calls; the journal outlives the thread.
class Journal::Worker : public QObject
{
public:
    Worker(Journal *journal, QString path, std::shared_ptr<Queue> queue)
        : m_journal(journal)
        , m_path(std::move(path))
        , m_queue(std::move(queue))
        , m_look(this)
        , m_again(this)
    {
        m_look.setInterval(lookMs);
        m_again.setSingleShot(true);
        m_again.setInterval(againMs);
        connect(&m_look, &QTimer::timeout, this, &Worker::look);
        connect(&m_again, &QTimer::timeout, this, &Worker::flush);
    }

    void open(const std::optional<Secret> &key);
    void flush();
    void setState(RunId run, RunHead::State state, const Error &halt, qint64 nowMs);
    void readRuns();
    void tellHeads(const QList<RunHead> &heads);
    /// The answer of `work` to the file, which is opened first where it is not.
    template <typename T, typename Work>
    Result<T> with(Work work);
    template <typename Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(m_journal, std::move(call), Qt::QueuedConnection);
    }

private:
    struct StateChange
    {
        RunHead::State state;
        Error halt;
        qint64 nowMs;
    };

    Result<void> ready();
    void look();
    void report(const Error &error);
    void dropForeign(std::vector<WaitingNote> &notes);
    void writeNotes(std::vector<WaitingNote> notes);
    void writeStates();

    Journal *const m_journal;
    const QString m_path;
    const std::shared_ptr<Queue> m_queue;
    QTimer m_look;
    QTimer m_again; ///< runs while something could not be written
    std::optional<Secret> m_key;
    std::unique_ptr<JournalFile> m_file;
    int m_open = 0;                  ///< runs of processes that have gone, as of the last look
    qint64 m_seen = 0;               ///< what another process has written was read up to here
    std::vector<WaitingNote> m_late; ///< could not be written yet
    std::map<RunId, StateChange> m_lateStates; ///< the latest of each run
};

void Journal::Worker::report(const Error &error)
{
    tell([journal = m_journal, error] {
        if (journal->m_told.contains(error.serviceCode))
            return;
        qCWarning(lcChanges) << "journal:" << error.serviceCode << error.detail;
        journal->m_told.append(error.serviceCode);
        Q_EMIT journal->problem(error);
    });
}

Result<void> Journal::Worker::ready()
{
    if (m_file)
        return {};
    auto file = JournalFile::open(m_path, m_key);
    if (!file)
        return Failure(file.error());
    m_file = std::move(*file);
    if (m_file->notice())
        report(*m_file->notice());
    m_look.start();
    readRuns();
    return {};
}

template <typename T, typename Work>
Result<T> Journal::Worker::with(Work work)
{
    Result<T> answer = Failure(Error());
    if (const Result<void> opened = ready(); opened)
        answer = work(*m_file);
    else
        answer = Failure(opened.error());
    if (answer)
        tell([journal = m_journal] { journal->m_told.clear(); });
    else if (answer.error().kind == Error::Kind::Storage)
        report(answer.error());
    return answer;
}

void Journal::Worker::open(const std::optional<Secret> &key)
{
    m_key = key;
    if (const Result<void> opened = ready(); !opened)
        report(opened.error());
}

void Journal::Worker::readRuns()
{
    if (!m_file)
        return;
    m_seen = m_file->dataVersion();
    const Result<QList<RunHead>> runs = m_file->runs();
    if (!runs)
        return report(runs.error());
    tell([journal = m_journal, heads = *runs] { journal->takeAll(heads); });
}

void Journal::Worker::look()
{
    if (m_queue->closing || !m_file)
        return;
    const Result<int> interrupted = m_file->recover();
    // Paused ones of a process that has gone stay as they are and are found again each time.
    const qint64 version = m_file->dataVersion();
    if (version != m_seen || interrupted.value_or(0) != m_open) {
        m_open = interrupted.value_or(0);
        readRuns();
    }
}

void Journal::Worker::tellHeads(const QList<RunHead> &heads)
{
    tell([journal = m_journal, heads] { journal->take(heads); });
}

void Journal::Worker::flush()
{
    std::vector<WaitingNote> notes = std::move(m_late);
    m_late.clear();
    {
        const QMutexLocker lock(&m_queue->mutex);
        std::move(m_queue->notes.begin(), m_queue->notes.end(), std::back_inserter(notes));
        m_queue->notes.clear();
    }
    if (!notes.empty())
        writeNotes(std::move(notes));
    if (m_late.empty())
        writeStates();
    if (!m_late.empty() || !m_lateStates.empty())
        m_again.start();
}

/// One note that can never be written must not keep the others from the disk.
void Journal::Worker::dropForeign(std::vector<WaitingNote> &notes)
{
    std::vector<WaitingNote> ours;
    for (WaitingNote &waiting : notes) {
        if (m_file->owns(waiting.note.run)) {
            ours.push_back(std::move(waiting));
            continue;
        }
        qCWarning(lcChanges) << "not our run:" << waiting.note.run;
        if (waiting.done) {
            const Error error = databaseFailure(JournalFile::kind(), "in_use", {});
            tell([done = std::move(waiting.done), error] { done(Failure(error)); });
        }
    }
    notes = std::move(ours);
}

void Journal::Worker::writeNotes(std::vector<WaitingNote> notes)
{
    if (m_file)
        dropForeign(notes);
    QList<StepNote> batch;
    batch.reserve(qsizetype(notes.size()));
    for (const WaitingNote &waiting : notes)
        batch.append(waiting.note);
    if (batch.isEmpty())
        return;
    const auto heads = with<QList<RunHead>>([&](JournalFile &file) { return file.note(batch); });
    if (heads)
        tellHeads(*heads);
    std::vector<std::function<void(const Result<void> &)>> told;
    for (WaitingNote &waiting : notes) {
        if (waiting.done)
            told.push_back(std::move(waiting.done));
        else if (!heads)
            m_late.push_back(std::move(waiting));
    }
    const Result<void> answer = heads ? Result<void>() : Failure(heads.error());
    if (!told.empty())
        tell([told = std::move(told), answer] {
            for (const auto &done : told)
                done(answer);
        });
}

void Journal::Worker::setState(RunId run, RunHead::State state, const Error &halt, qint64 nowMs)
{
    m_lateStates.insert_or_assign(run, StateChange{state, halt, nowMs});
    flush();
}

void Journal::Worker::writeStates()
{
    for (auto it = m_lateStates.begin(); it != m_lateStates.end();) {
        const auto &[run, change] = *it;
        const auto head = with<RunHead>([&, run = run, change = change](JournalFile &file) {
            return file.setState(run, change.state, change.halt, change.nowMs);
        });
        if (!head)
            return;
        tellHeads({*head});
        it = m_lateStates.erase(it);
    }
}

Journal::Journal(QString path, QObject *parent)
    : QObject(parent)
    , m_queue(std::make_shared<Queue>())
    , m_worker(new Worker(this, std::move(path), m_queue))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Journal::~Journal()
{
    m_queue->closing = true;
    // Behind everything that was handed over.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, thread = &m_thread] {
        worker->flush();
        thread->quit();
    });
    m_thread.wait();
}

void Journal::open(const std::optional<Secret> &key)
{
    m_opened = true;
    post([key](Worker &worker) { worker.open(key); });
    for (auto &call : std::exchange(m_waiting, {}))
        post(std::move(call));
}

void Journal::post(std::function<void(Worker &)> call)
{
    if (!m_opened)
        return m_waiting.push_back(std::move(call));
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, call = std::move(call)] { call(*worker); });
}

template <typename T, typename Ask>
void Journal::ask(QObject *context, Done<T> done, Ask work)
{
    post([this, guard = QPointer<QObject>(context), done = std::move(done),
          work = std::move(work)](Worker &worker) {
        const Result<T> answer = worker.with<T>(work);
        worker.tell([guard, done, answer] {
            if (guard)
                done(answer);
        });
    });
}

void Journal::begin(const RunStart &start, QObject *context, Done<RunHead> done)
{
    ask<RunHead>(
        this,
        [this, undone = start.head.origin == RunOrigin::Undo ? start.head.originRun : 0,
         guard = QPointer<QObject>(context), done = std::move(done)](const Result<RunHead> &head) {
            if (head)
                take({*head});
            if (const RunHead *origin = run(undone); head && origin) {
                RunHead changed = *origin;
                changed.undoneBy = head->id;
                take({changed});
            }
            if (guard)
                done(head);
            else if (head)
                leave(*head);
        },
        [start](JournalFile &file) { return file.begin(start); });
}

void Journal::adopt(RunId run, const SecretSettings &secrets, QObject *context,
                    Done<RunContent> done)
{
    ask<RunContent>(
        this,
        [this, guard = QPointer<QObject>(context),
         done = std::move(done)](const Result<RunContent> &content) {
            if (content)
                take({content->head});
            if (guard)
                done(content);
            else if (content)
                leave(content->head);
        },
        [run, secrets](JournalFile &file) { return file.adopt(run, secrets); });
}

/// Whoever asked for the run has gone: it waits for somebody else.
void Journal::leave(const RunHead &head)
{
    setState(head.id, RunHead::State::Interrupted, {}, head.createdMs);
}

void Journal::content(RunId run, JournalFile::Images images, QObject *context,
                      Done<RunContent> done)
{
    ask<RunContent>(context, std::move(done),
                    [run, images](JournalFile &file) { return file.content(run, images); });
}

void Journal::eventsOf(MacAddress mac, int most, QObject *context, Done<QList<PhoneEvent>> done)
{
    ask<QList<PhoneEvent>>(context, std::move(done),
                           [mac, most](JournalFile &file) { return file.eventsOf(mac, most); });
}

void Journal::compact(qint64 endedBeforeMs, QObject *context, Done<int> done)
{
    ask<int>(context, std::move(done),
             [endedBeforeMs](JournalFile &file) { return file.compact(endedBeforeMs); });
    post([](Worker &worker) { worker.readRuns(); });
}

void Journal::enqueue(const StepNote &note, std::function<void(const Result<void> &)> done)
{
    bool first = false;
    {
        const QMutexLocker lock(&m_queue->mutex);
        first = m_queue->notes.empty();
        m_queue->notes.push_back({note, std::move(done)});
    }
    if (first)
        post([](Worker &worker) { worker.flush(); });
}

void Journal::note(const StepNote &note, QObject *context, Done<void> done)
{
    enqueue(note, [guard = QPointer<QObject>(context),
                   done = std::move(done)](const Result<void> &answer) {
        if (guard)
            done(answer);
    });
}

void Journal::note(const StepNote &note)
{
    enqueue(note, {});
}

void Journal::setState(RunId run, RunHead::State state, const Error &halt, qint64 nowMs)
{
    post([run, state, halt, nowMs](Worker &worker) { worker.setState(run, state, halt, nowMs); });
}

const RunHead *Journal::run(RunId id) const
{
    const auto found =
        std::lower_bound(m_runs.begin(), m_runs.end(), id,
                         [](const RunHead &head, RunId wanted) { return head.id > wanted; });
    return found != m_runs.end() && found->id == id ? &*found : nullptr;
}

bool Journal::isUndone(const RunHead &head) const
{
    const RunHead *undoing = run(head.undoneBy);
    return undoing && undoing->count(StepResult::State::Confirmed) > 0;
}

void Journal::take(const QList<RunHead> &heads)
{
    for (const RunHead &head : heads) {
        const auto place =
            std::lower_bound(m_runs.begin(), m_runs.end(), head.id,
                             [](const RunHead &known, RunId wanted) { return known.id > wanted; });
        if (place == m_runs.end() || place->id != head.id) {
            m_runs.insert(place, head);
            Q_EMIT runAdded(head.id);
        } else if (*place != head) {
            *place = head;
            Q_EMIT runChanged(head.id);
        }
    }
}

void Journal::takeAll(const QList<RunHead> &heads)
{
    if (m_isRead && heads == m_runs)
        return;
    m_isRead = true;
    m_runs = heads;
    Q_EMIT runsReset();
}

} // namespace core
