// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/connection.h"
#include "core/support/clock.h"
#include "core/support/result.h"
#include "core/support/secret.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace core {

class Governor;

/// What a connection test found.
struct ConnectionFinding
{
    QString companyName;
    QString companyType;
    QString keyName;
    QString roleName; ///< empty: None, or not told
    bool roleTold = false;
    bool mayWrite = true; ///< false: reading works, registering will answer 403
    std::optional<std::chrono::seconds> clockOffset; ///< when the service told its time

    bool operator==(const ConnectionFinding &) const = default;
};

/// Tests a connection that need not be saved: GET tokens/{id}, its links.company, then the role
/// (sraps-api.md 9.1). `governor` is that of whoever else calls this service; null: its own. One
/// run an object.
class ConnectionCheck : public QObject
{
    Q_OBJECT

public:
    ConnectionCheck(const Connection &connection, const Secret &secret, Clock &clock,
                    QObject *parent = nullptr, std::shared_ptr<Governor> governor = {});
    ~ConnectionCheck() override;

    void start();
    void abort(); ///< reports Cancelled before it returns

Q_SIGNALS:
    void finished(const core::Result<core::ConnectionFinding> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
