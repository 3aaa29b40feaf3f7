// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoservice.h"

#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/faultinjector.h"
#include "app/demo/generator.h"
#include "app/demo/httpserver.h"
#include "app/demo/ids.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"
#include "app/demo/simulation.h"

namespace demo {

struct DemoService::Impl
{
    explicit Impl(const Options &options)
        : state(options)
        , faults(options.faults, options.retryAfter, options.seed)
        , router(state, faults)
        , server(faults, [this](const Request &request) { return router.handle(request); })
    {
        generate(state);
        addTokenRoutes(router);
        addCompanyRoutes(router);
        addEndpointRoutes(router);
        addEndpointWriteRoutes(router);
        addEffectiveSettingRoutes(router);
        addActionRoutes(router);
        addProfileRoutes(router);
        addProductDefaultRoutes(router);
        addUserRoutes(router);
        addFileRoutes(router);
        addLogRoutes(router);
        addAuditRoutes(router);
        addCatalogueRoutes(router);
        addRoleRoutes(router);
    }

    QStringList macsOf(int company) const
    {
        QStringList macs;
        for (const quint32 index : state.fleet.ofCompany(company))
            macs.append(macText(state.fleet.at(index).mac));
        return macs;
    }

    State state;
    FaultInjector faults;
    Router router;
    HttpServer server;
    std::unique_ptr<Simulation> simulation;
    quint16 port = 0;
};

DemoService::DemoService(const Options &options)
    : m_impl(std::make_unique<Impl>(options))
{}

DemoService::~DemoService()
{
    stop();
}

tl::expected<std::unique_ptr<DemoService>, QString> DemoService::start(const Options &options)
{
    std::unique_ptr<DemoService> service(new DemoService(options));
    Impl &impl = *service->m_impl;
    impl.port = impl.server.listen(options.port);
    if (impl.port == 0)
        return tl::unexpected(QStringLiteral("cannot listen on 127.0.0.1:%1").arg(options.port));
    impl.simulation = std::make_unique<Simulation>(impl.state);
    return service;
}

void DemoService::stop()
{
    m_impl->simulation.reset();
    m_impl->server.stop();
}

bool DemoService::listenAgain()
{
    if (m_impl->server.listen(m_impl->port) == 0)
        return false;
    m_impl->simulation = std::make_unique<Simulation>(m_impl->state);
    return true;
}

QUrl DemoService::baseUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/api/v1/").arg(m_impl->port));
}

QString DemoService::keyId() const
{
    return key(QStringLiteral("administrator")).id;
}

QByteArray DemoService::keySecret() const
{
    return key(QStringLiteral("administrator")).secret;
}

QStringList DemoService::keyNames() const
{
    return m_impl->state.keyNames;
}

DemoService::Key DemoService::key(const QString &keyName) const
{
    const std::lock_guard lock(m_impl->state.mutex);
    const Item *item = m_impl->state.tokens.find(m_impl->state.keyIds.value(keyName));
    if (!item)
        return {};
    return {item->id, item->content, m_impl->state.companies[size_t(item->company)].uuid};
}

Faults DemoService::faults() const
{
    return m_impl->faults.faults();
}

void DemoService::setFaults(const Faults &faults)
{
    m_impl->faults.set(faults);
}

QMap<QString, int> DemoService::struckFaults() const
{
    return m_impl->faults.struck();
}

int DemoService::requestCount() const
{
    return m_impl->server.requestCount();
}

int DemoService::arrivals(const QByteArray &method, const QByteArray &path) const
{
    return m_impl->server.arrivals(method + ' ' + path);
}

int DemoService::effects(const QByteArray &method, const QByteArray &path) const
{
    return m_impl->server.effects(method + ' ' + path);
}

std::optional<QJsonObject> DemoService::phone(const QString &mac) const
{
    const std::lock_guard lock(m_impl->state.mutex);
    const auto number = parseMac(mac);
    const quint32 index = number ? m_impl->state.fleet.find(*number) : Fleet::none;
    if (index == Fleet::none)
        return std::nullopt;
    return phoneObject(m_impl->state, m_impl->state.fleet.at(index), faults().unknownFields);
}

QList<DemoService::CompanyInfo> DemoService::companies() const
{
    const State &state = m_impl->state;
    const std::lock_guard lock(state.mutex);
    QList<CompanyInfo> all;
    for (const int index : state.subtreeOf(0)) {
        const Company &company = state.companies[size_t(index)];
        all.append({company.uuid, company.doc.value(QStringLiteral("name")).toString(),
                    company.parent < 0 ? QString() : state.companies[size_t(company.parent)].uuid,
                    int(state.fleet.ofCompany(index).size())});
    }
    return all;
}

QStringList DemoService::macs(const QString &companyUuid) const
{
    const std::lock_guard lock(m_impl->state.mutex);
    return m_impl->macsOf(m_impl->state.findCompany(companyUuid));
}

QStringList DemoService::foreignMacs() const
{
    const std::lock_guard lock(m_impl->state.mutex);
    return m_impl->macsOf(m_impl->state.foreignCompany);
}

QString DemoService::settingUuid(const QString &paramName, const QString &productGroup) const
{
    for (int group = 0; group < groupCount; ++group) {
        if (groupName(Group(group)) == productGroup)
            return Catalogue::instance().settingUuid(paramName, Group(group));
    }
    return {};
}

bool DemoService::contact(const QString &mac)
{
    return Simulation::contact(m_impl->state, parseMac(mac).value_or(0));
}

} // namespace demo
