// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirror.h"

#include "core/mirror/mirrordatabase.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QQueue>
#include <QSemaphore>

#include <atomic>

namespace core {

namespace {

constexpr int mostPages = 64; // of MirrorFile::pageSize rows
constexpr int lookUpMs = 50;

} // namespace

/// What the two threads share.
struct Mirror::Pages
{
    QMutex mutex;
    QQueue<MirrorContent> queue;
    QSemaphore room{mostPages};
    std::atomic_bool closing = false;
    QDeadlineTimer closeBy; ///< set before `closing`
};

/// Lives in the thread. Reports through queued calls; the mirror outlives the thread.
class Mirror::Worker : public QObject
{
public:
    Worker(Mirror *mirror, MirrorFile::Place place, std::shared_ptr<Pages> pages)
        : m_mirror(mirror)
        , m_place(std::move(place))
        , m_pages(std::move(pages))
    {}

    void open(const std::optional<Secret> &key);
    void write(const MirrorContent &content);

private:
    template <typename Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(m_mirror, std::move(call), Qt::QueuedConnection);
    }
    void report(const Error &error);
    bool openFile();
    bool hand(MirrorContent &&page);
    void rebuild(const Error &damage);

    Mirror *const m_mirror;
    const MirrorFile::Place m_place;
    const std::shared_ptr<Pages> m_pages;
    std::optional<Secret> m_key;
    std::unique_ptr<MirrorFile> m_file; ///< null when there is none to write to
    bool m_lastFailed = false;
};

void Mirror::Worker::report(const Error &error)
{
    tell([mirror = m_mirror, error] {
        if (mirror->m_told.contains(error.serviceCode))
            return;
        mirror->m_told.append(error.serviceCode);
        Q_EMIT mirror->problem(error);
    });
}

bool Mirror::Worker::openFile()
{
    auto file = MirrorFile::open(m_place, m_key);
    if (!file) {
        report(file.error());
        return false;
    }
    m_file = std::move(*file);
    if (m_file->notice())
        report(*m_file->notice());
    return true;
}

bool Mirror::Worker::hand(MirrorContent &&page)
{
    while (!m_pages->room.tryAcquire(1, lookUpMs)) {
        if (m_pages->closing)
            return false;
    }
    const QMutexLocker lock(&m_pages->mutex);
    m_pages->queue.append(std::move(page));
    if (m_pages->queue.size() == 1)
        tell([mirror = m_mirror] { Q_EMIT mirror->pagesReady(); });
    return !m_pages->closing;
}

void Mirror::Worker::open(const std::optional<Secret> &key)
{
    m_key = key;
    MirrorTally tally;
    if (openFile()) {
        Result<MirrorTally> read =
            m_file->read([this](MirrorContent &&page) { return hand(std::move(page)); });
        if (read)
            tally = *read;
        if (!read && !isMirrorDamage(read.error()))
            report(read.error());
        if (!read && isMirrorDamage(read.error()))
            rebuild(read.error());
    }
    tell([mirror = m_mirror, tally] { Q_EMIT mirror->loaded(tally); });
    if (!m_file || m_pages->closing)
        return;
    // After the answer, because it takes as long as reading.
    if (const Result<void> checked = m_file->check(); !checked && isMirrorDamage(checked.error()))
        rebuild(checked.error());
}

void Mirror::Worker::rebuild(const Error &damage)
{
    m_file.reset();
    const Result<QString> aside = MirrorFile::setAside(m_place.path);
    if (!aside)
        return report(aside.error());
    report(mirrorDamage(*aside + QStringLiteral(": ") + damage.detail));
    if (openFile())
        tell([mirror = m_mirror] { Q_EMIT mirror->rebuilt(); });
}

void Mirror::Worker::write(const MirrorContent &content)
{
    // At the end nothing may be written that builds upon a batch that failed or was dropped.
    if (m_pages->closing && (m_lastFailed || m_pages->closeBy.hasExpired()))
        m_file.reset();
    Result<MirrorTally> done;
    if (m_file)
        done = m_file->write(content);
    m_lastFailed = !done;
    if (!done && isMirrorDamage(done.error()))
        rebuild(done.error());
    else if (!done)
        report(done.error());
    tell([mirror = m_mirror, good = done.has_value(), tally = done.value_or(MirrorTally())] {
        Q_EMIT mirror->written(good, tally);
    });
}

Mirror::Mirror(MirrorFile::Place place, QObject *parent)
    : QObject(parent)
    , m_pages(std::make_shared<Pages>())
    , m_worker(new Worker(this, std::move(place), m_pages))
{
    m_thread.setObjectName(QStringLiteral("mirror"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Mirror::~Mirror()
{
    m_pages->closeBy = QDeadlineTimer(closePatienceMs);
    m_pages->closing = true;
    // Behind everything that was handed over.
    QMetaObject::invokeMethod(m_worker, [thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

void Mirror::open(const std::optional<Secret> &key)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, key] { worker->open(key); });
}

bool Mirror::hasPage() const
{
    const QMutexLocker lock(&m_pages->mutex);
    return !m_pages->queue.isEmpty();
}

std::optional<MirrorContent> Mirror::takePage()
{
    const QMutexLocker lock(&m_pages->mutex);
    if (m_pages->queue.isEmpty())
        return std::nullopt;
    m_pages->room.release();
    return m_pages->queue.dequeue();
}

void Mirror::write(const MirrorContent &content)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, content] { worker->write(content); });
}

} // namespace core
