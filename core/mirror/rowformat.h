// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrortexts.h"
#include "core/support/pack.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/endpointpack.h"
#include "core/types/logentry.h"
#include "core/types/phoneblock.h"
#include "core/types/profile.h"

namespace core {

// How values lie in the mirror's rows, without what is the row's key (company and MAC or uuid)
// and without settings, which sealedsettings.h packs. The same value gives the same bytes, so
// that comparing bytes tells whether a row differs. Unpacking false means damage. A change here
// is a new step in mirrorschema.h.

QByteArray packed(const Company &company);
bool unpack(QByteArrayView bytes, Company &company);

QByteArray packed(const Endpoint &endpoint, MirrorTexts &texts);
bool unpack(QByteArrayView bytes, const MirrorTexts &texts, Endpoint &endpoint);

/// The addresses of a block and how long its records are, which lie elsewhere one after the other;
/// `first` is at most the lowest.
QByteArray packedMacs(quint64 first, const PhoneBlock &block);
/// `macs` empty: one phone, with the address `first`.
bool unpack(quint64 first, QByteArrayView macs, QByteArrayView records, PhoneBlock &block);

QByteArray packed(const Profile &profile);
bool unpack(QByteArrayView bytes, Profile &profile);

/// Message and path without what must not be logged (redacted()).
QByteArray packed(const LogEntry &entry, MirrorTexts &texts);
bool unpack(QByteArrayView bytes, const MirrorTexts &texts, LogEntry &entry);

QByteArray packed(const ProductGroup &group);
bool unpack(QByteArrayView bytes, ProductGroup &group);
QByteArray packed(const Product &product);
bool unpack(QByteArrayView bytes, Product &product);
QByteArray packed(const Setting &setting);
bool unpack(QByteArrayView bytes, Setting &setting);

} // namespace core
