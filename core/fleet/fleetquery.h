// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

#include <tl/expected.hpp>

namespace core {

/// Why a search cannot be read, and where. `text` is the part in question.
struct FleetQueryError
{
    enum class Kind {
        UnknownField,
        MissingValue, ///< a field without a value, and more text behind it
        BadValue,     ///< the field knows no such value
        MissingTerm,  ///< nothing beside "or", nothing behind "-", empty parentheses
        UnclosedQuote,
        UnclosedParenthesis,
        UnexpectedParenthesis,
    };
    int position = 0;
    int length = 0;
    Kind kind = Kind::BadValue;
    QString text;
};

/// What a person typed into the search line, read once. A value.
///
/// Blanks between terms mean "and", `or` binds tighter: `a b or c` is a and (b or c). `-` before
/// a term or a parenthesis negates. Quotes keep blanks and everything special ("a \" b").
/// A term is a word, found in any text of a phone, or `field:value`; the values:
///   mac name ip company below profile model group redirect   part of the text
///   firmware status                                          its beginning
///   firmware:outdated   another phone of the model, wherever it is, has a newer one
///   redirect:plain-http   sent to an address that begins with http://
///   the same fields with `=`, company:="Foo"                 all of it, or the key (uuid)
///   firmware:<10.1.184   < <= > >= by version; parts that are not named do not count
///   seen:>30d created:<2h   longer, less long ago: min h d w mo y; seen:never seen:today
///   seen:<2026-01-01        before, after (>), on that day, in local time
///   run:12   the phones of a change, by its number in the journal; run:12/failed those that
///            failed or are unclear
///   has: no:   profile own-settings redirect name firmware ip model group autoprovisioning remote
/// Log lines are searched in the same way, with fields of their own: mac name (also phone:) ip
/// company below message path, parts of the text; model event; firmware level, its beginning;
///   http:404 http:4 http:>=400   the code, its beginning, compared
///   time:<2h time:today          as seen: (also since: and day:)
///   is:refused
/// A field whose value is still to come at the end of the text is left out. A text that is
/// nothing but a MAC address is one word.
class FleetQuery
{
public:
    enum class Field {
        Any,
        Mac,
        Name,
        Ip,
        Company,
        Below,
        Profile,
        Model,
        Group,
        Firmware,
        Status,
        Seen,
        Created,
        Redirect,
        Has,
        No,
        Event,
        Level,
        Http,
        Time,
        Message,
        Path,
        Is,
        Run
    };
    /// What is searched, and so which fields there are.
    enum class Language { Phones, Logs };
    enum class Comparison { Part, Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

    struct Term
    {
        Field field = Field::Any;
        Comparison comparison = Comparison::Part;
        QString value; ///< without quotes
        bool negated = false;
        bool operator==(const Term &) const = default;
    };

    /// A term and where it stands in the text that was parsed.
    struct Token
    {
        Term term;
        int position = 0;
        int length = 0;
        bool incomplete = false; ///< its value is still to come; takes no part
    };

    /// A term, or several of them. `terms` holds the term of a leaf only.
    struct Node
    {
        enum class Kind { And, Or, Leaf };
        Kind kind = Kind::And;
        bool negated = false; ///< of parentheses; a leaf's is in its term
        Term term;
        QList<Node> children;
        bool operator==(const Node &) const = default;
    };

    FleetQuery() = default;
    static tl::expected<FleetQuery, FleetQueryError> parse(const QString &text,
                                                           Language language = Language::Phones);
    /// What stands before an end that cannot be read yet, as of "model:D735 or"; the whole of a
    /// text that can be read. None where that is nothing, or where the trouble is farther ahead.
    static std::optional<FleetQuery> parseUnfinished(const QString &text,
                                                     Language language = Language::Phones);
    static FleetQuery of(const Term &term);

    bool isEmpty() const { return m_root.children.isEmpty(); } ///< everything is found
    bool operator==(const FleetQuery &other) const { return m_root == other.m_root; }
    /// Parses back to an equal query.
    QString toString() const;
    /// As it is typed, quoted where needed.
    static QString toString(const Term &term);
    static QString toString(const Node &node);
    static QString fieldName(Field field);                ///< "company"; empty for Any
    static const QList<Field> &fields(Language language); ///< in the order they are offered

    /// What a value means that is a word of the search and no part of a text.
    enum class Word { None, Outdated, PlainHttp };
    static Word wordOf(const Term &term);
    static QString wordText(Word word); ///< "outdated"; empty for None

    /// What a value of `run:` stands for, always spelled alike ("12", "12/failed"); empty for none.
    static QString runKey(const QString &value);
    QStringList runKeys() const; ///< of its `run:` terms, each once

    /// In order of appearance. Those of a query that was put together have no place.
    const QList<Token> &tokens() const { return m_tokens; }
    /// Without root().children[index]: a condition as a whole, alternatives and parentheses too.
    FleetQuery without(int index) const;
    /// What both find.
    FleetQuery combinedWith(const FleetQuery &other) const;

    /// True when everything that this finds is found by `wider`, as far as the texts tell.
    bool narrows(const FleetQuery &wider) const;
    /// True when the answer may change as time goes by (seen:<2h).
    bool dependsOnTime() const;
    /// True when the answer for a phone may change with other phones (firmware:outdated).
    bool dependsOnOthers() const;
    const Node &root() const { return m_root; } ///< an And

private:
    friend class FleetQueryParser;
    Node m_root;
    QList<Token> m_tokens;
};

/// Seconds since 1970 that a value of `seen:`, `created:` or `time:` stands for; false when it
/// stands for none. `never` makes both zero.
bool fleetTimeRange(const FleetQuery::Term &term, qint64 nowMs, quint32 &from, quint32 &to);

} // namespace core
