// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logsnapshot.h"

namespace core {

/// What a line can be sorted by.
enum class LogColumn {
    Time,
    Level,
    Phone,
    Mac,
    Company,
    Event,
    Message,
    Http,
    Ip,
    Firmware,
    Path,
    UserAgent
};

struct LogSort
{
    LogColumn column = LogColumn::Time;
    bool descending = true; ///< what is empty stays last

    bool operator==(const LogSort &) const = default;
};

struct LogKey
{
    quint64 rank = 0; ///< smaller is first; equal texts or only equal beginnings
    qint64 time = 0;
    LogSlot slot = 0;
};

/// Sorts lines of one snapshot, which must outlive it; among equal ones the newest is first. Any
/// thread.
class LogKeys
{
public:
    LogKeys(const LogSnapshot &log, LogSort sort);

    /// A column whose order changes when a name does.
    static bool dependsOnNames(LogColumn column);
    LogKey key(LogSlot slot) const;
    bool before(const LogKey &a, const LogKey &b) const;

private:
    quint64 valueOf(LogSlot slot) const; ///< 0 for nothing
    std::string_view foldedText(LogSlot slot) const;

    const LogSnapshot &m_log;
    const LogSort m_sort;
    std::vector<quint32> m_ranks; ///< of the column's dictionary
};

} // namespace core
