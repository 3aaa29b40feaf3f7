// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetmatcher.h"

namespace core {

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
    Test text(const FleetQuery::Term &term, TextNeedle::Part part) const;
    Test meant(FleetQuery::Word word) const;
    Test dictionary(const FleetQuery::Term &term, FleetKind kind) const;
    Test property(const FleetQuery::Term &term) const;
    static void addMac(Test &test, const QString &folded);
    static int cost(const Test &test);

    const FleetDictionaries &m_dictionaries;
    const qint64 m_nowMs;
};

} // namespace core
