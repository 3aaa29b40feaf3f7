// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/demoprocess.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bench {

DemoProcess::DemoProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PERCH_DEMO),
                    arguments + QStringList{QStringLiteral("--print-key"),
                                            QStringLiteral("--contact-interval"),
                                            QStringLiteral("0")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60000)) {
    }
    m_introduction = m_process.readLine();
    const QJsonObject line = QJsonDocument::fromJson(m_introduction).object();
    m_baseUrl = QUrl(line.value(QStringLiteral("base_url")).toString(), QUrl::StrictMode);
    m_credentials.id = line.value(QStringLiteral("id")).toString().toUtf8();
    m_credentials.key = core::Secret(line.value(QStringLiteral("key")).toString().toUtf8());
}

DemoProcess::~DemoProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

} // namespace bench
