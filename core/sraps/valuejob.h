// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/job.h"

#include <functional>

namespace core {

/// A call that ends in one value. Templates cannot have signals, so the handler is a function
/// with a context object: it is not called once the context has gone.
template <typename T>
class ValueJob : public Job
{
public:
    using Job::Job;
    using Handler = std::function<void(const Result<T> &)>;

    /// Set right after the call was made; never called before control returns to the event loop
    /// (but before abort() returns).
    virtual void then(QObject *context, Handler handler) = 0;
};

} // namespace core
