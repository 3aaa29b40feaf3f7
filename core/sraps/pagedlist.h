// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/job.h"

#include <QList>

#include <functional>

namespace core {

/// A list that arrives page by page, in the service's order, without duplicates. A page is
/// parsed in the thread pool and handed over on the caller's thread.
template <typename T>
class PagedList : public Job
{
public:
    using Job::Job;
    using PageHandler = std::function<void(const QList<T> &page)>;
    /// Success only when the last page was read; pages already handed over stay valid otherwise.
    using EndHandler = std::function<void(const Result<void> &)>;

    /// Set right after the call was made. Neither is called once the context has gone.
    virtual void each(QObject *context, PageHandler page, EndHandler end) = 0;

    /// Items of the pages so far, the one being handed over included, that could not be read
    /// and were left out.
    int unreadable() const { return m_unreadable; }
    /// Items of the whole list as the service counts them, once a page arrived; -1: it does not.
    virtual qint64 total() const = 0;

    /// Asks for no further page as long as it is held; the one under way still arrives.
    virtual void setHeld(bool held) = 0;

protected:
    int m_unreadable = 0;
};

} // namespace core
