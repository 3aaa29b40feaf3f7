// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overview.h"

#include "core/store/store.h"
#include "ui/models/searchquery.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace ui {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// Counts of one scope while they are made.
class Counter
{
public:
    Counter(const core::Store &store, const QDateTime &now);

    void addCompany(const QString &uuid);
    Overview take();

private:
    void addPhone(const core::Endpoint &phone);
    void addLog(const QString &company, Overview::Customer &customer);
    QString modelOf(const core::Endpoint &phone) const;
    void takeStates();
    void takeModels();
    void takeFirmwares();

    const core::Store &m_store;
    const qint64 m_now;
    QHash<QString, QList<int>> m_refusals; ///< by company and day
    Overview m_overview;
    QHash<QString, int> m_states;                 ///< by the service's word
    QHash<QString, QHash<QString, int>> m_models; ///< phones by model and firmware
};

Counter::Counter(const core::Store &store, const QDateTime &now)
    : m_store(store)
    , m_now(now.toMSecsSinceEpoch())
{
    QList<qint64> starts;
    for (int back = Overview::logDays - 1; back >= 0; --back) {
        const QDate day = now.date().addDays(-back);
        m_overview.days.append({day, 0});
        starts.append(QDateTime(day, QTime(0, 0), now.timeZone()).toMSecsSinceEpoch());
    }
    m_refusals = core::refusalsByDay(store.log().snapshot(), starts);
}

void Counter::addCompany(const QString &uuid)
{
    const core::Company *company = m_store.company(uuid);
    Overview::Customer customer{company ? company->name : uuid, 0, 0, 0, 0};
    ++m_overview.companies;
    for (const core::Endpoint &phone : m_store.endpoints(uuid)) {
        addPhone(phone);
        ++customer.phones;
        customer.errors += phone.status == core::EndpointStatus::Error;
        customer.neverSeen += phone.status == core::EndpointStatus::NeverSeen;
    }
    addLog(uuid, customer);
    if (customer.errors > 0 || customer.refusals > 0)
        m_overview.customers.append(customer);
}

void Counter::addPhone(const core::Endpoint &phone)
{
    ++m_overview.phones;
    ++m_states[phone.statusWord];
    ++m_models[modelOf(phone)][phone.firmware];
    m_overview.withoutProfile += phone.profile.isEmpty();
    static constexpr std::pair<qint64, Overview::Contact> limits[] = {
        {1, Overview::Day}, {7, Overview::Week}, {30, Overview::Month}, {90, Overview::Quarter}};
    Overview::Contact contact = phone.lastSeenMs == 0 ? Overview::Never : Overview::Longer;
    for (const auto &[days, name] : limits) {
        if (phone.lastSeenMs != 0 && m_now - phone.lastSeenMs < days * dayMs) {
            contact = name;
            break;
        }
    }
    ++m_overview.contact[contact];
}

void Counter::addLog(const QString &company, Overview::Customer &customer)
{
    m_overview.companiesWithLog += m_store.state(core::Resource::Logs, company).asOfMs != 0;
    const QList<int> refusals = m_refusals.value(company);
    for (qsizetype day = 0; day < refusals.size(); ++day) {
        m_overview.days[day].refusals += refusals[day];
        m_overview.refusals += refusals[day];
        customer.refusals += refusals[day];
    }
}

QString Counter::modelOf(const core::Endpoint &phone) const
{
    const core::Product *product = m_store.catalogue().product(phone.product);
    return product ? product->name : phone.mac.modelHint();
}

void Counter::takeStates()
{
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it)
        m_overview.states.append({core::endpointStatusFromWord(it.key()), it.key(), *it});
    // Known states in their order, the others behind them.
    const auto place = [](const Overview::State &state) {
        return std::tuple(state.status == core::EndpointStatus::Unknown, state.status, state.word);
    };
    std::sort(m_overview.states.begin(), m_overview.states.end(),
              [&](const auto &a, const auto &b) { return place(a) < place(b); });
}

void Counter::takeModels()
{
    for (auto it = m_models.cbegin(); it != m_models.cend(); ++it) {
        int phones = 0;
        for (const int count : *it)
            phones += count;
        m_overview.models.append({it.key(), phones});
    }
    std::sort(m_overview.models.begin(), m_overview.models.end(), [](const auto &a, const auto &b) {
        return std::tuple(-a.phones, naturalSortKey(a.name)) <
               std::tuple(-b.phones, naturalSortKey(b.name));
    });
}

void Counter::takeFirmwares()
{
    QHash<QString, QString> keys; // what a version sorts by
    QHash<QString, Overview::Firmware> versions;
    for (const auto &ofModel : std::as_const(m_models)) {
        QString newest;
        for (auto it = ofModel.cbegin(); it != ofModel.cend(); ++it) {
            if (!it.key().isEmpty() && !keys.contains(it.key()))
                keys.insert(it.key(), naturalSortKey(it.key()));
            newest = std::max(newest, keys.value(it.key()));
        }
        for (auto it = ofModel.cbegin(); it != ofModel.cend(); ++it) {
            Overview::Firmware &version = versions[it.key()];
            const bool outdated = !it.key().isEmpty() && keys[it.key()] < newest;
            version.version = it.key();
            version.phones += *it;
            version.outdated += outdated ? *it : 0;
            m_overview.outdated += outdated ? *it : 0;
        }
    }
    m_overview.firmwares = versions.values();
    std::sort(m_overview.firmwares.begin(), m_overview.firmwares.end(),
              [&](const auto &a, const auto &b) {
                  return std::tuple(keys.value(a.version), a.version) >
                         std::tuple(keys.value(b.version), b.version);
              });
}

Overview Counter::take()
{
    takeStates();
    takeModels();
    takeFirmwares();
    std::sort(m_overview.customers.begin(), m_overview.customers.end(),
              [](const Overview::Customer &a, const Overview::Customer &b) {
                  return std::tuple(-a.errors, -a.refusals, -a.neverSeen, a.name) <
                         std::tuple(-b.errors, -b.refusals, -b.neverSeen, b.name);
              });
    return m_overview;
}

} // namespace

int Overview::count(core::EndpointStatus status) const
{
    int sum = 0;
    for (const State &state : states)
        sum += state.status == status ? state.phones : 0;
    return sum;
}

Overview overviewOf(const core::Store &store, const core::Scope &scope, const QDateTime &now)
{
    Counter counter(store, now);
    for (const QString &uuid : store.companiesIn(scope))
        counter.addCompany(uuid);
    return counter.take();
}

} // namespace ui
