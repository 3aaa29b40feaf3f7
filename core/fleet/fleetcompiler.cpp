// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetcompiler.h"

#include "core/fleet/foldedtext.h"

#include <algorithm>

namespace core {

namespace {

using Comparison = FleetQuery::Comparison;
using Field = FleetQuery::Field;
using Term = FleetQuery::Term;

bool comparesOrder(Comparison comparison)
{
    return comparison != Comparison::Part && comparison != Comparison::Equal;
}

bool versionFits(const QString &version, const Term &term)
{
    const int order = compareVersions(version, term.value);
    switch (term.comparison) {
    case Comparison::Less:
        return order < 0;
    case Comparison::LessOrEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterOrEqual:
        return order >= 0;
    case Comparison::Part:
    case Comparison::Equal:
        break;
    }
    return order == 0;
}

/// The service's words have underscores ("never_seen"), people type others.
QByteArray statusFolded(const QString &text)
{
    return searchFoldedUtf8(text).replace('_', ' ').replace('-', ' ');
}

bool statusFits(const FleetDictionary::Entry &entry, const Term &term)
{
    const QByteArray wanted = statusFolded(term.value);
    const QByteArray word = statusFolded(entry.key);
    const QByteArray shown = statusFolded(entry.name);
    if (term.comparison == Comparison::Equal)
        return word == wanted || shown == wanted;
    const bool unknown = endpointStatusFromWord(entry.key) == EndpointStatus::Unknown;
    return word.startsWith(wanted) || shown.startsWith(wanted) ||
           (unknown && QByteArrayLiteral("unknown").startsWith(wanted));
}

/// Keys of companies may say more in front of the uuid.
bool keyFits(const QString &key, const Term &term)
{
    const bool isCompany = term.field == Field::Company || term.field == Field::Below;
    return key == term.value ||
           (isCompany && !term.value.isEmpty() && key.endsWith(u'/' + term.value));
}

} // namespace

bool entryFits(const FleetDictionary::Entry &entry, const Term &term, const QByteArray &folded)
{
    switch (term.comparison) {
    case Comparison::Equal:
        return entry.folded == folded || keyFits(entry.key, term);
    case Comparison::Part:
        return term.field == Field::Firmware ? entry.folded.startsWith(folded)
                                             : entry.folded.contains(folded);
    case Comparison::Less:
    case Comparison::LessOrEqual:
    case Comparison::Greater:
    case Comparison::GreaterOrEqual:
        break;
    }
    return versionFits(entry.name, term);
}

std::vector<TextNeedle> needlesOf(const Term &term)
{
    using Part = TextNeedle::Part;
    const Part part = term.field == Field::Mac    ? Part::Mac
                      : term.field == Field::Name ? Part::Name
                      : term.field == Field::Ip   ? Part::Ip
                                                  : Part::Any;
    const QByteArray folded = searchFoldedUtf8(term.value);
    std::vector<TextNeedle> needles;
    if (folded.isEmpty())
        return needles;
    const bool whole = term.comparison == Comparison::Equal;
    needles.push_back({folded.toStdString(), part, 0, 0, false, whole});
    if (part == Part::Name || part == Part::Ip)
        return needles;
    const MacPart mac = macPart(QString::fromUtf8(folded));
    const bool complete = mac.digits.size() == 12;
    if (!mac.digits.isEmpty())
        needles.push_back({mac.digits.toStdString(), Part::Mac, complete ? 0 : mac.group,
                           mac.beforeFirst, mac.open, false});
    return needles;
}

FleetMatcher::Test FleetMatcher::Compiler::compile(const FleetQuery::Node &node) const
{
    using Kind = FleetQuery::Node::Kind;
    if (node.kind == Kind::Leaf)
        return leaf(node.term);
    Test test;
    test.kind = node.kind == Kind::And ? Test::Kind::And : Test::Kind::Or;
    test.negated = node.negated;
    for (const FleetQuery::Node &child : node.children)
        test.children.push_back(compile(child));
    std::stable_sort(test.children.begin(), test.children.end(),
                     [](const Test &a, const Test &b) { return cost(a) < cost(b); });
    return test;
}

FleetMatcher::Test FleetMatcher::Compiler::scope(const FleetScope &scope) const
{
    FleetIdSet companies;
    for (const QString &key : scope.companies) {
        const FleetId id = m_dictionaries[FleetKind::Company].find(key);
        if (id != 0)
            companies.insert(id);
    }
    if (scope.below)
        addCompaniesBelow(m_dictionaries[FleetKind::Company], companies);
    Test test;
    test.kind = Test::Kind::Ids;
    test.ids.emplace_back(FleetKind::Company, companies);
    return test;
}

int FleetMatcher::Compiler::cost(const Test &test)
{
    switch (test.kind) {
    case Test::Kind::Time:
    case Test::Kind::Flag:
    case Test::Kind::Number:
    case Test::Kind::Outdated:
        return 1;
    case Test::Kind::Ids:
    case Test::Kind::Macs:
        return 2;
    case Test::Kind::Text:
        return 10 - int(std::min<std::size_t>(
                        7, test.needles.empty() ? 0 : test.needles.front().text.size()));
    case Test::Kind::And:
    case Test::Kind::Or:
        break;
    }
    return 20;
}

FleetMatcher::Test FleetMatcher::Compiler::leaf(const Term &term) const
{
    Test test;
    switch (term.field) {
    case Field::Any:
        test = word(term);
        break;
    case Field::Mac:
    case Field::Name:
    case Field::Ip:
        test = text(term);
        break;
    case Field::Company:
    case Field::Below:
        test = dictionary(term, FleetKind::Company);
        if (term.field == Field::Below)
            addCompaniesBelow(m_dictionaries[FleetKind::Company], test.ids.front().second);
        break;
    case Field::Profile:
        test = dictionary(term, FleetKind::Profile);
        break;
    case Field::Model:
        test = dictionary(term, FleetKind::Product);
        break;
    case Field::Group:
        test = dictionary(term, FleetKind::Group);
        break;
    case Field::Firmware:
        test = dictionary(term, FleetKind::Firmware);
        break;
    case Field::Status:
        test = dictionary(term, FleetKind::Status);
        break;
    case Field::Redirect:
        test = dictionary(term, FleetKind::Redirect);
        break;
    case Field::Seen:
    case Field::Created:
        test.kind = Test::Kind::Time;
        test.created = term.field == Field::Created;
        fleetTimeRange(term, m_nowMs, test.from, test.to);
        break;
    case Field::Has:
    case Field::No:
        test = property(term);
        test.negated = term.field == Field::No;
        break;
    case Field::Run:
        test = run(term);
        break;
    case Field::Event:
    case Field::Level:
    case Field::Http:
    case Field::Time:
    case Field::Message:
    case Field::Path:
    case Field::Is:
        break; // of log lines
    }
    if (term.negated)
        test.negated = !test.negated;
    return test;
}

FleetMatcher::Test FleetMatcher::Compiler::word(const Term &term) const
{
    Test test;
    test.kind = Test::Kind::Text;
    const QByteArray folded = searchFoldedUtf8(term.value);
    if (folded.isEmpty())
        return Test(); // an empty "and" lets everything pass
    test.needles = needlesOf(term);
    for (std::size_t kind = 0; kind < fleetKinds; ++kind) {
        const FleetDictionary &dictionary = m_dictionaries.kinds[kind];
        FleetIdSet ids;
        for (FleetId id = 1; id < dictionary.size(); ++id) {
            const FleetDictionary::Entry &entry = dictionary.at(id);
            const bool status = FleetKind(kind) == FleetKind::Status;
            if (entry.folded.contains(folded) || (status && entry.key.toUtf8().contains(folded)))
                ids.insert(id);
        }
        if (!ids.isEmpty())
            test.ids.emplace_back(FleetKind(kind), std::move(ids));
    }
    return test;
}

FleetMatcher::Test FleetMatcher::Compiler::text(const Term &term)
{
    Test test;
    test.needles = needlesOf(term);
    if (test.needles.empty())
        return Test();
    test.kind = Test::Kind::Text;
    return test;
}

FleetMatcher::Test FleetMatcher::Compiler::meant(FleetQuery::Word word) const
{
    Test test;
    if (word == FleetQuery::Word::Outdated) {
        test.kind = Test::Kind::Outdated;
        test.outdated = std::make_shared<const FleetOutdated>(m_dictionaries);
        return test;
    }
    const FleetDictionary &redirects = m_dictionaries[FleetKind::Redirect];
    FleetIdSet ids;
    for (FleetId id = 1; id < redirects.size(); ++id) {
        if (redirects.at(id).folded.startsWith("http://"))
            ids.insert(id);
    }
    test.kind = Test::Kind::Ids;
    test.ids.emplace_back(FleetKind::Redirect, std::move(ids));
    return test;
}

FleetMatcher::Test FleetMatcher::Compiler::dictionary(const Term &term, FleetKind kind) const
{
    if (const FleetQuery::Word word = FleetQuery::wordOf(term); word != FleetQuery::Word::None)
        return meant(word);
    const FleetDictionary &all = m_dictionaries[kind];
    const QByteArray folded = searchFoldedUtf8(term.value);
    FleetIdSet ids;
    if (kind == FleetKind::Status && !comparesOrder(term.comparison)) {
        for (FleetId id = 0; id < all.size(); ++id) {
            if (statusFits(all.at(id), term))
                ids.insert(id);
        }
    } else {
        for (FleetId id = 1; id < all.size(); ++id) {
            if (entryFits(all.at(id), term, folded))
                ids.insert(id);
        }
    }
    Test test;
    test.kind = Test::Kind::Ids;
    test.ids.emplace_back(kind, std::move(ids));
    return test;
}

FleetMatcher::Test FleetMatcher::Compiler::property(const Term &term) const
{
    const QString name = term.value.toLower();
    Test test;
    const auto known = [&](FleetKind kind) {
        test.kind = Test::Kind::Ids;
        FleetIdSet ids;
        for (FleetId id = 1; id < m_dictionaries[kind].size(); ++id)
            ids.insert(id);
        test.ids.emplace_back(kind, std::move(ids));
        return test;
    };
    if (name == u"profile")
        return known(FleetKind::Profile);
    if (name == u"redirect")
        return known(FleetKind::Redirect);
    if (name == u"firmware")
        return known(FleetKind::Firmware);
    if (name == u"model")
        return known(FleetKind::Product);
    if (name == u"group")
        return known(FleetKind::Group);
    if (name == u"own-settings") {
        test.kind = Test::Kind::Number;
        test.from = 1;
        test.to = 0xFFFF;
    } else if (name == u"autoprovisioning" || name == u"remote") {
        test.kind = Test::Kind::Flag;
        test.flag = name == u"remote" ? FleetChunk::RemoteManaged : FleetChunk::Autoprovisioning;
    } else {
        test.kind = Test::Kind::Text;
        test.needles.push_back({{},
                                name == u"name" ? TextNeedle::Part::Name : TextNeedle::Part::Ip,
                                0,
                                0,
                                false,
                                false});
    }
    return test;
}

/// A run that nobody has told of has no phones.
FleetMatcher::Test FleetMatcher::Compiler::run(const Term &term) const
{
    Test test;
    test.kind = Test::Kind::Macs;
    test.macs = m_dictionaries.runs.value(FleetQuery::runKey(term.value));
    if (!test.macs)
        test.macs = std::make_shared<const FleetMacSet>();
    return test;
}

} // namespace core
