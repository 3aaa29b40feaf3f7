// SPDX-License-Identifier: GPL-3.0-or-later
// The product defaults on their way from the mirror and to it.
#include "core/mirror/mirrorfeed.h"

namespace core {

// They come all at once.
void MirrorFeed::applyDefaults(const QList<MirrorContent::Defaults> &all)
{
    QHash<QString, QList<ProductDefaults>> found;
    for (const MirrorContent::Defaults &one : all) {
        m_defaultsThere[one.company].insert(one.key);
        Result<ProductDefaults> defaults = productDefaultsFromJson(one.document);
        if (!defaults)
            continue;
        defaults->company = one.company;
        found[one.company].append(*defaults);
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (!m_defaults.contains(it.key()))
            m_store.setProductDefaults(it.key(), *it);
    }
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
    for (const QString &company : std::exchange(m_defaults, {})) {
        if (m_store.company(company) == nullptr)
            continue;
        const QMap<QString, ProductDefaults> &now = m_store.productDefaults(company);
        QSet<QString> &there = m_defaultsThere[company];
        for (const QString &key : std::as_const(there)) {
            if (!now.contains(key))
                batch.defaults.append({company, key, {}});
        }
        there = QSet<QString>(now.keyBegin(), now.keyEnd());
        for (const ProductDefaults &one : now)
            batch.defaults.append({company, one.key(), one.document});
    }
}

} // namespace core
