// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal does in its thread.
#include "core/changes/journal_p.h"

#include "core/support/logging.h"

namespace core {

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

void Journal::Worker::open(const std::optional<Secret> &key)
{
    m_key = key;
    if (const Result<void> opened = ready(); !opened)
        report(opened.error());
}

void Journal::Worker::useKey(const Secret &key)
{
    m_key = key;
    if (m_file)
        m_file->useKey(key);
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

void Journal::Worker::flushLater()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Journal::Worker::flushWaiting()
{
    if (m_soon.isActive())
        flush();
}

void Journal::Worker::flush()
{
    std::vector<WaitingNote> notes = std::move(m_late);
    m_late.clear();
    {
        const QMutexLocker lock(&m_queue->mutex);
        std::move(m_queue->notes.begin(), m_queue->notes.end(), std::back_inserter(notes));
        m_queue->notes.clear();
        m_queue->isAwaited = false;
    }
    m_soon.stop();
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

void Journal::Worker::setState(RunId run, const RunChange &change)
{
    m_lateStates.insert_or_assign(run, change);
    flush();
}

void Journal::Worker::writeStates()
{
    for (auto it = m_lateStates.begin(); it != m_lateStates.end();) {
        const auto &[run, change] = *it;
        const auto head = with<RunHead>([&, run = run, change = change](JournalFile &file) {
            return file.setState(run, change);
        });
        if (!head)
            return;
        tellHeads({*head});
        it = m_lateStates.erase(it);
    }
}

} // namespace core
