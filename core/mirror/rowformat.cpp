// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/rowformat.h"

#include "core/support/redaction.h"

namespace core {

namespace {

constexpr QString Company::*companyTexts[] = {
    &Company::name,         &Company::type,     &Company::country,       &Company::city,
    &Company::parent,       &Company::selfLink, &Company::endpointsLink, &Company::companiesLink,
    &Company::profilesLink, &Company::logsLink,
};
constexpr QString Profile::*profileTexts[] = {&Profile::name, &Profile::company,
                                              &Profile::productGroup};
constexpr QString LogEntry::*logShared[] = {&LogEntry::company, &LogEntry::level, &LogEntry::event,
                                            &LogEntry::firmware};
constexpr QString Product::*productTexts[] = {&Product::name, &Product::code,
                                              &Product::productGroup};
constexpr QString Setting::*settingTexts[] = {&Setting::name, &Setting::paramName,
                                              &Setting::section, &Setting::description,
                                              &Setting::fieldType};

quint64 flag(bool on, int place)
{
    return on ? quint64(1) << place : 0;
}

bool hasFlag(quint64 flags, int place)
{
    return ((flags >> place) & 1U) != 0;
}

template <typename T, size_t Count>
void putTexts(PackWriter &writer, const T &value, QString T::*const (&members)[Count])
{
    for (QString T::*member : members)
        writer.text(value.*member);
}

template <typename T, size_t Count>
void takeTexts(PackReader &reader, T &value, QString T::*const (&members)[Count])
{
    for (QString T::*member : members)
        value.*member = reader.text();
}

template <typename T, size_t Count>
void putShared(PackWriter &writer, MirrorTexts &texts, const T &value,
               QString T::*const (&members)[Count])
{
    for (QString T::*member : members)
        writer.number(texts.number(value.*member));
}

template <typename T, size_t Count>
void takeShared(PackReader &reader, const MirrorTexts &texts, T &value,
                QString T::*const (&members)[Count])
{
    for (QString T::*member : members) {
        const quint64 number = reader.number();
        if (!texts.contains(number))
            return reader.spoil();
        value.*member = texts.text(number);
    }
}

bool isWhole(const PackReader &reader)
{
    return reader.isGood() && reader.isAtEnd();
}

} // namespace

QByteArray packed(const Company &company)
{
    PackWriter writer;
    putTexts(writer, company, companyTexts);
    writer.signedNumber(company.createdMs);
    return writer.packed();
}

bool unpack(QByteArrayView bytes, Company &company)
{
    PackReader reader(bytes);
    takeTexts(reader, company, companyTexts);
    company.createdMs = reader.signedNumber();
    return isWhole(reader);
}

QByteArray packed(const Endpoint &endpoint, MirrorTexts &texts)
{
    PackWriter writer;
    pack(writer, texts, endpoint);
    return writer.packed();
}

bool unpack(QByteArrayView bytes, const MirrorTexts &texts, Endpoint &endpoint)
{
    PackReader reader(bytes);
    unpack(reader, texts, endpoint);
    return isWhole(reader);
}

QByteArray packedMacs(quint64 first, const PhoneBlock &block)
{
    PackWriter writer;
    quint64 last = first;
    for (std::size_t row = 0; row < block.size(); ++row) {
        writer.number(block.macs[row] - last);
        writer.number(block.record(row).size());
        last = block.macs[row];
    }
    return writer.packed();
}

bool unpack(quint64 first, QByteArrayView macs, QByteArrayView records, PhoneBlock &block)
{
    block.clear();
    constexpr quint64 highest = (quint64(1) << 48) - 1;
    if (first > highest)
        return false;
    std::string_view rest(records.data(), std::size_t(records.size()));
    if (macs.isEmpty()) {
        block.append(first, rest);
        return true;
    }
    PackReader reader(macs);
    quint64 mac = first;
    while (reader.isGood() && !reader.isAtEnd()) {
        const quint64 distance = reader.number();
        const quint64 size = reader.number();
        if (size > rest.size() || distance > highest - mac || (distance == 0 && !block.isEmpty()))
            return false;
        mac += distance;
        block.append(mac, rest.substr(0, std::size_t(size)));
        rest.remove_prefix(std::size_t(size));
    }
    return reader.isGood() && rest.empty();
}

QByteArray packed(const Profile &profile)
{
    PackWriter writer;
    writer.number(flag(profile.autoprovisioning, 0));
    putTexts(writer, profile, profileTexts);
    writer.signedNumber(profile.endpointCount);
    writer.signedNumber(profile.updatedMs);
    return writer.packed();
}

bool unpack(QByteArrayView bytes, Profile &profile)
{
    PackReader reader(bytes);
    profile.autoprovisioning = hasFlag(reader.number(), 0);
    takeTexts(reader, profile, profileTexts);
    profile.endpointCount = int(reader.signedNumber());
    profile.updatedMs = reader.signedNumber();
    return isWhole(reader);
}

QByteArray packed(const LogEntry &entry, MirrorTexts &texts)
{
    PackWriter writer;
    putShared(writer, texts, entry, logShared);
    writer.number(entry.mac.bits());
    writer.text(redacted(entry.message));
    writer.text(entry.ip);
    writer.text(entry.userAgent);
    writer.text(redacted(entry.path));
    writer.signedNumber(entry.httpStatus);
    return writer.packed();
}

bool unpack(QByteArrayView bytes, const MirrorTexts &texts, LogEntry &entry)
{
    PackReader reader(bytes);
    takeShared(reader, texts, entry, logShared);
    entry.mac = MacAddress(reader.number());
    entry.message = reader.text();
    entry.ip = reader.text();
    entry.userAgent = reader.text();
    entry.path = reader.text();
    entry.httpStatus = int(reader.signedNumber());
    return isWhole(reader);
}

QByteArray packed(const ProductGroup &group)
{
    PackWriter writer;
    writer.text(group.name);
    return writer.packed();
}

bool unpack(QByteArrayView bytes, ProductGroup &group)
{
    PackReader reader(bytes);
    group.name = reader.text();
    return isWhole(reader);
}

QByteArray packed(const Product &product)
{
    PackWriter writer;
    writer.number(flag(product.discontinued, 0));
    putTexts(writer, product, productTexts);
    return writer.packed();
}

bool unpack(QByteArrayView bytes, Product &product)
{
    PackReader reader(bytes);
    product.discontinued = hasFlag(reader.number(), 0);
    takeTexts(reader, product, productTexts);
    return isWhole(reader);
}

QByteArray packed(const Setting &setting)
{
    PackWriter writer;
    writer.number(flag(setting.usesPermissions, 0) | flag(setting.indexed, 1));
    putTexts(writer, setting, settingTexts);
    for (const QString &group : setting.productGroups)
        writer.text(group);
    return writer.packed();
}

bool unpack(QByteArrayView bytes, Setting &setting)
{
    PackReader reader(bytes);
    const quint64 flags = reader.number();
    setting.usesPermissions = hasFlag(flags, 0);
    setting.indexed = hasFlag(flags, 1);
    takeTexts(reader, setting, settingTexts);
    while (reader.isGood() && !reader.isAtEnd())
        setting.productGroups.append(reader.text());
    return isWhole(reader);
}

} // namespace core
