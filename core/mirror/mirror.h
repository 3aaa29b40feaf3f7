// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrorfile.h"

#include <QObject>
#include <QThread>

namespace core {

/// A mirror file at work in a thread of its own; this object lives on the window's thread and
/// never waits there, except at its end, until what was handed over is on disk (at most about
/// closePatienceMs; the rest is dropped, and the file then is a little older, never wrong).
///
/// open(), upon which pages arrive (take them one by one with takePage(), in your own time: the
/// reader waits when too many lie there), then ready(). An owner may write() at any time; that is
/// done in order, after reading. A file that turns out to be damaged is set aside and a new one
/// made: rebuilt(), upon which everything should be written again.
///
/// A follower looks every followMs whether the owner has written: pages with the news arrive. When
/// the owner has gone, the last of them arrive and then ready() as owner.
class Mirror : public QObject
{
    Q_OBJECT

public:
    static constexpr int closePatienceMs = 3000;
    static constexpr int followMs = 1000;

    enum class Role {
        None,     ///< none that could be kept, at most one to be read; open() again some time later
        Owner,    ///< this process keeps the file
        Follower, ///< another one does
    };
    Q_ENUM(Role)

    explicit Mirror(MirrorFile::Place place, QObject *parent = nullptr);
    ~Mirror() override;

    void open(const std::optional<Secret> &key); ///< without a key secrets are left out
    std::optional<MirrorContent> takePage();
    void write(const MirrorContent &content);

Q_SIGNALS:
    void pagesReady(); ///< some came after there were none
    /// After each reading of all there is, and when the role changes; pages may still be waiting.
    /// For None a problem() came before, except when it is not clear yet whether it is one.
    void ready(core::Mirror::Role role, const core::MirrorTally &tally);
    /// Once for each write(). False: nothing of it is on disk.
    void written(bool done, const core::MirrorTally &tally);
    void rebuilt();
    /// What the person should know of; each serviceCode once, and again after all was well.
    void problem(const core::Error &error);

private:
    class Worker;
    struct Pages;

    QThread m_thread;
    const std::shared_ptr<Pages> m_pages;
    Worker *m_worker;
    QStringList m_told;
};

} // namespace core
