// SPDX-License-Identifier: GPL-3.0-or-later
// How the tree follows its stores.
#include "ui/models/companytreemodel_p.h"

#include "ui/models/searchquery.h"

#include <algorithm>

namespace ui {

void CompanyTreeModel::update()
{
    for (const auto &entry : m_roots) {
        auto &top = static_cast<Root &>(*entry);
        if (top.stale)
            updateRoot(top);
    }
    updateTop();
}

void CompanyTreeModel::updateRoot(Root &root)
{
    root.stale = false;
    const core::Store &store = *root.store;
    QStringList wanted = store.roots();
    const QString only = wanted.size() == 1 ? wanted.first() : QString();
    if (root.company != only) {
        root.company = only;
        const QModelIndex at = indexFor(&root);
        Q_EMIT dataChanged(at, at);
    }
    if (!only.isEmpty())
        wanted = store.children(only);
    updateChildren(root, wanted, store);
    updateCounts(root, store);
    updateAges(root, newestIn(root));
}

void CompanyTreeModel::updateChildren(Node &node, const QStringList &wanted,
                                      const core::Store &store)
{
    const QModelIndex parent = indexFor(&node);
    Nodes &children = node.children;
    const QSet<QString> staying(wanted.cbegin(), wanted.cend());
    for (int row = int(children.size()) - 1; row >= 0; --row) {
        if (staying.contains(children[size_t(row)]->company))
            continue;
        beginRemoveRows(parent, row, row);
        children.erase(children.begin() + row);
        endRemoveRows();
    }
    QStringList order = wanted;
    QHash<QString, QString> keys;
    for (const QString &uuid : wanted)
        keys.insert(uuid, naturalSortKey(store.company(uuid)->name));
    std::stable_sort(order.begin(), order.end(), [&keys](const QString &a, const QString &b) {
        return keys.value(a) < keys.value(b);
    });
    for (int row = 0; row < order.size(); ++row) {
        const QString &uuid = order[row];
        const auto found =
            std::find_if(children.begin() + row, children.end(),
                         [&uuid](const auto &child) { return child->company == uuid; });
        if (found == children.end()) {
            auto fresh = std::make_unique<Node>();
            fresh->parent = &node;
            fresh->connection = node.connection;
            fresh->company = uuid;
            beginInsertRows(parent, row, row);
            children.insert(children.begin() + row, std::move(fresh));
            endInsertRows();
        } else if (const int from = int(found - children.begin()); from != row) {
            beginMoveRows(parent, from, from, parent, row);
            std::rotate(children.begin() + row, found, found + 1);
            endMoveRows();
        }
        const core::Company &company = *store.company(uuid);
        Node &child = *children[size_t(row)];
        QStringList place{company.city, company.country};
        place.removeAll(QString());
        setShown(child, company.name, place.join(QStringLiteral(", ")), company.type);
        updateChildren(child, store.children(uuid), store);
    }
}

void CompanyTreeModel::setShown(Node &node, const QString &name, const QString &detail,
                                const QString &type)
{
    if (node.name == name && node.detail == detail && node.type == type)
        return;
    node.name = name;
    node.detail = detail;
    node.type = type;
    const QModelIndex at = indexFor(&node);
    Q_EMIT dataChanged(at, at);
}

int CompanyTreeModel::updateCounts(Node &node, const core::Store &store)
{
    int sum = node.company.isEmpty() ? -1 : store.endpointCount(node.company, false);
    for (const auto &child : node.children) {
        const int below = updateCounts(*child, store);
        if (below >= 0)
            sum = std::max(sum, 0) + below;
    }
    const auto state = store.state(core::Resource::Endpoints, node.company);
    node.asOfMs = state.asOfMs;
    node.fromEarlier = state.isFromEarlier();
    QString problem = node.problem;
    if (node.parent) {
        problem = state.phase == core::LoadState::Phase::Failed
                      ? tr("The phones of this company could not be read.")
                      : QString();
    }
    if (sum != node.count || problem != node.problem) {
        node.count = sum;
        node.problem = problem;
        const QModelIndex at = indexFor(&node);
        Q_EMIT dataChanged(at, at);
    }
    return sum;
}

/// The row of all connections: there when there are several, with the sum of what is known.
void CompanyTreeModel::updateTop()
{
    const bool isThere = !m_roots.empty() && !static_cast<Root &>(*m_roots.front()).store;
    const std::size_t connections = m_roots.size() - (isThere ? 1 : 0);
    if (isThere && connections < 2) {
        beginRemoveRows({}, 0, 0);
        m_roots.erase(m_roots.begin());
        endRemoveRows();
    } else if (!isThere && connections >= 2) {
        auto top = std::make_unique<Root>();
        top->connection = allConnections;
        //: In the tree of connections: all of them together.
        top->name = tr("All connections");
        top->health = Health::Ready;
        top->stale = false;
        beginInsertRows({}, 0, 0);
        m_roots.insert(m_roots.begin(), std::move(top));
        endInsertRows();
    }
    if (connections < 2)
        return;
    const auto isReal = [](const auto &entry) {
        const auto &root = static_cast<const Root &>(*entry);
        return root.store != nullptr && !root.madeUp;
    };
    const bool hasReal = std::any_of(m_roots.begin(), m_roots.end(), isReal);
    int sum = -1;
    QString left; // out of the sum
    for (std::size_t i = 1; i < m_roots.size(); ++i) {
        if (hasReal && !isReal(m_roots[i]))
            left = m_roots[i]->name;
        else if (m_roots[i]->count >= 0)
            sum = std::max(sum, 0) + m_roots[i]->count;
    }
    //: %1 is the name of the connection to the demo service.
    const QString detail = left.isEmpty() ? QString() : tr("Without %1").arg(left);
    Node &top = *m_roots.front();
    if (top.count == sum && top.detail == detail)
        return;
    top.count = sum;
    top.detail = detail;
    Q_EMIT dataChanged(index(0, 0), index(0, 0));
}

} // namespace ui
