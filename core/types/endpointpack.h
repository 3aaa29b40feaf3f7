// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/pack.h"
#include "core/types/endpoint.h"

#include <array>

namespace core {

/// Numbers for texts that many phones repeat (uuids, versions, status words). 0 is the empty text.
class TextNumbers
{
public:
    virtual ~TextNumbers() = default;

    /// Takes in a text that is new.
    virtual quint32 number(const QString &text) = 0;
    virtual bool contains(quint64 number) const = 0;
    /// Of a number that is contained.
    virtual const QString &text(quint64 number) const = 0;
};

// A phone in about 55 bytes, without its MAC and its settings. The same value gives the same
// bytes, so that comparing bytes tells whether it differs. Part of the mirror's format: a change
// here is a new step in core/mirror/mirrorschema.h.

void pack(PackWriter &writer, TextNumbers &texts, const Endpoint &endpoint);
/// On bytes that cannot be, `reader` is no longer good.
void unpack(PackReader &reader, const TextNumbers &texts, Endpoint &endpoint);

/// A packed phone where it lies, for those who go over very many: nothing is copied, and the
/// bytes outlive it.
struct EndpointView
{
    enum Text : std::size_t {
        Company,
        Profile,
        Product,
        ProductGroup,
        Firmware,
        StatusWord,
        WarrantyEnd,
        TextCount
    };

    EndpointView() = default;
    /// On bytes that cannot be, `reader` is no longer good. Does not know which numbers there are.
    explicit EndpointView(PackReader &reader);

    EndpointStatus status = EndpointStatus::Unknown;
    bool autoprovisioning = false;
    bool remoteManaged = false;
    std::array<quint64, TextCount> texts{}; ///< their numbers
    QByteArrayView name;                    ///< UTF-8, as the IP
    QByteArrayView lastIp;
    qint64 lastSeenMs = 0;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
};

// Its settings stand behind it: how many, then one by one.

void packSettings(PackWriter &writer, TextNumbers &texts, const SettingValues &settings);
void packSetting(PackWriter &writer, quint64 setting, qint64 index, QByteArrayView value,
                 quint64 permission);
/// Of texts that are all there.
SettingValues unpackSettings(PackReader &reader, const TextNumbers &texts);

/// A packed setting where it lies.
struct SettingView
{
    explicit SettingView(PackReader &reader);

    quint64 setting; ///< number of its uuid
    qint64 index;
    QByteArrayView value; ///< UTF-8
    quint64 permission;   ///< number
};

/// Copies a packed phone with its settings, each of the numbers as `other` says.
template <typename Numbers>
void repack(PackReader &from, PackWriter &to, Numbers other)
{
    to.number(from.number());
    for (std::size_t i = 0; i < EndpointView::TextCount; ++i)
        to.number(other(from.number()));
    for (int text = 0; text < 2; ++text)
        to.bytes(from.bytes());
    for (int time = 0; time < 3; ++time)
        to.signedNumber(from.signedNumber());
    const quint64 settings = from.number();
    to.number(settings);
    for (quint64 i = 0; i < settings && from.isGood(); ++i) {
        const SettingView one(from);
        packSetting(to, other(one.setting), one.index, one.value, other(one.permission));
    }
}

} // namespace core
