// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadstate.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/endpoint.h"
#include "core/types/logentry.h"
#include "core/types/profile.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>

#include <optional>

namespace core {

/// Some of what a mirror holds: a page that was read, or a batch to be written. A value; crosses
/// threads. Companies are named by uuid.
struct MirrorContent
{
    struct Phones
    {
        QString company;
        QList<Endpoint> set;
        QList<MacAddress> gone; ///< in a batch only
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
        QString key;          ///< uuid of the product or product group
        QJsonObject document; ///< empty in a batch: there are none any more
    };
    struct ListState
    {
        QString company;
        Resource resource = Resource::Endpoints;
        qint64 asOfMs = 0; ///< when it was complete for the last time, 0 never
        bool complete = false;
    };

    std::optional<Catalogue> catalogue;
    QList<Company> companies;
    QStringList goneCompanies; ///< with everything they have; in a batch only
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
