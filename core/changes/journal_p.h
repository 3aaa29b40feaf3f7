// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journal.h"

#include <QMutex>
#include <QTimer>

#include <atomic>
#include <map>

namespace core {

struct WaitingNote
{
    StepNote note;
    std::function<void(const Result<void> &)> done; ///< empty: it is tried again
};

/// What the two threads share.
struct Journal::Queue
{
    QMutex mutex;
    std::vector<WaitingNote> notes;
    bool isAwaited = false; ///< somebody waits for one of them
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
        , m_soon(this)
    {
        m_look.setInterval(lookMs);
        m_again.setSingleShot(true);
        m_again.setInterval(againMs);
        connect(&m_look, &QTimer::timeout, this, &Worker::look);
        m_soon.setSingleShot(true);
        m_soon.setInterval(soonMs);
        connect(&m_again, &QTimer::timeout, this, &Worker::flush);
        connect(&m_soon, &QTimer::timeout, this, &Worker::flush);
    }

    void open(const std::optional<Secret> &key);
    void useKey(const Secret &key);
    void flush();
    void flushLater();   ///< unless something comes that cannot wait
    void flushWaiting(); ///< if that was asked for
    void setState(RunId run, const RunChange &change);
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
    QTimer m_soon;  ///< runs while there are notes that nobody waits for
    std::optional<Secret> m_key;
    std::unique_ptr<JournalFile> m_file;
    int m_open = 0;                  ///< runs of processes that have gone, as of the last look
    qint64 m_seen = 0;               ///< what another process has written was read up to here
    std::vector<WaitingNote> m_late; ///< could not be written yet
    std::map<RunId, RunChange> m_lateStates; ///< the latest of each run
};

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

} // namespace core
