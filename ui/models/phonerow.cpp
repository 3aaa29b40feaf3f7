// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonerow.h"

#include "ui/models/words.h"

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

bool PhoneRow::fill(const core::Endpoint &record, const core::Store &store)
{
    const core::Catalogue &catalogue = store.catalogue();
    PhoneRow fresh;
    fresh.target = target;
    fresh.phone = record;
    fresh.status = Words::status(record);
    const core::Product *product = catalogue.product(record.product);
    fresh.model = product ? product->name : record.mac.modelHint();
    const core::Company *owner = store.company(target.company);
    fresh.company = owner ? owner->name : QString();
    const core::Profile *assigned = store.profile(record.profile);
    fresh.profile = assigned ? assigned->name : QString();
    const core::ProductGroup *its = catalogue.productGroup(productGroupOf(record, store));
    fresh.group = its ? its->name : QString();
    fresh.redirect = redirectTargetOf(record, store);
    const bool same =
        !search.isEmpty() && phone == record && status == fresh.status && model == fresh.model &&
        company == fresh.company && profile == fresh.profile && group == fresh.group &&
        redirect.url == fresh.redirect.url && redirect.fromProfile == fresh.redirect.fromProfile;
    if (same)
        return false;
    phone = record;
    status = fresh.status;
    model = fresh.model;
    company = fresh.company;
    profile = fresh.profile;
    group = fresh.group;
    redirect = fresh.redirect;
    search = prepared();
    return true;
}

QString PhoneRow::prepared() const
{
    SearchText text;
    text.addRaw(fieldMac, phone.mac.wire());
    text.add(fieldName, phone.name);
    text.add(fieldStatus, status);
    text.add(fieldStatus, phone.statusWord);
    text.add(fieldModel, model);
    text.add(fieldCompany, company);
    text.add(fieldProfile, profile);
    text.add(fieldFirmware, phone.firmware);
    text.add(fieldTarget, redirect.url);
    text.add(fieldGroup, group);
    text.add(fieldIp, phone.lastIp);
    return text.text();
}

SearchFields PhoneRow::searchFields()
{
    return {{QStringLiteral("name"), fieldName},         {QStringLiteral("mac"), fieldMac},
            {QStringLiteral("status"), fieldStatus},     {QStringLiteral("model"), fieldModel},
            {QStringLiteral("company"), fieldCompany},   {QStringLiteral("profile"), fieldProfile},
            {QStringLiteral("firmware"), fieldFirmware}, {QStringLiteral("target"), fieldTarget},
            {QStringLiteral("group"), fieldGroup},       {QStringLiteral("ip"), fieldIp}};
}

SortValue PhoneRow::sortValue(PhonesModel::Column column) const
{
    switch (column) {
    case PhonesModel::Status:
        return {double(phone.status), naturalSortKey(status)};
    case PhonesModel::Mac:
        return {double(phone.mac.bits()), {}};
    case PhonesModel::LastSeen:
        return {double(phone.lastSeenMs), {}};
    case PhonesModel::Autoprovisioning:
        return {phone.autoprovisioning ? 0.0 : 1.0, {}};
    case PhonesModel::OwnSettings:
        return {double(phone.settings.size()), {}};
    case PhonesModel::Name:
    case PhonesModel::Model:
    case PhonesModel::CompanyName:
    case PhonesModel::Profile:
    case PhonesModel::Firmware:
    case PhonesModel::RedirectTarget:
    case PhonesModel::ProductGroup:
    case PhonesModel::LastIp:
    case PhonesModel::ColumnCount:
        break;
    }
    return {0, naturalSortKey(text(column))};
}

QString PhoneRow::text(PhonesModel::Column column) const
{
    switch (column) {
    case PhonesModel::Status:
        return status;
    case PhonesModel::Name:
        return phone.name;
    case PhonesModel::Mac:
        return phone.mac.display();
    case PhonesModel::Model:
        return model;
    case PhonesModel::CompanyName:
        return company;
    case PhonesModel::Profile:
        return profile;
    case PhonesModel::Firmware:
        return phone.firmware;
    case PhonesModel::LastSeen:
        return phone.lastSeenMs == 0 ? QString() : Words::pastedTime(phone.lastSeenMs);
    case PhonesModel::RedirectTarget:
        return redirect.url;
    case PhonesModel::Autoprovisioning:
        return Words::onOff(phone.autoprovisioning);
    case PhonesModel::ProductGroup:
        return group;
    case PhonesModel::LastIp:
        return phone.lastIp;
    case PhonesModel::OwnSettings:
        return phone.settings.isEmpty() ? QString() : QLocale().toString(phone.settings.size());
    case PhonesModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
