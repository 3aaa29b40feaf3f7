// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/mailbox.h"

namespace core {

void Mailbox::post(std::function<void()> call)
{
    const QMutexLocker locker(&m_mutex);
    if (m_receiver != nullptr)
        QMetaObject::invokeMethod(m_receiver, std::move(call), Qt::QueuedConnection);
}

void Mailbox::close()
{
    const QMutexLocker locker(&m_mutex);
    m_receiver = nullptr;
}

} // namespace core
