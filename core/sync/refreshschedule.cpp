// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshschedule.h"

#include "core/sync/backoff.h"

namespace core {

namespace {

constexpr Backoff afterFailure(std::chrono::minutes(1), std::chrono::hours(1));

/// -1 to 1, the same for a list each time.
double placeOf(int resource, const QString &company)
{
    return double(qHash(company, size_t(resource) + 1) % 2001) / 1000 - 1;
}

} // namespace

void RefreshSchedule::setAges(const Ages &ages, qint64 nowMs)
{
    m_ages = ages;
    const QList<Key> known = m_dueAt.keys();
    for (const Key &key : known)
        note(Resource(key.first), key.second, nowMs);
}

void RefreshSchedule::note(Resource resource, const QString &company, qint64 nowMs)
{
    const Key key(int(resource), company);
    remove(key);
    const LoadState state = m_store.state(resource, company);
    if (resource == Resource::Logs || state.phase == LoadState::Phase::Loading ||
        (state.phase == LoadState::Phase::NotLoaded && state.asOfMs == 0))
        return;
    const qint64 at = dueAt(key, state, nowMs);
    m_dueAt.insert(key, at);
    m_order.insert({at, key.first, key.second});
}

qint64 RefreshSchedule::dueAt(const Key &key, const LoadState &state, qint64 nowMs)
{
    using std::chrono::milliseconds;
    const double place = placeOf(key.first, key.second);
    const auto age = milliseconds(m_ages.of(Resource(key.first))).count();
    const qint64 later = qint64(double(age) * (1 + Ages::spread * place));
    if (state.phase == LoadState::Phase::Failed) {
        const qint64 told =
            milliseconds(state.error.retryAfter.value_or(std::chrono::seconds(0))).count();
        const auto delay = afterFailure.delay(++m_failures[key], std::abs(place));
        return nowMs + std::max<qint64>(told, delay.count());
    }
    m_failures.remove(key);
    if (state.phase == LoadState::Phase::Stopped) // the person wants it quiet for a while
        return nowMs + later;
    return std::min(state.asOfMs, nowMs) + later;
}

bool RefreshSchedule::isStale(Resource resource, const QString &company, qint64 nowMs) const
{
    const qint64 asOf = m_store.state(resource, company).asOfMs;
    return asOf == 0 || asOf > nowMs ||
           nowMs - asOf >= std::chrono::milliseconds(m_ages.of(resource)).count();
}

QList<RefreshSchedule::Due> RefreshSchedule::takeDue(qint64 nowMs, int most)
{
    QList<Due> due;
    while (!m_order.empty() && due.size() < most && std::get<0>(*m_order.begin()) <= nowMs) {
        const auto [at, resource, company] = *m_order.begin();
        remove({resource, company});
        if (m_store.company(company) != nullptr)
            due.append({Resource(resource), company});
    }
    return due;
}

void RefreshSchedule::remove(const Key &key)
{
    const auto it = m_dueAt.constFind(key);
    if (it == m_dueAt.cend())
        return;
    m_order.erase({*it, key.first, key.second});
    m_dueAt.erase(it);
}

} // namespace core
