// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scan.h"

#include <memory>
#include <optional>

namespace core {

class Database;

/// What was scanned, on disk: a SQLite file shared by all connections and by every Perch of this
/// person. Each call is one transaction and is on the disk (synchronous=FULL) when it returns. No
/// row is ever deleted: a scan that was taken back is only marked. Runs on the thread that opened
/// it, which may wait for the disk. Errors are those of migration.h, with "scans" before.
class ScanFile
{
public:
    /// A damaged file is set aside, never deleted, and a new one made: notice() says so.
    static Result<std::unique_ptr<ScanFile>> open(const QString &path);
    ~ScanFile();
    Q_DISABLE_COPY_MOVE(ScanFile)

    /// scans_damaged, with the name of the file that was set aside in its detail.
    const std::optional<Error> &notice() const { return m_notice; }

    /// The number that it was given.
    Result<qint64> add(const Scan &scan);
    /// Only what waits can be taken back or get another name: false when it was sent meanwhile, by
    /// another Perch, or is not there; it stays as it is then.
    Result<bool> withdraw(qint64 id);
    Result<bool> rename(qint64 id, const QString &name);
    /// All or, on an error, none.
    Result<void> note(const QList<ScanNote> &notes);
    /// Oldest first, without those taken back: what waits or is under way, of any age, and
    /// everything since then.
    Result<QList<Scan>> read(qint64 sinceMs);

private:
    explicit ScanFile(std::unique_ptr<Database> database);
    /// How many rows it changed.
    Result<int> exec(const char *statement, const QVariantList &values);

    std::unique_ptr<Database> m_database;
    std::optional<Error> m_notice;
};

} // namespace core
