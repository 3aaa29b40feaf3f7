// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

/// The search line: a magnifying glass, a text, a cross that clears it. textChanged() comes with
/// every keystroke (our index answers within a frame, so nothing is delayed). Esc clears a text;
/// on an empty line it emits escaped(), for whoever gives the focus back. Down emits
/// leftDownwards(), so that arrows reach the results.
class SearchLine : public QLineEdit
{
    Q_OBJECT
public:
    /// `name` says what is searched; it is the accessible name and, without a placeholder of
    /// its own, the placeholder.
    explicit SearchLine(const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void escaped();
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
