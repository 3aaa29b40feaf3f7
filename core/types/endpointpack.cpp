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

} // namespace core
