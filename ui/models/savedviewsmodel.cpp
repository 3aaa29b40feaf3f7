// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/savedviewsmodel.h"

#include "core/fleet/fleetsummary.h"
#include "ui/models/queryproblem.h"
#include "ui/style/icons.h"

#include <QElapsedTimer>
#include <QFont>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace ui {

namespace {

constexpr qint64 shortestPause = 1000;
constexpr qint64 pauseToWork = 4; ///< the pause is so many times as long as the count before it

QString mimeType()
{
    return QStringLiteral("application/x-perch-saved-views");
}

} // namespace

SavedViewsModel::SavedViewsModel(core::SavedViews &views, core::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_views(views)
    , m_clock(clock)
    , m_rows(views.views())
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &SavedViewsModel::countSoon);
    m_minute.start();
    connect(&views, &core::SavedViews::changed, this, &SavedViewsModel::follow);
}

SavedViewsModel::~SavedViewsModel()
{
    *m_gone = true;
    m_mailbox->close();
}

QString SavedViewsModel::nameOf(const core::SavedView &view)
{
    if (!view.name.isEmpty())
        return view.name;
    //: A saved view: phones that never asked the service.
    static constexpr std::pair<const char *, const char *> names[] = {
        {"never-seen", QT_TR_NOOP("Never seen")},
        {"errors", QT_TR_NOOP("Errors")},
        {"without-profile", QT_TR_NOOP("Without profile")},
        {"outdated-firmware", QT_TR_NOOP("Outdated firmware")},
        {"plain-http", QT_TR_NOOP("Redirected to plain http")}};
    for (const auto &[id, name] : names) {
        if (view.id == QLatin1String(id))
            return tr(name);
    }
    return view.id;
}

int SavedViewsModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

void SavedViewsModel::follow()
{
    const QList<core::SavedView> &wanted = m_views.views();
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (m_views.indexOf(m_rows.at(row).id) >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_counts.remove(m_rows.takeAt(row).id);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const core::SavedView &view = wanted.at(row);
        const int from = rowOf(view.id);
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, view);
            endInsertRows();
            continue;
        }
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            m_rows.move(from, row);
            endMoveRows();
        }
        if (m_rows.at(row) != view) {
            m_rows[row] = view;
            announce(view.id);
        }
    }
    countSoon();
}

void SavedViewsModel::setFleet(const core::FleetSnapshot &fleet, const core::FleetScope &scope)
{
    m_fleet = fleet;
    m_scope = scope;
    countSoon();
}

void SavedViewsModel::setChosen(const QString &id, bool modified)
{
    if (id == m_chosen && modified == m_modified)
        return;
    const QString before = std::exchange(m_chosen, id);
    m_modified = modified;
    announce(before);
    if (before != id)
        announce(id);
}

void SavedViewsModel::announce(const QString &id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void SavedViewsModel::countSoon()
{
    m_again = true;
    if (!m_counting && !m_resting)
        count();
}

void SavedViewsModel::count()
{
    m_again = false;
    QStringList ids;
    QStringList texts;
    QList<core::FleetQuery> queries;
    for (const core::SavedView &view : std::as_const(m_rows)) {
        const auto query = core::FleetQuery::parse(view.query);
        if (query && isKnown(*query)) {
            ids.append(view.id);
            texts.append(view.query);
            queries.append(*query);
        }
    }
    m_counting = true;
    const auto work = [fleet = m_fleet, scope = m_scope, ids, texts, queries, now = m_clock.nowMs(),
                       gone = m_gone] {
        QElapsedTimer clock;
        clock.start();
        Answer answer;
        const auto found = core::countPhones(fleet, queries, scope, now, gone.get());
        for (qsizetype i = 0; fleet.phoneCount() > 0 && i < ids.size(); ++i)
            answer.counts.insert(ids[i], {texts[i], int(found[std::size_t(i)])});
        answer.tookMs = clock.elapsed();
        return answer;
    };
    core::runInPool(m_mailbox, work, [this](const Answer &answer) { take(answer); });
}

bool SavedViewsModel::isKnown(const core::FleetQuery &query)
{
    bool known = true;
    for (const QString &key : query.runKeys()) {
        if (m_fleet.dictionaries().runs.contains(key))
            continue;
        known = false;
        Q_EMIT runWanted(key);
    }
    return known;
}

void SavedViewsModel::take(const Answer &answer)
{
    m_counting = false;
    rest(answer.tookMs);
    const QHash<QString, Counted> before = std::exchange(m_counts, answer.counts);
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString &id = m_rows.at(row).id;
        const auto old = before.constFind(id);
        const auto now = m_counts.constFind(id);
        const bool had = old != before.constEnd();
        const bool has = now != m_counts.constEnd();
        if (had != has || (has && (old->phones != now->phones || old->query != now->query)))
            Q_EMIT dataChanged(index(row), index(row), {CountRole, Qt::AccessibleTextRole});
    }
}

void SavedViewsModel::rest(qint64 tookMs)
{
    m_resting = true;
    const std::chrono::milliseconds pause(std::max(shortestPause, pauseToWork * tookMs));
    m_clock.after(pause, this, [this] {
        m_resting = false;
        if (m_again)
            count();
    });
}

/// None while it is that of another search.
QVariant SavedViewsModel::countOf(const core::SavedView &view) const
{
    const auto found = m_counts.constFind(view.id);
    const bool fits = found != m_counts.constEnd() && found->query == view.query;
    return fits ? QVariant(found->phones) : QVariant();
}

QString SavedViewsModel::toolTip(const core::SavedView &view) const
{
    QStringList lines{nameOf(view)};
    if (!view.query.isEmpty())
        lines.append(view.query);
    if (const auto query = core::FleetQuery::parse(view.query); !query)
        lines.append(explain(query.error()));
    return lines.join(u'\n');
}

QString SavedViewsModel::accessibleText(const core::SavedView &view) const
{
    QStringList parts{nameOf(view)};
    if (const QVariant phones = countOf(view); phones.isValid())
        parts.append(tr("%Ln phone(s)", nullptr, phones.toInt()));
    if (!view.isReadable())
        //: Read aloud for a saved view.
        parts.append(tr("its search cannot be read"));
    if (view.id == m_chosen)
        //: Read aloud for the saved view that the list of phones shows.
        parts.append(m_modified ? tr("shown, modified") : tr("shown"));
    return parts.join(QStringLiteral(", "));
}

int SavedViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SavedViewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::SavedView &view = m_rows.at(index.row());
    const bool chosen = view.id == m_chosen;
    switch (role) {
    case Qt::DisplayRole:
        //: A saved view that is shown with another search or other columns than it is saved with.
        return chosen && m_modified ? tr("%1 (modified)").arg(nameOf(view)) : nameOf(view);
    case Qt::DecorationRole:
        if (!view.isReadable())
            return icon(QStringLiteral("status-attention"), Tone::Attention);
        return icon(QStringLiteral("filter"), chosen ? Tone::Accent : Tone::Secondary);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return chosen ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole:
        return toolTip(view);
    case Qt::AccessibleTextRole:
        return accessibleText(view);
    case CountRole:
        return countOf(view);
    case IdRole:
        return view.id;
    default:
        return {};
    }
}

QVariant SavedViewsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section != 0 || orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Read aloud: what the rows of the list are.
    return tr("Saved view");
}

Qt::ItemFlags SavedViewsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : flags | Qt::ItemIsDropEnabled;
}

QStringList SavedViewsModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *SavedViewsModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids.append(idAt(index.row()));
    auto *data = new QMimeData;
    data->setData(mimeType(), ids.join(u'\n').toUtf8());
    return data;
}

bool SavedViewsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType()) || parent.isValid())
        return false;
    const QStringList ids = QString::fromUtf8(data->data(mimeType())).split(u'\n');
    Q_EMIT moveRequested(ids, row < 0 ? rowCount() : row);
    return false;
}

} // namespace ui
