// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logbook.h"
#include "core/logs/logorder.h"
#include "core/support/clock.h"

#include <QObject>

namespace core {

class Mailbox;

/// The lines that a table shows, in order. A value that shares; any thread reads it.
struct LogRows
{
    LogSnapshot log; ///< what the slots mean
    std::shared_ptr<const std::vector<LogSlot>> list;
    std::shared_ptr<const LogBits> found;  ///< the same lines as a set; null with firstRows()
    std::shared_ptr<const LogOrder> order; ///< null with firstRows()
    int inScope = 0; ///< lines of the scope, found or not; not counted with firstRows()

    int count() const { return list ? int(list->size()) : 0; }
    LogSlot at(int row) const { return (*list)[std::size_t(row)]; }
    /// -1 when the line is not shown, and with firstRows().
    int rowOf(LogSlot slot) const;
};

/// Finds and sorts in the thread pool what a table of log lines shows; the owner's thread never
/// waits and does nothing that grows with the log. After every set...() follow firstRows(), unless
/// rowsReady() is as fast, and rowsReady(); the newest request wins and what it outdates stops
/// early. After applyChanges() only rowsReady() follows, and only the new lines are looked at.
/// Owner's thread.
class LogFilter : public QObject
{
    Q_OBJECT

public:
    explicit LogFilter(const Clock &clock, QObject *parent = nullptr);
    ~LogFilter() override;

    void setLog(const LogSnapshot &log); ///< another log
    /// The log's next state. Every line since the last call must be named.
    void applyChanges(const LogSnapshot &log, const LogChanges &changes);
    void setQuery(const FleetQuery &query);
    void setScope(const LogScope &scope);
    void setSort(LogSort sort);
    void setScreen(int rows) { m_screen = rows; } ///< how many rows firstRows() has, 100 at first
    /// Asks anew when the answer depends on the time of day ("time:<2h").
    void refreshTimes();

    const LogSnapshot &log() const { return m_log; }
    const FleetQuery &query() const { return m_query; }
    const LogScope &scope() const { return m_scope; }
    LogSort sort() const { return m_sort; }
    bool isBusy() const { return m_job != nullptr; }
    const LogRows &rows() const { return m_rows; } ///< of the last rowsReady()

Q_SIGNALS:
    /// The beginning of what is to come.
    void firstRows(const core::LogRows &rows);
    void rowsReady(const core::LogRows &rows);

private:
    struct Answer;
    struct Question;
    class Search;
    using Flag = std::shared_ptr<std::atomic<bool>>;
    struct Step
    {
        quint64 version; ///< of the log, after it
        LogChanges changes;
    };

    void ask();
    static void work(LogFilter *filter, const std::shared_ptr<const Question> &question,
                     const std::shared_ptr<Mailbox> &mailbox);
    void keepOrder(const std::shared_ptr<const LogOrder> &order, quint64 epoch);
    void take(const Answer &answer);
    std::vector<Step> stepsSince(quint64 version) const;
    bool orderFits() const;

    const Clock &m_clock;
    LogSnapshot m_log;
    FleetQuery m_query;
    LogScope m_scope;
    LogSort m_sort;
    int m_screen = 100;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<const Answer> m_last; ///< found for its own question, which may be an older one
    std::shared_ptr<const LogOrder> m_order;
    std::vector<Step> m_steps;
    LogRows m_rows;
    quint64 m_epoch = 0;  ///< grows with setLog()
    Flag m_job;           ///< set to stop it; null when nothing is asked
    bool m_again = false; ///< the log went on while a question was out
};

} // namespace core

Q_DECLARE_METATYPE(core::LogRows)
