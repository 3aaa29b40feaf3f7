// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/catalogueload.h"

namespace core {

CatalogueLoad::CatalogueLoad(SrapsApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{}

void CatalogueLoad::start()
{
    read<ProductGroup>(m_api.productGroups(this), &Catalogue::addProductGroup);
    read<Product>(m_api.products(this), &Catalogue::addProduct);
    read<Setting>(m_api.settings(this), &Catalogue::addSetting);
}

template <typename T>
void CatalogueLoad::read(PagedList<T> *list, void (Catalogue::*add)(const T &))
{
    list->each(
        this,
        [this, add](const QList<T> &page) {
            for (const T &item : page)
                (m_catalogue.*add)(item);
        },
        [this](const Result<void> &result) { end(result); });
}

void CatalogueLoad::end(const Result<void> &result)
{
    const bool tolerated = !result && (result.error().kind == Error::Kind::NotSupported ||
                                       result.error().kind == Error::Kind::Forbidden);
    if (!result && !tolerated && !m_error)
        m_error = result.error();
    if (--m_running == 0)
        Q_EMIT finished(m_error);
}

} // namespace core
