// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/database/migration.h"
#include "core/support/secret.h"

#include <memory>

namespace core {

/// Every change that was made or begun, on disk: a SQLite file shared by all connections and by
/// every Perch of this person that runs at the same time. Each call is one transaction and is on
/// the disk (synchronous=FULL) when it returns; after a power cut or a kill at any moment the
/// file opens and holds whole transactions only. Everything runs on the thread that opened it,
/// which may wait for the disk.
///
/// A run belongs to the process that began it or went on with it, as long as that lives (a lock
/// beside the file). Runs whose process has gone are Interrupted; what they had sent is Unknown.
/// Secrets are written only sealed; without a key they are left out and the step says so. Errors
/// are those of migration.h, with "journal" before.
class JournalFile
{
public:
    static const DatabaseKind &kind();
    /// A damaged file is set aside, never deleted, and a new one made: notice() says so. A file
    /// of a newer version fails and is left alone.
    static Result<std::unique_ptr<JournalFile>> open(const QString &path,
                                                     const std::optional<Secret> &key);
    /// To read only: changes nothing and sets nothing aside.
    static Result<std::unique_ptr<JournalFile>> openToRead(const QString &path,
                                                           const std::optional<Secret> &key);
    ~JournalFile();
    Q_DISABLE_COPY_MOVE(JournalFile)

    /// journal_damaged, with the name of the file that was set aside in its detail.
    const std::optional<Error> &notice() const;

    /// From now on, where there was none.
    void useKey(const Secret &key);
    /// Writes the whole plan down, every step planned. The run belongs to this process.
    Result<RunHead> begin(const RunStart &start);
    /// The run of a process that has gone, or one of this process that had paused: what was sent
    /// without an answer is Unknown. "journal_in_use" when another process works on it.
    Result<RunContent> adopt(RunId run, const SecretSettings &secrets);
    bool owns(RunId run) const; ///< it is a run of this process
    /// All or, on an error, none; heads of the runs concerned as they are now. For runs of this
    /// process.
    Result<QList<RunHead>> note(const QList<StepNote> &notes);
    /// For a run of this process. One that is over or interrupted belongs to nobody from then on.
    /// Waves that have begun never become fewer.
    Result<RunHead> setState(RunId run, const RunChange &change);

    enum class Images { None, OfUndone, All };
    Result<QList<RunHead>> runs(); ///< newest first
    Result<RunContent> content(RunId run, Images images);
    Result<QList<PhoneEvent>> eventsOf(MacAddress mac, int most); ///< newest first
    enum class Phones { All, Failed /**< or unclear */ };
    Result<QList<MacAddress>> phonesOf(RunId run, Phones which); ///< each once

    /// The steps from `first` on, without images.
    Result<RunContent> part(RunId run, int first, int count);

    /// Drops the images and secrets of runs that ended before, and of those with which it was begun
    /// earlier: what they did stays in the history and cannot be undone any more. Of settings that
    /// lay sealed the redirect target stays, if no password is in it. Gives back the room on the
    /// disk. How many runs. Without a key for what lies sealed "_key", and nothing is dropped.
    Result<int> compact(qint64 endedBeforeMs);
    struct Compacted
    {
        int runs = 0; ///< that this piece was the last of
        bool more = false;
    };
    /// A piece of it, some thousand steps, so that whoever writes waits for no longer
    /// than that. A file of an earlier version is made anew once, in one piece.
    Result<Compacted> compactSome(qint64 endedBeforeMs);
    qint64 bytes() const; ///< on the disk, with its log

    /// Another number whenever another process has written since the last call.
    qint64 dataVersion();
    /// Runs whose process has gone since are Interrupted from now on. How many were open.
    Result<int> recover();

private:
    class Private;
    explicit JournalFile(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
