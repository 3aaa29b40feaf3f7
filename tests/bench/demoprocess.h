// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hawk.h"

#include <QProcess>
#include <QUrl>

namespace bench {

/// perch-demo in a process of its own, which ends with this object.
class DemoProcess
{
public:
    explicit DemoProcess(const QStringList &arguments);
    ~DemoProcess();
    DemoProcess(const DemoProcess &) = delete;
    DemoProcess &operator=(const DemoProcess &) = delete;

    bool isRunning() const { return m_baseUrl.isValid(); }
    /// What it printed: address, key id and secret as one line of JSON.
    const QByteArray &introduction() const { return m_introduction; }
    QUrl baseUrl() const { return m_baseUrl; }
    const core::HawkCredentials &credentials() const { return m_credentials; }

private:
    QProcess m_process;
    QByteArray m_introduction;
    QUrl m_baseUrl;
    core::HawkCredentials m_credentials;
};

} // namespace bench
