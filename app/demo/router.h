// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/call.h"
#include "app/demo/hawkverifier.h"
#include "app/demo/message.h"

#include <QStringList>

#include <vector>

namespace demo {

class FaultInjector;

/// From a verified request to a handler: signature, rate, Accept, path, method, role, company,
/// in this order. Thread-safe; holds State::mutex while a handler runs.
class Router
{
public:
    using Handler = Reply (*)(Call &);

    Router(State &state, FaultInjector &faults);

    /// `pattern` is relative to the base, with {company}, {mac}, {uuid} or {token_id} as whole
    /// segments; its last slash counts. `permission` may be empty: every key may.
    void add(const char *method, const char *pattern, const char *permission, Handler handler);

    Reply handle(const Request &request);

private:
    struct Route
    {
        QByteArray method;
        QStringList segments; // the last one empty when the pattern ends with a slash
        QString permission;
        Handler handler;
    };
    struct Bucket
    {
        double tokens = 0;
        qint64 filledMs = 0;
    };

    Reply authorized(const Request &request, const Faults &faults);
    Reply dispatch(Call &call);
    Reply run(const Route &route, const QStringList &path, Call &call);
    static bool fits(const Route &route, const QStringList &path, bool literally);
    std::optional<Reply> overRate(const QString &key);
    std::optional<Reply> notAcceptable(const Request &request) const;

    State &m_state;
    FaultInjector &m_faults;
    HawkVerifier m_verifier;
    std::vector<Route> m_routes;
    QHash<QString, Bucket> m_buckets; // guarded by State::mutex
};

} // namespace demo
