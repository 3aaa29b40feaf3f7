// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/settingvalue.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace core {

/// Settings for all phones of a model in a company, the lowest of the three layers
/// (sraps-api.md 7.6). A value.
struct ProductDefaults
{
    QString uuid;
    QString company;      ///< uuid; filled in by the reader when the service leaves it out
    QString product;      ///< uuid of the model
    QString productGroup; ///< as told beside it
    SettingValues settings;
    QJsonObject document; ///< as the service sent it

    /// What they are about: the model, else the group; one a company.
    QString key() const
    {
        if (!product.isEmpty())
            return product;
        return productGroup.isEmpty() ? uuid : productGroup;
    }

    bool operator==(const ProductDefaults &) const = default;
};

Result<ProductDefaults> productDefaultsFromJson(const QJsonObject &object);

} // namespace core

Q_DECLARE_METATYPE(core::ProductDefaults)
