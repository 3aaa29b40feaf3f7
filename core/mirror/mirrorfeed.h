// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirror.h"
#include "core/store/store.h"
#include "core/support/clock.h"
#include "core/types/sortedmacs.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace core {

/// Keeps a store and its mirror alike. First the mirror's content goes into the store, a little at
/// a time; then what the store's signals say changed goes into the mirror, at most pageSize phones
/// in a batch and one batch at a time. A list that an earlier run completed comes as NotLoaded
/// with the time of then (LoadState::isFromEarlier()). What anybody else puts into the store while
/// the mirror is being read is newer and stays.
///
/// While another process owns the mirror this one follows it: nothing is written, what the other
/// writes goes into the store, its complete lists as Loaded with their times. What this process
/// finds out by itself meanwhile is kept in mind, until the other one writes about the same thing
/// or is gone and it can be written here.
///
/// A mirror that cannot be used is tried again every retryDelay; then what it holds counts as
/// older than the store, and everything that differs is written.
///
/// Rows go to disk before the time that speaks of them, so that after a kill the mirror is older,
/// never wrong. Times alone, which move with every refresh, are written once a minute and at the
/// end. Window's thread; the end hands over what is not written yet.
class MirrorFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds writeDelay{300};
    static constexpr std::chrono::milliseconds timesDelay{60'000};
    static constexpr std::chrono::milliseconds retryDelay{60'000}; ///< after anything failed

    /// `store` and `clock` outlive the feed.
    MirrorFeed(Store &store, Clock &clock, MirrorFile::Place place, QObject *parent = nullptr);
    ~MirrorFeed() override;

    void open(const std::optional<Secret> &key);
    bool isLoaded() const { return m_loaded; }
    /// Another process keeps the mirror, and so the store, up to date.
    bool isFollowing() const { return m_role == Mirror::Role::Follower; }
    /// There is a mirror, and nothing that changed waits to be written, times apart.
    bool isWritten() const
    {
        return m_role && m_role != Mirror::Role::None && !m_writing && !hasWork();
    }

Q_SIGNALS:
    /// Once: the store has everything that could be read, also when that is nothing.
    void loaded(const core::MirrorTally &tally);
    void loadedAgain(); ///< what could not be read before; with no change in who keeps it
    void followingChanged();
    void written(const core::MirrorTally &tally); ///< a batch
    void problem(const core::Error &error);

private:
    using Origin = MirrorContent::Origin;
    using ListName = std::pair<int, QString>; ///< resource and company

    // mirrorfeed_read.cpp
    void drain();
    std::optional<MirrorContent> nextPage();
    void apply(const MirrorContent &page);
    void applyCompanies(const MirrorContent &page);
    void applyEarlierPhones(const MirrorContent::Phones &phones);
    void putPhones(const MirrorContent::Phones &phones);
    void applyPhones(const MirrorContent::Phones &phones, Origin origin);
    void applyProfiles(const MirrorContent::Profiles &profiles, Origin origin);
    void applyState(const MirrorContent::ListState &list, Origin origin);
    bool isReadByUs(Resource resource, const QString &company) const;
    void settle();
    void readAgain();

    // mirrorfeed_defaults.cpp
    void applyDefaults(const MirrorContent::Defaults &defaults, Origin origin);
    bool hasDefaults() const;
    void addDefaults(MirrorContent &batch);

    // mirrorfeed.cpp
    void listen();
    bool isNoting() const { return !m_applying && m_role != Mirror::Role::None; }
    void noteEverything();
    void forgetNotes();
    void noteCompanies();
    void notePhones(const QString &company, const QList<MacAddress> &macs);
    void noteState(Resource resource, const QString &company);
    void noteCatalogue();
    bool hasWork() const;
    void soon(std::chrono::milliseconds delay);
    void flush();
    void takeWritten(bool done, const MirrorTally &tally);

    // mirrorfeed_write.cpp
    MirrorContent nextBatch();
    void addCompanies(MirrorContent &batch);
    void addPhones(MirrorContent &batch);
    void addLists(MirrorContent &batch);
    void putBack(const MirrorContent &batch);

    Store &m_store;
    Clock &m_clock;
    Mirror m_mirror;
    std::optional<Secret> m_key;
    QTimer m_drain;
    QList<MirrorContent> m_parts; ///< of the page that was taken last
    std::optional<std::pair<Mirror::Role, MirrorTally>> m_ready; ///< behind the pages that wait
    std::optional<Mirror::Role> m_role;                          ///< none while all is being read
    bool m_loaded = false;
    bool m_rebuilt = false;
    bool m_applying = false; ///< the store's signals are about what we put in
    SortedMacs m_pageMacs;   ///< of the company that is being read whole

    QHash<QString, Company> m_companies; ///< as the mirror has them
    QSet<QString> m_gone;                ///< companies to be removed from it
    bool m_companiesDirty = false;
    bool m_catalogueDirty = false;
    QHash<QString, SortedMacs> m_phones;       ///< to be written
    QHash<QString, SortedMacs> m_unclassified; ///< written before the catalogue was known
    bool m_profilesUnclassified = false;
    QSet<QString> m_profiles;
    QSet<QString> m_defaults; ///< companies whose product defaults changed
    QHash<QString, QList<LogEntry>> m_logs;
    QSet<ListName> m_lists;
    QHash<ListName, qint64> m_times; ///< as the mirror has them
    std::optional<MirrorContent> m_writing;
    qint64 m_dueMs = 0; ///< of the timer that counts, monotonic; 0 none
};

} // namespace core
