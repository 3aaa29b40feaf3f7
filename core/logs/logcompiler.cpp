// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logcompiler.h"

#include "core/fleet/fleetcompiler.h"
#include "core/fleet/foldedtext.h"

#include <algorithm>

namespace core {

namespace {

using Comparison = FleetQuery::Comparison;
using Field = FleetQuery::Field;
using Term = FleetQuery::Term;

constexpr int mostHttp = 999;

QByteArray spaced(const QString &text)
{
    return searchFoldedUtf8(text).replace('_', ' ').replace('-', ' ');
}

bool httpFits(int code, const Term &term)
{
    const int bound = term.value.toInt();
    switch (term.comparison) {
    case Comparison::Part:
        return QString::number(code).startsWith(term.value);
    case Comparison::Equal:
        return code == bound;
    case Comparison::Less:
        return code < bound;
    case Comparison::LessOrEqual:
        return code <= bound;
    case Comparison::Greater:
        return code > bound;
    case Comparison::GreaterOrEqual:
        return code >= bound;
    }
    return false;
}

template <typename F>
FleetIdSet httpCodes(F fits)
{
    FleetIdSet codes;
    for (int code = 1; code <= mostHttp; ++code) {
        if (fits(code))
            codes.insert(FleetId(code));
    }
    return codes;
}

} // namespace

LogMatcher::Test LogMatcher::Compiler::compile(const FleetQuery::Node &node) const
{
    using Kind = FleetQuery::Node::Kind;
    if (node.kind == Kind::Leaf) {
        Test test = leaf(node.term);
        test.negated = node.term.negated;
        return test;
    }
    Test test;
    test.kind = node.kind == Kind::And ? Test::Kind::And : Test::Kind::Or;
    test.negated = node.negated;
    for (const FleetQuery::Node &child : node.children)
        test.children.push_back(compile(child));
    std::stable_sort(test.children.begin(), test.children.end(),
                     [](const Test &a, const Test &b) { return cost(a) < cost(b); });
    return test;
}

int LogMatcher::Compiler::cost(const Test &test)
{
    switch (test.kind) {
    case Test::Kind::Refused:
        return 0;
    case Test::Kind::Time:
        return 1;
    case Test::Kind::Ids:
        return 2;
    case Test::Kind::Text:
        return 3;
    case Test::Kind::And:
    case Test::Kind::Or:
        break;
    }
    return 4;
}

LogMatcher::Test LogMatcher::Compiler::ids(Column column, FleetIdSet set)
{
    Test test;
    test.kind = Test::Kind::Ids;
    test.column = column;
    test.ids = std::move(set);
    return test;
}

LogMatcher::Test LogMatcher::Compiler::any(std::vector<Test> children)
{
    Test test;
    test.kind = Test::Kind::Or;
    test.children = std::move(children);
    return test;
}

LogMatcher::Test LogMatcher::Compiler::companies(const LogScope &scope) const
{
    FleetIdSet set;
    for (const QString &uuid : scope.companies) {
        if (const FleetId id = m_dictionaries[LogKind::Company].find(uuid); id != 0)
            set.insert(id);
    }
    if (scope.below)
        addCompaniesBelow(m_dictionaries[LogKind::Company], set);
    return ids(Column::Company, std::move(set));
}

LogMatcher::Test LogMatcher::Compiler::phone(MacAddress mac) const
{
    FleetIdSet set;
    if (const FleetId id = m_dictionaries.phones.find(mac); id != 0)
        set.insert(id);
    return ids(Column::Phone, std::move(set));
}

LogMatcher::Test LogMatcher::Compiler::leaf(const Term &term) const
{
    switch (term.field) {
    case Field::Mac:
    case Field::Name:
        return phones(term);
    case Field::Ip:
        return text(term, {LogText::Ip});
    case Field::Message:
        return text(term, {LogText::Message});
    case Field::Path:
        return text(term, {LogText::Path});
    case Field::Company:
    case Field::Below:
        return company(term);
    case Field::Model:
        return model(term);
    case Field::Firmware:
        return firmware(term);
    case Field::Event:
        return ids(Column::Event, words(LogKind::Event, term));
    case Field::Level:
        return level(term);
    case Field::Http:
        return http(term);
    case Field::Seen:
    case Field::Created:
    case Field::Time:
        return time(term);
    case Field::Is: {
        Test test;
        test.kind = Test::Kind::Refused;
        return test;
    }
    case Field::Any:
    case Field::Profile:
    case Field::Group:
    case Field::Status:
    case Field::Redirect:
    case Field::Has:
    case Field::No:
    case Field::Run:
        break;
    }
    return word(term);
}

LogMatcher::Test LogMatcher::Compiler::word(const Term &term) const
{
    const QByteArray folded = searchFoldedUtf8(term.value);
    if (folded.isEmpty())
        return {}; // an empty "and" lets everything pass
    std::vector<Test> tests;
    for (const auto &[kind, column] :
         {std::pair(LogKind::Event, Column::Event), std::pair(LogKind::Level, Column::Level),
          std::pair(LogKind::Firmware, Column::Firmware),
          std::pair(LogKind::Company, Column::Company)}) {
        const FleetDictionary &all = m_dictionaries[kind];
        FleetIdSet set;
        for (FleetId id = 1; id < all.size(); ++id) {
            const bool isWord = kind == LogKind::Event || kind == LogKind::Level;
            if (all.at(id).folded.contains(folded) ||
                (isWord && searchFoldedUtf8(all.at(id).key).contains(folded)))
                set.insert(id);
        }
        tests.push_back(ids(column, std::move(set)));
    }
    tests.push_back(phones(term));
    tests.push_back(ids(Column::Http, httpCodes([&](int code) {
                            return QByteArray::number(code).contains(folded);
                        })));
    if (m_dictionaries.refused.contains(folded) || QByteArrayLiteral("refused").contains(folded))
        tests.push_back(readsRefused());
    tests.push_back(text(term, {LogText::Message, LogText::Path, LogText::Ip, LogText::UserAgent}));
    return any(std::move(tests));
}

/// What reads "Refused" as its level: of the refusals those that are no error of the service.
LogMatcher::Test LogMatcher::Compiler::readsRefused() const
{
    FleetIdSet errors;
    if (const FleetId error = m_dictionaries[LogKind::Level].find(QStringLiteral("error")))
        errors.insert(error);
    Test both;
    both.kind = Test::Kind::And;
    both.children = {Test(), ids(Column::Level, std::move(errors))};
    both.children.front().kind = Test::Kind::Refused;
    both.children.back().negated = true;
    return both;
}

LogMatcher::Test LogMatcher::Compiler::company(const Term &term) const
{
    const FleetDictionary &all = m_dictionaries[LogKind::Company];
    const QByteArray folded = searchFoldedUtf8(term.value);
    FleetIdSet set;
    for (FleetId id = 1; id < all.size(); ++id) {
        if (entryFits(all.at(id), term, folded))
            set.insert(id);
    }
    if (term.field == Field::Below)
        addCompaniesBelow(all, set);
    return ids(Column::Company, std::move(set));
}

LogMatcher::Test LogMatcher::Compiler::phones(const Term &term) const
{
    const std::vector<TextNeedle> needles = needlesOf(term);
    if (needles.empty())
        return {};
    const LogPhones &all = m_dictionaries.phones;
    FleetIdSet set;
    for (FleetId id = 1; id < all.size(); ++id) {
        const auto has = [&](const TextNeedle &needle) { return rowHas(all.text(id), needle); };
        if (std::any_of(needles.begin(), needles.end(), has))
            set.insert(id);
    }
    return ids(Column::Phone, std::move(set));
}

/// The address of a phone tells its model, and so does what it calls itself.
LogMatcher::Test LogMatcher::Compiler::model(const Term &term) const
{
    const LogPhones &all = m_dictionaries.phones;
    const QByteArray folded = searchFoldedUtf8(term.value);
    FleetIdSet set;
    for (FleetId id = 1; id < all.size(); ++id) {
        if (searchFoldedUtf8(all.mac(id).modelHint()).contains(folded))
            set.insert(id);
    }
    Term part = term;
    part.comparison = Comparison::Part;
    return any({ids(Column::Phone, std::move(set)), text(part, {LogText::UserAgent})});
}

FleetIdSet LogMatcher::Compiler::words(LogKind kind, const Term &term) const
{
    const FleetDictionary &all = m_dictionaries[kind];
    const QByteArray wanted = spaced(term.value);
    const bool whole = term.comparison == Comparison::Equal;
    const auto fits = [&](const QByteArray &text) {
        return whole                    ? text == wanted
               : kind == LogKind::Level ? text.startsWith(wanted)
                                        : text.contains(wanted);
    };
    FleetIdSet set;
    for (FleetId id = 1; id < all.size(); ++id) {
        if (fits(spaced(all.at(id).key)) || fits(spaced(all.at(id).name)))
            set.insert(id);
    }
    return set;
}

LogMatcher::Test LogMatcher::Compiler::level(const Term &term) const
{
    std::vector<Test> tests{ids(Column::Level, words(LogKind::Level, term))};
    const QByteArray wanted = spaced(term.value);
    const bool whole = term.comparison == Comparison::Equal;
    for (const QByteArray &word : {m_dictionaries.refused, QByteArrayLiteral("refused")}) {
        if (whole ? word != wanted : !word.startsWith(wanted))
            continue;
        tests.push_back(readsRefused());
        break;
    }
    return any(std::move(tests));
}

LogMatcher::Test LogMatcher::Compiler::firmware(const Term &term) const
{
    const FleetDictionary &all = m_dictionaries[LogKind::Firmware];
    const QByteArray folded = searchFoldedUtf8(term.value);
    FleetIdSet set;
    for (FleetId id = 1; id < all.size(); ++id) {
        if (entryFits(all.at(id), term, folded))
            set.insert(id);
    }
    return ids(Column::Firmware, std::move(set));
}

LogMatcher::Test LogMatcher::Compiler::time(const Term &term) const
{
    Test test;
    test.kind = Test::Kind::Time;
    quint32 from = 0;
    quint32 to = 0;
    (void)fleetTimeRange(term, m_nowMs, from, to);
    test.from = from;
    test.to = to;
    return test;
}

LogMatcher::Test LogMatcher::Compiler::text(const Term &term, std::vector<LogText> texts)
{
    Test test;
    const QByteArray folded = searchFoldedUtf8(term.value);
    if (folded.isEmpty())
        return test;
    test.kind = Test::Kind::Text;
    test.texts = std::move(texts);
    test.needle = folded.toStdString();
    test.whole = term.comparison == Comparison::Equal;
    return test;
}

LogMatcher::Test LogMatcher::Compiler::http(const Term &term)
{
    return ids(Column::Http, httpCodes([&](int code) { return httpFits(code, term); }));
}

} // namespace core
