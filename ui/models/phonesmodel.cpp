// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonesmodel.h"

#include "ui/models/words.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace ui {

namespace {

// Stand before the values of a field in the prepared text (SearchFields).
constexpr QChar fieldName(0x01);
constexpr QChar fieldMac(0x02);
constexpr QChar fieldStatus(0x03);
constexpr QChar fieldModel(0x04);
constexpr QChar fieldCompany(0x05);
constexpr QChar fieldProfile(0x06);
constexpr QChar fieldFirmware(0x07);
constexpr QChar fieldTarget(0x08);
constexpr QChar fieldGroup(0x0E);
constexpr QChar fieldIp(0x0F);

} // namespace

struct PhonesModel::Row final : TableRow
{
    core::Target target;
    core::Endpoint phone;
    QString status;
    QString model;
    QString company;
    QString profile;
    QString group;
    core::RedirectTarget redirect;
};

PhonesModel::PhonesModel(core::Clock &clock, QObject *parent)
    : RowsModel(parent)
    , m_clock(clock)
{
    RowsModel::sort(Name, Qt::AscendingOrder);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, LastSeen), index(rowCount() - 1, LastSeen),
                               {Qt::DisplayRole, Qt::AccessibleTextRole});
    });
    m_minute.start();
}

PhonesModel::~PhonesModel() = default;

void PhonesModel::setSubject(core::Store *store, const core::Scope &scope)
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
    m_touched.clear();
    m_touchedCompanies.clear();
    m_companies.clear();
    if (m_store && another)
        watch();
    if (m_store)
        readAll();
    endNewSubject();
}

void PhonesModel::watch()
{
    using core::Store;
    connect(m_store, &Store::endpointsChanged, this, &PhonesModel::touch);
    connect(m_store, &Store::endpointsRemoved, this, &PhonesModel::touch);
    connect(m_store, &Store::profilesChanged, this, &PhonesModel::touchAll);
    connect(m_store, &Store::catalogueChanged, this, &PhonesModel::touchAll);
    connect(m_store, &Store::companiesChanged, this, [this] {
        const QStringList list = m_store->companiesIn(m_scope);
        const QSet<QString> before = std::exchange(m_companies, {list.cbegin(), list.cend()});
        m_touchedCompanies += before + m_companies;
        scheduleUpdate();
    });
    connect(m_store, &QObject::destroyed, this, [this] {
        beginNewSubject();
        m_rows.clear();
        m_store = nullptr;
        m_scope = {};
        endNewSubject();
    });
}

void PhonesModel::readAll()
{
    const QStringList companies = m_store->companiesIn(m_scope);
    m_companies = {companies.cbegin(), companies.cend()};
    for (const QString &company : companies) {
        const auto &phones = m_store->endpoints(company);
        for (const core::Endpoint &phone : phones) {
            auto row = std::make_unique<Row>();
            row->target = {company, phone.mac};
            fill(*row, phone);
            m_rows.emplace(row->target, std::move(row));
        }
    }
}

void PhonesModel::touchAll()
{
    m_touchedCompanies += m_companies;
    scheduleUpdate();
}

void PhonesModel::touch(const QString &company, const QList<core::MacAddress> &macs)
{
    if (!m_companies.contains(company))
        return;
    m_touched[company] += QSet<core::MacAddress>(macs.cbegin(), macs.cend());
    scheduleUpdate();
}

void PhonesModel::update()
{
    if (!m_store)
        return;
    const QSet<QString> whole = std::exchange(m_touchedCompanies, {});
    QHash<QString, QSet<core::MacAddress>> touched = std::exchange(m_touched, {});
    if (!whole.isEmpty()) {
        for (const auto &[target, row] : m_rows) {
            if (whole.contains(target.company))
                touched[target.company].insert(target.mac);
        }
        for (const QString &company : whole) {
            for (const core::Endpoint &phone : m_store->endpoints(company))
                touched[company].insert(phone.mac);
        }
    }
    QList<TableRow *> changed;
    QList<TableRow *> gone;
    QList<core::Target> dead;
    for (auto it = touched.cbegin(); it != touched.cend(); ++it) {
        const bool inScope = m_companies.contains(it.key());
        for (const core::MacAddress mac : *it) {
            const core::Target target{it.key(), mac};
            const core::Endpoint *phone = inScope ? m_store->endpoint(it.key(), mac) : nullptr;
            const auto known = m_rows.find(target);
            if (phone) {
                std::unique_ptr<Row> &row = known == m_rows.end() ? m_rows[target] : known->second;
                if (!row) {
                    row = std::make_unique<Row>();
                    row->target = target;
                }
                if (fill(*row, *phone))
                    changed.append(row.get());
            } else if (known != m_rows.end()) {
                gone.append(known->second.get());
                dead.append(target);
            }
        }
    }
    applyRows(changed, gone);
    for (const core::Target &target : std::as_const(dead))
        m_rows.erase(target);
}

bool PhonesModel::fill(Row &row, const core::Endpoint &phone) const
{
    const core::Catalogue &catalogue = m_store->catalogue();
    Row fresh;
    fresh.status = Words::status(phone);
    const core::Product *product = catalogue.product(phone.product);
    fresh.model = product ? product->name : phone.mac.modelHint();
    const core::Company *company = m_store->company(row.target.company);
    fresh.company = company ? company->name : QString();
    const core::Profile *profile = m_store->profile(phone.profile);
    fresh.profile = profile ? profile->name : QString();
    const core::ProductGroup *group = catalogue.productGroup(productGroupOf(phone, *m_store));
    fresh.group = group ? group->name : QString();
    fresh.redirect = redirectTargetOf(phone, *m_store);
    const bool same = !row.search.isEmpty() && row.phone == phone && row.status == fresh.status &&
                      row.model == fresh.model && row.company == fresh.company &&
                      row.profile == fresh.profile && row.group == fresh.group &&
                      row.redirect.url == fresh.redirect.url &&
                      row.redirect.fromProfile == fresh.redirect.fromProfile;
    if (same)
        return false;
    row.phone = phone;
    row.status = fresh.status;
    row.model = fresh.model;
    row.company = fresh.company;
    row.profile = fresh.profile;
    row.group = fresh.group;
    row.redirect = fresh.redirect;
    row.search = prepared(row);
    return true;
}

QString PhonesModel::prepared(const Row &row)
{
    SearchText text;
    text.addRaw(fieldMac, row.phone.mac.wire());
    text.add(fieldName, row.phone.name);
    text.add(fieldStatus, row.status);
    text.add(fieldStatus, row.phone.statusWord);
    text.add(fieldModel, row.model);
    text.add(fieldCompany, row.company);
    text.add(fieldProfile, row.profile);
    text.add(fieldFirmware, row.phone.firmware);
    text.add(fieldTarget, row.redirect.url);
    text.add(fieldGroup, row.group);
    text.add(fieldIp, row.phone.lastIp);
    return text.text();
}

SearchFields PhonesModel::searchFields() const
{
    return {{QStringLiteral("name"), fieldName},         {QStringLiteral("mac"), fieldMac},
            {QStringLiteral("status"), fieldStatus},     {QStringLiteral("model"), fieldModel},
            {QStringLiteral("company"), fieldCompany},   {QStringLiteral("profile"), fieldProfile},
            {QStringLiteral("firmware"), fieldFirmware}, {QStringLiteral("target"), fieldTarget},
            {QStringLiteral("group"), fieldGroup},       {QStringLiteral("ip"), fieldIp}};
}

core::Target PhonesModel::target(int row) const
{
    return at(row).target;
}

const core::Endpoint *PhonesModel::phone(int row) const
{
    return row >= 0 && row < rowCount() ? &at(row).phone : nullptr;
}

QString PhonesModel::key(const core::Target &target)
{
    return target.company + u'/' + target.mac.wire();
}

int PhonesModel::rowOf(const core::Target &target) const
{
    return RowsModel::rowOf(key(target));
}

QString PhonesModel::keyOf(const TableRow &row) const
{
    return key(static_cast<const Row &>(row).target);
}

QList<TableRow *> PhonesModel::allRows() const
{
    QList<TableRow *> rows;
    rows.reserve(qsizetype(m_rows.size()));
    for (const auto &[target, row] : m_rows)
        rows.append(row.get());
    return rows;
}

const PhonesModel::Row &PhonesModel::at(int row) const
{
    return static_cast<const Row &>(rowAt(row));
}

bool PhonesModel::tieBefore(const TableRow &a, const TableRow &b) const
{
    const core::Target &left = static_cast<const Row &>(a).target;
    const core::Target &right = static_cast<const Row &>(b).target;
    return left.mac != right.mac ? left.mac < right.mac : left.company < right.company;
}

SortValue PhonesModel::sortValue(const TableRow &plain, int column) const
{
    const auto &row = static_cast<const Row &>(plain);
    const core::Endpoint &phone = row.phone;
    switch (Column(column)) {
    case Status:
        return {double(phone.status), naturalSortKey(row.status)};
    case Mac:
        return {double(phone.mac.bits()), {}};
    case LastSeen:
        return {double(phone.lastSeenMs), {}};
    case Autoprovisioning:
        return {phone.autoprovisioning ? 0.0 : 1.0, {}};
    case OwnSettings:
        return {double(phone.settings.size()), {}};
    case Name:
    case Model:
    case CompanyName:
    case Profile:
    case Firmware:
    case RedirectTarget:
    case ProductGroup:
    case LastIp:
    case ColumnCount:
        break;
    }
    return {0, naturalSortKey(copyText(row, Column(column)))};
}

int PhonesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PhonesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == OwnSettings ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole: {
        const SortValue value = sortValue(row, column);
        return value.text.isEmpty() ? QVariant(value.number) : QVariant(value.text);
    }
    case KeyRole:
        return key(row.target);
    case CopyRole:
        return copyText(row, column);
    case ShapeRole:
        return column == Status ? QVariant(int(Words::statusShape(row.phone.status))) : QVariant();
    default:
        return {};
    }
}

QVariant PhonesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(Column(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == OwnSettings ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QString PhonesModel::columnTitle(Column column)
{
    switch (column) {
    case Status:
        //: Column of the phones table.
        return tr("Status");
    case Name:
        //: Column of the phones table.
        return tr("Name");
    case Mac:
        return tr("MAC address");
    case Model:
        //: Column of the phones table: the product, such as D735.
        return tr("Model");
    case CompanyName:
        //: Column of the phones table.
        return tr("Company");
    case Profile:
        //: Column of the phones table: the provisioning profile.
        return tr("Profile");
    case Firmware:
        //: Column of the phones table.
        return tr("Firmware");
    case LastSeen:
        //: Column of the phones table: when the phone last asked the service.
        return tr("Last seen");
    case RedirectTarget:
        //: Column of the phones table: the server the phone is sent to.
        return tr("Redirect target");
    case Autoprovisioning:
        return tr("Autoprovisioning");
    case ProductGroup:
        return tr("Product group");
    case LastIp:
        //: Column of the phones table: the IP address it last asked from.
        return tr("Last IP");
    case OwnSettings:
        //: Column of the phones table: how many settings are stored for the phone itself.
        return tr("Own settings");
    case ColumnCount:
        break;
    }
    return {};
}

QString PhonesModel::displayText(const Row &row, Column column) const
{
    if (column == LastSeen) {
        //: When a phone was last seen.
        return row.phone.lastSeenMs == 0
                   ? tr("never")
                   : relativeTime(QDateTime::fromMSecsSinceEpoch(row.phone.lastSeenMs),
                                  m_clock.now());
    }
    return copyText(row, column);
}

QString PhonesModel::copyText(const Row &row, Column column) const
{
    const core::Endpoint &phone = row.phone;
    switch (column) {
    case Status:
        return row.status;
    case Name:
        return phone.name;
    case Mac:
        return phone.mac.display();
    case Model:
        return row.model;
    case CompanyName:
        return row.company;
    case Profile:
        return row.profile;
    case Firmware:
        return phone.firmware;
    case LastSeen:
        return phone.lastSeenMs == 0 ? tr("never") : Words::pastedTime(phone.lastSeenMs);
    case RedirectTarget:
        return row.redirect.url;
    case Autoprovisioning:
        return Words::onOff(phone.autoprovisioning);
    case ProductGroup:
        return row.group;
    case LastIp:
        return phone.lastIp;
    case OwnSettings:
        return phone.settings.isEmpty() ? QString() : QLocale().toString(phone.settings.size());
    case ColumnCount:
        break;
    }
    return {};
}

QString PhonesModel::toolTip(const Row &row, Column column) const
{
    const core::Endpoint &phone = row.phone;
    switch (column) {
    case Status:
        //: %1 explains a status, %2 is the service's own word for it.
        return tr("%1\nThe service says: %2")
            .arg(Words::statusExplanation(phone),
                 phone.statusWord.isEmpty() ? QStringLiteral("-") : phone.statusWord);
    case LastSeen:
        return phone.lastSeenMs == 0 ? Words::statusExplanation(phone)
                                     : exactTime(QDateTime::fromMSecsSinceEpoch(phone.lastSeenMs));
    case RedirectTarget:
        if (row.redirect.url.isEmpty())
            return {};
        return row.redirect.fromProfile
                   ? tr("%1\nSet in the profile %2.").arg(row.redirect.url, row.profile)
                   : tr("%1\nSet for this phone itself.").arg(row.redirect.url);
    case Mac:
        //: %1 is a MAC address without separators, as the service writes it.
        return tr("The service writes: %1").arg(phone.mac.wire());
    case Name:
    case Model:
    case CompanyName:
    case Profile:
    case Firmware:
    case Autoprovisioning:
    case ProductGroup:
    case LastIp:
    case OwnSettings:
    case ColumnCount:
        break;
    }
    return copyText(row, column);
}

// Empty cells say their column, as a reader hears one cell at a time.
QString PhonesModel::accessibleText(const Row &row, Column column) const
{
    const QString text = displayText(row, column);
    //: Read aloud for an empty cell; %1 is the column, such as "Profile".
    return text.isEmpty() ? tr("%1: none").arg(columnTitle(column)) : text;
}

} // namespace ui
