// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historytable.h"

#include "core/support/redaction.h"
#include "ui/dialogs/planwords.h"
#include "ui/models/planmodel.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace ui {

namespace {

struct HistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)
};

constexpr int stepsAPiece = 1000;

/// Goes through all steps of all runs, once.
class HistoryWalk
{
public:
    HistoryWalk(std::unique_ptr<core::JournalFile> file, QList<core::RunHead> newestFirst,
                const QHash<QString, QString> &profiles)
        : m_file(std::move(file))
        , m_runs(std::move(newestFirst))
        , m_names([profiles](const QString &uuid) { return profiles.value(uuid); })
    {}

    QList<QStringList> next()
    {
        while (m_outcome && m_at == m_part.plan.steps.size() && !m_runs.isEmpty())
            fetch();
        if (!m_outcome || m_at == m_part.plan.steps.size())
            return {};
        const int step = m_at++;
        return linesOf(m_part.plan.steps.at(step), m_part.results.at(step),
                       m_part.timesMs.at(step));
    }
    const core::Result<void> &outcome() const { return m_outcome; }

private:
    void fetch()
    {
        auto part = m_file->part(m_runs.last().id, m_first, stepsAPiece);
        if (!part) {
            m_outcome = core::Failure(part.error());
            return;
        }
        m_part = std::move(*part);
        m_at = 0;
        m_first += stepsAPiece;
        if (m_part.plan.steps.size() < stepsAPiece) {
            m_runs.removeLast();
            m_first = 0;
        }
    }

    QList<QStringList> linesOf(const core::PlanStep &step, const core::StepResult &result,
                               qint64 timeMs) const
    {
        const core::RunHead &head = m_part.head;
        const QString when =
            QDateTime::fromMSecsSinceEpoch(timeMs).toOffsetFromUtc(0).toString(Qt::ISODate);
        const QStringList begin{when,
                                head.who,
                                head.connectionName,
                                QString::number(head.id),
                                PlanWords::deed(head.kind, head.phones),
                                step.mac.isNull() ? QString() : step.mac.display(),
                                step.name,
                                step.company.name};
        core::StepResult plain;
        plain.state = result.state;
        // What was sent when the program ended: nobody has looked at it yet.
        if (result.state == core::StepResult::State::Running &&
            head.state != core::RunHead::State::Running)
            plain.state = core::StepResult::State::Unknown;
        const QString reason = core::redacted(result.error.detail);
        const bool failed = result.state == core::StepResult::State::Failed;
        const QStringList end{core::redacted(PlanModel::stateText(failed ? result : plain)),
                              result.error.serviceCode, reason};
        QList<QStringList> lines;
        for (const core::FieldChange &change : step.changes)
            lines.append(begin +
                         QStringList{PlanModel::fieldName(change),
                                     change.oldKnown ? value(change, change.oldValue) : QString(),
                                     value(change, change.newValue)} +
                         end);
        if (lines.isEmpty())
            lines.append(begin + QStringList{{}, {}, {}} + end);
        return lines;
    }

    QString value(const core::FieldChange &change, const QString &value) const
    {
        const bool isText = change.field == core::FieldChange::Field::Name ||
                            change.field == core::FieldChange::Field::Setting;
        if (isText && !change.secret && value.isEmpty())
            return {};
        return core::redacted(PlanModel::valueText(change, value, m_names));
    }

    std::unique_ptr<core::JournalFile> m_file;
    QList<core::RunHead> m_runs; ///< still to be read, the next one last
    const PlanModel::ProfileNames m_names;
    core::RunContent m_part;
    int m_at = 0;
    int m_first = 0;
    core::Result<void> m_outcome;
};

QStringList titles()
{
    return {HistoryTexts::tr("Time (UTC)"),
            //: Column heading: who made a change
            HistoryTexts::tr("By"), HistoryTexts::tr("Connection"),
            //: Column heading: the number of a change
            HistoryTexts::tr("Number"),
            //: Column heading: what a change does, "Redirect 3 phones"
            HistoryTexts::tr("Change"), HistoryTexts::tr("MAC address"), HistoryTexts::tr("Phone"),
            HistoryTexts::tr("Company"), HistoryTexts::tr("What changes"),
            HistoryTexts::tr("Old value"), HistoryTexts::tr("New value"),
            HistoryTexts::tr("Result"), HistoryTexts::tr("Reason"), HistoryTexts::tr("Details")};
}

QStringList keys()
{
    return QStringLiteral("time by connection run change mac phone company field old new result "
                          "reason details")
        .split(u' ');
}

core::Result<ExportedTable> tableOf(const core::Journal::Reader &reader,
                                    const QHash<QString, QString> &profiles)
{
    auto file = reader();
    if (!file)
        return core::Failure(file.error());
    const core::Result<QList<core::RunHead>> runs = (*file)->runs();
    if (!runs)
        return core::Failure(runs.error());
    ExportedTable table;
    table.titles = titles();
    table.keys = keys();
    for (const core::RunHead &head : *runs)
        table.rows += head.total();
    const auto walk = std::make_shared<HistoryWalk>(std::move(*file), *runs, profiles);
    table.lines = [walk](qint64) { return walk->next(); };
    table.outcome = [walk] { return walk->outcome(); };
    return table;
}

} // namespace

ExportSource historySource(const core::Journal::Reader &reader,
                           const QHash<QString, QString> &profiles)
{
    return [reader, profiles] { return tableOf(reader, profiles); };
}

} // namespace ui
