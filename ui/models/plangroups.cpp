// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plangroups.h"

#include "core/changes/plan.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

struct Made
{
    PlanGroup group;
    PlanGroupKey key;
    QSet<core::MacAddress> phones;
};

class Maker
{
public:
    explicit Maker(const core::Plan &plan)
        : m_plan(plan)
    {}

    void add(const PlanRow &row, const PlanGroupKey &key)
    {
        const auto known = m_known.constFind(key.text);
        const qsizetype place = known == m_known.constEnd() ? m_made.size() : *known;
        if (known == m_known.constEnd()) {
            m_known.insert(key.text, place);
            m_made.append({{}, key, {}});
        }
        Made &made = m_made[place];
        made.group.rows.append(row);
        made.phones.insert(row.step >= 0 ? m_plan.steps.at(row.step).mac
                                         : m_plan.excluded.at(row.excluded).mac);
    }

    /// Values that only one phone gets would be as many groups as phones.
    Maker joined() const
    {
        Maker joined(m_plan);
        for (const Made &made : m_made) {
            const bool single = made.phones.size() == 1 && !made.key.field.isEmpty();
            const PlanGroupKey key =
                single ? PlanGroupKey{made.key.field, {}, made.key.rank} : made.key;
            for (const PlanRow &row : made.group.rows)
                joined.add(row, key);
            Made &into = joined.m_made[joined.m_known.value(key.text)];
            into.group.alike = !single || into.group.rows.size() == made.group.rows.size();
        }
        return joined;
    }

    QList<PlanGroup> inOrder(bool bySize)
    {
        std::stable_sort(m_made.begin(), m_made.end(), [bySize](const Made &a, const Made &b) {
            if (a.key.rank != b.key.rank)
                return a.key.rank < b.key.rank;
            return bySize ? a.phones.size() > b.phones.size()
                          : a.key.text.localeAwareCompare(b.key.text) < 0;
        });
        QList<PlanGroup> groups;
        for (Made &made : m_made) {
            made.group.phones = int(made.phones.size());
            for (PlanRow &row : made.group.rows)
                row.group = int(groups.size());
            groups.append(std::move(made.group));
        }
        return groups;
    }

private:
    const core::Plan &m_plan;
    QList<Made> m_made;
    QHash<QString, qsizetype> m_known;
};

} // namespace

QList<PlanGroup> planGroups(const core::Plan &plan, const QList<PlanRow> &rows,
                            PlanGrouping grouping,
                            const std::function<PlanGroupKey(const PlanRow &)> &key)
{
    Maker maker(plan);
    for (const PlanRow &row : rows)
        maker.add(row, key(row));
    if (grouping == PlanGrouping::Change)
        return maker.joined().inOrder(true);
    return maker.inOrder(grouping != PlanGrouping::Company);
}

int rankOf(core::StepResult::State state)
{
    using State = core::StepResult::State;
    switch (state) {
    case State::Failed:
        return 0;
    case State::Unknown:
        return 1;
    case State::Cancelled:
        return 2;
    case State::Planned:
    case State::Running:
        return 3;
    case State::Confirmed:
        return 4;
    case State::AlreadyDone:
        return 5;
    case State::NotNeeded:
        return 6;
    }
    return 0;
}

} // namespace ui
