// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetmatcher.h"
#include "core/logs/logsnapshot.h"

namespace core {

/// Which lines are looked at: those of a part of the tree of companies (without companies all of
/// it), and of one phone there.
struct LogScope
{
    QStringList companies; ///< uuids
    bool below = true;
    MacAddress phone; ///< null for all

    bool operator==(const LogScope &) const = default;
};

/// A set of lines: one bit each.
using LogBits = FleetBits;

/// A query made ready for one log: every word is looked up in the dictionaries once, rows are
/// asked for ids. A value, read from any thread.
class LogMatcher
{
public:
    LogMatcher() = default; ///< matches everything
    LogMatcher(const FleetQuery &query, const LogScope &scope, const LogDictionaries &dictionaries,
               qint64 nowMs);

    /// Of the lines in `wanted`, which are used, those that match.
    FleetMask match(const LogChunk &chunk, const FleetMask &wanted) const
    {
        return pass(m_test, chunk, wanted);
    }

private:
    enum class Column { Company, Event, Level, Firmware, Phone, Http };
    struct Test
    {
        enum class Kind { And, Or, Ids, Text, Time, Refused };
        Kind kind = Kind::And;
        bool negated = false;
        std::vector<Test> children;
        Column column = Column::Company; ///< Ids
        FleetIdSet ids;
        std::vector<LogText> texts; ///< Text: in one of these
        std::string needle;
        bool whole = false;
        qint64 from = 0; ///< Time: seconds, both included
        qint64 to = 0;
    };
    class Compiler;

    static FleetMask pass(const Test &test, const LogChunk &chunk, const FleetMask &wanted);
    static FleetMask passPlain(const Test &test, const LogChunk &chunk, const FleetMask &wanted);
    static FleetMask passIds(const Test &test, const LogChunk &chunk, const FleetMask &wanted);
    static FleetMask passText(const Test &test, const LogChunk &chunk, const FleetMask &wanted);

    Test m_test;
};

/// How many lines of the scope there are, whatever is searched for.
int countLines(const LogSnapshot &log, const LogScope &scope);
/// How many of these lines are (still) there and found.
int countMatches(const LogSnapshot &log, const std::vector<LogSlot> &lines, const FleetQuery &query,
                 const LogScope &scope, qint64 nowMs);

} // namespace core
