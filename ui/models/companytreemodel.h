// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace ui {

/// Connections and below them their companies, to any depth, sorted by name. A connection whose
/// service knows a single top company stands for that company, so no level is without a choice.
/// From the second connection on a row in front of them stands for all together.
/// Follows the stores; announces exactly the rows that came, went, moved or changed. Window's
/// thread.
class CompanyTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole, ///< int: phones of the company and below it; none while not known
        ConnectionRole,           ///< QString: Connection::id
        CompanyRole,              ///< QString: uuid, empty while not known
        AgeRole,                  ///< QString: how old its phones are, "2 h ago", if worth a word
        ProblemRole,              ///< QString: why the connection is not usable; empty: fine
        RoleCount
    };

    /// Stands for the connection in the row of all connections, also where places are remembered.
    static constexpr QLatin1String allConnections{"*"};

    enum class Health { Connecting, Ready, NeedsSecret, Failed };

    explicit CompanyTreeModel(QObject *parent = nullptr);
    ~CompanyTreeModel() override;

    /// Appends a root. The store must outlive it or be destroyed after removeConnection(). One that
    /// is only made up counts among all connections as long as there is no other, see Fleet::add().
    void addConnection(const QString &id, const QString &name, core::Store *store,
                       bool madeUp = false);
    void removeConnection(const QString &id);
    /// `problem` is one sentence for the tooltip; empty when there is none.
    void setHealth(const QString &id, Health health, const QString &problem);
    void rename(const QString &id, const QString &name);
    /// Ages count from here; until the first call none is told.
    void setNow(qint64 nowMs);

    /// `below` is true; everything for the row of all connections.
    core::Scope scope(const QModelIndex &index) const;
    /// The row of a company, invalid when it is not there (yet). An empty company is the root.
    QModelIndex indexOf(const QString &connection, const QString &company) const;
    /// Applies what waits for the event loop; for tests.
    void flush();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    struct Root;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    const Node *node(const QModelIndex &index) const;
    QModelIndex indexFor(const Node *node) const;
    const Nodes &childrenOf(const Node *node) const;
    Root *root(const QString &id) const;
    void schedule(Root *root, std::chrono::milliseconds delay);
    void update();
    void updateTop();
    void updateRoot(Root &root);
    void updateChildren(Node &node, const QStringList &wanted, const core::Store &store);
    int updateCounts(Node &node, const core::Store &store);
    static qint64 newestIn(const Node &node);
    void updateAges(Node &node, qint64 newest);
    void announceAges(const Nodes &siblings);
    QString age(const Node &node) const;
    QString ageLine(const Node &node) const;
    void setShown(Node &node, const QString &name, const QString &detail, const QString &type);
    QString toolTip(const Node &node) const;
    QString accessibleText(const Node &node) const;

    Nodes m_roots; ///< each is a Root
    QTimer m_timer;
    qint64 m_nowMs = 0;
};

} // namespace ui
