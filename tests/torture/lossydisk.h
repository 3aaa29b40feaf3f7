// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace torture {

/// What SQLite asked of the disk, in its order.
struct DiskCall
{
    enum class Kind { Open, Write, Truncate, Sync, SyncFolder, Delete };
    Kind kind;
    QString path;
    qint64 offset = 0; ///< of a write; the new size of a truncation
    QByteArray bytes;
};

/// What a power cut leaves of that which was not synced.
enum class Loss {
    All,     ///< nothing
    Sectors, ///< any of its sectors and names, at random
    Torn,    ///< what came first, up to a byte in the middle of a write
};

/// Records all calls of this process's SQLite from here on until it is destroyed; files are made
/// and read as ever. One at a time; no database may be open when it comes or goes. The shared
/// memory of a log goes straight through: it is no file that a power cut would leave.
class DiskRecorder
{
public:
    enum class Syncs { Kept, Ignored }; ///< Ignored: a disk that lies, as synchronous=OFF does
    explicit DiskRecorder(Syncs syncs);
    ~DiskRecorder();
    DiskRecorder(const DiskRecorder &) = delete;
    DiskRecorder &operator=(const DiskRecorder &) = delete;

    const std::vector<DiskCall> &calls() const;
};

/// The files that are there after a power cut behind the first `count` calls, by path. A file's
/// name is safe once its folder was synced, its bytes once it was synced itself. The same seed
/// loses the same.
QMap<QString, QByteArray> filesAfterCut(const std::vector<DiskCall> &calls, size_t count, Loss loss,
                                        quint32 seed);

} // namespace torture
