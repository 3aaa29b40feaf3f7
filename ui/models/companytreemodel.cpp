// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/companytreemodel_p.h"

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

// Pages come by the dozen a second; each goes through the whole tree.
constexpr std::chrono::milliseconds countDelay{100};

} // namespace

CompanyTreeModel::CompanyTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CompanyTreeModel::update);
}

CompanyTreeModel::~CompanyTreeModel() = default;

void CompanyTreeModel::addConnection(const QString &id, const QString &name, core::Store *store,
                                     bool madeUp)
{
    auto fresh = std::make_unique<Root>();
    Root *added = fresh.get();
    added->connection = id;
    added->name = name;
    added->store = store;
    added->madeUp = madeUp;
    const int row = int(m_roots.size());
    beginInsertRows({}, row, row);
    m_roots.push_back(std::move(fresh));
    endInsertRows();
    const auto followAfter = [this, id](std::chrono::milliseconds delay) {
        return [this, id, delay] {
            if (Root *changed = root(id))
                schedule(changed, delay);
        };
    };
    connect(store, &core::Store::companiesChanged, this, followAfter(std::chrono::milliseconds(0)));
    connect(store, &core::Store::endpointsChanged, this, followAfter(countDelay));
    connect(store, &core::Store::endpointsRemoved, this, followAfter(countDelay));
    connect(store, &core::Store::stateChanged, this, followAfter(countDelay));
    updateRoot(*added);
    updateTop();
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
    updateTop();
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
    if (chosen && chosen->connection == allConnections)
        return {};
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

void CompanyTreeModel::schedule(Root *root, std::chrono::milliseconds delay)
{
    root->stale = true;
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > delay)
        m_timer.start(delay);
}

} // namespace ui
