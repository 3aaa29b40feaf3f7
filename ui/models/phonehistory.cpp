// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonehistory.h"

#include "core/changes/journal.h"

#include <utility>

namespace ui {

PhoneHistory::PhoneHistory(core::Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &PhoneHistory::read);
    connect(&journal, &core::Journal::runsReset, this, &PhoneHistory::later);
    connect(&journal, &core::Journal::runAdded, this, &PhoneHistory::later);
    connect(&journal, &core::Journal::runChanged, this, [this](core::RunId id) {
        const core::RunHead *head = m_journal.run(id);
        if (head && head->state != core::RunHead::State::Running)
            later();
    });
}

void PhoneHistory::setPhone(core::MacAddress mac)
{
    if (mac == m_mac)
        return;
    m_mac = mac;
    m_events.clear();
    m_error = {};
    m_isRead = false;
    read();
}

void PhoneHistory::later()
{
    if (!m_mac.isNull() && !m_later.isActive())
        m_later.start();
}

void PhoneHistory::read()
{
    if (m_mac.isNull())
        return;
    m_again = m_reading;
    if (std::exchange(m_reading, true))
        return;
    m_journal.eventsOf(m_mac, most, this,
                       [this, mac = m_mac](const core::Result<QList<core::PhoneEvent>> &events) {
                           m_reading = false;
                           if (m_again)
                               read();
                           if (mac != m_mac)
                               return;
                           m_isRead = true;
                           m_error = events ? core::Error() : events.error();
                           if (events)
                               m_events = *events;
                           Q_EMIT changed();
                       });
}

} // namespace ui
