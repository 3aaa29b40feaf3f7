// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logkeys.h"
#include "core/logs/logmatcher.h"

#include <atomic>

namespace core {

/// All lines of a log in one order. Immutable; any thread.
class LogOrder
{
public:
    /// Uses the thread pool beside the calling thread.
    static std::shared_ptr<const LogOrder> make(const LogSnapshot &log, LogSort sort);
    /// The same after these lines came and went (in any order, also more than once).
    std::shared_ptr<const LogOrder> updated(const LogSnapshot &log,
                                            const std::vector<LogSlot> &touched) const;

    LogSort sort() const { return m_sort; }
    quint64 version() const { return m_version; }
    quint64 namesVersion() const { return m_namesVersion; }
    const std::vector<LogSlot> &list() const { return m_slots; }
    quint32 rank(LogSlot slot) const { return m_ranks[slot]; }
    /// These lines in this order.
    std::vector<LogSlot> arrange(const LogBits &lines) const;

private:
    void finish(const LogSnapshot &log);

    LogSort m_sort;
    quint64 m_version = 0;
    quint64 m_namesVersion = 0;
    std::vector<LogSlot> m_slots;
    std::vector<quint32> m_ranks; ///< by slot
};

} // namespace core
