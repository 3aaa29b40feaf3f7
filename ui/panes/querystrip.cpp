// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/querystrip.h"

#include "ui/models/queryproblem.h"
#include "ui/style/tokens.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/wrappedlabel.h"

#include <QVBoxLayout>

namespace ui {

QueryStrip::QueryStrip(QWidget *parent)
    : QWidget(parent)
    , m_chips(new ChipRow)
    , m_problem(new WrappedLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chips->setContentsMargins(space::controls, 0, space::controls, space::controls);
    column->addWidget(m_chips);
    m_problem->setContentsMargins(space::controls, 0, space::controls, space::controls);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_chips, &ChipRow::removeRequested, this, [this](int position) {
        if (m_hasSubject && position == 0)
            Q_EMIT subjectRemoved();
        else
            Q_EMIT searchEdited(m_query.without(position - (m_hasSubject ? 1 : 0)).toString());
    });
    hide();
}

// Plain words stand in the search line already.
void QueryStrip::setQuery(const core::FleetQuery &query,
                          const std::optional<core::FleetQueryError> &error, const QString &subject)
{
    m_query = query;
    m_hasSubject = !subject.isEmpty();
    QStringList chips;
    bool worthIt = false;
    for (const core::FleetQuery::Node &condition : query.root().children) {
        const bool isWord = condition.kind == core::FleetQuery::Node::Kind::Leaf &&
                            condition.term.field == core::FleetQuery::Field::Any &&
                            !condition.term.negated;
        chips.append(chipText(condition));
        worthIt = worthIt || !isWord;
    }
    if (!worthIt)
        chips.clear();
    if (m_hasSubject)
        chips.prepend(subject);
    m_chips->setChips(chips);
    m_problem->setVisible(error.has_value());
    if (error)
        m_problem->setText(
            query.isEmpty()
                //: %1 is a sentence that says why a search cannot be read.
                ? tr("%1 Until then everything is listed.").arg(explain(*error))
                //: %1 is a sentence that says why a search cannot be read, %2 the part that can.
                : tr("%1 Until then the list shows “%2”.").arg(explain(*error), query.toString()));
    setVisible(!chips.isEmpty() || error.has_value());
}

} // namespace ui
