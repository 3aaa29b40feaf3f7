// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

class Actions;
class SearchLine;

/// The one line above everything: the program's menu, the search, running work, and the main
/// deed. Buttons for folded docks appear only while they are folded.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(Actions &actions, QWidget *parent = nullptr);

    SearchLine *search() const { return m_search; }
    /// The line says what it searches, in its placeholder and to assistive technology.
    void setSearchTarget(const QString &name);
    /// The list in front is being read and can be stopped; how far it is stands below it.
    void setRunning(bool running);
    void setFolded(bool tree, bool details);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *button(int id, const QString &name);

    Actions &m_actions;
    SearchLine *m_search;
    QToolButton *m_menu;
    QToolButton *m_tree;
    QToolButton *m_details;
    QToolButton *m_stop;
    QPushButton *m_register;
};

} // namespace ui
