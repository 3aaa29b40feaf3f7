// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/savedview.h"

#include <QByteArray>

#include <optional>

namespace core {

/// What a file of views says about one of them.
struct ImportedView
{
    enum class Outcome { Added, Replaced, Same, Refused };

    SavedView view; ///< of a refused one what could be read, for its name
    Outcome outcome = Outcome::Refused;
    std::optional<Error> error; ///< why it was refused
};

/// The end of an exported file's name.
inline QString viewsFileSuffix()
{
    return QStringLiteral("perch-views.json");
}

/// The content of a file that holds these views.
QByteArray exportedViews(const QList<SavedView> &views);

/// Reads such a file, which is not trusted: at most a megabyte and SavedViews::most views
/// (else views_file_too_large), and one of ours (else views_file_format), each view by its own
/// rules. What becomes of them is not decided yet, except for the refused ones; a view that stands
/// twice is refused the second time (view_twice).
Result<QList<ImportedView>> readExportedViews(const QByteArray &content);

} // namespace core
