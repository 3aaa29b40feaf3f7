// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/support/clock.h"
#include "core/sync/keyreader.h"

#include <QObject>

#include <memory>
#include <optional>

namespace core {

/// Brings one connection's store up to date. start() reads key, company, tree and catalogue;
/// then the phones and profiles of all companies follow in the background, what the person
/// looks at first. Pages go into the store as they arrive. A list that ends early never removes
/// what it did not see, and neither does a refusal. A call that the account does not offer leaves
/// its list Loaded and empty with a NotSupported error in its LoadState.
///
/// Connecting until key, company and role are read; companies and lists may be in the store
/// before that. Failed also when a part of the tree or of the catalogue could not be read: then
/// everything that could be is there and goes on, and start() tries again.
class Sync : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Connecting, Ready, Failed };

    Sync(SrapsApi &api, Store &store, Clock &clock, QString keyId, QObject *parent = nullptr);
    ~Sync() override;

    Phase phase() const;
    const Error &error() const; ///< of the last failed start
    const KeyInfo &key() const;

    void start(); ///< also retry after Failed
    /// Stops everything and reports nothing; what has arrived stays. Idle afterwards.
    void halt();
    /// Puts this scope in front; loads what is not loaded yet. Logs are only read for what is in
    /// front, and polled every 15 s while `follow` is on.
    void lookAt(Resource resource, const Scope &scope);
    void refresh(Resource resource, const Scope &scope);
    void refreshCompanies();
    void stop(Resource resource, const Scope &scope); ///< what has arrived stays
    void setFollowLogs(bool follow);
    /// Off: start() reads only the key, and only what a person asks for follows, because somebody
    /// else keeps the store up to date. On before anything is said. start() after switching on.
    void setBackground(bool on);

Q_SIGNALS:
    void phaseChanged(core::Sync::Phase phase);
    /// True while any list is being read.
    void busyChanged(bool busy);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
