// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/macsieve.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t firstWords = 2048;
constexpr std::size_t growth = 4; // few layers: each is looked at
constexpr std::size_t macsPerWord = 2;
constexpr int bitsPerMac = 5;

/// The end of SplitMix64: neighbouring MACs must not fall together.
quint64 mixed(quint64 bits)
{
    bits += 0x9E3779B97F4A7C15ULL;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

quint64 maskOf(quint64 hash)
{
    quint64 mask = 0;
    for (int i = 0; i < bitsPerMac; ++i, hash >>= 6)
        mask |= quint64(1) << (hash & 63);
    return mask;
}

std::size_t placeOf(quint64 hash, std::size_t words)
{
    return std::size_t(hash >> 32) & (words - 1); // a power of two
}

} // namespace

MacSieve::MacSieve()
{
    addLayer(firstWords);
}

void MacSieve::addLayer(std::size_t words)
{
    auto *cleared = static_cast<quint64 *>(std::calloc(words, sizeof(quint64)));
    Q_CHECK_PTR(cleared);
    m_layers.push_back({std::unique_ptr<quint64, Free>(cleared), words, words * macsPerWord});
}

bool MacSieve::holds(const Layer &layer, quint64 hash)
{
    const quint64 mask = maskOf(hash);
    return (layer.words.get()[placeOf(hash, layer.size)] & mask) == mask;
}

bool MacSieve::mayHold(MacAddress mac) const
{
    return mayHold(mixed(mac.bits()));
}

bool MacSieve::mayHold(quint64 hash) const
{
    return std::any_of(m_layers.rbegin(), m_layers.rend(),
                       [hash](const Layer &layer) { return holds(layer, hash); });
}

bool MacSieve::insert(MacAddress mac)
{
    const quint64 hash = mixed(mac.bits());
    if (mayHold(hash))
        return false;
    if (m_layers.back().room == 0)
        addLayer(m_layers.back().size * growth);
    Layer &last = m_layers.back();
    last.words.get()[placeOf(hash, last.size)] |= maskOf(hash);
    --last.room;
    return true;
}

} // namespace core
