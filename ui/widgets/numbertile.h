// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/status.h"

#include <QAbstractButton>

#include <optional>

namespace ui {

/// A number with what it counts, to be pressed.
class NumberTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NumberTile(const QString &name, QWidget *parent = nullptr);

    /// `shape` stands beside a number that needs a look.
    void setNumber(const QString &number, const QString &label, std::optional<StatusShape> shape);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont wordsFont() const;

    QString m_number;
    QString m_label;
    std::optional<StatusShape> m_shape;
};

} // namespace ui
