// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace demo {

/// A place in the tree, invented. `language` is one of de, it, fr, en.
struct CompanyName
{
    QString name;
    QString country; ///< ISO 3166-1 alpha-2
    QString city;
    QString language;
    int region = 0; ///< which of the regional resellers it belongs to
};

int regionCount();
CompanyName topCompany();
/// The regional resellers below the top, 0 <= n < regionCount().
CompanyName region(int n);
/// The n-th customer; the first ones are written by hand, the rest are put together.
CompanyName customer(int n);
/// Holder of the addresses that belong to another account.
CompanyName foreignCompany();

/// What somebody wrote on the label of a phone: a room, a person, a desk.
QString phoneName(const QString &language, quint64 seed);
QString firstName(const QString &language, quint64 seed);
QString lastName(const QString &language, quint64 seed);
/// "Bäckerei Huber GmbH" -> "baeckerei-huber"
QString slug(const QString &companyName);

} // namespace demo
