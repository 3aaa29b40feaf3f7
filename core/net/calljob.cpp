// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/calljob.h"

#include "core/net/serviceclient.h"

namespace core {

CallJob::CallJob(quint64 id, const Request &request, ServiceClient *client, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_request(request)
    , m_client(client)
{}

CallJob::~CallJob()
{
    if (!m_finished && m_client)
        m_client->forget(this);
}

void CallJob::abort()
{
    if (m_finished)
        return;
    if (m_client)
        m_client->forget(this);
    finish(Failure(Error::make(Error::Kind::Cancelled)));
}

void CallJob::hurry()
{
    m_request.priority = Request::Priority::Interactive;
    if (!m_finished && m_client)
        m_client->hurry(this);
}

void CallJob::finish(const Result<Reply> &result)
{
    m_finished = true;
    deleteLater();
    Q_EMIT finished(result);
}

} // namespace core
