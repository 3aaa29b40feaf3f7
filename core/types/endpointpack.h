// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/pack.h"
#include "core/types/endpoint.h"

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

} // namespace core
