// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logfilter.h"

#include "core/fleet/fleetmask.h"
#include "core/fleet/parallel.h"
#include "core/support/mailbox.h"

#include <algorithm>

namespace core {

namespace {

constexpr int urgent = 10;         // before parsing and packing
constexpr int chunksLookedAt = 16; // for the first screen
constexpr int chunksAPiece = 8;

} // namespace

/// A question with what was found for it.
struct LogFilter::Answer
{
    LogSnapshot log;
    FleetQuery query;
    LogScope scope;
    qint64 nowMs = 0;
    std::shared_ptr<const LogBits> found;
    std::shared_ptr<const LogOrder> order;
    std::shared_ptr<const std::vector<LogSlot>> list;
    int inScope = 0;
    Flag job;
};

struct LogFilter::Question
{
    LogSnapshot log;
    FleetQuery query;
    LogScope scope;
    LogSort sort;
    int screen = 0;
    qint64 nowMs = 0;
    bool quickly = false; ///< firstRows() is wanted
    std::shared_ptr<const LogOrder> order;
    std::vector<Step> stepsSinceOrder;
    std::shared_ptr<const Answer> last; ///< null when it is of no use
    std::vector<Step> stepsSinceLast;
    quint64 epoch = 0;
    Flag job;

    bool isCancelled() const { return job->load(std::memory_order_relaxed); }
};

/// Answers one question in the pool.
class LogFilter::Search
{
public:
    explicit Search(const Question &question)
        : m_question(question)
        , m_log(question.log)
        , m_matcher(question.query, question.scope, m_log.dictionaries(), question.nowMs)
        , m_found(m_log.chunkCount())
        , m_known(std::size_t(m_log.chunkCount()))
    {
        narrow();
    }

    std::shared_ptr<const LogOrder> order() const;
    /// The beginning of the answer; false when it would take as long as all of it.
    bool first(const LogOrder &order, std::vector<LogSlot> &list);
    std::shared_ptr<const LogBits> all();

private:
    void narrow();
    void apply(const std::vector<Step> &steps, LogBits &bits) const;
    void look(int chunk);

    const Question &m_question;
    const LogSnapshot &m_log;
    const LogMatcher m_matcher;
    LogBits m_found;
    std::vector<quint8> m_known;               ///< chunks that are in m_found
    std::shared_ptr<LogBits> m_within;         ///< only these can match
    std::shared_ptr<const LogBits> m_matching; ///< these are known to
};

int LogRows::rowOf(LogSlot slot) const
{
    if (!list || !order || !found || !found->contains(slot))
        return -1;
    const auto place = std::partition_point(list->begin(), list->end(), [&](LogSlot one) {
        return order->rank(one) < order->rank(slot);
    });
    return int(place - list->begin());
}

/// What the answer before leaves to look at: of the same question the new lines, of a longer one
/// those that were found.
void LogFilter::Search::narrow()
{
    const Answer *last = m_question.last.get();
    if (!last || (last->nowMs != m_question.nowMs &&
                  (m_question.query.dependsOnTime() || last->query.dependsOnTime())))
        return;
    const bool same = last->query == m_question.query;
    if (!same && !m_question.query.narrows(last->query))
        return;
    LogBits old = *last->found;
    LogBits fresh(m_log.chunkCount());
    for (const Step &step : m_question.stepsSinceLast) {
        for (const LogSlot slot : step.changes.removed) {
            old.set(slot, false);
            fresh.set(slot, false);
        }
        for (const LogSlot slot : step.changes.added)
            fresh.set(slot, true);
    }
    old.resize(m_log.chunkCount());
    if (same)
        m_matching = std::make_shared<LogBits>(old);
    m_within = std::make_shared<LogBits>(std::move(fresh));
    for (int i = 0; !same && i < m_log.chunkCount(); ++i)
        add(m_within->chunk(i), old.chunk(i));
}

void LogFilter::Search::look(int chunk)
{
    const auto at = std::size_t(chunk);
    if (std::exchange(m_known[at], quint8(1)) != 0)
        return;
    FleetMask wanted = m_log.usedAt(chunk);
    if (m_within)
        wanted = both(wanted, m_within->chunk(chunk));
    FleetMask &found = m_found.chunk(chunk);
    if (!isEmpty(wanted))
        found = m_matcher.match(m_log.chunkAt(chunk), wanted);
    if (m_matching)
        add(found, m_matching->chunk(chunk));
}

std::shared_ptr<const LogOrder> LogFilter::Search::order() const
{
    if (!m_question.order)
        return LogOrder::make(m_log, m_question.sort);
    if (m_question.order->version() == m_log.version())
        return m_question.order;
    std::vector<LogSlot> touched;
    for (const Step &step : m_question.stepsSinceOrder) {
        for (const std::vector<LogSlot> *slots : {&step.changes.added, &step.changes.removed})
            touched.insert(touched.end(), slots->begin(), slots->end());
    }
    return m_question.order->updated(m_log, touched);
}

bool LogFilter::Search::first(const LogOrder &order, std::vector<LogSlot> &list)
{
    int chunks = 0;
    for (const LogSlot slot : order.list()) {
        const auto chunk = int(slot / LogChunk::rows);
        if (m_known[std::size_t(chunk)] == 0) {
            if (m_question.isCancelled() || ++chunks > chunksLookedAt)
                return false;
            look(chunk);
        }
        if (m_found.contains(slot))
            list.push_back(slot);
        if (int(list.size()) == m_question.screen)
            return true;
    }
    return true;
}

std::shared_ptr<const LogBits> LogFilter::Search::all()
{
    const int chunks = m_log.chunkCount();
    inParallel((chunks + chunksAPiece - 1) / chunksAPiece, [&](int piece) {
        const int end = std::min(chunks, (piece + 1) * chunksAPiece);
        for (int i = piece * chunksAPiece; i < end && !m_question.isCancelled(); ++i)
            look(i);
    });
    return std::make_shared<LogBits>(std::move(m_found));
}

LogFilter::LogFilter(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_mailbox(std::make_shared<Mailbox>(this))
{}

LogFilter::~LogFilter()
{
    if (m_job)
        *m_job = true;
    m_mailbox->close();
}

void LogFilter::setLog(const LogSnapshot &log)
{
    m_log = log;
    m_last.reset();
    m_order.reset();
    m_steps.clear();
    ++m_epoch;
    ask();
}

void LogFilter::applyChanges(const LogSnapshot &log, const LogChanges &changes)
{
    m_log = log;
    if (!changes.isEmpty())
        m_steps.push_back({log.version(), changes});
    if (m_job)
        m_again = true; // its answer is one that was true; stopping it again and again gives none
    else
        ask();
}

void LogFilter::setQuery(const FleetQuery &query)
{
    m_query = query;
    ask();
}

void LogFilter::setScope(const LogScope &scope)
{
    m_scope = scope;
    ask();
}

void LogFilter::setSort(LogSort sort)
{
    m_sort = sort;
    ask();
}

void LogFilter::refreshTimes()
{
    if (m_query.dependsOnTime() && !m_job)
        ask();
}

bool LogFilter::orderFits() const
{
    return m_order && m_order->sort() == m_sort &&
           (m_order->namesVersion() == m_log.namesVersion() ||
            !LogKeys::dependsOnNames(m_sort.column));
}

void LogFilter::ask()
{
    if (m_job)
        *m_job = true;
    m_job = std::make_shared<std::atomic<bool>>(false);
    m_again = false;
    auto question = std::make_shared<Question>();
    question->log = m_log;
    question->query = m_query;
    question->scope = m_scope;
    question->sort = m_sort;
    question->screen = m_screen;
    question->nowMs = m_clock.nowMs();
    question->epoch = m_epoch;
    question->job = m_job;
    if (orderFits()) {
        question->order = m_order;
        question->stepsSinceOrder = stepsSince(m_order->version());
    }
    if (m_last && m_last->log.namesVersion() == m_log.namesVersion() && m_last->scope == m_scope) {
        question->last = m_last;
        question->stepsSinceLast = stepsSince(m_last->log.version());
    }
    question->quickly = !m_last || m_last->query != m_query || m_last->scope != m_scope ||
                        !m_rows.order || m_rows.order->sort() != m_sort;
    QThreadPool::globalInstance()->start(
        [this, question, mailbox = m_mailbox] { work(this, question, mailbox); }, urgent);
}

/// In the pool, where `filter` is only somebody to write to.
void LogFilter::work(LogFilter *filter, const std::shared_ptr<const Question> &question,
                     const std::shared_ptr<Mailbox> &mailbox)
{
    if (question->isCancelled())
        return;
    Search search(*question);
    auto answer = std::make_shared<Answer>(Answer{question->log, question->query, question->scope,
                                                  question->nowMs, nullptr, search.order(), nullptr,
                                                  0, question->job});
    // An order is worth keeping whatever becomes of the question.
    mailbox->post([filter, order = answer->order, epoch = question->epoch] {
        filter->keepOrder(order, epoch);
    });
    auto first = std::make_shared<std::vector<LogSlot>>();
    if (question->quickly && search.first(*answer->order, *first) && !question->isCancelled())
        mailbox->post([filter, first, question] {
            if (filter->m_job == question->job)
                Q_EMIT filter->firstRows({question->log, first, nullptr, nullptr, 0});
        });
    answer->found = search.all();
    if (question->isCancelled())
        return;
    answer->list = std::make_shared<std::vector<LogSlot>>(answer->order->arrange(*answer->found));
    answer->inScope = question->query.isEmpty() ? int(answer->list->size())
                                                : countLines(question->log, question->scope);
    mailbox->post([filter, answer] { filter->take(*answer); });
}

void LogFilter::keepOrder(const std::shared_ptr<const LogOrder> &order, quint64 epoch)
{
    if (epoch == m_epoch && order->sort() == m_sort &&
        (!orderFits() || m_order->version() < order->version()))
        m_order = order;
}

void LogFilter::take(const Answer &answer)
{
    if (m_job != answer.job)
        return;
    m_job.reset();
    m_last = std::make_shared<Answer>(answer);
    const quint64 oldest =
        m_order ? std::min(m_last->log.version(), m_order->version()) : m_last->log.version();
    std::erase_if(m_steps, [oldest](const Step &step) { return step.version <= oldest; });
    m_rows = {answer.log, answer.list, answer.found, answer.order, answer.inScope};
    Q_EMIT rowsReady(m_rows);
    if (!m_job && m_again)
        ask();
}

std::vector<LogFilter::Step> LogFilter::stepsSince(quint64 version) const
{
    std::vector<Step> steps;
    std::copy_if(m_steps.begin(), m_steps.end(), std::back_inserter(steps),
                 [version](const Step &step) { return step.version > version; });
    return steps;
}

} // namespace core
