// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planreplace.h"

#include "core/changes/editrules.h"
#include "core/changes/planrules.h"
#include "core/changes/redirection.h"
#include "core/store/store.h"

#include <QMap>
#include <QSet>

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
    QMap<PlanWarning::Kind, QList<MacAddress>> m_warnings;
};

/// Scheme and host may be written in any case, what follows may not. 10.0.0.1 is not the beginning
/// of 10.0.0.12.
bool Replacing::concerns(const QString &url) const
{
    const qsizetype host = m_wish.from.indexOf(QLatin1String("://")) + 3;
    const qsizetype slash = host < 3 ? -1 : m_wish.from.indexOf(u'/', host);
    const qsizetype origin = slash < 0 ? m_wish.from.size() : slash;
    const bool begins =
        origin > 0 && url.startsWith(m_wish.from.left(origin), Qt::CaseInsensitive) &&
        QStringView(url).sliced(origin).startsWith(QStringView(m_wish.from).sliced(origin));
    const bool endsInHost = host >= 3 && slash < 0 && m_wish.from.size() > host;
    return begins &&
           (!endsInHost || url.size() == origin || QStringView(u"/:?#").contains(url.at(origin)));
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
    const auto setting =
        settingToEdit(redirectTargetSetting, productGroupOf(phone, m_store), m_store.catalogue());
    if (!url || !setting) {
        m_plan.excluded.append({phone.mac, url ? setting.error() : url.error()});
        return;
    }
    PlanStep step;
    step.company = *m_store.company(phone.company);
    step.mac = phone.mac;
    step.name = phone.name;
    step.changes = {settingChange(**setting, phone.settings, *url)};
    if (step.changes.first().oldValue == step.changes.first().newValue) {
        m_plan.unchanged.append(phone.mac);
        return;
    }
    m_plan.steps.append(step);
    for (const PlanWarning::Kind kind : urlWarnings(*url))
        m_warnings[kind].append(phone.mac);
}

Plan Replacing::planFor(const QList<Target> &targets)
{
    QSet<Target> seen;
    for (const Target &target : targets) {
        const auto before = seen.size();
        seen.insert(target);
        const std::optional<Endpoint> phone = m_store.endpoint(target.company, target.mac);
        if (seen.size() > before && phone && m_store.company(target.company))
            add(*phone);
    }
    for (auto warning = m_warnings.cbegin(); warning != m_warnings.cend(); ++warning)
        m_plan.warnings.append({warning.key(), *warning});
    if (!m_plan.steps.isEmpty())
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
