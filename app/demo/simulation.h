// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/state.h"

#include <condition_variable>
#include <random>
#include <thread>

namespace demo {

/// Lets phones contact the service while it runs: each contact writes log lines and moves last
/// contact, status and firmware of the phone. Has a thread of its own, ended by the destructor.
class Simulation
{
public:
    explicit Simulation(State &state);
    ~Simulation();
    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

    /// One contact now; takes State::mutex. False when the phone is not registered.
    static bool contact(State &state, quint64 mac);

private:
    void run();
    void contactAny();
    static void contact(State &state, Phone &phone);

    State &m_state;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::mt19937_64 m_random;
    std::thread m_thread;
};

} // namespace demo
