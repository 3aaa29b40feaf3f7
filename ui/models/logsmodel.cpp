// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logsmodel.h"

#include "core/logs/logcompletion.h"

#include <utility>

namespace ui {

namespace {

constexpr int quick = 20'000;
constexpr int mostCompletions = 12;

void append(core::LogChanges &all, const core::LogChanges &more)
{
    all.added.insert(all.added.end(), more.added.begin(), more.added.end());
    all.removed.insert(all.removed.end(), more.removed.begin(), more.removed.end());
}

} // namespace

LogsModel::LogsModel(core::Clock &clock, QObject *parent)
    : SlotModel(parent)
    , m_clock(clock)
    , m_filter(clock)
    , m_counted(std::make_shared<core::Mailbox>(this))
{
    connect(&m_filter, &core::LogFilter::firstRows, this, &LogsModel::takeFirst);
    connect(&m_filter, &core::LogFilter::rowsReady, this, &LogsModel::take);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &LogsModel::flush);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, &m_filter, &core::LogFilter::refreshTimes);
    m_minute.start();
}

LogsModel::~LogsModel()
{
    m_counted->close();
}

void LogsModel::setSubject(core::Store *store, const core::Scope &scope)
{
    if (store == m_store && scope == m_scope)
        return;
    m_scope = scope;
    m_phone = {};
    m_newSubject = true;
    if (store != m_store)
        follow(store);
    if (m_store)
        setScopeOfFilter();
    Q_EMIT queryChanged();
}

void LogsModel::setPhone(core::MacAddress phone)
{
    if (phone == m_phone)
        return;
    m_phone = phone;
    m_newSubject = true;
    if (m_store)
        setScopeOfFilter();
    Q_EMIT queryChanged();
}

void LogsModel::setScopeOfFilter()
{
    const bool all = m_scope.company.isEmpty();
    m_filter.setScope({all ? QStringList() : QStringList{m_scope.company}, m_scope.below, m_phone});
    countHeldBack();
}

void LogsModel::follow(core::Store *store)
{
    // What is held back belongs to the store that is left.
    const bool wasPaused = std::exchange(m_paused, false);
    m_held = {};
    m_heldBack = 0;
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    m_before = std::exchange(m_shown, {});
    m_pending.clear();
    m_arrived = {};
    m_waiting = false;
    resetOrder({});
    m_before = {};
    if (wasPaused)
        Q_EMIT pauseChanged();
    Q_EMIT countsChanged();
    if (!store) {
        m_filter.setLog({});
        return;
    }
    connect(store, &core::Store::logChanged, this, &LogsModel::takeChanges);
    connect(store, &QObject::destroyed, this, [this] {
        m_scope = {};
        follow(nullptr);
    });
    m_filter.setLog(snapshot());
}

core::LogSnapshot LogsModel::snapshot() const
{
    core::LogSnapshot log = m_store->log().snapshot();
    LogTexts::addWords(log);
    return log;
}

void LogsModel::takeChanges(const core::LogChanges &changes)
{
    append(m_arrived, changes);
    m_waiting = true;
    m_soon.start();
}

void LogsModel::flush()
{
    m_soon.stop();
    if (!std::exchange(m_waiting, false) || !m_store)
        return;
    const core::LogChanges changes = std::exchange(m_arrived, {});
    if (m_paused) {
        hold(changes);
        return;
    }
    const core::LogSnapshot log = snapshot();
    m_pending.push_back({log.version(), changes});
    m_filter.applyChanges(log, changes);
}

void LogsModel::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    flush();
    m_paused = paused;
    m_heldBack = 0;
    if (!paused && m_store) {
        takeChanges(std::exchange(m_held, {}));
        flush();
    }
    m_held = {};
    Q_EMIT pauseChanged();
}

void LogsModel::hold(const core::LogChanges &changes)
{
    append(m_held, changes);
    countHeldBack();
}

void LogsModel::countHeldBack()
{
    if (!m_paused || !m_store)
        return;
    const quint64 asked = ++m_counting;
    core::runInPool(
        m_counted,
        [log = snapshot(), added = m_held.added, query = m_query, scope = m_filter.scope(),
         now = m_clock.nowMs()] { return core::countMatches(log, added, query, scope, now); },
        [this, asked](int count) {
            if (asked != m_counting || !m_paused || count == m_heldBack)
                return;
            m_heldBack = count;
            Q_EMIT pauseChanged();
        });
}

void LogsModel::takeFirst(const core::LogRows &rows)
{
    // A small answer follows at once; half of it would only flicker.
    if (rowCount() > 0 && rowCount() < quick)
        return;
    const int total = m_shown.inScope;
    show(rows);
    m_shown.inScope = std::max(total, rows.count()); // counted with the whole answer
}

void LogsModel::take(const core::LogRows &rows)
{
    show(rows);
    Q_EMIT countsChanged();
}

void LogsModel::show(const core::LogRows &rows)
{
    Slots removed;
    bool reused = false;
    while (!m_pending.empty() && m_pending.front().version <= rows.log.version()) {
        for (const core::LogSlot slot : m_pending.front().changes.removed) {
            removed.push_back(slot);
            reused = reused || rows.log.contains(slot);
        }
        m_pending.pop_front();
    }
    // A slot that was given up may belong to another line by now.
    if (reused && !m_newSubject)
        dropSlots(removed);
    m_before = std::exchange(m_shown, rows);
    if (std::exchange(m_newSubject, false))
        resetOrder(rows.list);
    else
        showOrder(rows.list, {});
    m_before = {};
    const quint64 namesBefore = std::exchange(m_namesShown, rows.log.namesVersion());
    if (namesBefore != m_namesShown && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LogsModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    m_filter.setSort({LogTexts::sortedBy(Column(column)), order == Qt::DescendingOrder});
}

void LogsModel::setFilter(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    using Language = core::FleetQuery::Language;
    const auto query = core::FleetQuery::parse(text, Language::Logs);
    m_queryError = query ? std::nullopt : std::optional(query.error());
    if (const auto readable = core::FleetQuery::parseUnfinished(text, Language::Logs)) {
        m_query = *readable;
        m_filter.setQuery(m_query);
        countHeldBack();
    }
    Q_EMIT queryChanged();
}

QList<core::FleetCompletion> LogsModel::completions(const QString &text, int cursor) const
{
    if (text.isEmpty())
        return {};
    return core::completions(text, cursor, m_filter.log().dictionaries(), mostCompletions);
}

bool LogsModel::isBusy() const
{
    return m_filter.isBusy() || m_waiting;
}

/// While rows are exchanged, one that goes may be known to the log before only.
const core::LogSnapshot &LogsModel::logOf(core::LogSlot slot) const
{
    return m_shown.log.contains(slot) ? m_shown.log : m_before.log;
}

std::optional<core::LogEntry> LogsModel::line(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return logOf(slotAt(row)).line(slotAt(row));
}

QString LogsModel::keyAt(int row) const
{
    const core::LogEntry one = *line(row);
    return one.company + u'/' + one.uuid;
}

int LogsModel::rowOf(const QString &key) const
{
    const qsizetype slash = key.indexOf(u'/');
    if (!m_store || slash < 0)
        return -1;
    const auto slot = m_store->log().find(key.left(slash), key.mid(slash + 1));
    const int row = slot ? m_shown.rowOf(*slot) : -1;
    // What is shown may be older than the book.
    return row >= 0 && row < rowCount() && keyAt(row) == key ? row : -1;
}

int LogsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : LogTexts::ColumnCount;
}

bool LogsModel::isNumber(int column) const
{
    return column == LogTexts::HttpStatus;
}

QVariant LogsModel::cell(int row, int column, int role) const
{
    const core::LogSlot slot = slotAt(row);
    const core::LogSnapshot &log = logOf(slot);
    switch (role) {
    case Qt::DisplayRole:
        return LogTexts::shown(log, slot, Column(column));
    case Qt::ToolTipRole:
        return LogTexts::toolTip(log, slot, Column(column));
    case CopyRole:
        return LogTexts::copied(log, slot, Column(column));
    case ShapeRole: {
        if (column != LogTexts::Level)
            return {};
        const auto shape = LogTexts::shape(log, slot);
        return shape ? int(*shape) : -1;
    }
    default:
        return {};
    }
}

} // namespace ui
