// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadstate.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/endpoint.h"
#include "core/types/logentry.h"
#include "core/types/packedphones.h"
#include "core/types/profile.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QMetaType>

#include <optional>

namespace core {

/// Some of what a mirror holds: a page that was read, or a batch to be written. A value; crosses
/// threads. Companies are named by uuid.
struct MirrorContent
{
    /// What a page that was read is worth.
    enum class Origin {
        Earlier, ///< this process wrote it in an earlier run: whatever else is known is newer
        News,    ///< another process has written it
        Whole,   ///< the same, and what the pages together do not name is gone
    };
    struct Phones
    {
        QString company;
        QList<Endpoint> set;
        QList<MacAddress> gone; ///< in a batch and in news
        bool last = false;      ///< the last page of this company, in whole pages only
        /// In pages that are read: more of what is set.
        PackedPhones packed{};
    };
    struct Profiles
    {
        QString company;
        QList<Profile> all; ///< what is not among them goes
    };
    struct Logs
    {
        QString company;
        QList<LogEntry> lines;
    };
    struct Defaults
    {
        QString company;
        QMap<QString, QJsonObject> all; ///< by uuid of product or group; the others go
    };
    struct ListState
    {
        QString company;
        Resource resource = Resource::Endpoints;
        qint64 asOfMs = 0; ///< when it was complete for the last time, 0 never
        bool complete = false;
    };

    Origin origin = Origin::Earlier;
    std::optional<Catalogue> catalogue;
    QStringList goneCompanies; ///< with everything they have, before the others come
    QList<Company> companies;
    QList<Phones> phones;
    QList<Profiles> profiles;
    QList<Defaults> defaults;
    QList<Logs> logs;
    QList<ListState> lists;
};

/// What reading or writing came to.
struct MirrorTally
{
    qint64 rows = 0;      ///< read, or really changed
    qint64 notKept = 0;   ///< secrets that were left out because there was no key
    qint64 notOpened = 0; ///< secrets under another key, or tampered with
};

} // namespace core

Q_DECLARE_METATYPE(core::MirrorTally)
