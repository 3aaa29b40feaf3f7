// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/profilesmodel.h"

#include "core/changes/redirection.h"
#include "ui/models/fleet.h"
#include "ui/models/words.h"
#include "ui/style/icons.h"

#include <QLocale>

#include <utility>

namespace ui {

namespace {

constexpr QChar fieldName(0x01);
constexpr QChar fieldGroup(0x02);
constexpr QChar fieldTarget(0x03);
constexpr QChar fieldCompany(0x04);

} // namespace

struct ProfilesModel::Row final : TableRow
{
    core::Profile profile;
    QString owner; ///< uuid of the company that lists it
    QString group;
    QString target;
    QString company;
    int phones = 0;
};

ProfilesModel::ProfilesModel(const Fleet &fleet, QObject *parent)
    : RowsModel(parent)
    , m_fleet(fleet)
{
    RowsModel::sort(Name, Qt::AscendingOrder);
    m_counting.setSingleShot(true);
    m_counting.setInterval(std::chrono::seconds(1));
    connect(&m_counting, &QTimer::timeout, this, &ProfilesModel::scheduleUpdate);
    connect(&fleet, &Fleet::changed, this, [this] {
        if (m_store && !m_counting.isActive())
            m_counting.start();
    });
}

ProfilesModel::~ProfilesModel() = default;

void ProfilesModel::setSubject(core::Store *store, const core::Scope &scope)
{
    if (store == m_store && scope == m_scope)
        return;
    beginNewSubject();
    if (m_store && m_store != store)
        m_store->disconnect(this);
    const bool another = store != m_store;
    m_store = store;
    m_scope = scope;
    m_rows.clear();
    if (m_store && another)
        watch();
    endNewSubject();
    m_allChanged = true;
    update();
}

void ProfilesModel::watch()
{
    using core::Store;
    connect(m_store, &Store::profilesChanged, this, &ProfilesModel::note);
    connect(m_store, &Store::catalogueChanged, this, &ProfilesModel::noteAll);
    connect(m_store, &Store::companiesChanged, this, &ProfilesModel::noteAll);
    connect(m_store, &QObject::destroyed, this, [this] {
        beginNewSubject();
        m_rows.clear();
        m_store = nullptr;
        m_scope = {};
        endNewSubject();
    });
}

void ProfilesModel::note(const QString &company)
{
    m_changed.insert(company);
    scheduleUpdate();
}

void ProfilesModel::noteAll()
{
    m_allChanged = true;
    scheduleUpdate();
}

/// Looks at what changed; of the other profiles only the number of phones may be another.
void ProfilesModel::update()
{
    if (!m_store)
        return;
    const bool all = std::exchange(m_allChanged, false);
    const QSet<QString> companies = std::exchange(m_changed, {});
    QSet<TableRow *> changed;
    QStringList gone = look(all ? nullptr : &companies, changed);
    // Another company may list what this one does no longer.
    if (!all && !gone.isEmpty())
        gone = look(nullptr, changed);
    QList<TableRow *> goneRows;
    for (const QString &uuid : std::as_const(gone)) {
        goneRows.append(m_rows.at(uuid).get());
        changed.remove(goneRows.last());
    }
    applyRows(changed.values(), goneRows);
    for (const QString &uuid : std::as_const(gone))
        m_rows.erase(uuid);
}

/// At the profiles of these companies, or at all; returns the uuids that are listed no longer. A
/// profile that moves is listed twice for a while: it stays with whoever had it.
QStringList ProfilesModel::look(const QSet<QString> *companies, QSet<TableRow *> &changed)
{
    const QStringList scope = m_store->companiesIn(m_scope);
    QSet<QString> seen;
    for (const QString &company : scope) {
        if (companies && !companies->contains(company))
            continue;
        for (const core::Profile &profile : m_store->profiles(company)) {
            std::unique_ptr<Row> &row = m_rows[profile.uuid];
            if (!row) {
                row = std::make_unique<Row>();
            } else if (row->owner != company && scope.contains(row->owner) &&
                       m_store->profiles(row->owner).contains(profile.uuid)) {
                continue;
            }
            seen.insert(profile.uuid);
            row->owner = company;
            if (fill(*row, profile))
                changed.insert(row.get());
        }
    }
    QStringList gone;
    for (const auto &[uuid, row] : m_rows) {
        if (seen.contains(uuid))
            continue;
        if (!companies || companies->contains(row->owner)) {
            gone.append(uuid);
            continue;
        }
        const int phones = phonesWith(row->profile);
        if (std::exchange(row->phones, phones) != phones)
            changed.insert(row.get());
    }
    return gone;
}

int ProfilesModel::phonesWith(const core::Profile &profile) const
{
    if (profile.endpointCount >= 0)
        return profile.endpointCount;
    const core::FleetDictionary &profiles =
        m_fleet.index().dictionaries()[core::FleetKind::Profile];
    const core::FleetId id = profiles.find(profile.uuid);
    return id == 0 ? 0 : int(profiles.phones(id));
}

bool ProfilesModel::fill(Row &row, const core::Profile &profile) const
{
    const core::Catalogue &catalogue = m_store->catalogue();
    const core::ProductGroup *group = catalogue.productGroup(profile.productGroup);
    const core::Company *company = m_store->company(profile.company);
    const QString groupName = group ? group->name : QString();
    const QString companyName = company ? company->name : QString();
    const QString target = core::redirectUrlOf(profile, catalogue);
    const int phones = phonesWith(profile);
    if (!row.search.isEmpty() && row.profile == profile && row.group == groupName &&
        row.company == companyName && row.target == target && row.phones == phones)
        return false;
    row.profile = profile;
    row.group = groupName;
    row.company = companyName;
    row.target = target;
    row.phones = phones;
    SearchText prepared;
    prepared.add(fieldName, profile.name.isEmpty() ? profile.uuid : profile.name);
    prepared.add(fieldGroup, groupName);
    prepared.add(fieldTarget, target);
    prepared.add(fieldCompany, companyName);
    row.search = prepared.text();
    return true;
}

SearchFields ProfilesModel::searchFields() const
{
    return {{QStringLiteral("name"), fieldName},
            {QStringLiteral("profile"), fieldName},
            {QStringLiteral("group"), fieldGroup},
            {QStringLiteral("target"), fieldTarget},
            {QStringLiteral("company"), fieldCompany}};
}

const core::Profile *ProfilesModel::profile(int row) const
{
    return row >= 0 && row < rowCount() ? &at(row).profile : nullptr;
}

const ProfilesModel::Row &ProfilesModel::at(int row) const
{
    return static_cast<const Row &>(rowAt(row));
}

QString ProfilesModel::keyOf(const TableRow &row) const
{
    return static_cast<const Row &>(row).profile.uuid;
}

QList<TableRow *> ProfilesModel::allRows() const
{
    QList<TableRow *> rows;
    for (const auto &[uuid, row] : m_rows)
        rows.append(row.get());
    return rows;
}

bool ProfilesModel::tieBefore(const TableRow &a, const TableRow &b) const
{
    return keyOf(a) < keyOf(b);
}

SortValue ProfilesModel::sortValue(const TableRow &plain, int column) const
{
    const auto &row = static_cast<const Row &>(plain);
    switch (Column(column)) {
    case Phones:
        return {double(row.phones), {}};
    case Settings:
        return {double(row.profile.settings.size()), {}};
    case Name:
    case ProductGroup:
    case RedirectTarget:
    case CompanyName:
    case ColumnCount:
        break;
    }
    return {0, naturalSortKey(text(row, Column(column)))};
}

int ProfilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProfilesModel::cellOf(const TableRow &row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return text(static_cast<const Row &>(row), Column(column));
    if (role == Qt::DecorationRole && column == Name)
        return icon(QStringLiteral("profile"), Tone::Secondary);
    return {};
}

bool ProfilesModel::isNumber(int column) const
{
    return column == Phones || column == Settings;
}

QString ProfilesModel::columnTitle(Column column)
{
    switch (column) {
    case Name:
        //: Column of the profiles table.
        return tr("Name");
    case ProductGroup:
        return tr("Product group");
    case RedirectTarget:
        //: Column of the profiles table: the server its phones are sent to.
        return tr("Redirect target");
    case Phones:
        //: Column of the profiles table: how many phones have it.
        return tr("Phones");
    case Settings:
        //: Column of the profiles table: how many settings it holds.
        return tr("Settings");
    case CompanyName:
        //: Column of the profiles table.
        return tr("Company");
    case ColumnCount:
        break;
    }
    return {};
}

QString ProfilesModel::text(const Row &row, Column column) const
{
    switch (column) {
    case Name:
        return row.profile.name.isEmpty() ? row.profile.uuid : row.profile.name;
    case ProductGroup:
        return row.group;
    case RedirectTarget:
        return row.target;
    case Phones:
        return QLocale().toString(row.phones);
    case Settings:
        return QLocale().toString(row.profile.settings.size());
    case CompanyName:
        return row.company;
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
