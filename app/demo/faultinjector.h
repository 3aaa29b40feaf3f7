// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/faults.h"
#include "app/demo/message.h"

#include <QMap>

#include <mutex>
#include <optional>
#include <random>

namespace demo {

/// Draws, request by request, which fault strikes. Thread-safe; faults may be switched while
/// requests are under way.
class FaultInjector
{
public:
    struct Verdict
    {
        int latencyMs = 0;
        bool dropBefore = false;
        bool dropAfter = false;
        bool truncate = false;
        std::optional<Reply> instead;      ///< answer this and do not handle the request
        std::optional<Reply> insteadAfter; ///< handle the request, then answer this
    };

    FaultInjector(const Faults &faults, bool retryAfter, quint32 seed);

    void set(const Faults &faults);
    Faults faults() const;
    Verdict judge(const Request &request);
    /// How often each fault has struck, by its name on the command line.
    QMap<QString, int> struck() const;

private:
    bool concerns(const Request &request) const;
    bool strikes(int percent, const char *name);

    mutable std::mutex m_mutex;
    Faults m_faults;
    bool m_retryAfter;
    std::minstd_rand m_random;
    QMap<QString, int> m_struck;
};

} // namespace demo
