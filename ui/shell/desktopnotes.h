// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

class QSystemTrayIcon;

namespace ui {

/// Short messages on the desktop, outside of our window: through org.freedesktop.Notifications
/// where there is D-Bus, else through an icon in the tray that is there only for the message.
/// Nothing happens where the desktop has neither.
class DesktopNotes : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotes(QObject *parent = nullptr);
    ~DesktopNotes() override;

    /// Plain text. `subject` is told again when the message is clicked.
    void show(const QString &title, const QString &text, qint64 subject);

Q_SIGNALS:
    void clicked(qint64 subject);

private Q_SLOTS:
    // As D-Bus has them.
    void takeAction(uint id, const QString &action);
    void takeClose(uint id, uint reason);

private:
    QHash<uint, qint64> m_subjects; ///< of the messages that are still to be seen
    QSystemTrayIcon *m_tray = nullptr;
    qint64 m_traySubject = 0;
    QTimer m_gone; ///< hides it when nobody clicks
    bool m_listens = false;
};

} // namespace ui
