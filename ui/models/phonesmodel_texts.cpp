// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonesmodel.h"
#include "ui/models/words.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>
#include <QLocale>

namespace ui {

using core::FleetKind;

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

QString PhonesModel::columnName(int column) const
{
    switch (Column(column)) {
    case Status:
        return QStringLiteral("status");
    case Name:
        return QStringLiteral("name");
    case Mac:
        return QStringLiteral("mac");
    case Model:
        return QStringLiteral("model");
    case CompanyName:
        return QStringLiteral("company");
    case Profile:
        return QStringLiteral("profile");
    case Firmware:
        return QStringLiteral("firmware");
    case LastSeen:
        return QStringLiteral("last-seen");
    case RedirectTarget:
        return QStringLiteral("redirect");
    case Autoprovisioning:
        return QStringLiteral("autoprovisioning");
    case ProductGroup:
        return QStringLiteral("group");
    case LastIp:
        return QStringLiteral("ip");
    case OwnSettings:
        return QStringLiteral("own-settings");
    case ColumnCount:
        break;
    }
    return {};
}

QString PhonesModel::displayText(int row, Column column) const
{
    if (column != LastSeen)
        return copyText(row, column);
    const qint64 seconds = fleetOf(slotAt(row)).lastSeen(slotAt(row));
    //: When a phone was last seen.
    return seconds == 0
               ? tr("never")
               : relativeTime(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC), m_clock.now());
}

QString PhonesModel::copyText(int row, Column column) const
{
    return copied(fleetOf(slotAt(row)), slotAt(row), column);
}

QString PhonesModel::copied(const core::FleetSnapshot &fleet, core::FleetSlot slot, Column column)
{
    switch (column) {
    case Status: {
        const QString &word = fleet.text(slot, FleetKind::Status);
        return word.isEmpty() ? Words::status(core::Endpoint()) : word;
    }
    case Name:
        return fleet.name(slot);
    case Mac:
        return fleet.mac(slot).display();
    case Model:
        return fleet.text(slot, FleetKind::Product);
    case CompanyName:
        return fleet.text(slot, FleetKind::Company);
    case Profile:
        return fleet.text(slot, FleetKind::Profile);
    case Firmware:
        return fleet.text(slot, FleetKind::Firmware);
    case LastSeen: {
        const qint64 seconds = fleet.lastSeen(slot);
        return seconds == 0 ? tr("never") : Words::pastedTime(seconds * 1000);
    }
    case RedirectTarget:
        return fleet.text(slot, FleetKind::Redirect);
    case Autoprovisioning:
        return Words::onOff(fleet.phone(slot).autoprovisioning);
    case ProductGroup:
        return fleet.text(slot, FleetKind::Group);
    case LastIp:
        return QString::fromUtf8(fleet.phone(slot).lastIp);
    case OwnSettings: {
        const int count = fleet.phone(slot).ownSettings;
        return count == 0 ? QString() : QLocale().toString(count);
    }
    case ColumnCount:
        break;
    }
    return {};
}

QString PhonesModel::toolTip(int row, Column column) const
{
    const std::optional<core::Endpoint> known = phone(row);
    if (!known)
        return {};
    const core::Endpoint &phone = *known;
    const core::FleetPhone packed = fleetOf(slotAt(row)).phone(slotAt(row));
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
        if (packed.redirect == 0)
            return {};
        return packed.redirectFromProfile
                   ? tr("%1\nSet in the profile %2.")
                         .arg(copyText(row, RedirectTarget), copyText(row, Profile))
                   : tr("%1\nSet for this phone itself.").arg(copyText(row, RedirectTarget));
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
