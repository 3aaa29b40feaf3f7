// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/state.h"

#include <array>

namespace demo {

/// Fills companies with phones: models as a company buys them, addresses of their ranges, a
/// profile or settings of their own, and a past that goes with their status. Profiles of the
/// company must be there before.
class PhoneGenerator
{
public:
    explicit PhoneGenerator(State &state);

    void addPhones(int company, int count);

private:
    Phone makePhone(int company, quint64 seed, const std::array<int, 3> &favourites);
    int drawModel(quint64 seed) const;
    quint64 takeMac(int &model);
    void place(Phone &phone, quint64 seed) const;
    void age(Phone &phone, quint64 seed) const;

    State &m_state;
    quint64 m_seed;
    std::vector<Item *> m_profiles; // of the company that is being filled
    std::array<quint32, 256> m_nextMac{};
};

} // namespace demo
