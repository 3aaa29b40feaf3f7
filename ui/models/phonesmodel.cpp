// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonesmodel.h"

#include "ui/models/phonerow.h"
#include "ui/models/words.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>

#include <utility>

namespace ui {

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
            auto row = std::make_unique<PhoneRow>();
            row->target = {company, phone.mac};
            row->fill(phone, *m_store);
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
                std::unique_ptr<PhoneRow> &row =
                    known == m_rows.end() ? m_rows[target] : known->second;
                if (!row) {
                    row = std::make_unique<PhoneRow>();
                    row->target = target;
                }
                if (row->fill(*phone, *m_store))
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

SearchFields PhonesModel::searchFields() const
{
    return PhoneRow::searchFields();
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
    return key(static_cast<const PhoneRow &>(row).target);
}

QList<TableRow *> PhonesModel::allRows() const
{
    QList<TableRow *> rows;
    rows.reserve(qsizetype(m_rows.size()));
    for (const auto &[target, row] : m_rows)
        rows.append(row.get());
    return rows;
}

const PhoneRow &PhonesModel::at(int row) const
{
    return static_cast<const PhoneRow &>(rowAt(row));
}

bool PhonesModel::tieBefore(const TableRow &a, const TableRow &b) const
{
    const core::Target &left = static_cast<const PhoneRow &>(a).target;
    const core::Target &right = static_cast<const PhoneRow &>(b).target;
    return left.mac != right.mac ? left.mac < right.mac : left.company < right.company;
}

SortValue PhonesModel::sortValue(const TableRow &row, int column) const
{
    return static_cast<const PhoneRow &>(row).sortValue(Column(column));
}

int PhonesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PhonesModel::cellOf(const TableRow &plain, int column, int role) const
{
    const auto &row = static_cast<const PhoneRow &>(plain);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, Column(column));
    case Qt::ToolTipRole:
        return toolTip(row, Column(column));
    case CopyRole:
        return copyText(row, Column(column));
    case ShapeRole:
        return column == Status ? QVariant(int(Words::statusShape(row.phone.status))) : QVariant();
    default:
        return {};
    }
}

bool PhonesModel::isNumber(int column) const
{
    return column == OwnSettings;
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

QString PhonesModel::displayText(const PhoneRow &row, Column column) const
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

QString PhonesModel::copyText(const PhoneRow &row, Column column) const
{
    if (column == LastSeen && row.phone.lastSeenMs == 0)
        return tr("never");
    return row.text(column);
}

QString PhonesModel::toolTip(const PhoneRow &row, Column column) const
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

} // namespace ui
