// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace ui {

class Actions;
class ElidedLabel;

/// Says above a list which saved view it shows, whether it differs from what is saved, and offers
/// to save, revert and leave it. Hidden while there is none.
class ViewBar : public QFrame
{
    Q_OBJECT

public:
    explicit ViewBar(Actions &actions, QWidget *parent = nullptr);

    /// An empty name hides it.
    void setView(const QString &name, bool modified);
    bool isModified() const { return m_isModified; }

private:
    ElidedLabel *m_name;
    QLabel *m_modified;
    QList<QToolButton *> m_offers; ///< that a modified view has
    bool m_isModified = false;
};

} // namespace ui
