// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/endpointpack.h"

namespace core {

namespace {

constexpr QString Endpoint::*sharedTexts[] = {
    &Endpoint::company,  &Endpoint::profile,    &Endpoint::product,     &Endpoint::productGroup,
    &Endpoint::firmware, &Endpoint::statusWord, &Endpoint::warrantyEnd,
};

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

void unpack(PackReader &reader, const TextNumbers &texts, Endpoint &endpoint)
{
    const quint64 flags = reader.number();
    if (flags >> statusShift > quint64(EndpointStatus::Error))
        return reader.spoil();
    endpoint.autoprovisioning = (flags & autoprovisioningFlag) != 0;
    endpoint.remoteManaged = (flags & remoteManagedFlag) != 0;
    endpoint.status = EndpointStatus(flags >> statusShift);
    for (QString Endpoint::*member : sharedTexts) {
        const quint64 number = reader.number();
        if (!texts.contains(number))
            return reader.spoil();
        endpoint.*member = texts.text(number);
    }
    endpoint.name = reader.text();
    endpoint.lastIp = reader.text();
    endpoint.lastSeenMs = reader.signedNumber();
    endpoint.createdMs = reader.signedNumber();
    endpoint.updatedMs = reader.signedNumber();
}

} // namespace core
