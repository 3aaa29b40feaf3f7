// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/database.h"
#include "core/mirror/mirrorfile.h"
#include "core/mirror/mirrortexts.h"
#include "core/mirror/sealedsettings.h"
#include "core/mirror/sealer.h"
#include "core/mirror/secretsettings.h"

#include <map>
#include <set>

namespace core {

class MirrorFile::Private
{
public:
    Private(std::unique_ptr<Database> opened, Place where, const std::optional<Secret> &key);

    // A statement that failed makes every later one fail, until the caller asks with outcome().
    QSqlQuery &ask(const char *statement, const QVariantList &values = {});
    bool next(QSqlQuery &query);
    /// Runs it and counts the rows that it changed; true when there were any.
    bool change(const char *statement, const QVariantList &values);
    /// The first value of the first row, if there is one.
    std::optional<QByteArray> oneValue(const char *statement, const QVariantList &values = {});
    void damaged(const QString &detail);
    Result<void> outcome();

    Result<void> prepare(); ///< account, texts, catalogue
    void readAccount();
    void readCatalogue();
    template <typename T>
    void readCatalogueTable(const char *statement, void (Catalogue::*add)(const T &));

    // mirrorfile_read.cpp
    MirrorContent::Origin usualOrigin() const;
    Result<MirrorTally> readAll(const Take &take, MirrorContent::Origin origin);
    bool readCompanies(const Take &take);
    bool readCompany(quint32 number, const QByteArray &data, QList<Company> &into);
    bool readLists();
    bool readProfiles(const Take &take, quint32 company);
    bool readLogs(const Take &take, quint32 company);
    bool readLogsSince(const Take &take, quint32 company, qint64 since);
    bool readDefaults(const Take &take, quint32 company);
    bool hasAnything(const MirrorContent &content, bool rows) const;
    void addState(MirrorContent &content, quint32 company, Resource resource) const;
    void note(const SealedSettings::Opened &opened, QLatin1String table);
    SettingValues opened(const QByteArray &bytes, const SettingsPlace &place);

    // mirrorfile_phones.cpp
    struct StoredBlock
    {
        PhoneBlock phones;
        QList<qint64> keys; ///< `first` of its rows; none: it is not there, and comes before all
        quint64 end = 0;    ///< addresses from here on are not its own
    };
    using NewPhones = std::map<quint64, std::optional<QByteArray>>; ///< null: gone
    bool readPhones(const Take &take, quint32 company);
    bool readPhoneSettings(quint32 company);
    bool readBlock(const QSqlQuery &row, PhoneBlock &into);
    const std::vector<QByteArrayView> &settingsOf(const PhoneBlock &phones);
    bool readNewPhones(const Take &take, quint32 company, const QSet<qint64> &macs);
    bool readPhone(MacAddress mac, const QByteArray &data, QList<Endpoint> &into);
    StoredBlock loadBlock(quint32 company, quint64 mac);
    QSqlQuery &blockBehind(quint32 company, const StoredBlock &block);
    void findEnd(quint32 company, StoredBlock &block);
    void widen(quint32 company, StoredBlock &block);
    void joinPhones();
    void replaceBlock(quint32 company, const StoredBlock &old, const PhoneBlock &phones);
    NewPhones::const_iterator writeBlock(quint32 company, NewPhones::const_iterator from,
                                         NewPhones::const_iterator to, std::set<quint64> &changed);
    void writePhones(const MirrorContent::Phones &phones);
    bool writePhoneSettings(quint32 company, const Endpoint &phone, const QString &uuid);

    // mirrorfile_write.cpp
    void write(const MirrorContent &content);
    void writeCatalogue(const Catalogue &catalogue);
    template <typename T>
    void writeCatalogueTable(const char *const (&statements)[3], const QList<T> &values);
    void writeCompanies(const QList<Company> &companies);
    void removeCompany(const QString &uuid);
    void writeProfiles(const MirrorContent::Profiles &profiles);
    void writeDefaults(const MirrorContent::Defaults &defaults);
    void writeLogs(const MirrorContent::Logs &logs);
    void writeList(const MirrorContent::ListState &state);
    void sealWhatLiesOpen();
    void sealOpenDefaults();

    // mirrorfile_news.cpp
    enum class Change { Catalogue, CompanyGone, Company, Phones, Profiles, Defaults, Logs, List };
    struct News;
    void note(Change what, quint32 company, const QByteArray &keys = {});
    void forgetOldChanges();
    void readPosition();
    bool readChanges(qint64 since, News &news);
    bool readNews(const Take &take, const News &news);
    bool readNewCompanies(const Take &take, const News &news);
    bool readNewStates(const Take &take, const QSet<quint32> &of);

    std::unique_ptr<Database> database;
    const Place place;
    std::optional<Sealer> sealer;
    MirrorTexts texts;
    SecretSettings secrets;
    SealedSettings settings;
    Catalogue catalogue;
    std::optional<Error> notice;
    std::optional<Error> failure;
    MirrorTally tally;
    bool emptyLog = false; ///< once the batch is on disk
    Position position;
    qint64 seenVersion = 0; ///< of the database, as it told last
    MirrorContent::Origin origin = MirrorContent::Origin::Earlier; ///< of what is being read
    QList<quint32> companies;
    QHash<quint32, QList<MirrorContent::ListState>> states;
    /// Of the company being read, as PackedPhones takes them, one after the other: the MAC, and
    /// where those of that phone end.
    struct
    {
        PackWriter bytes;
        std::vector<std::pair<qint64, qsizetype>> ends;
        std::size_t next = 0; ///< for the phone to come
    } phoneSettings;
    std::vector<QByteArrayView> settingsOfBlock;
};

/// The tables whose settings are sealed, as their places name them.
inline constexpr QLatin1String phonesTable("phones");
inline constexpr QLatin1String profilesTable("profiles");
inline constexpr QLatin1String defaultsTable("product_defaults");

} // namespace core
