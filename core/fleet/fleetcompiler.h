// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetmatcher.h"

namespace core {

/// Whether an entry of a dictionary is what a term of a query means; `folded` is its value.
/// Versions begin with the value, other texts contain it.
bool entryFits(const FleetDictionary::Entry &entry, const FleetQuery::Term &term,
               const QByteArray &folded);

/// What to look for in the text of a phone for a word or a term of mac:, name: or ip:.
std::vector<TextNeedle> needlesOf(const FleetQuery::Term &term);

/// Turns the terms of a query into tests of a row.
class FleetMatcher::Compiler
{
public:
    Compiler(const FleetDictionaries &dictionaries, qint64 nowMs)
        : m_dictionaries(dictionaries)
        , m_nowMs(nowMs)
    {}

    Test compile(const FleetQuery::Node &node) const;
    Test scope(const FleetScope &scope) const;

private:
    Test leaf(const FleetQuery::Term &term) const;
    Test word(const FleetQuery::Term &term) const;
    Test meant(FleetQuery::Word word) const;
    static Test text(const FleetQuery::Term &term);
    Test dictionary(const FleetQuery::Term &term, FleetKind kind) const;
    Test property(const FleetQuery::Term &term) const;
    Test run(const FleetQuery::Term &term) const;
    static int cost(const Test &test);

    const FleetDictionaries &m_dictionaries;
    const qint64 m_nowMs;
};

} // namespace core
