// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/lossydisk.h"

#include <QFile>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <memory>
#include <new>

namespace torture {

namespace {

constexpr int sectorSize = 512;

struct Recording
{
    DiskRecorder::Syncs syncs = DiskRecorder::Syncs::Kept;
    std::vector<DiskCall> calls;
};

Recording recording;
sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs lossyVfs;

/// SQLite makes the room; the real file lies behind it in the same piece of memory.
struct File
{
    sqlite3_file base;
    QString *path;
    bool syncsFolder; ///< with its first sync, as the real one does for a new log or journal
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

void record(DiskCall::Kind kind, const QString &path, qint64 offset = 0, QByteArray bytes = {})
{
    if (!path.isEmpty())
        recording.calls.push_back({kind, path, offset, std::move(bytes)});
}

int closeFile(sqlite3_file *file)
{
    File *const ours = fileOf(file);
    const int done = ours->real()->pMethods->xClose(ours->real());
    delete ours->path;
    return done;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xRead(real, to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    sqlite3_file *const real = fileOf(file)->real();
    const int done = real->pMethods->xWrite(real, from, size, offset);
    if (done == SQLITE_OK)
        record(DiskCall::Kind::Write, *fileOf(file)->path, offset,
               QByteArray(static_cast<const char *>(from), size));
    return done;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    sqlite3_file *const real = fileOf(file)->real();
    const int done = real->pMethods->xTruncate(real, size);
    if (done == SQLITE_OK)
        record(DiskCall::Kind::Truncate, *fileOf(file)->path, size);
    return done;
}

int syncFile(sqlite3_file *file, int flags)
{
    File *const ours = fileOf(file);
    const int done = ours->real()->pMethods->xSync(ours->real(), flags);
    if (done != SQLITE_OK || recording.syncs == DiskRecorder::Syncs::Ignored)
        return done;
    record(DiskCall::Kind::Sync, *ours->path);
    if (std::exchange(ours->syncsFolder, false))
        record(DiskCall::Kind::SyncFolder, *ours->path);
    return done;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xFileSize(real, size);
}

int lockFile(sqlite3_file *file, int level)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xLock(real, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xUnlock(real, level);
}

int checkLock(sqlite3_file *file, int *isLocked)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xCheckReservedLock(real, isLocked);
}

int controlFile(sqlite3_file *file, int what, void *argument)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xFileControl(real, what, argument);
}

int sizeOfSector(sqlite3_file *file)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xSectorSize(real);
}

int traitsOfDevice(sqlite3_file *file)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xDeviceCharacteristics(real);
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xShmMap(real, page, size, extend, to);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void fenceShared(sqlite3_file *file)
{
    sqlite3_file *const real = fileOf(file)->real();
    real->pMethods->xShmBarrier(real);
}

int unmapShared(sqlite3_file *file, int remove)
{
    sqlite3_file *const real = fileOf(file)->real();
    return real->pMethods->xShmUnmap(real, remove);
}

// Version 2: without memory-mapped reading, every byte comes through here.
const sqlite3_io_methods methods{
    2,          closeFile,   readFile,    writeFile,   truncateFile, syncFile,       fileSize,
    lockFile,   unlockFile,  checkLock,   controlFile, sizeOfSector, traitsOfDevice, mapShared,
    lockShared, fenceShared, unmapShared, nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    File *const ours = fileOf(file);
    ours->base.pMethods = nullptr;
    const QString path = QString::fromUtf8(name != nullptr ? name : "");
    const bool isNew = !path.isEmpty() && !QFile::exists(path);
    const int done = realVfs->xOpen(realVfs, name, ours->real(), flags, outFlags);
    if (done != SQLITE_OK)
        return done;
    ours->path = new QString(path);
    ours->syncsFolder = isNew && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    ours->base.pMethods = &methods;
    record(DiskCall::Kind::Open, path);
    return done;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncsFolder)
{
    const int done = realVfs->xDelete(realVfs, name, syncsFolder);
    if (done != SQLITE_OK)
        return done;
    const QString path = QString::fromUtf8(name);
    record(DiskCall::Kind::Delete, path);
    if (syncsFolder != 0 && recording.syncs == DiskRecorder::Syncs::Kept)
        record(DiskCall::Kind::SyncFolder, path);
    return done;
}

/// A file as the program sees it and as the platter has it.
struct Inode
{
    QByteArray safe;
    std::vector<DiskCall> unsafe; ///< writes and truncations since the last sync
};

using Names = QMap<QString, std::shared_ptr<Inode>>;

void apply(QByteArray &to, const DiskCall &call, qsizetype from, qsizetype size)
{
    const qsizetype start = call.offset + from;
    if (to.size() < start + size)
        to.append(QByteArray(start + size - to.size(), '\0'));
    to.replace(start, size, call.bytes.mid(from, size));
}

void apply(QByteArray &to, const DiskCall &call)
{
    if (call.kind == DiskCall::Kind::Write)
        return apply(to, call, 0, call.bytes.size());
    to.resize(std::min(to.size(), qsizetype(call.offset)));
}

QByteArray withSomeSectors(const Inode &inode, QRandomGenerator &random)
{
    QByteArray bytes = inode.safe;
    for (const DiskCall &call : inode.unsafe) {
        if (call.kind == DiskCall::Kind::Truncate) {
            if (random.bounded(2) == 0)
                apply(bytes, call);
            continue;
        }
        for (qsizetype at = 0; at < call.bytes.size();) {
            const qsizetype end = ((call.offset + at) / sectorSize + 1) * sectorSize - call.offset;
            const qsizetype size = std::min(end, call.bytes.size()) - at;
            if (random.bounded(2) == 0)
                apply(bytes, call, at, size);
            at += size;
        }
    }
    return bytes;
}

QByteArray tornInOne(const Inode &inode, QRandomGenerator &random)
{
    QByteArray bytes = inode.safe;
    const int whole = inode.unsafe.empty() ? 0 : random.bounded(int(inode.unsafe.size()));
    for (int i = 0; i < whole; ++i)
        apply(bytes, inode.unsafe.at(size_t(i)));
    if (inode.unsafe.empty())
        return bytes;
    const DiskCall &torn = inode.unsafe.at(size_t(whole));
    if (torn.kind == DiskCall::Kind::Write)
        apply(bytes, torn, 0, random.bounded(int(torn.bytes.size()) + 1));
    return bytes;
}

QByteArray whatIsLeft(const Inode &inode, Loss loss, QRandomGenerator &random)
{
    switch (loss) {
    case Loss::All:
        return inode.safe;
    case Loss::Sectors:
        return withSomeSectors(inode, random);
    case Loss::Torn:
        return tornInOne(inode, random);
    }
    return {};
}

/// The disk, call by call. All files lie in one folder.
class Disk
{
public:
    void take(const DiskCall &call);
    QMap<QString, QByteArray> cut(Loss loss, QRandomGenerator &random) const;

private:
    Names m_safe; ///< the folder as it is on the platter
    Names m_now;
};

void Disk::take(const DiskCall &call)
{
    switch (call.kind) {
    case DiskCall::Kind::Open:
        if (!m_now.contains(call.path))
            m_now.insert(call.path, std::make_shared<Inode>());
        break;
    case DiskCall::Kind::Write:
    case DiskCall::Kind::Truncate:
        if (m_now.contains(call.path))
            m_now.value(call.path)->unsafe.push_back(call);
        break;
    case DiskCall::Kind::Sync:
        if (const auto inode = m_now.value(call.path)) {
            for (const DiskCall &write : inode->unsafe)
                apply(inode->safe, write);
            inode->unsafe.clear();
        }
        break;
    case DiskCall::Kind::SyncFolder:
        m_safe = m_now;
        break;
    case DiskCall::Kind::Delete:
        m_now.remove(call.path);
        break;
    }
}

QMap<QString, QByteArray> Disk::cut(Loss loss, QRandomGenerator &random) const
{
    QMap<QString, QByteArray> left;
    QStringList paths = m_safe.keys();
    paths += m_now.keys();
    paths.removeDuplicates();
    for (const QString &path : std::as_const(paths)) {
        const bool isOld = loss == Loss::All || random.bounded(2) == 0;
        if (const auto inode = isOld ? m_safe.value(path) : m_now.value(path))
            left.insert(path, whatIsLeft(*inode, loss, random));
    }
    return left;
}

} // namespace

DiskRecorder::DiskRecorder(Syncs syncs)
{
    recording = {syncs, {}};
    realVfs = sqlite3_vfs_find(nullptr);
    lossyVfs = *realVfs;
    lossyVfs.zName = "lossy";
    lossyVfs.pNext = nullptr;
    lossyVfs.szOsFile = int(sizeof(File)) + realVfs->szOsFile;
    lossyVfs.xOpen = openFile;
    lossyVfs.xDelete = deleteFile;
    sqlite3_vfs_register(&lossyVfs, 1);
}

DiskRecorder::~DiskRecorder()
{
    sqlite3_vfs_unregister(&lossyVfs);
    sqlite3_vfs_register(realVfs, 1);
}

const std::vector<DiskCall> &DiskRecorder::calls() const
{
    return recording.calls;
}

QMap<QString, QByteArray> filesAfterCut(const std::vector<DiskCall> &calls, size_t count, Loss loss,
                                        quint32 seed)
{
    Disk disk;
    for (size_t i = 0; i < count; ++i)
        disk.take(calls.at(i));
    QRandomGenerator random(seed);
    return disk.cut(loss, random);
}

} // namespace torture
