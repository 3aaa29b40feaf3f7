// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetparser.h"

#include "core/types/macaddress.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace core {

namespace {

using Field = FleetQuery::Field;
using Comparison = FleetQuery::Comparison;
using Kind = FleetQueryError::Kind;

bool isOr(QStringView word)
{
    return word.compare(u"or", Qt::CaseInsensitive) == 0;
}

/// "http" and "fe80" stand before a colon without being meant as a field.
bool mayBeField(QStringView name)
{
    static constexpr QStringView schemes[] = {u"http", u"https", u"tftp", u"ftp", u"sip", u"sips"};
    if (name.size() < 3 ||
        std::find(std::begin(schemes), std::end(schemes), name) != std::end(schemes))
        return false;
    bool onlyHex = true;
    for (const QChar c : name) {
        if (!(c >= u'a' && c <= u'z') && c != u'-')
            return false;
        onlyHex = onlyHex && c >= u'a' && c <= u'f';
    }
    return !onlyHex;
}

bool comparesOrder(Comparison comparison)
{
    return comparison != Comparison::Part && comparison != Comparison::Equal;
}

} // namespace

FleetQueryParser::FleetQueryParser(const QString &text, FleetQuery::Language language)
    : m_text(text)
    , m_language(language)
{}

const QStringList &FleetQueryParser::properties()
{
    static const QStringList list{QStringLiteral("profile"),
                                  QStringLiteral("own-settings"),
                                  QStringLiteral("redirect"),
                                  QStringLiteral("name"),
                                  QStringLiteral("firmware"),
                                  QStringLiteral("ip"),
                                  QStringLiteral("model"),
                                  QStringLiteral("group"),
                                  QStringLiteral("autoprovisioning"),
                                  QStringLiteral("remote")};
    return list;
}

std::optional<Field> FleetQueryParser::fieldOf(QStringView name, FleetQuery::Language language)
{
    using Names = QHash<QString, Field>;
    static const auto withFields = [](Names names, FleetQuery::Language its) {
        for (const Field field : FleetQuery::fields(its))
            names.insert(FleetQuery::fieldName(field), field);
        return names;
    };
    static const Names phones =
        withFields({{QStringLiteral("target"), Field::Redirect}}, FleetQuery::Language::Phones);
    static const Names logs = withFields({{QStringLiteral("phone"), Field::Name},
                                          {QStringLiteral("status"), Field::Http},
                                          {QStringLiteral("since"), Field::Time},
                                          {QStringLiteral("seen"), Field::Time},
                                          {QStringLiteral("day"), Field::Time}},
                                         FleetQuery::Language::Logs);
    const Names &names = language == FleetQuery::Language::Phones ? phones : logs;
    const auto found = names.constFind(name.toString().toLower());
    return found == names.constEnd() ? std::nullopt : std::optional<Field>(*found);
}

tl::expected<FleetQuery, FleetQueryError> FleetQueryParser::parse()
{
    FleetQuery query;
    const QString trimmed = m_text.trimmed();
    if (MacAddress::parse(trimmed)) {
        Node leaf{Node::Kind::Leaf, false, {Field::Any, Comparison::Part, trimmed, false}, {}};
        query.m_tokens.append(
            {leaf.term, int(m_text.indexOf(trimmed)), int(trimmed.size()), false});
        query.m_root.children.append(leaf);
        return query;
    }
    query.m_root = sequence(0);
    if (m_error)
        return tl::unexpected(*m_error);
    query.m_tokens = m_tokens;
    return query;
}

FleetQueryParser::Node FleetQueryParser::sequence(int depth)
{
    Node all;
    while (!m_error) {
        skipBlanks();
        if (m_at >= m_text.size())
            break;
        if (m_text[m_at] == u')') {
            if (depth == 0)
                fail(Kind::UnexpectedParenthesis, m_at, m_at + 1);
            break;
        }
        if (auto node = alternatives(depth))
            all.children.append(*node);
    }
    return all;
}

std::optional<FleetQueryParser::Node> FleetQueryParser::alternatives(int depth)
{
    if (atOr()) {
        fail(Kind::MissingTerm, m_at, m_at + 2);
        return std::nullopt;
    }
    auto first = operand(depth);
    Node any{Node::Kind::Or, false, {}, {}};
    bool complete = first.has_value(); // a term that is still typed leaves its alternatives out
    if (first)
        any.children.append(*first);
    for (skipBlanks(); !m_error && atOr(); skipBlanks()) {
        const int word = m_at;
        m_at += 2;
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] == u')' || atOr()) {
            fail(Kind::MissingTerm, word, word + 2);
            break;
        }
        if (auto next = operand(depth))
            any.children.append(*next);
        else
            complete = false;
    }
    if (m_error || !complete)
        return std::nullopt;
    return any.children.size() == 1 ? any.children.first() : any;
}

std::optional<FleetQueryParser::Node> FleetQueryParser::operand(int depth)
{
    const int start = m_at;
    const bool negated = m_text[m_at] == u'-';
    if (negated)
        ++m_at;
    if (negated && (m_at >= m_text.size() || m_text[m_at].isSpace() || m_text[m_at] == u')')) {
        if (m_at < m_text.size())
            fail(Kind::MissingTerm, start, m_at);
        return std::nullopt;
    }
    if (m_text[m_at] == u'(')
        return parenthesis(start, negated, depth);
    Node node = leaf(start, negated, depth);
    if (m_error || m_tokens.last().incomplete)
        return std::nullopt;
    return node;
}

FleetQueryParser::Node FleetQueryParser::parenthesis(int opened, bool negated, int depth)
{
    constexpr int deepest = 50; // a pasted line of parentheses must not use up the stack
    ++m_at;
    if (depth >= deepest) {
        fail(Kind::UnexpectedParenthesis, opened, m_at);
        return {};
    }
    Node inner = sequence(depth + 1);
    if (m_error)
        return inner;
    if (m_at >= m_text.size()) {
        fail(Kind::UnclosedParenthesis, opened, m_at);
        return inner;
    }
    ++m_at;
    if (inner.children.isEmpty())
        fail(Kind::MissingTerm, opened, m_at);
    if (inner.children.size() == 1 && !negated)
        return inner.children.first();
    inner.negated = negated;
    return inner;
}

FleetQueryParser::Node FleetQueryParser::leaf(int start, bool negated, int depth)
{
    Node node{Node::Kind::Leaf, false, {}, {}};
    node.term.negated = negated;
    readField(node.term, depth);
    if (m_error)
        return node;
    if (node.term.field != Field::Any)
        readComparison(node.term);
    const int valueAt = m_at;
    node.term.value = readValue(depth);
    if (m_error)
        return node;
    const bool missing = m_at == valueAt;
    const bool atEnd = QStringView(m_text).mid(m_at).trimmed().isEmpty();
    if (missing && !atEnd)
        fail(Kind::MissingValue, start, m_at);
    else if (!missing)
        checkValue(node.term, valueAt);
    m_tokens.append({node.term, start, m_at - start, missing});
    return node;
}

void FleetQueryParser::readField(FleetQuery::Term &term, int depth)
{
    if (m_text[m_at] == u'"')
        return;
    const int end = bareEnd(m_at, depth);
    const auto colon = int(m_text.indexOf(u':', m_at));
    if (colon <= m_at || colon >= end)
        return;
    const QString name = m_text.mid(m_at, colon - m_at).toLower();
    if (QStringView(m_text).mid(colon + 1).startsWith(u"//"))
        return; // an address, whatever its scheme is called
    if (const auto field = fieldOf(name, m_language)) {
        term.field = *field;
        m_at = colon + 1;
    } else if (mayBeField(name)) {
        fail(Kind::UnknownField, m_at, colon);
    }
}

void FleetQueryParser::readComparison(FleetQuery::Term &term)
{
    const QChar sign = at(m_at);
    const bool withEqual = at(m_at + 1) == u'=';
    if (sign == u'<')
        term.comparison = withEqual ? Comparison::LessOrEqual : Comparison::Less;
    else if (sign == u'>')
        term.comparison = withEqual ? Comparison::GreaterOrEqual : Comparison::Greater;
    else if (sign == u'=')
        term.comparison = Comparison::Equal;
    static const QList<Field> ordered{Field::Firmware, Field::Seen, Field::Created, Field::Time,
                                      Field::Http};
    if (comparesOrder(term.comparison) && !ordered.contains(term.field))
        fail(Kind::BadValue, m_at, m_at + 1);
    if (term.comparison != Comparison::Part)
        m_at += comparesOrder(term.comparison) && withEqual ? 2 : 1;
}

QString FleetQueryParser::readValue(int depth)
{
    if (at(m_at) == u'"')
        return readQuoted();
    const int end = bareEnd(m_at, depth);
    const QString value = m_text.mid(m_at, end - m_at);
    m_at = end;
    return value;
}

QString FleetQueryParser::readQuoted()
{
    const int opened = m_at++;
    QString value;
    for (; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at) {
        if (m_text[m_at] == u'\\' && (at(m_at + 1) == u'"' || at(m_at + 1) == u'\\'))
            ++m_at;
        value += m_text[m_at];
    }
    if (m_at >= m_text.size())
        fail(Kind::UnclosedQuote, opened, int(m_text.size()));
    else
        ++m_at;
    return value;
}

int FleetQueryParser::bareEnd(int from, int depth) const
{
    int end = from;
    while (end < m_text.size() && !m_text[end].isSpace() && (depth == 0 || m_text[end] != u')'))
        ++end;
    return end;
}

void FleetQueryParser::checkValue(const FleetQuery::Term &term, int start)
{
    bool fine = true;
    quint32 from = 0;
    quint32 to = 0;
    switch (term.field) {
    case Field::Has:
    case Field::No:
        fine = properties().contains(term.value.toLower());
        break;
    case Field::Seen:
    case Field::Created:
    case Field::Time:
        fine = fleetTimeRange(term, 0, from, to);
        break;
    case Field::Http:
        fine =
            term.value.size() <= 3 && std::all_of(term.value.cbegin(), term.value.cend(),
                                                  [](QChar c) { return c >= u'0' && c <= u'9'; });
        break;
    case Field::Is:
        fine = term.value.compare(u"refused", Qt::CaseInsensitive) == 0;
        break;
    case Field::Run:
        fine = !FleetQuery::runKey(term.value).isEmpty();
        break;
    case Field::Firmware:
        fine =
            !comparesOrder(term.comparison) || std::any_of(term.value.cbegin(), term.value.cend(),
                                                           [](QChar c) { return c.isDigit(); });
        break;
    case Field::Any:
    case Field::Mac:
    case Field::Name:
    case Field::Ip:
    case Field::Company:
    case Field::Below:
    case Field::Profile:
    case Field::Model:
    case Field::Group:
    case Field::Status:
    case Field::Redirect:
    case Field::Event:
    case Field::Level:
    case Field::Message:
    case Field::Path:
        break;
    }
    if (!fine)
        fail(Kind::BadValue, start, m_at);
}

void FleetQueryParser::fail(Kind kind, int position, int end)
{
    if (!m_error)
        m_error = {position, end - position, kind, m_text.mid(position, end - position)};
}

void FleetQueryParser::skipBlanks()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
}

bool FleetQueryParser::atOr() const
{
    const QChar after = at(m_at + 2);
    return isOr(QStringView(m_text).mid(m_at, 2)) &&
           (after.isNull() || after.isSpace() || after == u')');
}

QChar FleetQueryParser::at(int position) const
{
    return position < m_text.size() ? m_text[position] : QChar();
}

} // namespace core
