// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace ui {

class ElidedLabel;

/// A heading above a group, with an optional widget at its end (a button, a count).
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    /// Section: small, secondary, above a list. Page: the large one of a page or dialog.
    enum class Level { Section, Subheading, Page };
    Q_ENUM(Level)

    explicit SectionHeader(const QString &text, Level level = Level::Section,
                           QWidget *parent = nullptr);
    void setText(const QString &text);
    /// Takes ownership.
    void setTrailing(QWidget *widget);

private:
    ElidedLabel *m_label;
    QHBoxLayout *m_row;
};

} // namespace ui
