// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/phonelist.h"

#include "app/cli/account.h"
#include "core/fleet/fleetorder.h"
#include "ui/models/queryproblem.h"
#include "ui/models/words.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace cli {

using core::FleetKind;
using core::FleetSlot;
using core::FleetSnapshot;

namespace {

QString isoTime(quint32 seconds)
{
    return seconds == 0 ? QString()
                        : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

const QString &keyOf(const FleetSnapshot &fleet, FleetSlot slot, FleetKind kind)
{
    return fleet.dictionaries()[kind].at(fleet.id(slot, kind)).key;
}

QStringList cellsOf(const FleetSnapshot &fleet, FleetSlot slot)
{
    const core::FleetPhone phone = fleet.phone(slot);
    return {phone.mac.display(),
            fleet.name(slot),
            fleet.text(slot, FleetKind::Company),
            fleet.text(slot, FleetKind::Product),
            fleet.text(slot, FleetKind::Profile),
            fleet.text(slot, FleetKind::Status),
            fleet.text(slot, FleetKind::Firmware),
            ui::Words::pastedTime(qint64(phone.lastSeen) * 1000),
            QString::fromUtf8(phone.lastIp),
            withoutPassword(fleet.text(slot, FleetKind::Redirect)),
            ui::Words::onOff(phone.autoprovisioning)};
}

QJsonObject objectOf(const FleetSnapshot &fleet, FleetSlot slot)
{
    const core::FleetPhone phone = fleet.phone(slot);
    QJsonObject object{{QStringLiteral("mac"), phone.mac.wire()},
                       {QStringLiteral("name"), fleet.name(slot)},
                       {QStringLiteral("company"), ui::Fleet::company(fleet.companyKey(slot)).uuid},
                       {QStringLiteral("company_name"), fleet.text(slot, FleetKind::Company)},
                       {QStringLiteral("autoprovisioning"), phone.autoprovisioning},
                       {QStringLiteral("own_settings"), phone.ownSettings}};
    const auto add = [&object](const char *field, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(field), value);
    };
    add("model", fleet.text(slot, FleetKind::Product));
    add("product_group", fleet.text(slot, FleetKind::Group));
    add("profile", keyOf(fleet, slot, FleetKind::Profile));
    add("profile_name", fleet.text(slot, FleetKind::Profile));
    add("status", keyOf(fleet, slot, FleetKind::Status));
    add("firmware_version", fleet.text(slot, FleetKind::Firmware));
    add("last_seen", isoTime(phone.lastSeen));
    add("last_ip", QString::fromUtf8(phone.lastIp));
    add("created", isoTime(phone.created));
    add("redirect", withoutPassword(fleet.text(slot, FleetKind::Redirect)));
    return object;
}

} // namespace

QString withoutPassword(QString url)
{
    static const QRegularExpression password(QStringLiteral("(://[^/@:]*:)[^/@]*@"));
    return url.replace(password, QStringLiteral("\\1%1@").arg(ui::Words::hiddenValue()));
}

PhoneList::PhoneList(Account &account)
{
    m_fleet.add(account.connection().id, account.store());
    m_fleet.flush();
}

Outcome<std::vector<FleetSlot>> PhoneList::find(const QString &search, const core::Scope &scope,
                                                qint64 nowMs) const
{
    const auto query = core::FleetQuery::parse(search);
    if (!query)
        return failure(ExitCode::WrongUsage, ui::explain(query.error()));
    if (!query->runKeys().isEmpty())
        return failure(ExitCode::WrongUsage,
                       QStringLiteral("run: is for the window; see 'perchctl runs'."));
    const FleetSnapshot &fleet = m_fleet.snapshot();
    const core::FleetMatcher matcher(*query, m_fleet.scope(scope), fleet.dictionaries(), nowMs);
    return core::FleetOrder::make(fleet, {})->arrange(matcher.match(fleet));
}

core::Target PhoneList::target(FleetSlot slot) const
{
    const FleetSnapshot &fleet = m_fleet.snapshot();
    return {ui::Fleet::company(fleet.companyKey(slot)).uuid, fleet.mac(slot)};
}

ui::ExportedTable PhoneList::table(const std::vector<FleetSlot> &phones) const
{
    ui::ExportedTable table;
    table.titles = {QStringLiteral("MAC address"),     QStringLiteral("Name"),
                    QStringLiteral("Company"),         QStringLiteral("Model"),
                    QStringLiteral("Profile"),         QStringLiteral("Status"),
                    QStringLiteral("Firmware"),        QStringLiteral("Last seen"),
                    QStringLiteral("IP address"),      QStringLiteral("Redirected to"),
                    QStringLiteral("Autoprovisioning")};
    table.rows = qint64(phones.size());
    table.cells = [fleet = m_fleet.snapshot(), phones](qint64 row) {
        return cellsOf(fleet, phones[std::size_t(row)]);
    };
    table.object = [fleet = m_fleet.snapshot(), phones](qint64 row) {
        return objectOf(fleet, phones[std::size_t(row)]);
    };
    return table;
}

} // namespace cli
