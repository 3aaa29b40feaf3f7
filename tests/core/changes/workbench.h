// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoservice.h"
#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/changes/planner.h"
#include "core/mirror/sealer.h"
#include "core/net/serviceclient.h"
#include "core/sraps/srapsapi.h"
#include "core/store/store.h"
#include "tests/support/shiftedclock.h"

#include <QTest>

#include <memory>

/// A simulated service with a client, a store that was filled through it, and a runner, as a
/// session of the program has them. Talks over real sockets.
class Workbench
{
public:
    /// `patience` is how long the client tries one call.
    explicit Workbench(demo::Options options = {},
                       const QString &keyName = QStringLiteral("administrator"),
                       std::chrono::milliseconds patience = std::chrono::seconds(30))
    {
        options.contactIntervalMs = 0;
        options.companies = 6;
        options.phones = 240;
        m_service = std::move(*demo::DemoService::start(options));
        const demo::DemoService::Key key = m_service->key(keyName);
        core::ServiceClientOptions client;
        client.baseUrl = m_service->baseUrl();
        client.credentials.id = key.id.toUtf8();
        client.credentials.key = core::Secret(key.secret);
        client.maxWaiting = patience;
        m_client = std::make_unique<core::ServiceClient>(client, m_clock);
        m_api = std::make_unique<core::SrapsApi>(*m_client);
        m_runner = std::make_unique<core::ChangeRunner>(*m_api, m_store, m_clock);
        for (const auto &info : m_service->companies()) {
            core::Company company;
            company.uuid = info.uuid;
            company.name = info.name;
            company.parent = info.parent;
            m_store.setCompany(company);
            if (info.phones > m_service->macs(m_company.uuid).size())
                m_company = company;
        }
    }

    demo::DemoService &service() { return *m_service; }
    core::SrapsApi &api() { return *m_api; }
    core::ServiceClient &client() { return *m_client; }
    core::Store &store() { return m_store; }
    ShiftedClock &clock() { return m_clock; }
    core::ChangeRunner &runner() { return *m_runner; }
    /// The one with the most phones.
    const core::Company &company() const { return m_company; }
    void dropRunner() { m_runner.reset(); }
    /// From now on runs go by that clock, without a journal; outlives this.
    void useClock(core::Clock &clock)
    {
        m_runner = std::make_unique<core::ChangeRunner>(*m_api, m_store, clock);
    }
    core::Journal &journal() { return *m_journal; }
    /// From now on everything is written down there, as the program does; anew: as after a start.
    void useJournal(const QString &path, const std::optional<core::Secret> &key = testKey())
    {
        layJournal(path);
        m_journal->open(key);
    }
    /// As long as the keychain is silent: the journal is still to be opened.
    void layJournal(const QString &path)
    {
        m_runner.reset();
        m_journal.reset();
        m_journal = std::make_unique<core::Journal>(path);
        m_runner = std::make_unique<core::ChangeRunner>(*m_api, m_store, m_clock);
        m_runner->useJournal(*m_journal, {QStringLiteral("c"), QStringLiteral("Bench"),
                                          QStringLiteral("https://bench.example/ key")});
    }
    /// Waits until everything handed over is on disk, and leaves no journal behind.
    void closeJournal()
    {
        m_runner.reset();
        m_journal.reset();
    }
    static core::Secret testKey() { return core::Secret(QByteArray(core::Sealer::keySize, 'k')); }

    /// Reads what plans need; false when it could not be read in time.
    bool load()
    {
        int open = 4;
        core::Catalogue catalogue;
        QObject context;
        bool fine = true;
        const auto end = [&](const core::Result<void> &result) {
            fine = fine && result.has_value();
            --open;
        };
        m_api->settings(&context)->each(
            &context,
            [&](const QList<core::Setting> &page) {
                for (const core::Setting &setting : page)
                    catalogue.addSetting(setting);
            },
            end);
        m_api->products(&context)->each(
            &context,
            [&](const QList<core::Product> &page) {
                for (const core::Product &product : page)
                    catalogue.addProduct(product);
            },
            end);
        m_api->profiles(m_company, &context)
            ->each(
                &context,
                [&](const QList<core::Profile> &page) {
                    m_store.setProfiles(m_company.uuid, page);
                },
                end);
        m_api->endpoints(m_company, &context)
            ->each(
                &context,
                [&](const QList<core::Endpoint> &page) {
                    m_store.setEndpoints(m_company.uuid, page);
                },
                end);
        const bool inTime = QTest::qWaitFor([&] { return open == 0; }, 20000);
        m_store.setCatalogue(catalogue);
        return inTime && fine;
    }

    /// Runs to the end; null when that takes too long.
    core::ChangeRun *finish(const core::Plan &plan, core::RunOrigin origin = core::RunOrigin::Wish,
                            core::RunId originRun = 0)
    {
        core::ChangeRun *run = m_runner->run(plan, origin, originRun);
        return QTest::qWaitFor([run] { return run->isFinished(); }, 60000) ? run : nullptr;
    }

    core::MacAddress mac(int index) const
    {
        return m_store.phones(m_company.uuid).macs().at(index);
    }
    core::Target target(core::MacAddress mac) const { return {m_company.uuid, mac}; }
    QList<core::Target> targets(int count) const
    {
        QList<core::Target> list;
        for (int i = 0; i < count; ++i)
            list.append(target(mac(i)));
        return list;
    }

    /// Renames the first phones of the list, each to a name of its own.
    core::Plan renaming(int count) const
    {
        core::Plan plan;
        for (const core::Target &phone : targets(count))
            plan.steps += core::planRename(phone, newName(phone.mac), m_store).steps;
        return plan;
    }
    static QString newName(core::MacAddress mac) { return QStringLiteral("New ") + mac.display(); }

    int arrivals(const char *method, core::MacAddress mac) const
    {
        return m_service->arrivals(method, path(mac));
    }
    int effects(const char *method, core::MacAddress mac) const
    {
        return m_service->effects(method, path(mac));
    }
    /// Strikes writes and reads of single phones only.
    void setFault(const QString &fault, const QStringList &methods)
    {
        demo::Faults faults;
        if (!fault.isEmpty() && !faults.apply(fault))
            qFatal("unknown fault");
        faults.methods = methods;
        faults.pathContains = QStringLiteral("/endpoints/0");
        m_service->setFaults(faults);
    }
    QJsonObject phone(core::MacAddress mac) const
    {
        return m_service->phone(mac.wire()).value_or(QJsonObject());
    }
    /// Writes as somebody else would; false when it was refused.
    bool put(core::MacAddress mac, const QJsonObject &document)
    {
        return put(mac, document, m_company);
    }
    bool put(core::MacAddress mac, const QJsonObject &document, const core::Company &company)
    {
        QObject context;
        int outcome = -1;
        m_api->putEndpoint(company, mac, document, &context)
            ->then(&context, [&](const core::Result<core::WriteAnswer> &result) {
                outcome = result.has_value();
            });
        return QTest::qWaitFor([&] { return outcome >= 0; }, 20000) && outcome == 1;
    }

private:
    QByteArray path(core::MacAddress mac) const
    {
        return (m_service->baseUrl().path() + QStringLiteral("companies/") + m_company.uuid +
                QStringLiteral("/endpoints/") + mac.wire())
            .toUtf8();
    }

    ShiftedClock m_clock;
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<core::ServiceClient> m_client;
    std::unique_ptr<core::SrapsApi> m_api;
    core::Store m_store;
    std::unique_ptr<core::Journal> m_journal;
    std::unique_ptr<core::ChangeRunner> m_runner;
    core::Company m_company;
};
