// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/companypath.h"

#include "core/store/store.h"

#include <QSet>
#include <QStringList>

namespace ui {

QString companyPath(const core::Store &store, const QString &uuid)
{
    QStringList names;
    QSet<QString> seen;
    const core::Company *company = store.company(uuid);
    while (company && !seen.contains(company->uuid)) {
        seen.insert(company->uuid);
        names.prepend(company->name);
        company = store.company(company->parent);
    }
    return names.join(QStringLiteral(" \u203A "));
}

} // namespace ui
