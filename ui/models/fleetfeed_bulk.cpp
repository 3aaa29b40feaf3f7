// SPDX-License-Identifier: GPL-3.0-or-later
// Companies on their way through the thread pool.
#include "ui/models/fleetfeed.h"

#include "core/changes/redirection.h"
#include "ui/models/fleet.h"

#include <QSemaphore>
#include <QThreadPool>

#include <optional>
#include <utility>

namespace ui {

using core::FleetKind;

namespace {

constexpr qsizetype fewest = 2048; // phones worth a flight; fewer are applied sooner than packed
constexpr qsizetype most = 4 * qsizetype(core::FleetChunk::rows);
constexpr int mostCompanies = 1000;    // looked at in one go
constexpr std::size_t mostFlights = 3; // one that lands, one on its way, one that waits

} // namespace

/// Companies that are packed together.
struct FleetFeed::Flight
{
    std::vector<FleetPacking::Company> companies;
    FleetPacking::Texts texts;
    FleetPacking packing;
    QSemaphore landed;    ///< then `packing` is the window's thread's
    bool isHere = false;  ///< that thread has seen it
    std::size_t next = 0; ///< chunk to be applied
};

FleetFeed::~FleetFeed()
{
    m_mailbox->close();
}

/// The first phones of all wait for nobody.
void FleetFeed::gather(const QString &company, qsizetype phones)
{
    m_fresh.insert(company);
    m_freshPhones += phones;
    if (!m_known.isEmpty() && m_freshPhones < fewest && !m_gather.isActive())
        m_gather.start();
}

bool FleetFeed::mayStart() const
{
    return !m_fresh.isEmpty() && m_flights.size() < mostFlights &&
           (m_freshPhones >= fewest || !m_gather.isActive());
}

bool FleetFeed::hasLanded() const
{
    return !m_flights.empty() && m_flights.front()->isHere;
}

/// With as many companies as are worth it. Where all together are few they are applied as they are.
void FleetFeed::startFlight()
{
    const auto flight = std::make_shared<Flight>();
    m_gather.stop();
    qsizetype phones = 0;
    int companies = 0;
    m_fresh.removeIf([&](const QString &company) {
        if (phones >= most || companies == mostCompanies)
            return false;
        ++companies;
        const core::PhoneTable &its = m_store.phones(company);
        if (its.isEmpty())
            return true;
        m_known.insert(company);
        const core::FleetId id =
            m_index.intern(FleetKind::Company, Fleet::companyKey(m_connection, company));
        flight->companies.push_back({company, id, its});
        phones += its.size();
        return true;
    });
    if (m_fresh.isEmpty())
        m_freshPhones = 0;
    if (phones < fewest) {
        for (const FleetPacking::Company &company : flight->companies)
            m_whole.insert(company.uuid);
        return;
    }
    flight->texts.pool = m_store.texts();
    for (const FleetPacking::Company &company : flight->companies)
        m_flying.insert(company.uuid);
    for (const QString &uuid : core::redirectSettingUuids(m_store.catalogue()))
        flight->texts.redirectSettings.insert(m_store.texts().known(uuid));
    m_flights.push_back(flight);
    QThreadPool::globalInstance()->start([flight, mailbox = m_mailbox, this] {
        flight->packing = FleetPacking::pack(flight->companies, flight->texts);
        flight->landed.release();
        mailbox->post([this] {
            look();
            Q_EMIT pending();
        });
    });
}

void FleetFeed::look()
{
    for (const std::shared_ptr<Flight> &flight : m_flights)
        flight->isHere = flight->isHere || flight->landed.tryAcquire();
}

void FleetFeed::land()
{
    if (m_gather.isActive()) {
        m_gather.stop();
        Q_EMIT pending();
    }
    for (const std::shared_ptr<Flight> &flight : m_flights) {
        if (!flight->isHere)
            flight->landed.acquire();
        flight->isHere = true;
    }
}

/// What it says of a store that goes on is put right by what is touched meanwhile.
core::FleetChanges FleetFeed::takeChunk()
{
    const std::shared_ptr<Flight> flight = m_flights.front();
    FleetPacking &packing = flight->packing;
    core::FleetChanges changes;
    if (flight->next < packing.chunks.size()) {
        const std::shared_ptr<core::FleetChunk> chunk =
            std::exchange(packing.chunks[flight->next++], nullptr);
        name(*chunk, packing.kinds);
        changes = m_index.append(chunk);
    }
    if (flight->next == packing.chunks.size()) {
        m_flights.pop_front();
        for (const FleetPacking::Company &company : flight->companies)
            m_flying.remove(company.uuid);
        takeLeft();
    }
    return changes;
}

/// Ids instead of what the packing could tell.
void FleetFeed::name(core::FleetChunk &chunk, const std::vector<core::Endpoint> &kinds)
{
    const auto column = [&chunk](FleetKind kind) -> std::vector<core::FleetId> & {
        return chunk.ids[std::size_t(kind)];
    };
    for (const FleetKind kind : {FleetKind::Profile, FleetKind::Firmware, FleetKind::Status}) {
        for (core::FleetId &one : column(kind))
            one = id(kind, one);
    }
    std::vector<std::optional<Kind>> known(kinds.size());
    for (std::size_t row = 0; row < chunk.mac.size(); ++row) {
        const core::FleetId its = column(FleetKind::Redirect)[row];
        std::optional<Kind> &kind = known[its];
        if (!kind)
            kind = kindOf(kinds[its]);
        column(FleetKind::Product)[row] = kind->product;
        column(FleetKind::Group)[row] = kind->group;
        column(FleetKind::Redirect)[row] = kind->redirect.id;
        if (kind->redirect.fromProfile)
            chunk.flags[row] |= core::FleetChunk::FromProfile;
    }
}

FleetFeed::Kind FleetFeed::kindOf(const core::Endpoint &phone)
{
    const core::FleetId told = m_index.intern(FleetKind::Product, phone.product);
    return {productOf(phone.mac, told),
            m_index.intern(FleetKind::Group, core::productGroupOf(phone, m_store)),
            redirectOf(phone)};
}

} // namespace ui
