// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/packedphones.h"

/// Packed phones as they are elsewhere, in their order.
inline QList<core::Endpoint> unpacked(const core::PackedPhones &phones)
{
    QList<core::Endpoint> all;
    phones.forEach([&](core::MacAddress mac, std::string_view record) {
        core::PackReader reader(QByteArrayView(record.data(), qsizetype(record.size())));
        core::Endpoint &phone = all.emplace_back();
        phone.mac = mac;
        unpack(reader, phones.texts(), phone);
        phone.settings = unpackSettings(reader, phones.texts());
    });
    return all;
}
