// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scanjudge.h"
#include "ui/widgets/status.h"

#include <QFrame>

class QLabel;

namespace ui {

class IconLabel;

/// How the last scan went, to be seen from across a room: a shape, a colour and words, with the
/// address in large type. Tells assistive technology each time.
class VerdictPanel : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void showVerdict(const core::ScanVerdict &verdict);
    /// Something else that happened; `address` may be empty.
    void showText(StatusShape shape, const QString &headline, const QString &sentence,
                  const QString &address = {});
    StatusShape shape() const { return m_shape; }
    QString headline() const;
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();

    StatusShape m_shape = StatusShape::Unknown;
    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_address;
    QLabel *m_sentence;
};

} // namespace ui
