// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirror.h"

#include "core/database/database.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QQueue>
#include <QSemaphore>
#include <QTimer>

#include <atomic>

namespace core {

namespace {

constexpr int mostPages = 64;
constexpr int lookUpMs = 50;
constexpr int checkDelayMs = 2000;
constexpr int mostRefusals = 5; // then a file of another process is one that cannot be followed

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
        , m_look(this)
    {
        m_look.setInterval(followMs);
        connect(&m_look, &QTimer::timeout, this, &Worker::look);
    }

    void open(const std::optional<Secret> &key);
    void write(const MirrorContent &content);

private:
    template <typename Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(m_mirror, std::move(call), Qt::QueuedConnection);
    }
    void report(Error error);
    void reportWell();
    void reportKey(const MirrorTally &tally);
    void reportRole();
    Role role() const;
    bool openFile();
    void openAnew();
    void readOnly();
    bool hand(MirrorContent &&page);
    void check();
    void look();
    void take(const Result<MirrorTally> &read);
    void rebuild(const Error &damage);

    Mirror *const m_mirror;
    const MirrorFile::Place m_place;
    const std::shared_ptr<Pages> m_pages;
    QTimer m_look; ///< runs while another process owns the file
    std::optional<Secret> m_key;
    std::unique_ptr<MirrorFile> m_file;         ///< null when there is none that can be used
    std::optional<MirrorFile::Position> m_read; ///< how far the window knows the file
    MirrorTally m_tally;
    int m_refused = 0; ///< looks at a file of another process that could not be followed
    bool m_lastFailed = false;
    bool m_wasReadOnly = false; ///< and what it holds was handed over
};

void Mirror::Worker::report(Error error)
{
    if (!error.detail.contains(m_place.path))
        error.detail.prepend(m_place.path + QStringLiteral(": "));
    tell([mirror = m_mirror, error] {
        if (mirror->m_told.contains(error.serviceCode))
            return;
        mirror->m_told.append(error.serviceCode);
        Q_EMIT mirror->problem(error);
    });
}

void Mirror::Worker::reportWell()
{
    tell([mirror = m_mirror] { mirror->m_told.clear(); });
}

// Nothing is lost: what cannot be opened stays as it is until the service sends it again.
void Mirror::Worker::reportKey(const MirrorTally &tally)
{
    if (tally.notOpened > 0)
        report(mirrorFailure("key", QStringLiteral("%1 values").arg(tally.notOpened)));
}

Mirror::Role Mirror::Worker::role() const
{
    // One that is just being made by its owner cannot be read yet and will be.
    if (!m_file)
        return m_refused > 0 && m_refused < mostRefusals ? Role::Follower : Role::None;
    return m_file->ownsFile() ? Role::Owner : Role::Follower;
}

void Mirror::Worker::reportRole()
{
    if (role() == Role::Follower)
        m_look.start();
    else
        m_look.stop();
    tell([mirror = m_mirror, now = role(), tally = std::exchange(m_tally, {})] {
        Q_EMIT mirror->ready(now, tally);
    });
}

bool Mirror::Worker::openFile()
{
    m_file.reset();
    auto file = MirrorFile::open(m_place, m_key);
    if (!file) {
        const bool inUse = file.error().serviceCode == u"mirror_in_use";
        m_refused = inUse ? m_refused + 1 : 0;
        if (!inUse || m_refused >= mostRefusals)
            report(file.error());
        return false;
    }
    m_file = std::move(*file);
    if (m_file->notice())
        report(*m_file->notice());
    if (m_file->notice() && !m_file->isReadOnly())
        tell([mirror = m_mirror] { Q_EMIT mirror->rebuilt(); });
    return true;
}

// Read once, it counts as one that does not open: tried again until it can be written.
void Mirror::Worker::readOnly()
{
    if (!std::exchange(m_wasReadOnly, true)) {
        const auto read =
            m_file->read([this](MirrorContent &&page) { return hand(std::move(page)); });
        if (read) {
            m_tally = *read;
            reportKey(*read);
        } else {
            report(read.error());
        }
    }
    m_refused = 0;
    m_file.reset();
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

void Mirror::Worker::take(const Result<MirrorTally> &read)
{
    if (read) {
        m_refused = 0;
        m_tally = *read;
        m_read = m_file->position();
        reportKey(*read);
    } else if (isDamage(read.error())) {
        rebuild(read.error());
    } else {
        m_file.reset();
        report(read.error());
    }
}

void Mirror::Worker::open(const std::optional<Secret> &key)
{
    m_key = key;
    m_read.reset();
    openAnew();
    // After the answer, because it takes as long as reading, and when the window has shown it.
    QTimer::singleShot(checkDelayMs, this, &Worker::check);
}

void Mirror::Worker::check()
{
    if (!m_file || !m_file->ownsFile() || m_pages->closing)
        return;
    if (const Result<void> checked = m_file->check(); !checked && isDamage(checked.error())) {
        rebuild(checked.error());
        reportRole();
    }
}

// Also when another process has it no longer.
void Mirror::Worker::openAnew()
{
    const auto to = [this](MirrorContent &&page) { return hand(std::move(page)); };
    const std::optional<MirrorFile::Position> before = m_read;
    if (openFile() && m_file->isReadOnly())
        readOnly();
    else if (m_file)
        take(m_read ? m_file->readSince(*m_read, to) : m_file->read(to));
    // Its owner made it anew and did not get far: it lacks what the store has.
    if (before && m_file && m_file->ownsFile() && m_file->position().file != before->file)
        tell([mirror = m_mirror] { Q_EMIT mirror->rebuilt(); });
    reportRole();
}

void Mirror::Worker::look()
{
    if (m_pages->closing)
        return;
    if (!m_file || m_file->isToBeOpenedAnew())
        return openAnew();
    if (!m_file->hasNews())
        return;
    take(
        m_file->readSince(*m_read, [this](MirrorContent &&page) { return hand(std::move(page)); }));
    if (!m_file || m_file->ownsFile())
        reportRole();
}

void Mirror::Worker::rebuild(const Error &damage)
{
    const bool owner = m_file->ownsFile();
    m_file.reset();
    m_read.reset();
    if (!owner) {
        ++m_refused; // its owner will find out, too
        return;
    }
    const Result<QString> aside = MirrorFile::setAside(m_place.path);
    if (!aside)
        return report(aside.error());
    report(mirrorDamage(*aside + QStringLiteral(": ") + damage.detail));
    m_read = MirrorFile::Position();
    if (openFile())
        tell([mirror = m_mirror] { Q_EMIT mirror->rebuilt(); });
}

void Mirror::Worker::write(const MirrorContent &content)
{
    // At the end nothing may be written that builds upon a batch that failed or was dropped.
    if (m_pages->closing && (m_lastFailed || m_pages->closeBy.hasExpired()))
        m_file.reset();
    Result<MirrorTally> done = Failure(Error());
    if (m_file && m_file->ownsFile())
        done = m_file->write(content);
    m_lastFailed = !done;
    if (done) {
        reportWell();
    } else if (isDamage(done.error())) {
        rebuild(done.error());
        reportRole();
    } else if (m_file) {
        report(done.error());
    }
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
