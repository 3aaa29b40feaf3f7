// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/simulation.h"

#include "app/demo/ids.h"
#include "app/demo/phonedata.h"

namespace demo {

Simulation::Simulation(State &state)
    : m_state(state)
    , m_random(std::random_device{}())
{
    if (state.options.contactIntervalMs > 0)
        m_thread = std::thread([this] { run(); });
}

Simulation::~Simulation()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Simulation::run()
{
    const std::chrono::milliseconds interval(m_state.options.contactIntervalMs);
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, interval, [this] { return m_stopping; }))
        contactAny();
}

void Simulation::contactAny()
{
    const std::lock_guard lock(m_state.mutex);
    const size_t count = m_state.fleet.size();
    if (m_random() % 15 == 0) {
        Phone stranger; // somebody unpacked a phone before registering it
        stranger.mac = 0x000413a3f000 + m_random() % 0xfff;
        stranger.ip = 0xcb007100u + 1;
        stranger.model = qint16(modelOfMac(stranger.mac));
        if (m_state.fleet.find(stranger.mac) == Fleet::none)
            m_state.log(stranger, LogEvent::UnknownMac);
    }
    // Redirected phones stay away until they are reset, so most draws pass them over.
    for (int attempt = 0; attempt < 50 && count > 0; ++attempt) {
        Phone &phone = m_state.fleet.at(quint32(m_random() % count));
        const bool away = phone.status == PhoneStatus::Redirected && m_random() % 8 != 0;
        if (phone.has(Phone::Removed) || int(phone.company) == m_state.foreignCompany || away)
            continue;
        contact(m_state, phone);
        return;
    }
}

bool Simulation::contact(State &state, quint64 mac)
{
    const std::lock_guard lock(state.mutex);
    const quint32 index = state.fleet.find(mac);
    if (index == Fleet::none)
        return false;
    contact(state, state.fleet.at(index));
    return true;
}

void Simulation::contact(State &state, Phone &phone)
{
    phone.lastSeen = quint32(nowSeconds());
    if (phone.ip == 0)
        phone.ip = 0xcb007100u + quint32(phone.company * 7 % 253) + 1;
    const auto [first, last] = phone.model < 0 ? std::pair(-1, -1) : firmwareRange(phone.model);
    const bool settled = phone.firmware >= 0;
    if (!settled && last > first)
        phone.firmware = qint16(std::max(first, last - 1 - int(phone.seed % 3)));
    if (!phone.has(Phone::Autoprovisioning)) {
        phone.status = PhoneStatus::Error;
        state.log(phone, LogEvent::AutoprovisioningDisabled);
    } else if (!effectiveValue(state, phone, QStringLiteral("setting_server")).isEmpty()) {
        phone.status = PhoneStatus::Redirected;
        phone.set(Phone::Remote, false);
        state.log(phone, LogEvent::RedirectServed);
    } else if (phone.profile != 0 || !state.written(phone)
                                          .value(QStringLiteral("settings_manager"))
                                          .toObject()
                                          .isEmpty()) {
        phone.status = PhoneStatus::Provisioned;
        phone.set(Phone::Remote, phone.model >= 0 && models()[size_t(phone.model)].remote);
        state.log(phone, LogEvent::ConfigServed);
    } else {
        phone.status = PhoneStatus::Error;
        state.log(phone, LogEvent::ServerError);
    }
    if (settled && phone.firmware + 1 < last && phone.status == PhoneStatus::Provisioned) {
        state.log(phone, LogEvent::FirmwareOffered);
        phone.firmware = qint16(phone.firmware + 1);
    }
}

} // namespace demo
