// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/request.h"

#include <QMetaType>
#include <QObject>
#include <QPointer>

namespace core {

class ServiceClient;

/// One call in progress, made by ServiceClient::send() and owned by the parent given there.
/// Reports exactly once through finished() and then deletes itself later. Destroying it stops
/// the call without a report; a client that goes reports Cancelled for what is left.
class CallJob final : public QObject
{
    Q_OBJECT

public:
    ~CallJob() override;

    quint64 id() const { return m_id; }
    const Request &request() const { return m_request; }
    bool isFinished() const { return m_finished; }
    /// False as long as it waits for its turn: not a byte of it has been sent.
    bool hasLeft() const { return m_left; }

    /// Reports Cancelled before it returns; nothing after the report.
    void abort();
    /// A person waits for it now: Interactive from here on, also when it is sent again.
    void hurry();

Q_SIGNALS:
    void finished(const core::Result<core::Reply> &result);

private:
    friend class ServiceClient;
    CallJob(quint64 id, const Request &request, ServiceClient *client, QObject *parent);
    void finish(const Result<Reply> &result);

    quint64 m_id;
    Request m_request;
    QPointer<ServiceClient> m_client;
    bool m_finished = false;
    bool m_left = false;
};

} // namespace core

Q_DECLARE_METATYPE(core::Result<core::Reply>)
