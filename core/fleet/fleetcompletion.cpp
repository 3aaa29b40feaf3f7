// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetcompletion.h"

#include "core/fleet/fleetparser.h"
#include "core/fleet/foldedtext.h"
#include "core/fleet/textscan.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace core {

namespace {

using Comparison = FleetQuery::Comparison;
using Field = FleetQuery::Field;

/// The term around the cursor, up to it.
struct Typed
{
    int start = 0; ///< of the term without its "-" and parentheses
    bool negated = false;
    Field field = Field::Any;
    Comparison comparison = Comparison::Part;
    QString value;
};

Typed typedAt(const QString &text, int cursor, FleetQuery::Language language)
{
    Typed typed;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        if (text[i] == u'"')
            quoted = !quoted;
        else if (!quoted && (text[i].isSpace() || (text[i] == u'(' && i == typed.start)))
            typed.start = i + 1;
        else if (!quoted && text[i] == u'-' && i == typed.start) {
            typed.negated = true;
            typed.start = i + 1;
            continue;
        }
        if (typed.start == i + 1)
            typed.negated = false;
    }
    QString part = text.mid(typed.start, cursor - typed.start);
    const qsizetype colon = part.startsWith(u'"') ? -1 : part.indexOf(u':');
    const auto field = colon > 0
                           ? FleetQueryParser::fieldOf(QStringView(part).left(colon), language)
                           : std::nullopt;
    if (field) {
        typed.field = *field;
        part = part.mid(colon + 1);
        if (part.startsWith(u'=')) {
            typed.comparison = Comparison::Equal;
            part = part.mid(1);
        }
    }
    typed.value = part.startsWith(u'"') ? part.mid(1) : part;
    return typed;
}

std::optional<FleetKind> kindOf(Field field)
{
    switch (field) {
    case Field::Company:
    case Field::Below:
        return FleetKind::Company;
    case Field::Profile:
        return FleetKind::Profile;
    case Field::Model:
        return FleetKind::Product;
    case Field::Group:
        return FleetKind::Group;
    case Field::Firmware:
        return FleetKind::Firmware;
    case Field::Status:
        return FleetKind::Status;
    case Field::Redirect:
        return FleetKind::Redirect;
    case Field::Any:
    case Field::Mac:
    case Field::Name:
    case Field::Ip:
    case Field::Seen:
    case Field::Created:
    case Field::Has:
    case Field::No:
    case Field::Event:
    case Field::Level:
    case Field::Http:
    case Field::Time:
    case Field::Message:
    case Field::Path:
    case Field::Is:
    case Field::Run:
        break;
    }
    return std::nullopt;
}

QStringList wordsOf(Field field)
{
    if (field == Field::Has || field == Field::No)
        return FleetQueryParser::properties();
    if (field == Field::Seen || field == Field::Created)
        return {QStringLiteral("<1d"),  QStringLiteral("<7d"),   QStringLiteral(">30d"),
                QStringLiteral(">90d"), QStringLiteral("today"), QStringLiteral("yesterday"),
                QStringLiteral("never")};
    if (field == Field::Firmware)
        return {FleetQuery::wordText(FleetQuery::Word::Outdated)};
    if (field == Field::Redirect)
        return {FleetQuery::wordText(FleetQuery::Word::PlainHttp)};
    if (field == Field::Time)
        return {QStringLiteral("<1h"), QStringLiteral("<1d"), QStringLiteral("<7d"),
                QStringLiteral("today"), QStringLiteral("yesterday")};
    if (field == Field::Http)
        return {QStringLiteral(">=400"), QStringLiteral("200"), QStringLiteral("403"),
                QStringLiteral("404"), QStringLiteral("500")};
    if (field == Field::Is || field == Field::Level)
        return {QStringLiteral("refused")};
    return {};
}

/// Of every company, its own and all below it.
std::vector<quint32> phonesBelow(const FleetDictionary &companies)
{
    constexpr int deepest = 64; // a cycle ends
    std::vector<quint32> sums(companies.size());
    for (FleetId id = 1; id < companies.size(); ++id) {
        FleetId up = id;
        for (int depth = 0; up != 0 && depth < deepest; ++depth) {
            sums[up] += companies.phones(id);
            up = companies.at(up).parent == id ? 0 : companies.at(up).parent;
        }
    }
    return sums;
}

class Collector
{
public:
    Collector(Typed typed, int cursor)
        : m_typed(std::move(typed))
        , m_cursor(cursor)
        , m_folded(searchFoldedUtf8(m_typed.value))
    {}

    void addFields(FleetQuery::Language language)
    {
        for (const Field field : FleetQuery::fields(language)) {
            const QString name = FleetQuery::fieldName(field);
            if (name.startsWith(m_typed.value, Qt::CaseInsensitive))
                m_found.append({name + u':', name, m_typed.start, length(), -1, true});
        }
    }

    void addValues(Field field, const FleetDictionary &all)
    {
        const qsizetype before = m_found.size();
        const std::vector<quint32> below =
            field == Field::Below ? phonesBelow(all) : std::vector<quint32>();
        for (FleetId id = 1; id < all.size(); ++id) {
            const FleetDictionary::Entry &entry = all.at(id);
            const quint32 phones = below.empty() ? all.phones(id) : below[id];
            if (phones > 0 && !entry.name.isEmpty() && hasTyped(entry.folded))
                addValue(field, entry.name, int(phones));
        }
        const auto first = [this](const FleetCompletion &one) {
            return searchFoldedUtf8(one.label).startsWith(m_folded);
        };
        std::stable_sort(
            m_found.begin() + before, m_found.end(),
            [](const FleetCompletion &a, const FleetCompletion &b) { return a.phones > b.phones; });
        std::stable_partition(m_found.begin() + before, m_found.end(), first);
    }

    void addWords(Field field)
    {
        for (const QString &word : wordsOf(field)) {
            if (m_typed.comparison == Comparison::Part &&
                word.startsWith(m_typed.value, Qt::CaseInsensitive))
                m_found.append({FleetQuery::fieldName(field) + u':' + word, word, m_typed.start,
                                length(), -1, false});
        }
    }

    QList<FleetCompletion> take(int most) { return m_found.mid(0, most); }

private:
    int length() const { return m_cursor - m_typed.start; }
    bool hasTyped(const QByteArray &folded) const
    {
        const auto view = [](const QByteArray &bytes) {
            return std::string_view(bytes.constData(), std::size_t(bytes.size()));
        };
        return m_folded.isEmpty() ||
               findText(view(folded), view(m_folded), 0) != std::string_view::npos;
    }

    void addValue(Field field, const QString &name, int phones)
    {
        const FleetQuery::Term term{field, Comparison::Equal, name, false};
        m_found.append({FleetQuery::toString(term), name, m_typed.start, length(), phones, false});
    }

    Typed m_typed;
    int m_cursor;
    QByteArray m_folded;
    QList<FleetCompletion> m_found;
};

} // namespace

QList<FleetCompletion> completions(const QString &text, int cursor, const CompletionSource &source,
                                   int most)
{
    const int at = std::clamp(cursor, 0, int(text.size()));
    const Typed typed = typedAt(text, at, source.language);
    Collector collector(typed, at);
    if (typed.field != Field::Any) {
        collector.addWords(typed.field);
        if (const FleetDictionary *values = source.values(typed.field))
            collector.addValues(typed.field, *values);
        return collector.take(most);
    }
    collector.addFields(source.language);
    constexpr int enoughToSearch = 2;
    if (typed.value.size() >= enoughToSearch) {
        for (const Field field : source.offered)
            collector.addValues(field, *source.values(field));
    }
    return collector.take(most);
}

QList<FleetCompletion> completions(const QString &text, int cursor,
                                   const FleetDictionaries &dictionaries, int most)
{
    const auto values = [&dictionaries](Field field) {
        const auto kind = kindOf(field);
        return kind ? &dictionaries[*kind] : nullptr;
    };
    return completions(text, cursor,
                       CompletionSource{FleetQuery::Language::Phones,
                                        {Field::Company, Field::Profile, Field::Model, Field::Group,
                                         Field::Status, Field::Firmware, Field::Redirect},
                                        values},
                       most);
}

} // namespace core
