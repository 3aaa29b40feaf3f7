// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/governor.h"
#include "core/store/store.h"
#include "core/support/clock.h"
#include "core/sync/ages.h"
#include "core/sync/keyreader.h"

#include <QObject>

#include <memory>
#include <optional>

namespace core {

/// How far the reading of all queued lists has come.
struct SyncProgress
{
    int lists = 0; ///< those that are done included
    int listsDone = 0;
    qint64 phones = 0;       ///< received
    qint64 phonesInAll = -1; ///< -1: not known
    qint64 secondsLeft = -1; ///< -1: not known
    double perSecond = 0;    ///< requests that the service allows at present; 0 no limit

    bool operator==(const SyncProgress &) const = default;
};

/// Brings one connection's store up to date. start() reads the key and its company, and what was
/// never read or has grown too old (ages.h): the tree, the catalogue, the phones and profiles of
/// all companies, in the background, what the person looks at first. Afterwards a list that grows
/// too old is read again, the oldest first; product defaults only of companies that were looked
/// at. Pages go into the store as they arrive. A list that ends early never removes what it did
/// not see, and neither does a refusal. A call that the account does not offer leaves its list
/// Loaded and empty with a NotSupported error in its LoadState.
///
/// Connecting until key, company and role are read; companies and lists may be in the store
/// before that. Failed also when a part of the tree or of the catalogue could not be read: then
/// everything that could be is there and goes on, and start() tries again. When the service cannot
/// be reached any more, or is busy, everything rests in Failed, and is tried again by itself, less
/// and less often; then it goes on where it was.
class Sync : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Connecting, Ready, Failed };

    Sync(SrapsApi &api, Store &store, Clock &clock, QString keyId, QObject *parent = nullptr);
    ~Sync() override;

    Phase phase() const;
    const Error &error() const; ///< of the last failed start, or why it is offline
    const KeyInfo &key() const;
    bool isOffline() const; ///< and trying again by itself
    void setAges(const Ages &ages);
    /// Empty when nothing is being read.
    std::optional<SyncProgress> progress() const;

    void start();        ///< also retry after Failed
    void startQuietly(); ///< the same, but reads anew only what is too old
    /// Stops everything and reports nothing; what has arrived stays. Idle afterwards.
    void halt();
    /// Puts this scope in front. Reads what was never read or is too old, and of a mirror's rows
    /// those of the scope's own company in any case. Logs are only read for what is in front, and
    /// polled every 15 s while following is on.
    void lookAt(Resource resource, const Scope &scope);
    void refresh(Resource resource, const Scope &scope);
    void refreshCompanies();
    void stop(Resource resource, const Scope &scope); ///< what has arrived stays
    void stopAll();
    void setFollowLogs(bool follow);
    /// Off: start() reads only the key, and only what a person asks for follows, because somebody
    /// else keeps the store up to date. On before anything is said. start() after switching on.
    void setBackground(bool on);

Q_SIGNALS:
    void phaseChanged(core::Sync::Phase phase);
    /// True while anything is being read.
    void busyChanged(bool busy);
    void progressChanged(); ///< not more than a few times a second

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
