// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace ui {

/// What the desktop's settings portal says about appearance: asked once, then told of changes.
/// Never waits; silent where there is no portal. Built only where D-Bus is the desktop's way.
class SettingsPortal : public QObject
{
    Q_OBJECT
public:
    explicit SettingsPortal(QObject *parent = nullptr);
    void ask();

Q_SIGNALS:
    /// `key` of org.freedesktop.appearance: "color-scheme" (0 none, 1 dark, 2 light) or
    /// "contrast" (1 high).
    void told(const QString &key, uint value);

private Q_SLOTS:
    void takeChange(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QString &key, const QVariant &value);
};

} // namespace ui
