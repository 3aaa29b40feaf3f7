// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/companypath.h"

#include "core/store/store.h"

#include <QStringList>

namespace ui {

namespace {
constexpr qsizetype deepest = 16;
}

QString companyPath(const core::Store &store, const QString &uuid)
{
    QStringList names;
    for (const core::Company *company = store.company(uuid);
         company != nullptr && names.size() < deepest; company = store.company(company->parent))
        names.prepend(company->name);
    return names.join(QStringLiteral(" › "));
}

} // namespace ui
