// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/companywalk.h"

namespace core {

namespace {

constexpr int mostAtATime = 4;

bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::NotSupported || error.kind == Error::Kind::Forbidden;
}

} // namespace

CompanyWalk::CompanyWalk(SrapsApi &api, const Company &top, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_top(top)
    , m_seen{top.uuid}
{}

void CompanyWalk::start(Top top)
{
    m_open.enqueue(m_top);
    if (top == Top::ReadAgain && !m_top.selfLink.isEmpty())
        readTop();
    next();
}

void CompanyWalk::readTop()
{
    ++m_running;
    m_api.companyByLink(m_top.selfLink, this)->then(this, [this](const Result<Company> &read) {
        if (read && read->uuid == m_top.uuid) {
            Company company = *read;
            company.parent = m_top.parent;
            Q_EMIT found({company});
        }
        endOne(read || isRefusal(read.error()) ? std::nullopt : std::optional(read.error()));
    });
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
    if (result)
        return endOne(std::nullopt);
    const bool gone = result.error().kind == Error::Kind::NotFound && parent != m_top.uuid;
    if (!gone && !isRefusal(result.error()))
        return endOne(result.error());
    m_refused.insert(parent);
    endOne(std::nullopt);
}

void CompanyWalk::endOne(const std::optional<Error> &error)
{
    --m_running;
    if (!m_error)
        m_error = error;
    next();
    if (m_running == 0)
        Q_EMIT finished(m_error);
}

} // namespace core
