// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/srapsapi.h"

#include <QSet>

#include <functional>

namespace core {

/// Asks for single phones that a list of several pages did not show, one after the other: such a
/// list may have shifted and overlooked them, a 404 cannot. Ends at the first that cannot be
/// asked for. One run an object.
class MissingProof final : public Job
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 20; ///< phones that are worth it

    MissingProof(SrapsApi &api, const Company &company, const QList<MacAddress> &macs,
                 QObject *owner);

    /// Set right after it was made. Called once unless the owner goes; an error: it was stopped.
    using Handler = std::function<void(const Result<void> &result)>;
    void then(Handler handler) { m_handler = std::move(handler); }
    const QSet<MacAddress> &gone() const { return m_gone; }
    const QSet<MacAddress> &there() const { return m_there; }

    void abort() override;

private:
    void next();
    void end(const Result<void> &result);

    SrapsApi &m_api;
    const Company m_company;
    QList<MacAddress> m_open;
    QSet<MacAddress> m_gone;
    QSet<MacAddress> m_there;
    QPointer<Job> m_job;
    Handler m_handler;
};

} // namespace core
