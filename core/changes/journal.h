// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalfile.h"

#include <QMultiHash>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace core {

/// The journal at work in a thread of its own: this object lives on the window's thread and never
/// waits there, except at its end, until what was handed over has been tried to be written.
///
/// What is asked for before open() waits for it. Answers come in the order of the questions, from
/// the event loop, and not at all once their context has gone. Notes that arrive while the disk
/// is busy go there together. A file that could not be opened is tried again with every call.
class Journal : public QObject
{
    Q_OBJECT

public:
    static constexpr int lookMs = 2000;  ///< for what another Perch has written
    static constexpr int againMs = 2000; ///< for notes that could not be written
    static constexpr int soonMs = 50;    ///< notes that nobody waits for let others come along

    template <typename T>
    using Done = std::function<void(const Result<T> &)>;

    explicit Journal(QString path, QObject *parent = nullptr);
    ~Journal() override;

    /// At most once. Without a key secrets are left out: such a run cannot be continued after a
    /// crash nor undone, as far as it concerns them.
    void open(const std::optional<Secret> &key);
    bool isOpened() const { return m_opened; }
    /// From now on, after it was opened without one; once.
    void useKey(const Secret &key);

    // See JournalFile.
    void begin(const RunStart &start, QObject *context, Done<RunHead> done);
    void adopt(RunId run, const SecretSettings &secrets, QObject *context, Done<RunContent> done);
    /// Ends a run that waits, for want of a way to its account: what was planned is cancelled, what
    /// is unclear stays so.
    void giveUp(RunId run, qint64 nowMs, QObject *context, Done<void> done);
    void content(RunId run, JournalFile::Images images, QObject *context, Done<RunContent> done);
    void eventsOf(MacAddress mac, int most, QObject *context, Done<QList<PhoneEvent>> done);
    void phonesOf(RunId run, JournalFile::Phones which, QObject *context,
                  Done<QList<MacAddress>> done);
    /// In pieces, between which the notes of runs go to the disk; goes on without the context.
    void compact(qint64 endedBeforeMs, QObject *context, Done<int> done);
    void measure(QObject *context, Done<qint64> done); ///< bytes on the disk
    /// Opens the file once more, to read, on the thread that calls it; after open().
    using Reader = std::function<Result<std::unique_ptr<JournalFile>>()>;
    Reader reader() const;
    /// Goes no further than the answer: who must know that it is on disk asks here. Dropped when
    /// it could not be written.
    void note(const StepNote &note, QObject *context, Done<void> done);
    /// Kept and tried again until it is on disk.
    void note(const StepNote &note);
    void setState(RunId run, const RunChange &change);

    /// False from when it was opened without a key until it has got one.
    bool keepsSecrets() const { return !m_opened || m_key.has_value(); }
    bool isRead() const { return m_isRead; }
    const QList<RunHead> &runs() const { return m_runs; } ///< newest first
    /// Phones of the run that later runs have put back, tries again of those counted, and nobody
    /// has changed once more since; at most head.phonesDone().
    int undonePhones(const RunHead &head) const;
    bool isUndone(const RunHead &head) const; ///< all that it has changed
    const RunHead *run(RunId id) const; ///< null when there is none; valid until the next signal

Q_SIGNALS:
    void runsReset(); ///< read for the first time, or anew after another Perch wrote
    void runAdded(core::RunId run);
    void runChanged(core::RunId run);
    void keyArrived(); ///< useKey() was called
    /// What the person should know of; each serviceCode once, and again after all was well.
    void problem(const core::Error &error);

private:
    class Worker;
    struct Queue;

    void post(std::function<void(Worker &)> call);
    template <typename T, typename Ask>
    void ask(QObject *context, Done<T> done, Ask work);
    void enqueue(const StepNote &note, std::function<void(const Result<void> &)> done);
    void leave(const RunHead &head);
    void take(const QList<RunHead> &heads);
    void takeAll(const QList<RunHead> &heads);
    void forgetTheRest();
    void noteOrigin(const RunHead &head);
    int phonesLeftBy(const RunHead &head) const;

    void compactOn(qint64 endedBeforeMs, int runs, std::function<void(const Result<int> &)> done);

    QThread m_thread;
    const QString m_path;
    std::optional<Secret> m_key;
    const std::shared_ptr<Queue> m_queue;
    Worker *m_worker;
    bool m_opened = false;
    bool m_isRead = false;
    std::vector<std::function<void(Worker &)>> m_waiting; ///< for open()
    QList<RunHead> m_runs;
    QMultiHash<RunId, RunId> m_later; ///< what undoes a run or tries it again
    QStringList m_told;
};

} // namespace core
