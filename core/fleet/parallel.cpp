// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/parallel.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace core {

void inParallel(int pieces, const std::function<void(int)> &work, int spare)
{
    std::atomic<int> next = 0;
    QSemaphore done;
    const auto takeAll = [&] {
        for (int piece = next++; piece < pieces; piece = next++)
            work(piece);
    };
    int helpers = 0;
    QThreadPool *pool = QThreadPool::globalInstance();
    const int wanted = std::min(pieces, pool->maxThreadCount() - spare) - 1;
    // tryStart() takes a thread that is free or nothing: a helper that counts here does run, so
    // waiting for it cannot block the pool.
    while (helpers < wanted && pool->tryStart([&] {
        takeAll();
        done.release();
    }))
        ++helpers;
    takeAll();
    done.acquire(helpers);
}

} // namespace core
