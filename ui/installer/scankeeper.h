// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace core {
class ChangeRun;
class ScanLog;
class Session;
class Sessions;
} // namespace core

namespace ui {

/// Keeps the states of the scan log true, whether installer mode is open or not: follows the runs
/// of every connection and what the services say of the phones. Sessions and log outlive it.
class ScanKeeper : public QObject
{
    Q_OBJECT

public:
    ScanKeeper(core::Sessions &sessions, core::ScanLog &log, QObject *parent = nullptr);

private:
    void follow(core::Session *session);
    void followRun(core::Session *session, core::ChangeRun *run);
    void compare();
    static QSet<core::MacAddress> underWay(core::Session &session);

    core::Sessions &m_sessions;
    core::ScanLog &m_log;
    QTimer m_later;
};

} // namespace ui
