// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirror.h"
#include "core/store/store.h"
#include "core/support/clock.h"

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
/// Rows go to disk before the time that speaks of them, so that after a kill the mirror is older,
/// never wrong. Times alone, which move with every refresh, are written once a minute and at the
/// end. Window's thread; the end hands over what is not written yet.
class MirrorFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds writeDelay{300};
    static constexpr std::chrono::milliseconds timesDelay{60'000};
    static constexpr std::chrono::milliseconds retryDelay{60'000}; ///< after a batch failed

    /// `store` and `clock` outlive the feed.
    MirrorFeed(Store &store, Clock &clock, MirrorFile::Place place, QObject *parent = nullptr);
    ~MirrorFeed() override;

    void open(const std::optional<Secret> &key);
    bool isLoaded() const { return m_loaded; }
    /// Nothing that changed waits to be written, times apart.
    bool isWritten() const { return !m_writing && !hasWork(); }

Q_SIGNALS:
    /// Once: the store has everything that could be read, also when that is nothing.
    void loaded(const core::MirrorTally &tally);
    void written(const core::MirrorTally &tally); ///< a batch
    void problem(const core::Error &error);

private:
    void drain();
    void apply(const MirrorContent &page);
    void applyPhones(const MirrorContent::Phones &phones);
    void applyDefaults(const QList<MirrorContent::Defaults> &all);
    void finishLoading();
    void listen();
    void noteEverything();
    void noteCompanies();
    void notePhones(const QString &company, const QList<MacAddress> &macs);
    void noteState(Resource resource, const QString &company);
    void noteCatalogue();
    bool hasWork() const;
    bool hasDefaults() const;
    void soon(std::chrono::milliseconds delay);
    void flush();
    MirrorContent nextBatch();
    void addCompanies(MirrorContent &batch);
    void addPhones(MirrorContent &batch);
    void addDefaults(MirrorContent &batch);
    void addLists(MirrorContent &batch);
    void takeWritten(bool done, const MirrorTally &tally);
    void putBack(const MirrorContent &batch);

    using ListName = std::pair<int, QString>; ///< resource and company

    Store &m_store;
    Clock &m_clock;
    Mirror m_mirror;
    QTimer m_drain;
    std::optional<MirrorTally> m_readEnded;
    bool m_loaded = false;
    bool m_rebuilt = false;
    bool m_applying = false;                    ///< the store's signals are about what we put in
    QHash<QString, QSet<MacAddress>> m_touched; ///< by others while reading

    QHash<QString, Company> m_companies; ///< as the mirror has them
    QSet<QString> m_gone;                ///< companies to be removed from it
    bool m_companiesDirty = false;
    bool m_catalogueDirty = false;
    QHash<QString, QSet<MacAddress>> m_phones;       ///< to be written
    QHash<QString, QSet<MacAddress>> m_unclassified; ///< written before the catalogue was known
    bool m_profilesUnclassified = false;
    QSet<QString> m_profiles;
    QSet<QString> m_defaults;                      ///< companies whose product defaults changed
    QHash<QString, QSet<QString>> m_defaultsThere; ///< keys that the mirror has, by company
    QHash<QString, QList<LogEntry>> m_logs;
    QSet<ListName> m_lists;
    QHash<ListName, qint64> m_times; ///< as the mirror has them
    std::optional<MirrorContent> m_writing;
    qint64 m_dueMs = 0; ///< of the timer that counts, monotonic; 0 none
};

} // namespace core
