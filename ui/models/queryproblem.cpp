// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queryproblem.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct SearchTexts
{
    Q_DECLARE_TR_FUNCTIONS(SearchTexts)
};

QString runChip(const core::FleetQuery::Term &term)
{
    const QString key = core::FleetQuery::runKey(term.value);
    const QString number = key.section(u'/', 0, 0);
    if (key.contains(u'/'))
        return term.negated
                   //: A condition of a search; %1 is the number of a change.
                   ? SearchTexts::tr("not failed in change %1").arg(number)
                   //: A condition of a search; %1 is the number of a change.
                   : SearchTexts::tr("failed in change %1").arg(number);
    return term.negated
               //: A condition of a search; %1 is the number of a change.
               ? SearchTexts::tr("not in change %1").arg(number)
               //: A condition of a search; %1 is the number of a change.
               : SearchTexts::tr("in change %1").arg(number);
}

QString termChip(const core::FleetQuery::Term &term)
{
    if (term.field == core::FleetQuery::Field::Run)
        return runChip(term);
    core::FleetQuery::Term plain = term;
    plain.negated = false;
    QString text = core::FleetQuery::toString(plain);
    const qsizetype colon = text.indexOf(u':');
    if (term.field != core::FleetQuery::Field::Any && colon > 0)
        text.insert(colon + 1, u' ');
    //: A condition that phones must not meet; %1 is the condition, "profile: Office".
    return term.negated ? SearchTexts::tr("not %1").arg(text) : text;
}

} // namespace

QString explain(const core::FleetQueryError &error)
{
    using Kind = core::FleetQueryError::Kind;
    switch (error.kind) {
    case Kind::UnknownField:
        return SearchTexts::tr("There is no search field “%1”. Put text with a colon "
                               "into quotes.")
            .arg(error.text);
    case Kind::MissingValue:
        return SearchTexts::tr("Nothing follows “%1”.").arg(error.text);
    case Kind::BadValue:
        return SearchTexts::tr("“%1” is no value that can be searched for here.").arg(error.text);
    case Kind::MissingTerm:
        return SearchTexts::tr("Something to search for is missing beside “%1”.").arg(error.text);
    case Kind::UnclosedQuote:
        return SearchTexts::tr("The closing quote is missing.");
    case Kind::UnclosedParenthesis:
        return SearchTexts::tr("The closing parenthesis is missing.");
    case Kind::UnexpectedParenthesis:
        return SearchTexts::tr("This parenthesis closes nothing.");
    }
    return {};
}

QString chipText(const core::FleetQuery::Node &condition)
{
    return condition.kind == core::FleetQuery::Node::Kind::Leaf
               ? termChip(condition.term)
               : core::FleetQuery::toString(condition);
}

} // namespace ui
