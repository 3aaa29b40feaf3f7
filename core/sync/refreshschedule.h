// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/ages.h"

#include <QHash>

#include <set>
#include <tuple>

namespace core {

/// When which list of a store is to be read again: once it has outlived its age, after a failure
/// later each time. Told of every change of a list's state; knows no clock and reads nothing.
/// Every step takes logarithmic time, so that tens of thousands of companies may be scheduled.
class RefreshSchedule
{
public:
    struct Due
    {
        Resource resource;
        QString company;
    };

    RefreshSchedule(const Store &store, const Ages &ages)
        : m_store(store)
        , m_ages(ages)
    {}

    void setAges(const Ages &ages, qint64 nowMs); ///< all anew
    const Ages &ages() const { return m_ages; }
    void note(Resource resource, const QString &company, qint64 nowMs);
    /// Never read, or older than its age. A time ahead of ours is worth nothing.
    bool isStale(Resource resource, const QString &company, qint64 nowMs) const;
    /// Those that are due, at most so many, the one that waits longest first; they are no longer
    /// scheduled.
    QList<Due> takeDue(qint64 nowMs, int most);

private:
    using Key = std::pair<int, QString>;

    void remove(const Key &key);
    qint64 dueAt(const Key &key, const LoadState &state, qint64 nowMs);

    const Store &m_store;
    Ages m_ages;
    std::set<std::tuple<qint64, int, QString>> m_order;
    QHash<Key, qint64> m_dueAt;
    QHash<Key, int> m_failures; ///< in a row
};

} // namespace core
