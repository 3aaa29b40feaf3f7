// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetquery.h"

#include "core/fleet/fleetparser.h"
#include "core/fleet/foldedtext.h"
#include "core/types/macaddress.h"

#include <algorithm>

namespace core {

namespace {

using Field = FleetQuery::Field;
using Comparison = FleetQuery::Comparison;
using Node = FleetQuery::Node;
using Term = FleetQuery::Term;

QString sign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Part:
        return {};
    case Comparison::Equal:
        return QStringLiteral("=");
    case Comparison::Less:
        return QStringLiteral("<");
    case Comparison::LessOrEqual:
        return QStringLiteral("<=");
    case Comparison::Greater:
        return QStringLiteral(">");
    case Comparison::GreaterOrEqual:
        return QStringLiteral(">=");
    }
    return {};
}

bool needsQuotes(const Term &term)
{
    const QString &value = term.value;
    if (value.isEmpty() || value.compare(u"or", Qt::CaseInsensitive) == 0)
        return true;
    const QChar first = value[0];
    if (first == u'-' || first == u'<' || first == u'>' || first == u'=')
        return true;
    for (const QChar c : value) {
        if (c.isSpace() || c == u'(' || c == u')' || c == u'"' || c == u'\\')
            return true;
    }
    return term.field == Field::Any && value.contains(u':') && !first.isDigit();
}

QString quoted(const QString &value)
{
    QString text = value;
    text.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + text + u'"';
}

QString nodeText(const Node &node, bool inside);

QString joined(const QList<Node> &children, const QString &between)
{
    QString text;
    for (const Node &child : children)
        text += (text.isEmpty() ? QString() : between) + nodeText(child, true);
    return text;
}

QString nodeText(const Node &node, bool inside)
{
    switch (node.kind) {
    case Node::Kind::Leaf:
        return FleetQuery::toString(node.term);
    case Node::Kind::Or: {
        // Alternatives inside of alternatives need parentheses to stay what they are.
        QString text;
        for (const Node &child : node.children) {
            const QString one = nodeText(child, true);
            text += (text.isEmpty() ? QString() : QStringLiteral(" or ")) +
                    (child.kind == Node::Kind::Or ? QString(u'(' + one + u')') : one);
        }
        return text;
    }
    case Node::Kind::And: {
        const QString text = joined(node.children, QStringLiteral(" "));
        return !inside ? text
                       : (node.negated ? QStringLiteral("-(") : QStringLiteral("(")) + text + u')';
    }
    }
    return {};
}

bool macImplies(const QString &part, const QString &whole)
{
    const MacPart longer = macPart(whole);
    if (longer.digits.isEmpty())
        return true; // `whole` is found as it stands only
    const MacPart shorter = macPart(part);
    if (!shorter.digits.isEmpty())
        return whole.contains(part) && longer.digits.contains(shorter.digits);
    const bool onlyDigits = std::all_of(part.cbegin(), part.cend(), [](QChar c) {
        return c.isDigit() || (c >= u'a' && c <= u'f');
    });
    return onlyDigits && longer.digits.contains(part.toLatin1());
}

/// Everything that `narrow` finds is found by `wide`; negation is not looked at.
bool leafImplies(const Term &narrow, const Term &wide)
{
    if (narrow.field != wide.field || narrow.comparison != wide.comparison)
        return false;
    if (narrow.value == wide.value)
        return true;
    if (narrow.comparison != Comparison::Part ||
        FleetQuery::wordOf(narrow) != FleetQuery::Word::None ||
        FleetQuery::wordOf(wide) != FleetQuery::Word::None)
        return false;
    const QString longer = searchFolded(narrow.value);
    const QString shorter = searchFolded(wide.value);
    switch (narrow.field) {
    case Field::Any:
    case Field::Mac:
        return longer.contains(shorter) && macImplies(shorter, longer);
    case Field::Name:
    case Field::Ip:
    case Field::Company:
    case Field::Below:
    case Field::Profile:
    case Field::Model:
    case Field::Group:
    case Field::Redirect:
    case Field::Event:
    case Field::Message:
    case Field::Path:
        return longer.contains(shorter);
    case Field::Firmware:
    case Field::Status:
    case Field::Level:
    case Field::Http:
        return longer.startsWith(shorter);
    case Field::Seen:
    case Field::Created:
    case Field::Has:
    case Field::No:
    case Field::Time:
    case Field::Is:
    case Field::Run:
        break;
    }
    return false;
}

bool implies(const Node &narrow, const Node &wide)
{
    if (narrow == wide)
        return true;
    if (narrow.kind != Node::Kind::Leaf || wide.kind != Node::Kind::Leaf ||
        narrow.term.negated != wide.term.negated)
        return false;
    return narrow.term.negated ? leafImplies(wide.term, narrow.term)
                               : leafImplies(narrow.term, wide.term);
}

bool anyTerm(const Node &node, bool (*test)(const Term &))
{
    if (node.kind == Node::Kind::Leaf)
        return test(node.term);
    return std::any_of(node.children.cbegin(), node.children.cend(),
                       [test](const Node &child) { return anyTerm(child, test); });
}

void collect(const Node &node, QList<FleetQuery::Token> &tokens)
{
    if (node.kind == Node::Kind::Leaf)
        tokens.append({node.term, -1, 0, false});
    for (const Node &child : node.children)
        collect(child, tokens);
}

} // namespace

tl::expected<FleetQuery, FleetQueryError> FleetQuery::parse(const QString &text, Language language)
{
    return FleetQueryParser(text, language).parse();
}

std::optional<FleetQuery> FleetQuery::parseUnfinished(const QString &text, Language language)
{
    const auto whole = parse(text, language);
    if (whole)
        return *whole;
    qsizetype begin = whole.error().position;
    // The value of a field that is not known belongs to it.
    qsizetype end = begin + whole.error().length;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    if (!QStringView(text).sliced(std::min(end, text.size())).trimmed().isEmpty())
        return {};
    while (begin > 0 && !text.at(begin - 1).isSpace())
        --begin;
    const auto before = parse(text.first(begin), language);
    return before && !before->isEmpty() ? std::optional(*before) : std::nullopt;
}

FleetQuery FleetQuery::of(const Term &term)
{
    FleetQuery query;
    query.m_root.children.append({Node::Kind::Leaf, false, term, {}});
    collect(query.m_root, query.m_tokens);
    return query;
}

QString FleetQuery::fieldName(Field field)
{
    static constexpr const char *names[] = {
        "",      "mac",      "name",   "ip",   "company", "below",    "profile", "model",
        "group", "firmware", "status", "seen", "created", "redirect", "has",     "no",
        "event", "level",    "http",   "time", "message", "path",     "is",      "run"};
    return QString::fromLatin1(names[int(field)]);
}

FleetQuery::Word FleetQuery::wordOf(const Term &term)
{
    const Word word = term.field == Field::Firmware   ? Word::Outdated
                      : term.field == Field::Redirect ? Word::PlainHttp
                                                      : Word::None;
    const bool fits = term.comparison == Comparison::Part &&
                      term.value.compare(wordText(word), Qt::CaseInsensitive) == 0;
    return fits ? word : Word::None;
}

QString FleetQuery::wordText(Word word)
{
    switch (word) {
    case Word::None:
        break;
    case Word::Outdated:
        return QStringLiteral("outdated");
    case Word::PlainHttp:
        return QStringLiteral("plain-http");
    }
    return {};
}

const QList<Field> &FleetQuery::fields(Language language)
{
    static const QList<Field> phones{Field::Mac,      Field::Name,    Field::Ip,    Field::Company,
                                     Field::Below,    Field::Profile, Field::Model, Field::Group,
                                     Field::Firmware, Field::Status,  Field::Seen,  Field::Created,
                                     Field::Redirect, Field::Run,     Field::Has,   Field::No};
    static const QList<Field> logs{Field::Event,   Field::Level,    Field::Http,    Field::Time,
                                   Field::Is,      Field::Name,     Field::Mac,     Field::Ip,
                                   Field::Model,   Field::Firmware, Field::Company, Field::Below,
                                   Field::Message, Field::Path};
    return language == Language::Phones ? phones : logs;
}

QString FleetQuery::runKey(const QString &value)
{
    constexpr qlonglong mostRuns = 1LL << 38; // a journal has no more
    const qsizetype slash = value.indexOf(u'/');
    const QString number = value.left(slash);
    const bool digits =
        std::all_of(number.cbegin(), number.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fine = false;
    const qlonglong id = number.toLongLong(&fine);
    if (!fine || !digits || id <= 0 || id > mostRuns)
        return {};
    if (slash < 0)
        return QString::number(id);
    const bool failed =
        QStringView(value).mid(slash + 1).compare(u"failed", Qt::CaseInsensitive) == 0;
    return failed ? QString::number(id) + QStringLiteral("/failed") : QString();
}

QStringList FleetQuery::runKeys() const
{
    QStringList keys;
    for (const Token &token : m_tokens) {
        if (token.term.field == Field::Run && !token.incomplete)
            keys.append(runKey(token.term.value));
    }
    keys.removeDuplicates();
    return keys;
}

QString FleetQuery::toString(const Term &term)
{
    QString text = term.negated ? QStringLiteral("-") : QString();
    if (term.field != Field::Any)
        text += fieldName(term.field) + u':' + sign(term.comparison);
    return text + (needsQuotes(term) ? quoted(term.value) : term.value);
}

QString FleetQuery::toString(const Node &node)
{
    return nodeText(node, true);
}

QString FleetQuery::toString() const
{
    const QString text = nodeText(m_root, false);
    // Two words that together look like one MAC address must not become one.
    if (m_root.children.size() > 1 && MacAddress::parse(text.trimmed()))
        return quoted(m_root.children.first().term.value) + text.mid(text.indexOf(u' '));
    return text;
}

FleetQuery FleetQuery::without(int index) const
{
    FleetQuery query;
    query.m_root = m_root;
    if (index >= 0 && index < m_root.children.size())
        query.m_root.children.removeAt(index);
    collect(query.m_root, query.m_tokens);
    return query;
}

FleetQuery FleetQuery::combinedWith(const FleetQuery &other) const
{
    FleetQuery query;
    query.m_root = m_root;
    for (const Node &node : other.m_root.children) {
        if (!query.m_root.children.contains(node))
            query.m_root.children.append(node);
    }
    collect(query.m_root, query.m_tokens);
    return query;
}

bool FleetQuery::narrows(const FleetQuery &wider) const
{
    const QList<Node> &mine = m_root.children;
    const QList<Node> &others = wider.m_root.children;
    return std::all_of(others.cbegin(), others.cend(), [&mine](const Node &wide) {
        return std::any_of(mine.cbegin(), mine.cend(),
                           [&wide](const Node &narrow) { return implies(narrow, wide); });
    });
}

bool FleetQuery::dependsOnTime() const
{
    return anyTerm(m_root, [](const Term &term) {
        return (term.field == Field::Seen || term.field == Field::Created ||
                term.field == Field::Time) &&
               !term.value.contains(u'-') && term.value.compare(u"never", Qt::CaseInsensitive) != 0;
    });
}

bool FleetQuery::dependsOnOthers() const
{
    return anyTerm(m_root, [](const Term &term) { return wordOf(term) == Word::Outdated; });
}

} // namespace core
