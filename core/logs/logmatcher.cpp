// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logmatcher.h"

#include "core/fleet/fleetmask.h"
#include "core/fleet/textscan.h"
#include "core/logs/logcompiler.h"

#include <algorithm>

namespace core {

namespace {

/// Which of the chunk's texts hold the needle, a byte each; empty when none does.
std::vector<quint8> textsWith(const LogChunk &chunk, const std::string &needle, bool whole)
{
    std::vector<quint8> hits;
    const std::string_view all(chunk.folded);
    const auto ends = chunk.foldedEnd.cbegin();
    int place = 1;
    for (std::size_t at = findText(all, needle, 0); at != std::string_view::npos;
         at = findText(all, needle, at)) {
        if (at >= ends[place])
            place = int(std::upper_bound(ends + place, chunk.foldedEnd.cend(), quint32(at)) - ends);
        if (!whole || chunk.foldedText(quint16(place)) == needle) {
            hits.resize(std::size_t(chunk.textCount()));
            hits[std::size_t(place)] = 1;
        }
        at = ends[place];
    }
    return hits;
}

} // namespace

LogMatcher::LogMatcher(const FleetQuery &query, const LogScope &scope,
                       const LogDictionaries &dictionaries, qint64 nowMs)
{
    const Compiler compiler(dictionaries, nowMs);
    m_test = compiler.compile(query.root());
    if (!scope.phone.isNull())
        m_test.children.insert(m_test.children.begin(), compiler.phone(scope.phone));
    if (!scope.companies.isEmpty())
        m_test.children.insert(m_test.children.begin(), compiler.companies(scope));
}

int countLines(const LogSnapshot &log, const LogScope &scope)
{
    if (scope.companies.isEmpty() && scope.phone.isNull())
        return int(log.lineCount());
    const LogMatcher matcher({}, scope, log.dictionaries(), 0);
    int count = 0;
    for (int i = 0; i < log.chunkCount(); ++i)
        count += countRows(matcher.match(log.chunkAt(i), log.usedAt(i)));
    return count;
}

int countMatches(const LogSnapshot &log, const std::vector<LogSlot> &lines, const FleetQuery &query,
                 const LogScope &scope, qint64 nowMs)
{
    const LogMatcher matcher(query, scope, log.dictionaries(), nowMs);
    LogBits wanted(log.chunkCount());
    for (const LogSlot slot : lines)
        wanted.set(slot, log.contains(slot));
    int count = 0;
    for (int i = 0; i < log.chunkCount(); ++i) {
        if (!isEmpty(wanted.chunk(i)))
            count += countRows(matcher.match(log.chunkAt(i), wanted.chunk(i)));
    }
    return count;
}

FleetMask LogMatcher::pass(const Test &test, const LogChunk &chunk, const FleetMask &wanted)
{
    const FleetMask found = passPlain(test, chunk, wanted);
    return test.negated ? without(wanted, found) : found;
}

FleetMask LogMatcher::passPlain(const Test &test, const LogChunk &chunk, const FleetMask &wanted)
{
    FleetMask rest = wanted;
    FleetMask found{};
    switch (test.kind) {
    case Test::Kind::And:
        for (std::size_t i = 0; i < test.children.size() && !isEmpty(rest); ++i)
            rest = pass(test.children[i], chunk, rest);
        return rest;
    case Test::Kind::Or:
        for (std::size_t i = 0; i < test.children.size() && !isEmpty(rest); ++i) {
            const FleetMask more = pass(test.children[i], chunk, rest);
            add(found, more);
            rest = without(rest, more);
        }
        return found;
    case Test::Kind::Ids:
        return passIds(test, chunk, wanted);
    case Test::Kind::Text:
        return passText(test, chunk, wanted);
    case Test::Kind::Time:
        return select(wanted, chunk.size(), [&](std::size_t row) {
            const qint64 seconds = chunk.time[row] / 1000;
            return seconds >= test.from && seconds <= test.to;
        });
    case Test::Kind::Refused:
        return both(wanted, chunk.refused);
    }
    return found;
}

FleetMask LogMatcher::passIds(const Test &test, const LogChunk &chunk, const FleetMask &wanted)
{
    if (test.ids.isEmpty())
        return {};
    if (test.column == Column::Http)
        return select(wanted, chunk.size(),
                      [&](std::size_t row) { return test.ids.contains(FleetId(chunk.http[row])); });
    const auto columnOf = [&]() -> const std::vector<FleetId> & {
        switch (test.column) {
        case Column::Event:
            return chunk.column(LogKind::Event);
        case Column::Level:
            return chunk.column(LogKind::Level);
        case Column::Firmware:
            return chunk.column(LogKind::Firmware);
        case Column::Phone:
            return chunk.phone;
        case Column::Company:
        case Column::Http:
            break;
        }
        return chunk.column(LogKind::Company);
    };
    const std::vector<FleetId> &column = columnOf();
    return select(wanted, chunk.size(),
                  [&](std::size_t row) { return test.ids.contains(column[row]); });
}

FleetMask LogMatcher::passText(const Test &test, const LogChunk &chunk, const FleetMask &wanted)
{
    const std::vector<quint8> hits = textsWith(chunk, test.needle, test.whole);
    FleetMask found{};
    if (hits.empty())
        return found;
    FleetMask rest = wanted;
    for (const LogText text : test.texts) {
        const std::vector<quint16> &column = chunk.column(text);
        const FleetMask more =
            select(rest, chunk.size(), [&](std::size_t row) { return hits[column[row]] != 0; });
        add(found, more);
        rest = without(rest, more);
    }
    return found;
}

} // namespace core
