// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace core {

/// How work in the thread pool comes back to an object that may be gone by then. The receiver
/// holds it as a member and closes it by its end; the pool holds a share. Posting after that does
/// nothing.
class Mailbox
{
public:
    explicit Mailbox(QObject *receiver)
        : m_receiver(receiver)
    {}

    /// Any thread. `call` runs later on the receiver's thread.
    void post(std::function<void()> call);
    /// The receiver's thread, before the receiver goes.
    void close();

private:
    QMutex m_mutex;
    QObject *m_receiver;
};

/// Runs `work`, a pure function of values, in the pool and hands its result to `deliver` in one
/// queued call on the receiver's thread.
template <typename Work, typename Deliver>
void runInPool(const std::shared_ptr<Mailbox> &mailbox, Work work, Deliver deliver)
{
    QThreadPool::globalInstance()->start(
        [mailbox, work = std::move(work), deliver = std::move(deliver)]() mutable {
            using Value = decltype(work());
            auto value = std::make_shared<Value>(work());
            mailbox->post([value = std::move(value), deliver = std::move(deliver)]() mutable {
                deliver(std::move(*value));
            });
        });
}

} // namespace core
