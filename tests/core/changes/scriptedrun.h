// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "core/sraps/srapsapi.h"
#include "core/store/store.h"
#include "tests/support/scriptedsraps.h"

/// A runner that renames phones of company "c1", against answers that a test writes down; writes
/// are taken. Time passes while nothing is under way, and past every deadline for a request that
/// is not answered.
struct ScriptedRun : ScriptedSraps
{
    explicit ScriptedRun(int phones)
    {
        core::Company company;
        company.uuid = QStringLiteral("c1");
        QList<core::Endpoint> endpoints(phones);
        for (int i = 0; i < phones; ++i) {
            core::PlanStep step;
            step.company = company;
            step.mac = core::MacAddress(0x000413A30001ULL + quint64(i));
            core::FieldChange change;
            change.oldValue = QStringLiteral("Old");
            change.newValue = QStringLiteral("New");
            step.changes = {change};
            plan.steps.append(step);
            endpoints[i].company = company.uuid;
            endpoints[i].mac = step.mac;
            on(path(i), document(i, "Old"));
        }
        store.setCompany(company);
        store.setEndpoints(company.uuid, endpoints);
        const RawServer::Handler read = server.handler;
        server.handler = [this, read](const RawServer::Seen &seen) { return reply(seen, read); };
    }

    QByteArray path(int phone) const
    {
        return "companies/c1/endpoints/" + plan.steps.at(phone).mac.wire().toLatin1();
    }
    QByteArray document(int phone, const QByteArray &name) const
    {
        return "{\"mac\":\"" + plan.steps.at(phone).mac.wire().toLatin1() + "\",\"name\":\"" +
               name + "\"}";
    }
    int writes(int phone) const { return count("PUT", path(phone)); }

    FakeClock clock;
    core::ServiceClient client{options(), clock};
    core::SrapsApi api{client};
    core::Store store;
    core::Plan plan;
    core::ChangeRunner runner{api, store, clock};
    std::function<bool(const RawServer::Seen &)> isSwallowed = [](const auto &) { return false; };
    Patience patience{client, clock};

private:
    RawServer::Answer reply(const RawServer::Seen &seen, const RawServer::Handler &read)
    {
        if (isSwallowed(seen)) {
            ++m_swallowed;
            passDeadline();
            return RawServer::silent();
        }
        if (seen.verb() != "PUT")
            return read(seen);
        for (int i = 0; i < plan.steps.size(); ++i) {
            if (seen.target().endsWith(path(i)))
                on(path(i), document(i, "New"));
        }
        return read(seen);
    }
    /// Not before everything else that is under way was answered.
    void passDeadline()
    {
        QTimer::singleShot(1, &server, [this] {
            if (m_swallowed == 0)
                return;
            if (client.inFlight() > m_swallowed)
                return passDeadline();
            m_swallowed = 0;
            clock.advance(std::chrono::seconds(31));
        });
    }

    int m_swallowed = 0; ///< and not given up yet
};
