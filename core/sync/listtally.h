// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core {

/// How far a number of lists has come, and what is still to be expected of them.
struct ListTally
{
    int lists = 0; ///< those that are done included
    int listsDone = 0;
    qint64 phones = 0; ///< received
    /// Still to come, as far as known: from earlier reads, or the service's own count.
    qint64 phonesLeft = 0;
    int phoneListsDone = 0;
    int phoneListsUnknown = 0; ///< waiting and never read before
    qint64 requests = 0;       ///< answered
    qint64 requestsLeft = 0;   ///< a lower limit
    qint64 sinceMs = 0;        ///< when it began, monotonic

    bool operator==(const ListTally &) const = default;
};

} // namespace core
