// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrordatabase.h"
#include "core/mirror/mirrorfile.h"
#include "core/mirror/mirrortexts.h"
#include "core/mirror/sealedsettings.h"
#include "core/mirror/sealer.h"
#include "core/mirror/secretsettings.h"

namespace core {

class MirrorFile::Private
{
public:
    Private(std::unique_ptr<MirrorDatabase> opened, Place where, const std::optional<Secret> &key);

    // A statement that failed makes every later one fail, until the caller asks with outcome().
    QSqlQuery &ask(const char *statement, const QVariantList &values = {});
    bool next(QSqlQuery &query);
    /// Runs it and counts the rows that it changed.
    void change(const char *statement, const QVariantList &values);
    void damaged(const QString &detail);
    Result<void> outcome();

    Result<void> prepare(); ///< account, texts, catalogue
    void readAccount();
    void readCatalogue();
    template <typename T>
    void readCatalogueTable(const char *statement, void (Catalogue::*add)(const T &));

    // mirrorfile_read.cpp
    using Take = std::function<bool(MirrorContent &&)>;
    bool readCompanies(const Take &take);
    bool readLists();
    bool readProfiles(const Take &take, quint32 company);
    bool readPhones(const Take &take, quint32 company);
    bool readPhoneSettings(quint32 company);
    bool readLogs(const Take &take, quint32 company);
    bool readDefaults(const Take &take);
    void addState(MirrorContent &content, quint32 company, Resource resource) const;
    SettingValues opened(const QByteArray &bytes, const SettingsPlace &place);

    // mirrorfile_write.cpp
    void write(const MirrorContent &content);
    void writeCatalogue(const Catalogue &catalogue);
    template <typename T>
    void writeCatalogueTable(const char *const (&statements)[3], const QList<T> &values);
    void writeCompanies(const QList<Company> &companies);
    void removeCompany(const QString &uuid);
    void writePhones(const MirrorContent::Phones &phones);
    void writePhoneSettings(quint32 company, const Endpoint &phone, const QString &uuid);
    void writeProfiles(const MirrorContent::Profiles &profiles);
    void writeDefaults(const MirrorContent::Defaults &defaults);
    void writeLogs(const MirrorContent::Logs &logs);
    void writeList(const MirrorContent::ListState &state);
    void sealWhatLiesOpen();

    std::unique_ptr<MirrorDatabase> database;
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
    QList<quint32> companies;
    QHash<quint32, QList<MirrorContent::ListState>> states;
    QList<std::pair<qint64, SettingValues>> phoneSettings; ///< of the company being read, by MAC
};

/// The tables whose settings are sealed, as their places name them.
inline constexpr QLatin1String phonesTable("phones");
inline constexpr QLatin1String profilesTable("profiles");
inline constexpr QLatin1String defaultsTable("product_defaults");

} // namespace core
