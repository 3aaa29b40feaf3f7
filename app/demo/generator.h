// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace demo {

class State;

/// Fills an empty state with a reseller's tree of companies, their profiles, product defaults,
/// users, files and phones, with a second account that holds some addresses, and with keys.
/// The same options give the same objects, except for the secrets of the keys.
void generate(State &state);

} // namespace demo
