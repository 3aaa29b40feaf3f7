// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

class FlowLayout;
class IconLabel;

/// A message in the pane it belongs to: an icon, the title, cause and cure below it, buttons
/// for what can be done, Details, and a cross. Its text can be selected and copied. It tells
/// assistive technology when a message appears. Hidden until the first setMessage().
class MessageBanner : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBanner(QWidget *parent = nullptr);

    /// Replaces the text and removes earlier buttons, then shows the banner.
    void setMessage(const Message &message);
    const Message &message() const { return m_message; }
    /// The same message in other words, as time goes on: its buttons stay and nothing is told.
    void setTitle(const QString &title);
    /// One more button, named by its deed; the banner owns it. Connect to its clicked().
    QPushButton *addButton(const QString &text);
    void setClosable(bool closable);
    /// Puts the buttons beside the text instead of below it, wherever the text still fits there
    /// without a break. Off by default.
    void setButtonsBeside(bool beside);
    QSize sizeHint() const override;

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    /// The person has closed it.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildText(QHBoxLayout *row);
    void showDetails(bool show);
    void placeButtons();

    Message m_message;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_body;
    QVBoxLayout *m_text = nullptr;
    FlowLayout *m_buttons; ///< where they have no room in one line, they take several
    QToolButton *m_detailsButton;
    QToolButton *m_copyButton;
    QToolButton *m_close;
    QPlainTextEdit *m_details;
    bool m_wantBeside = false;
    bool m_isBeside = false;
};

} // namespace ui
