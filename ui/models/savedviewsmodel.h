// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetmatcher.h"
#include "core/fleet/fleetquery.h"
#include "core/fleet/fleetsnapshot.h"
#include "core/support/clock.h"
#include "core/support/mailbox.h"
#include "core/views/savedviews.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <atomic>

namespace ui {

/// The saved views with the number of phones that each finds in the whole fleet. Follows the
/// store and announces exactly the rows that came, went, moved or changed. Counts in the thread
/// pool, at most once a second, and less often where counting takes long, so that it never has
/// more than a share of one core. Window's thread.
class SavedViewsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole, ///< int; none while it is not known
        IdRole,                   ///< QString: SavedView::id
        RoleCount
    };

    /// Both outlive it.
    SavedViewsModel(core::SavedViews &views, core::Clock &clock, QObject *parent = nullptr);
    ~SavedViewsModel() override;

    /// The fleet as it is now, and what of it is counted. Without phones it counts as not known
    /// yet.
    void setFleet(const core::FleetSnapshot &fleet, const core::FleetScope &scope = {});
    /// Marks the view that is shown; an empty id: none is.
    void setChosen(const QString &id, bool modified);
    /// A count is on its way or due.
    bool isBusy() const { return m_counting || m_again; }

    QString idAt(int row) const { return m_rows.at(row).id; }
    int rowOf(const QString &id) const;
    /// What people read: its name, or the word for a standard view that nobody has renamed.
    static QString nameOf(const core::SavedView &view);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// Emits moveRequested() and answers false: whoever moves the views changes the rows.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// See core::SavedViews::move().
    void moveRequested(const QStringList &ids, int before);
    /// The phones of a change (`run:`) that the fleet was not told of; without them no count.
    void runWanted(const QString &key);

private:
    struct Counted
    {
        QString query;
        int phones;
    };
    struct Answer
    {
        QHash<QString, Counted> counts;
        qint64 tookMs = 0;
    };

    void follow();
    void countSoon();
    void count();
    bool isKnown(const core::FleetQuery &query);
    void take(const Answer &answer);
    void rest(qint64 tookMs);
    void announce(const QString &id);
    QVariant countOf(const core::SavedView &view) const;
    QString toolTip(const core::SavedView &view) const;
    QString accessibleText(const core::SavedView &view) const;

    core::SavedViews &m_views;
    core::Clock &m_clock;
    QList<core::SavedView> m_rows;
    core::FleetSnapshot m_fleet;
    core::FleetScope m_scope;
    QHash<QString, Counted> m_counts;
    QString m_chosen;
    bool m_modified = false;
    QTimer m_minute; ///< "seen:<2h" goes on without any change
    bool m_counting = false;
    bool m_resting = false; ///< the pause between two counts
    bool m_again = false;   ///< as soon as the pause is over
    std::shared_ptr<std::atomic<bool>> m_gone = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<core::Mailbox> m_mailbox = std::make_shared<core::Mailbox>(this);
};

} // namespace ui
