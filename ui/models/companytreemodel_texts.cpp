// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the tree say.
#include "ui/models/companytreemodel_p.h"
#include "ui/style/icons.h"
#include "ui/widgets/relativetime.h"

#include <algorithm>

namespace ui {

namespace {

/// Two rounds of reading the phones of all companies (core/sync/ages.h).
constexpr qint64 noticeableMs = 30LL * 60 * 1000;

} // namespace

qint64 CompanyTreeModel::newestIn(const Node &node)
{
    qint64 newest = node.asOfMs;
    for (const auto &child : node.children)
        newest = std::max(newest, newestIn(*child));
    return newest;
}

// Lists are read one after the other; only what stands out is worth a word.
void CompanyTreeModel::updateAges(Node &node, qint64 newest)
{
    const bool isOld =
        node.asOfMs != 0 && (node.fromEarlier || newest - node.asOfMs > noticeableMs);
    const qint64 told = isOld ? node.asOfMs : 0;
    if (node.toldAsOfMs != told) {
        node.toldAsOfMs = told;
        const QModelIndex at = indexFor(&node);
        Q_EMIT dataChanged(at, at);
    }
    for (const auto &child : node.children)
        updateAges(*child, newest);
}

void CompanyTreeModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    announceAges(m_roots);
}

void CompanyTreeModel::announceAges(const Nodes &siblings)
{
    const auto told = [](const auto &node) { return node->toldAsOfMs != 0; };
    if (std::any_of(siblings.begin(), siblings.end(), told))
        Q_EMIT dataChanged(indexFor(siblings.front().get()), indexFor(siblings.back().get()));
    for (const auto &node : siblings)
        announceAges(node->children);
}

QString CompanyTreeModel::age(const Node &node) const
{
    if (m_nowMs == 0 || node.toldAsOfMs == 0)
        return {};
    return relativeTime(QDateTime::fromMSecsSinceEpoch(node.toldAsOfMs),
                        QDateTime::fromMSecsSinceEpoch(m_nowMs));
}

QString CompanyTreeModel::ageLine(const Node &node) const
{
    if (m_nowMs == 0 || node.asOfMs == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(node.asOfMs);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_nowMs);
    //: When the phones of a company were read: "As of 09:14, 3 min ago"
    return tr("As of %1, %2").arg(clockTime(at, now), relativeTime(at, now));
}

QVariant CompanyTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &one = *node(index);
    switch (role) {
    case Qt::DisplayRole:
        return one.name;
    case Qt::DecorationRole:
        if (!one.problem.isEmpty())
            return icon(QStringLiteral("status-attention"), Tone::Attention);
        if (!one.parent)
            return icon(QStringLiteral("connection"), Tone::Secondary);
        return icon(one.type == u"reseller" ? QStringLiteral("reseller")
                                            : QStringLiteral("company"),
                    Tone::Secondary);
    case Qt::ToolTipRole:
        return toolTip(one);
    case Qt::AccessibleTextRole:
        return accessibleText(one);
    case CountRole:
        return one.count < 0 ? QVariant() : QVariant(one.count);
    case ConnectionRole:
        return one.connection;
    case CompanyRole:
        return one.company;
    case AgeRole:
        return age(one);
    case ProblemRole:
        return one.problem;
    default:
        return {};
    }
}

QVariant CompanyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section != 0 || orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Heading of the tree of connections and their companies.
    return tr("Connections");
}

QString CompanyTreeModel::toolTip(const Node &node) const
{
    QStringList lines{node.name};
    if (!node.detail.isEmpty())
        lines += node.detail;
    if (node.count >= 0)
        lines += tr("%Ln phone(s), everything below included", nullptr, node.count);
    if (const QString age = ageLine(node); !age.isEmpty())
        lines += age;
    if (!node.problem.isEmpty())
        lines += node.problem;
    return lines.join(u'\n');
}

QString CompanyTreeModel::accessibleText(const Node &node) const
{
    QStringList parts{node.name};
    if (node.count >= 0)
        parts += tr("%Ln phone(s)", nullptr, node.count);
    if (!age(node).isEmpty())
        parts += ageLine(node);
    if (!node.problem.isEmpty())
        parts += node.problem;
    return parts.join(QStringLiteral(", "));
}

} // namespace ui
