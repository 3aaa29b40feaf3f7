// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/historybox.h"

#include "ui/dialogs/planwords.h"
#include "ui/errors/explain.h"
#include "ui/models/phonehistory.h"
#include "ui/models/planmodel.h"
#include "ui/style/tokens.h"
#include "ui/widgets/propertylist.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wrappedlabel.h"

#include <QVBoxLayout>

namespace ui {

HistoryBox::HistoryBox(core::Journal &journal, core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_history(new PhoneHistory(journal, this))
    , m_list(new PropertyList)
    , m_nothing(new WrappedLabel)
{
    setObjectName(QStringLiteral("history"));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inGroup);
    //: What was changed of the selected phone, and when.
    column->addWidget(new SectionHeader(tr("History")));
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    connect(m_history, &PhoneHistory::changed, this, &HistoryBox::refresh);
    connect(m_list, &PropertyList::linkActivated, this, [this](const QString &key) {
        Q_EMIT runRequested(key.section(u'/', 1, 1).toLongLong());
    });
}

void HistoryBox::setPhone(core::MacAddress mac, const core::Store *store)
{
    m_store = store;
    m_history->setPhone(mac);
    refresh();
}

void HistoryBox::refresh()
{
    QList<Property> lines;
    QHash<core::RunId, int> ofRun;
    if (m_store) {
        for (const core::PhoneEvent &event : m_history->events())
            lines += linesOf(event, ofRun[event.head.id]++);
    }
    m_list->setProperties(lines);
    m_list->setVisible(!lines.isEmpty());
    m_nothing->setVisible(lines.isEmpty());
    m_nothing->setText(!m_history->isRead() ? tr("Reading the history…")
                       : m_history->error() == core::Error()
                           ? tr("Nothing of this phone was changed with Perch.")
                           : explain(m_history->error()).sentence());
}

QList<Property> HistoryBox::linesOf(const core::PhoneEvent &event, int number) const
{
    const QString key = QStringLiteral("%1/%2").arg(number).arg(event.head.id);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(event.timeMs);
    const Property deed{key, relativeTime(at, m_clock.now()),
                        PlanWords::deed(event.head.kind, event.head.phones),
                        //: %1 is a time
                        tr("%1\nShow this change").arg(exactTime(at)), Property::Kind::Link};
    core::StepResult result;
    result.state = event.state;
    result.error = event.error;
    const Property what{key + QStringLiteral("/what"),
                        {},
                        changesOf(event) + u'\n' + PlanModel::stateText(result) + u'\n' +
                            //: Who made a change, "by ada@desk".
                            tr("by %1").arg(event.head.who)};
    return {deed, what};
}

QString HistoryBox::changesOf(const core::PhoneEvent &event) const
{
    QStringList lines;
    const PlanModel::ProfileNames names = PlanModel::namesIn(*m_store);
    for (const core::FieldChange &change : event.step.changes) {
        const QString before = change.oldKnown
                                   ? PlanModel::valueText(change, change.oldValue, names)
                                   : tr("not known");
        //: %1 is what changes ("Name"), %2 the old and %3 the new value.
        lines += tr("%1: %2 → %3")
                     .arg(PlanModel::fieldName(change), before,
                          PlanModel::valueText(change, change.newValue, names));
    }
    if (lines.isEmpty())
        return tr("The values are sealed with a key that is not here.");
    return lines.join(u'\n');
}

} // namespace ui
