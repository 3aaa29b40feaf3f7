// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetcompletion.h"
#include "core/logs/logfilter.h"
#include "core/store/store.h"
#include "core/support/mailbox.h"
#include "ui/models/logtexts.h"
#include "ui/models/slotmodel.h"

#include <QTimer>

#include <deque>
#include <optional>

namespace ui {

/// The provisioning log of a scope, or of one phone there, newest first unless sorted otherwise.
/// Lines come, and the oldest go when the store drops them; while it is paused neither is shown.
/// What is found and sorted comes from the thread pool. A search that cannot be read leaves the
/// rows as they are, but for one whose end alone is unfinished.
class LogsModel : public SlotModel
{
    Q_OBJECT

public:
    using Column = LogTexts::Column;

    explicit LogsModel(core::Clock &clock, QObject *parent = nullptr);
    ~LogsModel() override;

    /// Another subject; null for none. Its rows come from the event loop. The store must live
    /// until the next call, or be destroyed while this model lives (it watches destroyed()).
    void setSubject(core::Store *store, const core::Scope &scope);
    /// Only lines of this phone; null for all.
    void setPhone(core::MacAddress phone);
    core::MacAddress phone() const { return m_phone; }

    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    /// Lines of what is searched for that have come since it was paused.
    int heldBack() const { return m_heldBack; }

    std::optional<core::LogEntry> line(int row) const;
    const core::LogRows &rows() const { return m_shown; }

    /// The last search that could be read; it is what the rows show.
    const core::FleetQuery &query() const { return m_query; }
    const std::optional<core::FleetQueryError> &queryError() const { return m_queryError; }
    QList<core::FleetCompletion> completions(const QString &text, int cursor) const;
    bool isBusy() const override;

    int columnCount(const QModelIndex &parent = {}) const override;
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const override { return m_sortColumn; }
    Qt::SortOrder sortOrder() const override { return m_sortOrder; }
    QString filter() const override { return m_text; }
    void setFilter(const QString &text) override;
    int totalCount() const override { return m_shown.inScope; }
    int rowOf(const QString &key) const override;
    void flush() override;

Q_SIGNALS:
    /// What was typed, whether it could be read or not, or the phone.
    void queryChanged();
    /// Paused, gone on, or another number of lines held back.
    void pauseChanged();

protected:
    QVariant cell(int row, int column, int role) const override;
    QString keyAt(int row) const override;
    QString title(int column) const override { return LogTexts::title(Column(column)); }
    bool isNumber(int column) const override;

private:
    void follow(core::Store *store);
    void takeChanges(const core::LogChanges &changes);
    void setScopeOfFilter();
    void hold(const core::LogChanges &changes);
    void countHeldBack();
    void takeFirst(const core::LogRows &rows);
    void take(const core::LogRows &rows);
    void show(const core::LogRows &rows);
    core::LogSnapshot snapshot() const;
    const core::LogSnapshot &logOf(core::LogSlot slot) const;

    const core::Clock &m_clock;
    core::Store *m_store = nullptr;
    core::Scope m_scope;
    core::MacAddress m_phone;
    core::LogFilter m_filter;
    core::LogRows m_shown;
    core::LogRows m_before;
    core::LogChanges m_arrived; ///< gathered within one turn of the event loop
    bool m_waiting = false;     ///< for its end
    struct Pending
    {
        quint64 version; ///< of the log
        core::LogChanges changes;
    };
    std::deque<Pending> m_pending; ///< what the rows do not show yet
    bool m_newSubject = false;
    quint64 m_namesShown = 0;
    bool m_paused = false;
    core::LogChanges m_held; ///< since it was paused
    int m_heldBack = 0;
    std::shared_ptr<core::Mailbox> m_counted;
    quint64 m_counting = 0; ///< the newest count that was asked for
    QString m_text;
    core::FleetQuery m_query;
    std::optional<core::FleetQueryError> m_queryError;
    int m_sortColumn = LogTexts::Time;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    QTimer m_soon;
    QTimer m_minute;
};

} // namespace ui
