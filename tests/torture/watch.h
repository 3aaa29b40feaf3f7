// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/sealingkey.h"
#include "core/secrets/secretvault.h"
#include "tests/torture/world.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace torture {

/// A session with its mirror, and an eye on what has not moved: such a phone must never go from
/// the store nor be in it twice, whatever happens to it and around it.
class Watched
{
public:
    /// `failure` gets the first thing that must not be; outlives this.
    Watched(const World &world, core::Clock &clock, const QString &path, QString &failure)
        : m_world(world)
        , m_failure(failure)
        , session(world.connection(), clock)
        , m_vault(&m_keychain)
    {
        m_vault.write(core::mirrorKeyName(world.connection().id), World::mirrorKey(),
                      core::SecretVault::Keep::ThisRunOnly, &m_owner);
        watch();
        session.useMirror(path, m_vault);
        session.open(world.secret());
    }

    bool waitFor(const std::function<bool()> &done, int ms = 30'000)
    {
        return QTest::qWaitFor(done, ms);
    }
    bool isBusy() const { return m_busy; }
    bool isOpen() const
    {
        return session.state() == core::Session::State::Ready ||
               session.state() == core::Session::State::Failed;
    }
    core::Scope all() const { return {QString(), QString(), true}; }
    /// Everything anew, with nothing going wrong. False when it did not come to that.
    bool syncCleanly()
    {
        if (session.state() != core::Session::State::Ready)
            session.retry();
        if (!waitFor([this] { return isOpen() && !m_busy; }))
            return false;
        session.sync().refreshCompanies();
        if (!waitFor([this] { return !m_busy; }))
            return false;
        constexpr std::array lists{core::Resource::Endpoints, core::Resource::Profiles,
                                   core::Resource::Defaults};
        for (const auto resource : lists)
            session.sync().refresh(resource, all());
        if (!waitFor([this] { return !m_busy; }))
            return false;
        if (const QString doubled = contentOf(session.store()).doubled(); !doubled.isEmpty())
            fail(QStringLiteral("after a clean sync ") + doubled);
        using Phase = core::LoadState::Phase;
        return session.state() == core::Session::State::Ready &&
               std::all_of(lists.begin(), lists.end(), [this](core::Resource resource) {
                   return session.store().state(resource, all()).phase == Phase::Loaded;
               });
    }
    /// Those that had not moved when they were seen.
    const QSet<core::MacAddress> &seen() const { return m_seen; }

private:
    void fail(const QString &text)
    {
        if (m_failure.isEmpty())
            m_failure = text;
    }
    void watch()
    {
        core::Store *store = &session.store();
        QObject::connect(store, &core::Store::endpointsChanged, &m_owner,
                         [this](const QString &company, const QList<core::MacAddress> &macs) {
                             for (const core::MacAddress mac : macs) {
                                 const QString home = m_world.homeOf(mac);
                                 if (home.isEmpty())
                                     continue;
                                 m_seen.insert(mac);
                                 if (home != company)
                                     fail(mac.wire() + QStringLiteral(" came a second time, in ") +
                                          company);
                             }
                         });
        QObject::connect(store, &core::Store::endpointsRemoved, &m_owner,
                         [this](const QString &company, const QList<core::MacAddress> &macs) {
                             for (const core::MacAddress mac : macs) {
                                 if (!m_world.homeOf(mac).isEmpty())
                                     fail(mac.wire() + QStringLiteral(" went from ") + company);
                             }
                         });
        QObject::connect(store, &core::Store::companiesChanged, &m_owner, [this, store] {
            for (const QString &company : m_world.oldCompanies()) {
                if (store->company(company) != nullptr)
                    m_companies.insert(company);
                else if (m_companies.contains(company))
                    fail(QStringLiteral("company went: ") + company);
            }
        });
        QObject::connect(&session.sync(), &core::Sync::busyChanged, &m_owner,
                         [this](bool busy) { m_busy = busy; });
    }

    const World &m_world;
    QString &m_failure;
    QSet<core::MacAddress> m_seen;
    QSet<QString> m_companies;
    bool m_busy = false;

public:
    core::Session session;

private:
    core::SessionSecretStore m_keychain;
    core::SecretVault m_vault;
    QObject m_owner;
};

} // namespace torture
