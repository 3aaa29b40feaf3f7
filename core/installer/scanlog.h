// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scanfile.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace core {

/// The scan log at work in a thread of its own: this object lives on the window's thread and never
/// waits there, except at its end, until what was handed over is on disk. A scan counts only when
/// `done` says so: then it survives a kill and a power cut. Answers come in the order of the
/// questions, from the event loop, and not at all once their context has gone. A file that could
/// not be opened is tried again with every call; notes that could not be written, too.
class ScanLog : public QObject
{
    Q_OBJECT

public:
    /// How far back scans() goes, beside what still waits.
    static constexpr qint64 keptDays = 31;
    static constexpr int againMs = 2000;

    template <typename T>
    using Done = std::function<void(const Result<T> &)>;

    /// Begins to read at once.
    explicit ScanLog(QString path, QObject *parent = nullptr);
    ~ScanLog() override;

    bool isRead() const { return m_isRead; }
    const QList<Scan> &scans() const { return m_scans; } ///< oldest first
    const Scan *scan(qint64 id) const; ///< null when there is none; valid until the next signal
    /// Takes in what another Perch has written meanwhile.
    void reload();

    /// Answers with the scan as it was kept.
    void add(const Scan &scan, QObject *context, Done<Scan> done);
    /// Both answer invalidInput("scan_sent") where the scan does not wait any more.
    void withdraw(qint64 id, QObject *context, Done<void> done);
    void rename(qint64 id, const QString &name, QObject *context, Done<void> done);
    /// Holds at once in scans(); kept and tried again until it is on disk.
    void note(const QList<ScanNote> &notes);

Q_SIGNALS:
    void changed();
    /// What the person should know of; each serviceCode once, and again after all was well.
    void problem(const core::Error &error);

private:
    class Worker;
    void post(std::function<void(Worker &)> call);
    void takeAll(const QList<Scan> &scans);
    /// `apply` does here what `change` has done on the disk.
    void changeWaiting(std::function<Result<bool>(ScanFile &)> change, std::function<void()> apply,
                       QObject *context, Done<void> done);

    QThread m_thread;
    Worker *m_worker;
    bool m_isRead = false;
    QList<Scan> m_scans;
    QStringList m_told;
};

} // namespace core
