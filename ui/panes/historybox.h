// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/store/store.h"
#include "core/support/clock.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace core {
class Journal;
}

namespace ui {

class PhoneHistory;
class PropertyList;
struct Property;

/// The changes of one phone in words, newest first: when, what, by whom, old and new values and
/// the result; secrets as dots. Each leads to its change with the mouse or Tab and Enter. Journal
/// and clock outlive it.
class HistoryBox : public QWidget
{
    Q_OBJECT

public:
    HistoryBox(core::Journal &journal, core::Clock &clock, QWidget *parent = nullptr);

    /// The store knows profiles by name; null when it goes.
    void setPhone(core::MacAddress mac, const core::Store *store);
    void refresh(); ///< times are relative

Q_SIGNALS:
    void runRequested(core::RunId run);

private:
    QList<Property> linesOf(const core::PhoneEvent &event, int number) const;
    QString changesOf(const core::PhoneEvent &event) const;

    core::Clock &m_clock;
    QPointer<const core::Store> m_store;
    PhoneHistory *m_history;
    PropertyList *m_list;
    QLabel *m_nothing;
};

} // namespace ui
