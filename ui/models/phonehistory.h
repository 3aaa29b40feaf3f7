// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"

#include <QObject>
#include <QTimer>

namespace core {
class Journal;
}

namespace ui {

/// What changes did to one phone, newest first. Read in the journal's thread, and anew when a
/// change begins, pauses or ends. The journal outlives it.
class PhoneHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 20; ///< of the newest

    explicit PhoneHistory(core::Journal &journal, QObject *parent = nullptr);

    void setPhone(core::MacAddress mac);
    const QList<core::PhoneEvent> &events() const { return m_events; }
    bool isRead() const { return m_isRead; }
    const core::Error &error() const { return m_error; } ///< Error() for none

Q_SIGNALS:
    void changed();

private:
    void later();
    void read();

    core::Journal &m_journal;
    core::MacAddress m_mac;
    QList<core::PhoneEvent> m_events;
    core::Error m_error;
    bool m_isRead = false;
    bool m_reading = false;
    bool m_again = false; ///< once it was read
    QTimer m_later;
};

} // namespace ui
