// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/companywalk.h"

namespace core {

namespace {

constexpr int mostAtATime = 4;

} // namespace

CompanyWalk::CompanyWalk(SrapsApi &api, const Company &top, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_top(top)
    , m_seen{top.uuid}
{}

void CompanyWalk::start()
{
    m_open.enqueue(m_top);
    next();
}

void CompanyWalk::next()
{
    while (m_running < mostAtATime && !m_open.isEmpty()) {
        const Company company = m_open.dequeue();
        ++m_running;
        m_api.childCompanies(company, this)
            ->each(
                this, [this, uuid = company.uuid](const QList<Company> &page) { take(uuid, page); },
                [this, uuid = company.uuid](const Result<void> &result) { end(uuid, result); });
    }
}

void CompanyWalk::take(const QString &parent, const QList<Company> &page)
{
    QList<Company> fresh;
    for (const Company &found : page) {
        if (m_seen.contains(found.uuid))
            continue;
        Company company = found;
        // What was seen hangs below the top already, so this cannot close a circle.
        if (!m_seen.contains(company.parent))
            company.parent = parent;
        m_seen.insert(company.uuid);
        m_open.enqueue(company);
        fresh.append(company);
    }
    if (!fresh.isEmpty())
        Q_EMIT found(fresh);
}

void CompanyWalk::end(const QString &parent, const Result<void> &result)
{
    --m_running;
    const auto refusedWith = [&](Error::Kind kind) {
        return !result && result.error().kind == kind;
    };
    const bool gone = refusedWith(Error::Kind::NotFound) && parent != m_top.uuid;
    if (gone || refusedWith(Error::Kind::NotSupported) || refusedWith(Error::Kind::Forbidden))
        m_refused.insert(parent);
    else if (!result && !m_error)
        m_error = result.error();
    next();
    if (m_running == 0)
        Q_EMIT finished(m_error);
}

} // namespace core
