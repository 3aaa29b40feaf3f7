// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrorcontent.h"
#include "core/mirror/mirrorschema.h"
#include "core/support/secret.h"

#include <functional>
#include <memory>
#include <optional>

namespace core {

/// The mirror of one connection on disk: a SQLite database that can always be thrown away and
/// read anew from the service. Everything runs on the thread that opened it, which may wait for
/// the disk. After a kill at any moment the file opens and holds whole batches only.
///
/// Secrets (secretsettings.h) are written only sealed; without a key they are left out and marked
/// so, and everything else is written. Errors are those of migration.h, with "mirror" before.
class MirrorFile
{
public:
    struct Place
    {
        QString path;            ///< file of this connection alone; its folder is made
        QString account;         ///< whose data it is; a file about another account is emptied
        int mostLogLines = 5000; ///< of one company; the newest stay
        DatabaseSteps steps = mirrorSteps();
    };
    static constexpr qsizetype pageSize = 1000; ///< phones or log lines in one content
    /// Of those that are packed: a company comes as a whole, but for the largest.
    static constexpr qsizetype packedPageSize = 50'000;
    using Take = std::function<bool(MirrorContent &&)>;
    /// Up to which change somebody has read which file.
    struct Position
    {
        QByteArray file;
        qint64 change = 0;
    };

    /// A damaged file is set aside and a new one made: notice() says so. A file of a newer
    /// version fails and is left alone. Where nothing can be written the file opens to be read.
    static Result<std::unique_ptr<MirrorFile>> open(const Place &place,
                                                    const std::optional<Secret> &key);
    ~MirrorFile();
    Q_DISABLE_COPY_MOVE(MirrorFile)

    /// What the person must know of although it opened: mirror_damaged (detail names the file that
    /// was set aside), or mirror_read_only.
    const std::optional<Error> &notice() const;
    /// False while another Perch writes it: write() then does nothing, and this one follows.
    bool ownsFile() const;
    /// Nobody writes it, and there is nothing to follow.
    bool isReadOnly() const;
    const Catalogue &catalogue() const; ///< as it lies in the file

    /// Hands over everything, page by page: first the catalogue with the companies, then profiles,
    /// phones and logs, company by company, a list's state with its last page. As News when
    /// another process owns the file. Ends early without an error when `take` returns false.
    Result<MirrorTally> read(const Take &take);
    /// Where the last reading ended. A copy: readSince() is given it and moves the original on.
    Position position() const;

    // For one that does not own the file.
    /// True when the owner has written since the last call; costs next to nothing.
    bool hasNews();
    /// Hands over the rows that changed since then, as News. Where nobody knows any more
    /// which those are it is everything there is, as Whole; from a file that was made anew, and
    /// may be far from complete, as read() does.
    Result<MirrorTally> readSince(const Position &since, const Take &take);
    /// The owner has gone or has made another file: open anew, then readSince(position()).
    bool isToBeOpenedAnew();

    /// One transaction: all or, on an error, nothing. Writes only rows that differ; a batch in
    /// which none does touches no byte on the disk.
    Result<MirrorTally> write(const MirrorContent &content);

    /// SQLite's own check of the whole file; takes about as long as reading it.
    Result<void> check();

    /// See Database. No MirrorFile may be open at `path` in this process.
    static Result<QString> setAside(const QString &path);
    static void remove(const QString &path);

private:
    class Private;
    explicit MirrorFile(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
