// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetfilter.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr int urgent = 10; // before parsing and packing
constexpr int soon = 1;    // likewise
constexpr int looks = 4096;
constexpr std::size_t many = 2048; // phones; fewer are put into any order at once
constexpr int quietMs = 50;
constexpr int restFactor = 9;
constexpr qint64 longestRestMs = 1000;

template <typename F>
void inPool(F work)
{
    QThreadPool::globalInstance()->start(std::move(work), urgent);
}

/// What was there before the last answer is large, and may be the last to know many chunks.
template <typename... Old>
void forgetInPool(Old &&...old)
{
    QThreadPool::globalInstance()->start([... its = std::forward<Old>(old)] {}, soon);
}

} // namespace

/// What a job talks to; outlives the filter.
struct FleetFilter::Relay
{
    QMutex mutex;
    FleetFilter *filter = nullptr;

    /// On the filter's thread, if it still lives.
    template <typename F>
    void post(F call)
    {
        const QMutexLocker lock(&mutex);
        if (!filter)
            return;
        QMetaObject::invokeMethod(
            filter, [call = std::move(call), its = filter] { call(its); }, Qt::QueuedConnection);
    }
};

/// A question with what was found for it.
struct FleetFilter::Answer
{
    FleetSnapshot fleet;
    FleetQuery query;
    FleetScope scope;
    qint64 nowMs = 0;
    std::shared_ptr<const FleetBits> found;
    std::shared_ptr<const FleetOrder> order;
    std::shared_ptr<const std::vector<FleetSlot>> slots; ///< null while there is no order
    Flag job;
    qint64 workedMs = 0;
};

struct FleetFilter::Question
{
    FleetSnapshot fleet;
    FleetQuery query;
    FleetScope scope;
    FleetSort sort;
    int screen = 0;
    qint64 nowMs = 0;
    bool quickly = false; ///< firstRows() is wanted
    std::shared_ptr<const FleetOrder> order;
    FleetTouches touchedSinceOrder;
    std::shared_ptr<const Answer> last; ///< null when it is of no use
    FleetTouches touchedSinceLast;
    Flag job;

    bool isCancelled() const { return job->load(std::memory_order_relaxed); }
};

int FleetRows::rowOf(FleetSlot slot) const
{
    if (!list)
        return -1;
    if (!order || !found) {
        const auto place = std::find(list->begin(), list->end(), slot);
        return place == list->end() ? -1 : int(place - list->begin());
    }
    if (!found->contains(slot))
        return -1;
    const auto place = std::partition_point(list->begin(), list->end(), [&](FleetSlot one) {
        return order->rank(one) < order->rank(slot);
    });
    return int(place - list->begin());
}

FleetFilter::FleetFilter(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_relay(std::make_shared<Relay>())
{
    m_relay->filter = this;
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &FleetFilter::ask);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &FleetFilter::endRest);
}

FleetFilter::~FleetFilter()
{
    for (const Flag &flag : {m_job, m_sorting}) {
        if (flag)
            *flag = true;
    }
    const QMutexLocker lock(&m_relay->mutex);
    m_relay->filter = nullptr;
}

void FleetFilter::setFleet(const FleetSnapshot &fleet)
{
    m_fleet = fleet;
    m_last.reset();
    m_order.reset();
    m_touched = {};
    if (m_sorting)
        *std::exchange(m_sorting, nullptr) = true;
    ask();
}

void FleetFilter::applyChanges(const FleetSnapshot &fleet, const FleetChanges &changes)
{
    m_fleet = fleet;
    std::vector<FleetSlot> touched = changes.added;
    touched.insert(touched.end(), changes.changed.begin(), changes.changed.end());
    touched.insert(touched.end(), changes.removed.begin(), changes.removed.end());
    if (touched.size() >= many || m_quiet.isActive())
        m_quiet.start();
    m_touched.add(fleet.version(), std::move(touched));
    if (m_rest.isActive())
        return;
    if (m_job)
        m_again = true; // its answer is one that was true; stopping it again and again gives none
    else
        ask();
}

int FleetFilter::restAfter(qint64 workedMs) const
{
    return m_hurry ? 0 : int(std::min(workedMs * restFactor, longestRestMs));
}

void FleetFilter::endRest()
{
    if (m_rest.isActive())
        ask();
    else
        m_hurry = m_job != nullptr;
}

void FleetFilter::setQuery(const FleetQuery &query)
{
    m_query = query;
    ask();
}

void FleetFilter::setScope(const FleetScope &scope)
{
    m_scope = scope;
    ask();
}

void FleetFilter::setSort(FleetSort sort)
{
    m_sort = sort;
    if (m_sorting)
        *std::exchange(m_sorting, nullptr) = true;
    ask();
}

void FleetFilter::refreshTimes()
{
    if (m_query.dependsOnTime() && !m_job)
        ask();
}

bool FleetFilter::orderFits() const
{
    return m_order && m_order->sort() == m_sort &&
           (m_order->namesVersion() == m_fleet.namesVersion() ||
            !FleetKeys::dependsOnNames(m_sort.column));
}

void FleetFilter::ask()
{
    m_rest.stop();
    if (m_job)
        *m_job = true;
    m_job = std::make_shared<std::atomic<bool>>(false);
    m_again = false;
    m_hurry = false;
    auto question = std::make_shared<Question>();
    question->fleet = m_fleet;
    question->query = m_query;
    question->scope = m_scope;
    question->sort = m_sort;
    question->screen = m_screen;
    question->nowMs = m_clock.nowMs();
    question->job = m_job;
    FleetTouches touched;
    if (orderFits())
        touched = m_touched.since(m_order->version());
    // To put as many into an order takes longer than to make it anew.
    if (orderFits() && touched.count() <= m_order->slots().size() / 4 + many) {
        question->order = m_order;
        question->touchedSinceOrder = std::move(touched);
    } else if (!m_sorting) {
        sortAll();
    }
    const bool sameOthers =
        m_last && (!m_last->query.dependsOnOthers() ||
                   m_last->fleet.firmwaresVersion() == m_fleet.firmwaresVersion());
    if (sameOthers && m_last->fleet.namesVersion() == m_fleet.namesVersion() &&
        m_last->scope == m_scope) {
        question->last = m_last;
        question->touchedSinceLast = m_touched.since(m_last->fleet.version());
    }
    question->quickly = !m_last || m_last->query != m_query || m_last->scope != m_scope ||
                        !m_rows.order || m_rows.order->sort() != m_sort;
    inPool([question, relay = m_relay] { work(*question, relay); });
}

void FleetFilter::sortAll()
{
    m_sorting = std::make_shared<std::atomic<bool>>(false);
    m_sortingVersion = m_fleet.version();
    inPool([fleet = m_fleet, sort = m_sort, flag = m_sorting, relay = m_relay] {
        QElapsedTimer timer;
        timer.start();
        const auto order = FleetOrder::make(fleet, sort, flag.get());
        relay->post([order, flag, workedMs = timer.elapsed()](FleetFilter *filter) {
            if (filter->m_sorting == flag)
                filter->takeOrder(order, workedMs);
        });
    });
}

void FleetFilter::takeOrder(const std::shared_ptr<const FleetOrder> &order, qint64 workedMs)
{
    m_sorting.reset();
    forgetInPool(std::exchange(m_order, order));
    if (m_job)
        m_again = true;
    else if (m_rows.list && m_quiet.isActive()) // something is shown, and more is coming
        m_rest.start(restAfter(workedMs));
    else
        ask();
}

void FleetFilter::work(const Question &question, const std::shared_ptr<Relay> &relay)
{
    const auto post = [&](const FleetRows &rows) {
        relay->post([rows, job = question.job](FleetFilter *filter) {
            if (filter->m_job == job)
                Q_EMIT filter->firstRows(rows);
        });
    };
    QElapsedTimer timer;
    timer.start();
    auto answer = std::make_shared<Answer>();
    answer->fleet = question.fleet;
    answer->query = question.query;
    answer->scope = question.scope;
    answer->nowMs = question.nowMs;
    answer->job = question.job;
    const FleetSnapshot &fleet = question.fleet;
    const FleetMatcher matcher(question.query, question.scope, fleet.dictionaries(),
                               question.nowMs);
    answer->order = question.order;
    if (answer->order && answer->order->version() != fleet.version())
        answer->order = answer->order->updated(fleet, question.touchedSinceOrder.joined());
    bool shown = !question.quickly;
    if (answer->order && !shown) {
        auto first = std::make_shared<std::vector<FleetSlot>>(
            answer->order->first(fleet, matcher, question.screen, looks, shown));
        if (shown && !question.isCancelled())
            post({fleet, first, nullptr, nullptr});
    }
    // Whoever paints the first rows wants a core.
    if (!question.isCancelled())
        answer->found = findAll(question, matcher, question.quickly && shown ? 1 : 0);
    if (!question.isCancelled() && answer->order) {
        answer->slots =
            std::make_shared<std::vector<FleetSlot>>(answer->order->arrange(*answer->found));
    } else if (!question.isCancelled() && !shown) {
        auto first = std::make_shared<std::vector<FleetSlot>>(
            firstOf(fleet, *answer->found, question.sort, question.screen, question.job.get()));
        if (!question.isCancelled())
            post({fleet, first, nullptr, nullptr});
    }
    answer->workedMs = timer.elapsed();
    if (!question.isCancelled())
        relay->post([answer](FleetFilter *filter) { filter->take(answer); });
}

std::shared_ptr<const FleetBits> FleetFilter::findAll(const Question &question,
                                                      const FleetMatcher &matcher, int spare)
{
    const FleetSnapshot &fleet = question.fleet;
    const Answer *last = question.last.get();
    const bool timeless =
        last && (last->nowMs == question.nowMs ||
                 (!question.query.dependsOnTime() && !last->query.dependsOnTime()));
    if (timeless && last->query == question.query) {
        auto bits = std::make_shared<FleetBits>(*last->found);
        bits->resize(fleet.chunkCount());
        question.touchedSinceLast.forEach(
            [&](FleetSlot slot) { bits->set(slot, matcher.matches(fleet, slot)); });
        return bits;
    }
    if (timeless && question.query.narrows(last->query)) {
        FleetBits within = *last->found;
        question.touchedSinceLast.forEach([&within](FleetSlot slot) { within.set(slot, true); });
        return std::make_shared<FleetBits>(
            matcher.match(fleet, &within, question.job.get(), spare));
    }
    return std::make_shared<FleetBits>(matcher.match(fleet, nullptr, question.job.get(), spare));
}

void FleetFilter::take(const std::shared_ptr<const Answer> &answer)
{
    if (m_job != answer->job)
        return;
    m_job.reset();
    auto last = std::exchange(m_last, answer);
    auto order = m_order;
    if (answer->order && (!m_order || m_order->version() <= answer->order->version()))
        m_order = answer->order;
    forgetTouched();
    if (answer->slots) {
        FleetRows rows =
            std::exchange(m_rows, {answer->fleet, answer->slots, answer->found, answer->order});
        Q_EMIT rowsReady(m_rows);
        forgetInPool(std::move(rows));
    }
    forgetInPool(std::move(last), std::move(order));
    if (m_job)
        return;
    if (!answer->slots && !m_sorting)
        ask(); // the order came meanwhile
    else if (m_again)
        m_rest.start(restAfter(answer->workedMs));
}

void FleetFilter::forgetTouched()
{
    quint64 oldest = m_last ? m_last->fleet.version() : m_fleet.version();
    if (m_order)
        oldest = std::min(oldest, m_order->version());
    if (m_sorting)
        oldest = std::min(oldest, m_sortingVersion);
    m_touched.forget(oldest);
}

} // namespace core
