// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace core {

/// What a column of a file is taken for.
struct ImportColumn
{
    enum class Target : quint8 {
        Ignore,
        Mac,
        Name,
        Company, ///< name or uuid
        Profile, ///< name or uuid
        Model,   ///< or product group: tells the kind of a new phone whose address does not
        RedirectUrl,
        RedirectUser,
        RedirectPassword,
        Autoprovisioning,
        Setting, ///< an own setting; `paramName` says which
        Reason,  ///< why a row was not imported the last time; left alone
    };
    Target target = Target::Ignore;
    QString paramName{};

    bool operator==(const ImportColumn &) const = default;
};

/// One a column, from the left.
using ImportMapping = QList<ImportColumn>;

/// What a title in English or German says of its column: ours, the portal's, the service's own
/// words and usual ones. Case, blanks and punctuation do not count.
ImportColumn::Target targetOfTitle(const QString &title);
/// A title that targetOfTitle() knows, for files that had none; empty for Ignore and Setting.
QString titleOfTarget(ImportColumn::Target target);
/// Letters and digits in lower case.
QString plainTitle(const QString &title);

/// On, off, yes, no, ein, aus, 1, 0 ... as 1 and 0; -1 for anything else.
int switchOfWord(const QString &word);

} // namespace core
