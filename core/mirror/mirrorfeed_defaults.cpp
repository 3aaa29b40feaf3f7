// SPDX-License-Identifier: GPL-3.0-or-later
// The product defaults on their way from the mirror and to it.
#include "core/mirror/mirrorfeed.h"

namespace core {

void MirrorFeed::applyDefaults(const MirrorContent::Defaults &defaults, Origin origin)
{
    const QString &company = defaults.company;
    const bool isOurs = isReadByUs(Resource::Defaults, company) || m_defaults.contains(company);
    if (origin == Origin::Earlier && isOurs)
        return;
    m_defaults.remove(company);
    QList<ProductDefaults> all;
    for (const QJsonObject &document : defaults.all) {
        if (Result<ProductDefaults> one = productDefaultsFromJson(document)) {
            one->company = company;
            all.append(*one);
        }
    }
    m_store.setProductDefaults(company, all);
}

// Secrets can only be told from other values once the catalogue is known.
bool MirrorFeed::hasDefaults() const
{
    return !m_defaults.isEmpty() && !m_store.catalogue().settings().isEmpty();
}

void MirrorFeed::addDefaults(MirrorContent &batch)
{
    if (!hasDefaults())
        return;
    const QSet<QString> companies = std::exchange(m_defaults, {});
    for (const QString &company : companies) {
        if (m_store.company(company) == nullptr)
            continue;
        MirrorContent::Defaults defaults{company, {}};
        for (const ProductDefaults &one : m_store.productDefaults(company))
            defaults.all.insert(one.key(), one.document);
        batch.defaults.append(defaults);
    }
}

} // namespace core
