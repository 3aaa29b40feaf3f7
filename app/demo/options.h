// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/faults.h"

namespace demo {

/// How the simulated service is set up; what may change while it runs is in Faults.
struct Options
{
    enum class ServerAuthorization { None, Right, Wrong };

    quint16 port = 0;            ///< 0: any free one
    int companies = 40;          ///< of the reseller's tree, its top included; at least 1
    int phones = 1200;           ///< in that tree
    quint32 seed = 1;            ///< the same seed gives the same companies, phones and identifiers
    int pageSize = 1000;         ///< items a page of a list has at most, whatever is asked for
    double ratePerSecond = 0;    ///< requests a key may send a second; 0: no limit
    bool retryAfter = true;      ///< 429 and 503 name the seconds to wait
    bool requireVersion = false; ///< 406 unless Accept names version=v1
    bool requirePayloadHash = false; ///< 401 for a body that is not signed
    qint64 clockWindowSeconds = 60;  ///< that the clock of a caller may be off
    bool upperCaseMacs = false;      ///< answers spell MAC addresses in upper case
    ServerAuthorization serverAuthorization = ServerAuthorization::None;
    int contactIntervalMs = 3000; ///< between two phones that contact the service; 0: none do
    int actionStepMs = 1500;      ///< between two states of a remote action
    Faults faults;
};

} // namespace demo
