// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journal_p.h"

#include <QPointer>

#include <algorithm>
#include <limits>

namespace core {

Journal::Journal(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_queue(std::make_shared<Queue>())
    , m_worker(new Worker(this, m_path, m_queue))
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
    m_key = key;
    post([key](Worker &worker) { worker.open(key); });
    for (auto &call : std::exchange(m_waiting, {}))
        post(std::move(call));
    forgetTheRest();
}

void Journal::useKey(const Secret &key)
{
    m_key = key;
    post([key](Worker &worker) { worker.useKey(key); });
    forgetTheRest();
    Q_EMIT keyArrived();
}

/// What was being forgotten when a process ended.
void Journal::forgetTheRest()
{
    compactOn(std::numeric_limits<qint64>::min(), 0, [](const Result<int> &) {});
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
    post([guard = QPointer<QObject>(context), done = std::move(done),
          work = std::move(work)](Worker &worker) {
        worker.flushWaiting();
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

void Journal::giveUp(RunId run, qint64 nowMs, QObject *context, Done<void> done)
{
    const auto end = [this, nowMs, guard = QPointer<QObject>(context),
                      done = std::move(done)](const Result<RunContent> &content) {
        for (int i = 0; content && i < content->results.size(); ++i) {
            StepNote cancelled{content->head.id, i, nowMs, {}};
            cancelled.result.state = StepResult::State::Cancelled;
            if (content->results.at(i).state == StepResult::State::Planned)
                note(cancelled);
        }
        if (content)
            setState(content->head.id, {RunHead::State::Stopped, {}, nowMs});
        if (guard)
            done(content ? Result<void>() : Failure(content.error()));
    };
    adopt(run, SecretSettings(), this, end);
}

/// Whoever asked for the run has gone: it waits for somebody else.
void Journal::leave(const RunHead &head)
{
    setState(head.id, {RunHead::State::Interrupted, {}, head.createdMs});
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

void Journal::phonesOf(RunId run, JournalFile::Phones which, QObject *context,
                       Done<QList<MacAddress>> done)
{
    ask<QList<MacAddress>>(context, std::move(done),
                           [run, which](JournalFile &file) { return file.phonesOf(run, which); });
}

void Journal::compact(qint64 endedBeforeMs, QObject *context, Done<int> done)
{
    compactOn(
        endedBeforeMs, 0,
        [guard = QPointer<QObject>(context), done = std::move(done)](const Result<int> &runs) {
            if (guard)
                done(runs);
        });
}

void Journal::compactOn(qint64 endedBeforeMs, int runs,
                        std::function<void(const Result<int> &)> done)
{
    using Piece = JournalFile::Compacted;
    ask<Piece>(
        this,
        [this, endedBeforeMs, runs, done = std::move(done)](const Result<Piece> &piece) {
            if (piece && piece->more)
                return compactOn(endedBeforeMs, runs + piece->runs, done);
            if (runs > 0 || (piece && piece->runs > 0))
                post([](Worker &worker) { worker.readRuns(); });
            done(piece ? Result<int>(runs + piece->runs) : Failure(piece.error()));
        },
        [endedBeforeMs](JournalFile &file) { return file.compactSome(endedBeforeMs); });
}

void Journal::measure(QObject *context, Done<qint64> done)
{
    ask<qint64>(context, std::move(done),
                [](JournalFile &file) { return Result<qint64>(file.bytes()); });
}

Journal::Reader Journal::reader() const
{
    return [path = m_path, key = m_key] { return JournalFile::openToRead(path, key); };
}

void Journal::enqueue(const StepNote &note, std::function<void(const Result<void> &)> done)
{
    const bool isAwaited = bool(done);
    bool first = false;
    bool firstAwaited = false;
    {
        const QMutexLocker lock(&m_queue->mutex);
        first = m_queue->notes.empty();
        m_queue->notes.push_back({note, std::move(done)});
        firstAwaited = isAwaited && !std::exchange(m_queue->isAwaited, true);
    }
    if (firstAwaited)
        post([](Worker &worker) { worker.flush(); });
    else if (first)
        post([](Worker &worker) { worker.flushLater(); });
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

void Journal::setState(RunId run, const RunChange &change)
{
    post([run, change](Worker &worker) { worker.setState(run, change); });
}

const RunHead *Journal::run(RunId id) const
{
    const auto found =
        std::lower_bound(m_runs.begin(), m_runs.end(), id,
                         [](const RunHead &head, RunId wanted) { return head.id > wanted; });
    return found != m_runs.end() && found->id == id ? &*found : nullptr;
}

int Journal::undonePhones(const RunHead &head) const
{
    int together = 0;
    int most = 0; // by one of them, with what was so before it, which others may have done
    for (const RunId id : m_later.values(head.id)) {
        const RunHead *later = run(id);
        if (!later || later->origin != RunOrigin::Undo)
            continue;
        const int left = phonesLeftBy(*later);
        together += left;
        if (left > 0)
            most = std::max(most,
                            left + later->phonesOf(later->count(StepResult::State::AlreadyDone)));
    }
    return std::min(std::max(together, most), head.phonesDone());
}

/// As they are by it and by what tried it again.
int Journal::phonesLeftBy(const RunHead &head) const
{
    int left = head.phonesDone() - undonePhones(head);
    for (const RunId id : m_later.values(head.id)) {
        const RunHead *later = run(id);
        if (later && later->origin == RunOrigin::Retry)
            left += phonesLeftBy(*later);
    }
    return left;
}

bool Journal::isUndone(const RunHead &head) const
{
    const int done = head.phonesDone();
    return done > 0 && undonePhones(head) == done;
}

void Journal::noteOrigin(const RunHead &head)
{
    if (head.origin != RunOrigin::Wish && head.originRun < head.id)
        m_later.insert(head.originRun, head.id);
}

void Journal::take(const QList<RunHead> &heads)
{
    for (const RunHead &head : heads) {
        const auto place =
            std::lower_bound(m_runs.begin(), m_runs.end(), head.id,
                             [](const RunHead &known, RunId wanted) { return known.id > wanted; });
        if (place == m_runs.end() || place->id != head.id) {
            m_runs.insert(place - m_runs.begin(), head);
            noteOrigin(head);
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
    m_later.clear();
    for (const RunHead &head : m_runs)
        noteOrigin(head);
    Q_EMIT runsReset();
}

} // namespace core
