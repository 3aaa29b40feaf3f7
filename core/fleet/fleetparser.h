// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"

#include <optional>

namespace core {

/// Reads the text of a FleetQuery. Used once.
class FleetQueryParser
{
public:
    FleetQueryParser(const QString &text, FleetQuery::Language language);

    tl::expected<FleetQuery, FleetQueryError> parse();

    /// The words that `has:` and `no:` know.
    static const QStringList &properties();
    static std::optional<FleetQuery::Field> fieldOf(QStringView name,
                                                    FleetQuery::Language language);

private:
    using Node = FleetQuery::Node;

    Node sequence(int depth);
    std::optional<Node> alternatives(int depth);
    std::optional<Node> operand(int depth);
    Node parenthesis(int opened, bool negated, int depth);
    Node leaf(int start, bool negated, int depth);
    void readField(FleetQuery::Term &term, int depth);
    void readComparison(FleetQuery::Term &term);
    QString readValue(int depth);
    QString readQuoted();
    int bareEnd(int from, int depth) const;
    void checkValue(const FleetQuery::Term &term, int start);
    void fail(FleetQueryError::Kind kind, int position, int end);
    void skipBlanks();
    bool atOr() const; ///< the word "or" stands here
    QChar at(int position) const;

    const QString m_text;
    const FleetQuery::Language m_language;
    int m_at = 0;
    QList<FleetQuery::Token> m_tokens;
    std::optional<FleetQueryError> m_error;
};

} // namespace core
