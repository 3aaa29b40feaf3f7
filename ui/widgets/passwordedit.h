// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

/// A line for a secret with an eye that shows it. Hidden again when the line is cleared or
/// goes out of sight. The eye can be reached with Ctrl+Shift+H as well as with the mouse.
class PasswordEdit : public QLineEdit
{
    Q_OBJECT
public:
    /// For forms, which set the accessible name themselves.
    explicit PasswordEdit(QWidget *parent);
    /// `name` is the accessible name.
    explicit PasswordEdit(const QString &name, QWidget *parent = nullptr);
    bool isRevealed() const;

public Q_SLOTS:
    void setRevealed(bool revealed);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QAction *m_eye;
};

} // namespace ui
