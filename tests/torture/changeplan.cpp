// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/changeplan.h"

#include "core/changes/planmove.h"
#include "core/changes/planner.h"
#include "core/store/store.h"

#include <QRandomGenerator>

namespace torture {

using namespace core;

namespace {

void add(Plan &plan, const Plan &part)
{
    const auto offset = int(plan.steps.size());
    for (PlanStep step : part.steps) {
        if (step.baseFrom >= 0)
            step.baseFrom += offset;
        plan.steps.append(step);
    }
}

Plan partFor(const Target &phone, const QStringList &companies, const Store &store,
             QRandomGenerator &random)
{
    const int dice = random.bounded(100);
    if (dice < 8)
        return planDeregistration({phone}, store);
    if (dice < 20)
        return planMove({phone}, {companies.at(random.bounded(int(companies.size()))), {}}, store);
    if (dice < 35) {
        Redirection wish; // with a secret that the journal has to seal
        wish.url = QStringLiteral("https://prov%1.example/{mac}").arg(random.bounded(1 << 30));
        wish.user = QStringLiteral("prov");
        wish.password = QStringLiteral("secret %1").arg(random.bounded(1 << 30));
        return planRedirect({phone}, wish, store);
    }
    if (dice < 50)
        return planAutoprovisioning(
            {phone}, !store.endpoint(phone.company, phone.mac)->autoprovisioning, store);
    return planRename(phone, QStringLiteral("name %1").arg(random.bounded(1 << 30)), store);
}

} // namespace

Plan planFor(const Store &store, quint32 seed)
{
    QRandomGenerator random(seed);
    Plan plan;
    plan.kind = Plan::Kind::Edit;
    QStringList companies;
    for (const Company &company : store.companies())
        companies.append(company.uuid);
    companies.sort();
    for (const QString &company : std::as_const(companies)) {
        for (const MacAddress mac : store.phones(company).macs())
            add(plan, partFor({company, mac}, companies, store, random));
    }
    Registration fresh;
    fresh.company = companies.first();
    for (int i = 0; i < 12; ++i)
        fresh.macs.append(MacAddress(0x000413A30000ULL + quint64(random.bounded(1 << 16))));
    add(plan, planRegistration(fresh, store));
    return plan;
}

} // namespace torture
