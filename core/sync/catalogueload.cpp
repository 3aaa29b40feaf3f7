// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/catalogueload.h"

#include <memory>

namespace core {

CatalogueLoad::CatalogueLoad(SrapsApi &api, const Catalogue &known, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_known(known)
{}

void CatalogueLoad::start()
{
    read<ProductGroup>(m_api.productGroups(this), &Catalogue::addProductGroup,
                       m_known.productGroups());
    read<Product>(m_api.products(this), &Catalogue::addProduct, m_known.products());
}

template <typename T>
void CatalogueLoad::read(PagedList<T> *list, void (Catalogue::*add)(const T &),
                         const QList<T> &known)
{
    const auto arrived = std::make_shared<QList<T>>();
    list->each(
        this, [arrived](const QList<T> &page) { arrived->append(page); },
        [this, arrived, add, known](const Result<void> &result) {
            const bool refused = !result && (result.error().kind == Error::Kind::NotSupported ||
                                             result.error().kind == Error::Kind::Forbidden);
            const QList<T> items = refused && !known.isEmpty() ? known : *arrived;
            for (const T &item : items)
                (m_catalogue.*add)(item);
            end(result || refused ? std::nullopt : std::optional<Error>(result.error()));
        });
}

void CatalogueLoad::end(const std::optional<Error> &error)
{
    if (error && !m_error)
        m_error = error;
    if (--m_running == 0)
        Q_EMIT finished(m_error);
    else if (m_running == 1) // by far the longest; no list of phones shows it
        read<Setting>(m_api.settings(this), &Catalogue::addSetting, m_known.settings());
}

} // namespace core
