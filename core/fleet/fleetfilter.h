// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetindex.h"
#include "core/fleet/fleetorder.h"
#include "core/fleet/fleettouches.h"
#include "core/support/clock.h"

#include <QObject>
#include <QTimer>

namespace core {

/// The phones that a table shows, in order. A value that shares; any thread reads it.
struct FleetRows
{
    FleetSnapshot fleet; ///< what the slots mean
    std::shared_ptr<const std::vector<FleetSlot>> list;
    std::shared_ptr<const FleetBits> found;  ///< the same phones as a set; null with firstRows()
    std::shared_ptr<const FleetOrder> order; ///< null with firstRows()

    int count() const { return list ? int(list->size()) : 0; }
    FleetSlot at(int row) const { return (*list)[std::size_t(row)]; }
    /// -1 when the phone is not shown. Fast when `order` is there.
    int rowOf(FleetSlot slot) const;
};

/// Finds and sorts in the thread pool what a table shows; the owner's thread never waits and does
/// nothing that grows with the fleet. After every set...() follow firstRows(), unless rowsReady()
/// is as fast, and rowsReady(); the newest request wins and what it outdates stops early. After
/// applyChanges() only rowsReady() follows, when the last answer is out; while changes keep coming,
/// a tenth of the time at most goes into answers that the next change outdates; when very many
/// phones came and no more follow, the last answer comes at once. Owner's thread.
class FleetFilter : public QObject
{
    Q_OBJECT

public:
    explicit FleetFilter(const Clock &clock, QObject *parent = nullptr);
    ~FleetFilter() override;

    void setFleet(const FleetSnapshot &fleet); ///< another fleet
    /// The fleet's next state. Every change since the last call must be named, those of names
    /// need not.
    void applyChanges(const FleetSnapshot &fleet, const FleetChanges &changes);
    void setQuery(const FleetQuery &query);
    void setScope(const FleetScope &scope);
    void setSort(FleetSort sort);
    void setScreen(int rows) { m_screen = rows; } ///< how many rows firstRows() has, 100 at first
    /// Asks anew when the answer depends on the time of day ("seen:<2h").
    void refreshTimes();

    const FleetQuery &query() const { return m_query; }
    const FleetScope &scope() const { return m_scope; }
    FleetSort sort() const { return m_sort; }
    bool isBusy() const { return m_job || m_sorting || m_rest.isActive(); }
    const FleetRows &rows() const { return m_rows; } ///< of the last rowsReady()

Q_SIGNALS:
    /// The beginning of what is to come.
    void firstRows(const core::FleetRows &rows);
    void rowsReady(const core::FleetRows &rows);

private:
    struct Relay;
    struct Answer;
    struct Question;
    using Flag = std::shared_ptr<std::atomic<bool>>;

    void ask();
    void sortAll();
    void take(const std::shared_ptr<const Answer> &answer);
    void forgetTouched();
    void endRest();
    int restAfter(qint64 workedMs) const;
    void takeOrder(const std::shared_ptr<const FleetOrder> &order, qint64 workedMs);
    bool orderFits() const;
    static void work(const Question &question, const std::shared_ptr<Relay> &relay);
    static std::shared_ptr<const FleetBits> findAll(const Question &question,
                                                    const FleetMatcher &matcher, int spare);

    const Clock &m_clock;
    FleetSnapshot m_fleet;
    FleetQuery m_query;
    FleetScope m_scope;
    FleetSort m_sort;
    int m_screen = 100;
    std::shared_ptr<Relay> m_relay;
    std::shared_ptr<const Answer> m_last; ///< found for its own question, which may be an older one
    std::shared_ptr<const FleetOrder> m_order;
    FleetTouches m_touched;
    FleetRows m_rows;
    Flag m_job;     ///< set to stop it; null when nothing is asked
    Flag m_sorting; ///< likewise
    quint64 m_sortingVersion = 0;
    bool m_again = false; ///< the fleet went on while a question was out
    bool m_hurry = false; ///< no rest before the next one
    QTimer m_rest;        ///< until that question
    QTimer m_quiet;       ///< while many phones come: until no more seem to follow
};

} // namespace core

Q_DECLARE_METATYPE(core::FleetRows)
