// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/changes/planner.h"
#include "core/store/store.h"
#include "core/support/clock.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace core {
class Journal;
}

namespace ui {

class Actions;
class ElidedLabel;
class HistoryBox;
class PropertyList;
class SectionHeader;
class StatusLabel;

/// One thing in depth: a phone, a profile, a log line, or what several phones share. Follows the
/// store while it shows something. Empty while nothing is selected.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    DetailsPane(core::Clock &clock, Actions &actions, QWidget *parent = nullptr);

    void showNothing();
    void showPhone(core::Store *store, const core::Target &target);
    /// What somebody else keeps up to date: several phones, or a change.
    void showFacts(const QString &title, const QString &subtitle, const QList<struct Property> &);
    void showProfile(core::Store *store, const QString &uuid);
    void showLogLine(core::Store *store, const core::LogEntry &line);
    /// The store has said more than is shown yet.
    bool isWaiting() const { return m_timer.isActive(); }
    /// What is shown as readable lines.
    QString asText() const;
    /// From now on a phone's changes are listed too; outlives this.
    void useJournal(core::Journal &journal);
    /// Never: what does not fit is scrolled (see StatePane).
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// The phone's name or log is wanted in the log pane.
    void logRequested(core::MacAddress mac);
    void runRequested(core::RunId run); ///< a change of the phone is to be shown

protected:
    QSize sizeHint() const override;

private:
    enum class Subject { Nothing, Phone, Facts, Profile, LogLine };

    QWidget *build();
    void follow(core::Store *store);
    void refresh();
    void showPage();
    void refreshPhone();
    void refreshProfile();
    void refreshLogLine();
    void setHead(const QString &title, const QString &subtitle);
    void setSettings(const QString &heading, const QString &none, const QList<struct Property> &);
    void setLog(const core::Target &target);

    core::Clock &m_clock;
    Actions &m_actions;
    core::Store *m_store = nullptr;
    Subject m_subject = Subject::Nothing;
    core::Target m_target;
    QString m_profile;
    core::LogEntry m_line;
    QTimer m_timer;
    QStackedWidget *m_pages;
    QScrollArea *m_scroll = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    StatusLabel *m_status = nullptr;
    QLabel *m_explanation = nullptr;
    PropertyList *m_facts = nullptr;
    SectionHeader *m_settingsHead = nullptr;
    PropertyList *m_settings = nullptr;
    QLabel *m_noSettings = nullptr;
    QWidget *m_logBox = nullptr;
    PropertyList *m_log = nullptr;
    QLabel *m_noLog = nullptr;
    QVBoxLayout *m_column = nullptr;
    HistoryBox *m_history = nullptr; ///< null without a journal
};

} // namespace ui
