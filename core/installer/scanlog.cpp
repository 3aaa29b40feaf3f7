// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/scanlog.h"

#include "core/changes/planrules.h"
#include "core/support/logging.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <map>

namespace core {

namespace {

void apply(const ScanNote &note, Scan &scan)
{
    scan.state = note.state;
    scan.run = note.run;
    scan.step = note.step;
    scan.error = note.error;
}

} // namespace

/// Lives in the thread. Reports through queued calls; the log outlives the thread.
class ScanLog::Worker : public QObject
{
public:
    Worker(ScanLog *log, QString path)
        : m_log(log)
        , m_path(std::move(path))
        , m_again(this)
    {
        m_again.setSingleShot(true);
        m_again.setInterval(againMs);
        connect(&m_again, &QTimer::timeout, this, &Worker::flush);
    }

    void read();
    void take(const QList<ScanNote> &notes);
    void flush();
    /// The answer of `work` to the file, which is opened first where it is not.
    template <typename T, typename Work>
    Result<T> with(Work work);
    template <typename Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(m_log, std::move(call), Qt::QueuedConnection);
    }

private:
    Result<void> ready();
    void report(const Error &error);

    ScanLog *const m_log;
    const QString m_path;
    QTimer m_again; ///< runs while notes could not be written
    std::unique_ptr<ScanFile> m_file;
    std::map<qint64, ScanNote> m_late; ///< the latest of each scan
};

void ScanLog::Worker::report(const Error &error)
{
    tell([log = m_log, error] {
        if (log->m_told.contains(error.serviceCode))
            return;
        qCWarning(lcChanges) << "scans:" << error.serviceCode << error.detail;
        log->m_told.append(error.serviceCode);
        Q_EMIT log->problem(error);
    });
}

Result<void> ScanLog::Worker::ready()
{
    if (m_file)
        return {};
    auto file = ScanFile::open(m_path);
    if (!file)
        return Failure(file.error());
    m_file = std::move(*file);
    if (m_file->notice())
        report(*m_file->notice());
    return {};
}

template <typename T, typename Work>
Result<T> ScanLog::Worker::with(Work work)
{
    Result<T> answer = Failure(Error());
    if (const Result<void> opened = ready(); opened)
        answer = work(*m_file);
    else
        answer = Failure(opened.error());
    if (!answer)
        report(answer.error());
    else if (!m_file->notice())
        tell([log = m_log] { log->m_told.clear(); });
    return answer;
}

void ScanLog::Worker::read()
{
    const qint64 since = QDateTime::currentDateTime().addDays(-keptDays).toMSecsSinceEpoch();
    auto scans = with<QList<Scan>>([since](ScanFile &file) { return file.read(since); });
    if (!scans)
        return;
    for (Scan &scan : *scans) {
        if (const auto late = m_late.find(scan.id); late != m_late.end())
            apply(late->second, scan);
    }
    tell([log = m_log, all = *scans] { log->takeAll(all); });
}

void ScanLog::Worker::take(const QList<ScanNote> &notes)
{
    for (const ScanNote &note : notes)
        m_late.insert_or_assign(note.id, note);
    flush();
}

void ScanLog::Worker::flush()
{
    if (m_late.empty())
        return;
    QList<ScanNote> notes;
    for (const auto &[id, note] : m_late)
        notes.append(note);
    if (with<void>([&](ScanFile &file) { return file.note(notes); }))
        m_late.clear();
    else
        m_again.start();
}

ScanLog::ScanLog(QString path, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(this, std::move(path)))
{
    m_thread.setObjectName(QStringLiteral("scans"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    reload();
}

ScanLog::~ScanLog()
{
    // Behind everything that was handed over.
    post([thread = &m_thread](Worker &worker) {
        worker.flush();
        thread->quit();
    });
    m_thread.wait();
}

void ScanLog::post(std::function<void(Worker &)> call)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, call = std::move(call)] { call(*worker); });
}

void ScanLog::reload()
{
    post([](Worker &worker) { worker.read(); });
}

const Scan *ScanLog::scan(qint64 id) const
{
    const auto found =
        std::lower_bound(m_scans.begin(), m_scans.end(), id,
                         [](const Scan &scan, qint64 wanted) { return scan.id < wanted; });
    return found != m_scans.end() && found->id == id ? &*found : nullptr;
}

void ScanLog::takeAll(const QList<Scan> &scans)
{
    const bool differs = !m_isRead || m_scans != scans;
    m_isRead = true;
    m_scans = scans;
    if (differs)
        Q_EMIT changed();
}

void ScanLog::add(const Scan &scan, QObject *context, Done<Scan> done)
{
    post([this, scan, guard = QPointer<QObject>(context), done = std::move(done)](Worker &worker) {
        const auto id = worker.with<qint64>([&](ScanFile &file) { return file.add(scan); });
        worker.tell([this, scan, id, guard, done] {
            Result<Scan> answer = scan;
            if (id) {
                answer->id = *id;
                m_scans.append(*answer);
                Q_EMIT changed();
            } else {
                answer = Failure(id.error());
            }
            if (guard)
                done(answer);
        });
    });
}

void ScanLog::changeWaiting(std::function<Result<bool>(ScanFile &)> change,
                            std::function<void()> apply, QObject *context, Done<void> done)
{
    post([this, change = std::move(change), apply = std::move(apply),
          guard = QPointer<QObject>(context), done = std::move(done)](Worker &worker) {
        const auto answer = worker.with<bool>(change);
        worker.tell([this, answer, apply, guard, done] {
            Result<void> result;
            if (!answer) {
                result = Failure(answer.error());
            } else if (*answer) {
                apply();
                Q_EMIT changed();
            } else {
                result = Failure(invalidInput("scan_sent"));
                reload();
            }
            if (guard)
                done(result);
        });
    });
}

void ScanLog::withdraw(qint64 id, QObject *context, Done<void> done)
{
    changeWaiting([id](ScanFile &file) { return file.withdraw(id); },
                  [this, id] { m_scans.removeIf([id](const Scan &one) { return one.id == id; }); },
                  context, std::move(done));
}

void ScanLog::rename(qint64 id, const QString &name, QObject *context, Done<void> done)
{
    const auto apply = [this, id, name] {
        if (const Scan *known = scan(id))
            m_scans[known - m_scans.constData()].name = name;
    };
    changeWaiting([id, name](ScanFile &file) { return file.rename(id, name); }, apply, context,
                  std::move(done));
}

void ScanLog::note(const QList<ScanNote> &notes)
{
    if (notes.isEmpty())
        return;
    for (const ScanNote &note : notes) {
        if (const Scan *known = scan(note.id))
            apply(note, m_scans[known - m_scans.constData()]);
    }
    post([notes](Worker &worker) { worker.take(notes); });
    Q_EMIT changed();
}

} // namespace core
