// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/srapsapi.h"

namespace core {

/// Reads what is the same for all companies of an account: product groups, products, settings.
/// What the account does not offer or may not see stays as it was known before, else it is empty.
/// One run an object.
class CatalogueLoad : public QObject
{
    Q_OBJECT

public:
    CatalogueLoad(SrapsApi &api, const Catalogue &known, QObject *parent);

    void start();
    const Catalogue &catalogue() const { return m_catalogue; }

Q_SIGNALS:
    /// Once. With an error the catalogue is incomplete.
    void finished(const std::optional<core::Error> &error);

private:
    template <typename T>
    void read(PagedList<T> *list, void (Catalogue::*add)(const T &), const QList<T> &known);
    void end(const std::optional<Error> &error);

    SrapsApi &m_api;
    const Catalogue m_known;
    Catalogue m_catalogue;
    std::optional<Error> m_error;
    int m_running = 3;
};

} // namespace core
