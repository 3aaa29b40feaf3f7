// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runfacts.h"

#include "ui/dialogs/planwords.h"
#include "ui/errors/explain.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>

namespace ui {

using StepState = core::StepResult::State;

RunFacts::RunFacts(core::RunHead head, QString state, QString progress)
    : m_head(std::move(head))
    , m_state(std::move(state))
    , m_progress(std::move(progress))
{}

QString RunFacts::title() const
{
    return PlanWords::deed(m_head.kind, m_head.phones);
}

QList<Property> RunFacts::properties() const
{
    const auto timeOf = [](qint64 ms) { return exactTime(QDateTime::fromMSecsSinceEpoch(ms)); };
    QList<Property> facts{{QStringLiteral("progress"), tr("Progress"), m_progress}};
    const auto add = [&facts](const char *key, const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append({QLatin1String(key), label, value});
    };
    add("results", tr("Results"), results());
    if (m_head.halt != core::Error())
        //: Label: the reason for which a change does not go on
        add("halt", tr("Reason"), explain(m_head.halt).sentence());
    add("companies", m_head.companies.size() == 1 ? tr("Company") : tr("Companies"),
        m_head.companies.join(u'\n'));
    //: Label: what the phones of a change were chosen by
    add("source", tr("Made from"), PlanWords::source(m_head.kind, m_head.source));
    //: Label: when a change was started
    add("started", tr("Started"), timeOf(m_head.createdMs));
    if (m_head.endedMs != 0)
        //: Label: when a change came to its end
        add("ended", tr("Ended"), timeOf(m_head.endedMs));
    //: Label: who made a change
    add("who", tr("By"), m_head.who);
    add("connection", tr("Connection"), m_head.connectionName);
    if (!m_head.hasImages)
        //: Label: what can be done with a change no more
        add("tidied", tr("Undo"), tr("It was tidied and cannot be undone any more."));
    return facts;
}

QString RunFacts::results() const
{
    QStringList lines;
    const auto add = [&lines](int count, const QString &words) {
        if (count > 0)
            lines.append(words);
    };
    const int done = m_head.count(StepState::Confirmed);
    const int before = m_head.count(StepState::AlreadyDone);
    const int failed = m_head.count(StepState::Failed);
    const int unclear = m_head.count(StepState::Unknown);
    const int left = m_head.count(StepState::Planned) + m_head.count(StepState::Running);
    const int cancelled = m_head.count(StepState::Cancelled);
    add(done, tr("%Ln done", nullptr, done));
    add(before, tr("%Ln done before", nullptr, before));
    add(failed, tr("%Ln failed", nullptr, failed));
    add(unclear, tr("%Ln unclear", nullptr, unclear));
    add(left, tr("%Ln left", nullptr, left));
    add(cancelled, tr("%Ln not sent", nullptr, cancelled));
    return lines.join(u'\n');
}

} // namespace ui
