// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/serviceclient.h"
#include "core/sraps/valuejob.h"

#include <QPointer>

namespace core {

/// Where a ValueJob keeps its handler; derived classes call finish() once.
template <typename T>
class HandledJob : public ValueJob<T>
{
public:
    using ValueJob<T>::ValueJob;

    void then(QObject *context, typename ValueJob<T>::Handler handler) override
    {
        m_context = context;
        m_handler = std::move(handler);
    }

    void abort() override { finish(Failure(Error::make(Error::Kind::Cancelled))); }

protected:
    bool isFinished() const { return m_finished; }

    void finish(const Result<T> &result)
    {
        if (m_finished)
            return;
        m_finished = true;
        stop();
        this->deleteLater();
        if (m_context && m_handler)
            std::exchange(m_handler, {})(result);
    }

    void finishLater(const Error &error)
    {
        QMetaObject::invokeMethod(
            this, [this, error] { finish(Failure(error)); }, Qt::QueuedConnection);
    }

    /// Ends what is still under way, silently.
    virtual void stop() = 0;

private:
    QPointer<QObject> m_context;
    typename ValueJob<T>::Handler m_handler;
    bool m_finished = false;
};

/// One request whose outcome a function turns into a value.
template <typename T>
class ReplyJob final : public HandledJob<T>
{
public:
    using Convert = std::function<Result<T>(const Result<Reply> &)>;

    ReplyJob(ServiceClient *client, const Result<Request> &request, Convert convert, QObject *owner)
        : HandledJob<T>(owner)
    {
        if (!request || client == nullptr) {
            this->finishLater(request ? Error::make(Error::Kind::Cancelled) : request.error());
            return;
        }
        m_call = client->send(*request, this);
        QObject::connect(m_call, &CallJob::finished, this,
                         [this, convert = std::move(convert)](const Result<Reply> &result) {
                             m_left = m_call && m_call->hasLeft();
                             m_call = nullptr;
                             this->finish(convert(result));
                         });
    }

    bool hasLeft() const override { return m_left || (m_call && m_call->hasLeft()); }

private:
    void stop() override
    {
        if (m_call)
            delete m_call.data();
    }

    QPointer<CallJob> m_call;
    bool m_left = false; ///< once the call has ended
};

} // namespace core
