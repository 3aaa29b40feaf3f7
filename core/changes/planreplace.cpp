// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planreplace.h"

#include "core/changes/planrules.h"
#include "core/changes/redirection.h"
#include "core/store/store.h"

namespace core {

namespace {

class Replacing
{
public:
    Replacing(const UrlReplacement &wish, const Store &store)
        : m_wish{wish.from.trimmed(), wish.to.trimmed()}
        , m_store(store)
    {
        m_plan.kind = Plan::Kind::ReplaceUrl;
    }

    Plan planFor(const QList<Target> &targets);

private:
    void add(const Endpoint &phone);
    bool concerns(const QString &url) const;

    const UrlReplacement m_wish;
    const Store &m_store;
    Plan m_plan;
};

/// Scheme and host may be written in any case, what follows may not.
bool Replacing::concerns(const QString &url) const
{
    const qsizetype host = m_wish.from.indexOf(QLatin1String("://")) + 3;
    const qsizetype slash = host < 3 ? -1 : m_wish.from.indexOf(u'/', host);
    const qsizetype origin = slash < 0 ? m_wish.from.size() : slash;
    return origin > 0 && url.startsWith(m_wish.from.left(origin), Qt::CaseInsensitive) &&
           QStringView(url).sliced(origin).startsWith(QStringView(m_wish.from).sliced(origin));
}

void Replacing::add(const Endpoint &phone)
{
    const RedirectTarget target = redirectTargetOf(phone, m_store);
    if (!concerns(target.url))
        return;
    if (target.fromProfile) {
        m_plan.excluded.append({phone.mac, invalidInput("url_in_profile")});
        return;
    }
    const Result<QString> url = checkRedirectUrl(m_wish.to + target.url.mid(m_wish.from.size()));
    const Setting *setting =
        redirectSettingFor(m_store.catalogue(), productGroupOf(phone, m_store));
    if (!url || !setting) {
        m_plan.excluded.append({phone.mac, url ? invalidInput("setting_missing") : url.error()});
        return;
    }
    PlanStep step;
    step.company = *m_store.company(phone.company);
    step.mac = phone.mac;
    step.name = phone.name;
    step.changes = {settingChange(*setting, phone.settings, *url)};
    if (step.changes.first().oldValue == step.changes.first().newValue)
        m_plan.unchanged.append(phone.mac);
    else
        m_plan.steps.append(step);
}

Plan Replacing::planFor(const QList<Target> &targets)
{
    for (const Target &target : targets) {
        const std::optional<Endpoint> phone = m_store.endpoint(target.company, target.mac);
        if (phone && m_store.company(target.company))
            add(*phone);
    }
    if (m_plan.steps.isEmpty())
        return m_plan;
    for (const PlanWarning::Kind kind : urlWarnings(m_wish.to))
        if (kind != PlanWarning::Kind::NoMacInTarget) // it may stand in the rest
            m_plan.warnings.append({kind, {}});
    m_plan.warnings.append({PlanWarning::Kind::NoticedAfterReset, {}});
    return m_plan;
}

} // namespace

Plan planUrlReplacement(const QList<Target> &targets, const UrlReplacement &wish,
                        const Store &store)
{
    return Replacing(wish, store).planFor(targets);
}

} // namespace core
