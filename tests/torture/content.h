// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrorfile.h"
#include "core/store/store.h"

#include <QMap>

namespace torture {

/// What is compared of companies, phones, profiles and product defaults: by uuid or MAC, what a
/// row says.
struct Content
{
    QMap<QString, QString> companies;
    QMap<QString, QMap<core::MacAddress, QString>> phones; ///< by company, none without phones
    QMap<QString, QMap<QString, QString>> profiles;
    QMap<QString, QMap<QString, QString>> defaults; ///< by what they are about

    bool operator==(const Content &) const = default;
    void add(const core::Company &company);
    void add(const QString &company, const core::Endpoint &phone);
    void add(const QString &company, const core::Profile &profile);
    void add(const QString &company, const core::ProductDefaults &defaults);
    /// As the service sends them; what cannot be read is left out.
    void addDefaults(const QString &company, const QList<QJsonObject> &documents);
    /// A phone that lies in two companies; empty for none.
    QString doubled() const;
    /// The first thing in which they differ, for the message; empty when they are equal.
    static QString difference(const Content &a, const Content &b);
};

Content contentOf(const core::Store &store);
/// Null with a message when the file cannot be opened, is damaged or cannot be read.
std::optional<Content> contentOf(const core::MirrorFile::Place &place, QString &message,
                                 QMap<QString, qint64> *completeAt = nullptr);

} // namespace torture
