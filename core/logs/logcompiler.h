// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logmatcher.h"

namespace core {

/// Turns the terms of a query into tests of a log line.
class LogMatcher::Compiler
{
public:
    Compiler(const LogDictionaries &dictionaries, qint64 nowMs)
        : m_dictionaries(dictionaries)
        , m_nowMs(nowMs)
    {}

    Test compile(const FleetQuery::Node &node) const;
    Test companies(const LogScope &scope) const;
    Test phone(MacAddress mac) const;

private:
    using Term = FleetQuery::Term;

    Test leaf(const Term &term) const;
    Test word(const Term &term) const;
    Test company(const Term &term) const;
    Test phones(const Term &term) const;
    Test model(const Term &term) const;
    Test level(const Term &term) const;
    Test readsRefused() const;
    Test firmware(const Term &term) const;
    Test time(const Term &term) const;
    /// Ids whose word or name is meant; a service's word has underscores, people type blanks.
    FleetIdSet words(LogKind kind, const Term &term) const;
    static Test text(const Term &term, std::vector<LogText> texts);
    static Test http(const Term &term);
    static Test any(std::vector<Test> children);
    static Test ids(Column column, FleetIdSet set);
    static int cost(const Test &test);

    const LogDictionaries &m_dictionaries;
    const qint64 m_nowMs;
};

} // namespace core
