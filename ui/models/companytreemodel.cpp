// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/companytreemodel.h"

#include "ui/models/companytreemodel_p.h"
#include "ui/models/searchquery.h"

#include <algorithm>

namespace ui {

CompanyTreeModel::CompanyTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &CompanyTreeModel::update);
}

CompanyTreeModel::~CompanyTreeModel() = default;

void CompanyTreeModel::addConnection(const QString &id, const QString &name, core::Store *store)
{
    auto fresh = std::make_unique<Root>();
    Root *added = fresh.get();
    added->connection = id;
    added->name = name;
    added->store = store;
    const int row = int(m_roots.size());
    beginInsertRows({}, row, row);
    m_roots.push_back(std::move(fresh));
    endInsertRows();
    const auto follow = [this, id] {
        if (Root *changed = root(id))
            schedule(changed);
    };
    connect(store, &core::Store::companiesChanged, this, follow);
    connect(store, &core::Store::endpointsChanged, this, follow);
    connect(store, &core::Store::endpointsRemoved, this, follow);
    connect(store, &core::Store::stateChanged, this, follow);
    updateRoot(*added);
}

void CompanyTreeModel::removeConnection(const QString &id)
{
    const auto found = std::find_if(m_roots.begin(), m_roots.end(),
                                    [&](const auto &entry) { return entry->connection == id; });
    if (found == m_roots.end())
        return;
    static_cast<Root &>(**found).store->disconnect(this);
    const int row = int(found - m_roots.begin());
    beginRemoveRows({}, row, row);
    m_roots.erase(found);
    endRemoveRows();
}

void CompanyTreeModel::setHealth(const QString &id, Health health, const QString &problem)
{
    Root *changed = root(id);
    if (!changed || (changed->health == health && changed->problem == problem))
        return;
    changed->health = health;
    changed->problem = problem;
    const QModelIndex at = indexFor(changed);
    Q_EMIT dataChanged(at, at);
}

void CompanyTreeModel::rename(const QString &id, const QString &name)
{
    Root *changed = root(id);
    if (!changed || changed->name == name)
        return;
    changed->name = name;
    const QModelIndex at = indexFor(changed);
    Q_EMIT dataChanged(at, at);
}

core::Scope CompanyTreeModel::scope(const QModelIndex &index) const
{
    const Node *chosen = node(index);
    return chosen ? core::Scope{chosen->connection, chosen->company, true} : core::Scope{};
}

QModelIndex CompanyTreeModel::indexOf(const QString &connection, const QString &company) const
{
    const Root *top = root(connection);
    if (!top)
        return {};
    std::vector<const Node *> open{top};
    while (!open.empty()) {
        const Node *one = open.back();
        open.pop_back();
        if (one->company == company || (one == top && company.isEmpty()))
            return indexFor(one);
        for (const auto &child : one->children)
            open.push_back(child.get());
    }
    return {};
}

void CompanyTreeModel::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        update();
    }
}

const CompanyTreeModel::Node *CompanyTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : nullptr;
}

const CompanyTreeModel::Nodes &CompanyTreeModel::childrenOf(const Node *node) const
{
    return node ? node->children : m_roots;
}

QModelIndex CompanyTreeModel::indexFor(const Node *node) const
{
    if (!node)
        return {};
    const Nodes &siblings = childrenOf(node->parent);
    const auto found = std::find_if(siblings.cbegin(), siblings.cend(),
                                    [node](const auto &one) { return one.get() == node; });
    return createIndex(int(found - siblings.cbegin()), 0, node);
}

QModelIndex CompanyTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Nodes &siblings = childrenOf(node(parent));
    if (row < 0 || column != 0 || row >= int(siblings.size()))
        return {};
    return createIndex(row, column, siblings[size_t(row)].get());
}

QModelIndex CompanyTreeModel::parent(const QModelIndex &index) const
{
    const Node *child = node(index);
    return child ? indexFor(child->parent) : QModelIndex();
}

int CompanyTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(node(parent)).size());
}

int CompanyTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

CompanyTreeModel::Root *CompanyTreeModel::root(const QString &id) const
{
    for (const auto &entry : m_roots) {
        if (entry->connection == id)
            return static_cast<Root *>(entry.get());
    }
    return nullptr;
}

void CompanyTreeModel::schedule(Root *root)
{
    root->stale = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void CompanyTreeModel::update()
{
    for (const auto &entry : m_roots) {
        auto &top = static_cast<Root &>(*entry);
        if (top.stale)
            updateRoot(top);
    }
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
    for (int row = int(children.size()) - 1; row >= 0; --row) {
        if (wanted.contains(children[size_t(row)]->company))
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
    QString problem = node.problem;
    const auto state = store.state(core::Resource::Endpoints, node.company);
    node.asOfMs = state.asOfMs;
    node.fromEarlier = state.isFromEarlier();
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

} // namespace ui
