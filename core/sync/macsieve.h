// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

#include <cstdlib>
#include <memory>
#include <vector>

namespace core {

/// Says of a MAC in nanoseconds that it was certainly never put in, and of a few in a thousand of
/// those only that it may have been. Nothing can be taken out. Four to twenty bytes a MAC; it grows
/// by another layer and never sorts anew what it has.
class MacSieve
{
public:
    MacSieve();

    /// False when it may have been there already.
    bool insert(MacAddress mac);
    bool mayHold(MacAddress mac) const;

private:
    struct Free
    {
        void operator()(quint64 *words) const { std::free(words); }
    };
    /// Each MAC sets a few bits of one word. The words are not touched before they are used, since
    /// to clear millions of them would hold a window up.
    struct Layer
    {
        std::unique_ptr<quint64, Free> words;
        std::size_t size; ///< words
        std::size_t room; ///< MACs that it still takes
    };
    static bool holds(const Layer &layer, quint64 hash);
    bool mayHold(quint64 hash) const;
    void addLayer(std::size_t words);

    std::vector<Layer> m_layers; ///< the last one is filled
};

} // namespace core
