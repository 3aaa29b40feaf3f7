// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/steprun.h"
#include "core/sraps/srapsapi.h"
#include "tests/support/scriptedsraps.h"

/// One step renaming one phone of company "c1", against answers that a test writes down.
struct ScriptedStep : ScriptedSraps
{
    ScriptedStep()
    {
        step.company.uuid = QStringLiteral("c1");
        step.mac = core::MacAddress(0x000413A30001ULL);
        core::FieldChange change;
        change.oldValue = QStringLiteral("Old");
        change.newValue = QStringLiteral("New");
        step.changes = {change};
        on(path, phone("Old"));
        const RawServer::Handler read = server.handler;
        server.handler = [this, read](const RawServer::Seen &seen) {
            return seen.verb() == "PUT" || seen.verb() == "DELETE" ? onWrite() : read(seen);
        };
    }

    static QByteArray phone(const QByteArray &name, const QByteArray &mac = "000413A30001")
    {
        return "{\"mac\":\"" + mac + "\",\"name\":\"" + name + "\"}";
    }
    int writes() const { return count("PUT", path) + count("DELETE", path); }

    core::StepResult run()
    {
        Patience patience(client, clock);
        core::StepRun run(api, clock, step, nullptr);
        QObject::connect(&run, &core::StepRun::readyToWrite, &run, &core::StepRun::write);
        QObject::connect(&run, &core::StepRun::finished, &run, [&] { patience.done(); });
        run.start();
        patience.wait();
        return run.result();
    }

    const QByteArray path = "companies/c1/endpoints/000413a30001";
    FakeClock clock;
    core::ServiceClient client{options(), clock};
    core::SrapsApi api{client};
    core::PlanStep step;
    std::function<RawServer::Answer()> onWrite; ///< to a PUT or DELETE
};
