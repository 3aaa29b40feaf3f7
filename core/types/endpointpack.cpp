// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/endpointpack.h"

namespace core {

namespace {

constexpr QString Endpoint::*sharedTexts[] = {
    &Endpoint::company,  &Endpoint::profile,    &Endpoint::product,     &Endpoint::productGroup,
    &Endpoint::firmware, &Endpoint::statusWord, &Endpoint::warrantyEnd,
};

static_assert(std::size(sharedTexts) == EndpointView::TextCount);

constexpr quint64 autoprovisioningFlag = 1;
constexpr quint64 remoteManagedFlag = 2;
constexpr int statusShift = 2;

} // namespace

void pack(PackWriter &writer, TextNumbers &texts, const Endpoint &endpoint)
{
    writer.number((endpoint.autoprovisioning ? autoprovisioningFlag : 0) |
                  (endpoint.remoteManaged ? remoteManagedFlag : 0) |
                  quint64(endpoint.status) << statusShift);
    for (QString Endpoint::*member : sharedTexts)
        writer.number(texts.number(endpoint.*member));
    writer.text(endpoint.name);
    writer.text(endpoint.lastIp);
    writer.signedNumber(endpoint.lastSeenMs);
    writer.signedNumber(endpoint.createdMs);
    writer.signedNumber(endpoint.updatedMs);
}

EndpointView::EndpointView(PackReader &reader)
{
    const quint64 flags = reader.number();
    if (flags >> statusShift > quint64(EndpointStatus::Error)) {
        reader.spoil();
        return;
    }
    autoprovisioning = (flags & autoprovisioningFlag) != 0;
    remoteManaged = (flags & remoteManagedFlag) != 0;
    status = EndpointStatus(flags >> statusShift);
    for (quint64 &number : texts)
        number = reader.number();
    name = reader.bytes();
    lastIp = reader.bytes();
    lastSeenMs = reader.signedNumber();
    createdMs = reader.signedNumber();
    updatedMs = reader.signedNumber();
}

void unpack(PackReader &reader, const TextNumbers &texts, Endpoint &endpoint)
{
    const EndpointView view(reader);
    for (std::size_t i = 0; i < view.texts.size(); ++i) {
        if (!texts.contains(view.texts[i]))
            return reader.spoil();
        endpoint.*sharedTexts[i] = texts.text(view.texts[i]);
    }
    endpoint.status = view.status;
    endpoint.autoprovisioning = view.autoprovisioning;
    endpoint.remoteManaged = view.remoteManaged;
    endpoint.name = view.name.isEmpty() ? QString() : QString::fromUtf8(view.name);
    endpoint.lastIp = view.lastIp.isEmpty() ? QString() : QString::fromUtf8(view.lastIp);
    endpoint.lastSeenMs = view.lastSeenMs;
    endpoint.createdMs = view.createdMs;
    endpoint.updatedMs = view.updatedMs;
}

void packSetting(PackWriter &writer, quint64 setting, qint64 index, QByteArrayView value,
                 quint64 permission)
{
    writer.number(setting);
    writer.signedNumber(index);
    writer.bytes(value);
    writer.number(permission);
}

SettingView::SettingView(PackReader &reader)
    : setting(reader.number())
    , index(reader.signedNumber())
    , value(reader.bytes())
    , permission(reader.number())
{}

void packSettings(PackWriter &writer, TextNumbers &texts, const SettingValues &settings)
{
    writer.number(quint64(settings.size()));
    for (const SettingValue &setting : settings)
        packSetting(writer, texts.number(setting.setting), setting.index, setting.value.toUtf8(),
                    texts.number(setting.permission));
}

SettingValues unpackSettings(PackReader &reader, const TextNumbers &texts)
{
    SettingValues settings;
    const auto count = qsizetype(reader.number());
    settings.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const SettingView one(reader);
        settings.append({texts.text(one.setting), int(one.index), QString::fromUtf8(one.value),
                         texts.text(one.permission)});
    }
    return settings;
}

} // namespace core
