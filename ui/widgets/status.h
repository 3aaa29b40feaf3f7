// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QString>
#include <QWidget>

namespace ui {

/// A status is told apart by its shape as well as by its colour: filled circle, ring, triangle,
/// square with a cross, diamond.
enum class StatusShape { Good, Waiting, Attention, Bad, Unknown };

Tone toneOf(StatusShape shape);
QString iconNameOf(StatusShape shape);
void drawStatus(QPainter *painter, const QRect &rect, StatusShape shape, const QPalette &palette);

/// Shape and word in a line, for the details pane and for badges.
class StatusLabel : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLabel(QWidget *parent = nullptr);
    void setStatus(StatusShape shape, const QString &word);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusShape m_shape = StatusShape::Unknown;
    QString m_word;
};

} // namespace ui
