// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/phonegenerator.h"

#include "app/demo/ids.h"
#include "app/demo/phonedata.h"

#include <algorithm>
#include <cmath>

namespace demo {

namespace {

constexpr qint64 day = 86400;

double fraction(quint64 seed)
{
    return double(seed >> 11) / double(quint64(1) << 53);
}

} // namespace

PhoneGenerator::PhoneGenerator(State &state)
    : m_state(state)
    , m_seed(state.options.seed)
{}

int PhoneGenerator::drawModel(quint64 seed) const
{
    static const int sum = [] {
        int all = 0;
        for (const Model &model : models())
            all += model.weight;
        Q_ASSERT(all > 0);
        return all;
    }();
    int draw = int(seed % quint64(sum));
    for (size_t i = 0; i < models().size(); ++i) {
        draw -= models()[i].weight;
        if (draw < 0)
            return int(i);
    }
    return 0;
}

quint64 PhoneGenerator::takeMac(int &model)
{
    // A full range passes the phone on to the next model.
    for (;; model = (model + 1) % int(models().size())) {
        const QList<quint8> octets = octetsOf(models()[size_t(model)]);
        for (const quint8 octet : octets) {
            quint32 &next = m_nextMac[octet];
            if (next >= 0x10000)
                continue;
            const quint64 low = (next++ * 40503u + quint32(m_seed) * 977u + 1u) & 0xffff;
            return (quint64(0x000413) << 24) | (quint64(octet) << 16) | low;
        }
    }
}

void PhoneGenerator::addPhones(int company, int count)
{
    const quint64 taste = mix(m_seed, quint64(company), 31);
    const std::array<int, 3> favourites{drawModel(taste), drawModel(mix(taste)),
                                        drawModel(mix(taste, 1))};
    m_profiles = m_state.profiles.ofCompany(company);
    for (int i = 0; i < count; ++i)
        m_state.fleet.add(
            makePhone(company, mix(m_seed, quint64(company) + 1, quint64(i)), favourites));
}

Phone PhoneGenerator::makePhone(int company, quint64 seed, const std::array<int, 3> &favourites)
{
    const quint64 luck = mix(seed, 1);
    int model = luck % 5 < 4 ? favourites[(luck >> 8) % 3] : drawModel(luck >> 16);
    Phone phone;
    phone.mac = takeMac(model);
    phone.company = quint32(company);
    phone.model = qint16(model);
    phone.seed = quint32(seed);
    place(phone, mix(seed, 2));
    age(phone, mix(seed, 3));
    const auto [first, last] = firmwareRange(model);
    if (phone.lastSeen) {
        const quint64 back = mix(seed, 4) % 100;
        const int behind = back < 50 ? 0 : back < 75 ? 1 : back < 90 ? 2 : 3;
        phone.firmware = qint16(std::max(first, last - 1 - behind));
    }
    constexpr std::array prefixes{0xcb007100u, 0xc6336400u, 0xc0000200u}; // documentation nets
    phone.ip = prefixes[size_t(company) % 3] + quint32(company * 7 % 253) + 1;
    const bool recent = phone.lastSeen > m_state.startTime - day;
    phone.set(Phone::Remote,
              models()[size_t(model)].remote && phone.status == PhoneStatus::Provisioned && recent);
    return phone;
}

void PhoneGenerator::place(Phone &phone, quint64 seed) const
{
    const QString group = groupUuid(groupOf(phone));
    const quint64 draw = seed % 100;
    const int wanted = draw < 52 ? 0 : draw < 87 ? 1 : -1; // redirect, settings, none
    Item *chosen = nullptr;
    int seen = 0;
    for (Item *profile : m_profiles) {
        if (profile->doc.value(QStringLiteral("product_group")).toString() != group)
            continue;
        if (seen++ <= wanted)
            chosen = profile;
    }
    if (chosen) {
        phone.profile = chosen->handle;
        ++chosen->uses;
    }
    const bool redirects = chosen && !(wanted == 1 && groupOf(phone) == Group::Desk);
    phone.set(Phone::OwnTarget, !redirects && (seed >> 8) % 100 < (chosen ? 8u : 65u));
    phone.set(Phone::OwnAccess, phone.has(Phone::OwnTarget) && (seed >> 16) % 2);
    phone.set(Phone::OwnAccount,
              !redirects && groupOf(phone) == Group::Desk && (seed >> 20) % 3 == 0);
    phone.set(Phone::Autoprovisioning, (seed >> 24) % 100 >= 4);
    const quint64 fate = (seed >> 32) % 100;
    const bool target = redirects || phone.has(Phone::OwnTarget);
    if (fate < 9)
        phone.status = PhoneStatus::NeverSeen;
    else if (fate < 12 || !phone.has(Phone::Autoprovisioning) || (!target && !chosen))
        phone.status = PhoneStatus::Error;
    else
        phone.status = target ? PhoneStatus::Redirected : PhoneStatus::Provisioned;
}

void PhoneGenerator::age(Phone &phone, quint64 seed) const
{
    const double draw = fraction(seed);
    double ago = 0;
    switch (phone.status) {
    case PhoneStatus::NeverSeen:
        break;
    case PhoneStatus::Redirected: // they do not come back until they are reset
        ago = 600 * std::exp(draw * std::log(400.0 * day / 600));
        break;
    case PhoneStatus::Provisioned:
        ago = draw < 0.85 ? 60 + draw * day : (draw - 0.84) * 180 * day;
        break;
    case PhoneStatus::Error:
        ago = 300 + draw * draw * 9 * day;
        break;
    }
    const qint64 seen = m_state.startTime - qint64(ago);
    phone.lastSeen = phone.status == PhoneStatus::NeverSeen ? 0 : quint32(seen);
    phone.seenAtStart = phone.lastSeen;
    const qint64 span = phone.lastSeen ? 900 * day : 60 * day;
    phone.created = quint32(seen - day - qint64(fraction(mix(seed)) * double(span)));
    phone.updated = quint32(phone.created + qint64(fraction(mix(seed, 7)) * double(day)));
}

} // namespace demo
