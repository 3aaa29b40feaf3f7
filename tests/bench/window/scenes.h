// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/window/blocks.h"
#include "tests/bench/window/desk.h"

namespace bench {

// What is done with the window, each measured; milliseconds and bytes. An object with "failure"
// tells what did not happen; "idle_beat_ms" is the longest beat of the same window at rest. Called
// in the order of a day: fill or open, then the others.

/// Reads the whole fleet from the service for the first time, until it is in the mirror too.
QJsonObject fill(Desk &desk, Blocks &blocks, int phones);
/// Shows what the mirror holds, without the service.
QJsonObject open(Desk &desk, Blocks &blocks, int phones);
/// Keys in the search line until the first screen is painted, beside a proxy of Qt's own.
QJsonObject search(Desk &desk, Blocks &blocks);
/// Every column, both ways, beside the same.
QJsonObject sort(Desk &desk, Blocks &blocks);
/// Reads all lists again while nothing has changed, beside the same download without a store.
QJsonObject refresh(Desk &desk, Blocks &blocks, const QJsonObject &introduction);
/// A change of every phone, from the wish until its preview is painted, beside a table of the same
/// rows made of Qt's own parts.
QJsonObject preview(Desk &desk, Blocks &blocks);

} // namespace bench
