// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/missingproof.h"

namespace core {

MissingProof::MissingProof(SrapsApi &api, const Company &company, const QList<MacAddress> &macs,
                           QObject *owner)
    : Job(owner)
    , m_api(api)
    , m_company(company)
    , m_open(macs)
{
    QMetaObject::invokeMethod(
        this, [this] { next(); }, Qt::QueuedConnection);
}

void MissingProof::next()
{
    // Where the call is missing, each answer would cost a whole list.
    if (m_open.isEmpty() || !m_api.offers(SrapsApi::Feature::EndpointDocument))
        return end({});
    const MacAddress mac = m_open.takeFirst();
    ValueJob<QJsonObject> *job = m_api.endpointDocument(m_company, mac, this);
    m_job = job;
    job->then(this, [this, mac](const Result<QJsonObject> &document) {
        // A list that was searched instead may have overlooked it, too.
        const bool isProof = m_api.offers(SrapsApi::Feature::EndpointDocument);
        if (document)
            m_there.insert(mac);
        else if (document.error().kind == Error::Kind::NotFound && isProof)
            m_gone.insert(mac);
        else
            m_open.clear();
        next();
    });
}

void MissingProof::abort()
{
    if (m_job)
        delete m_job.data();
    m_open.clear();
    end(Failure(Error::make(Error::Kind::Cancelled)));
}

void MissingProof::end(const Result<void> &result)
{
    deleteLater();
    if (m_handler)
        std::exchange(m_handler, {})(result);
}

} // namespace core
