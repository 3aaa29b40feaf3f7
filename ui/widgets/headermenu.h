// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QHeaderView;
class QMenu;
class QToolButton;

namespace ui {

/// Lets people choose, move and size the columns of a table: a menu on the header (right click
/// or the context-menu key), the same behind a button, and one blob that keeps it all. The
/// header owns it.
class HeaderMenu : public QObject
{
    Q_OBJECT
public:
    explicit HeaderMenu(QHeaderView *header);

    /// A button that opens the menu; owned by `parent`.
    QToolButton *createButton(QWidget *parent);
    /// Fills `menu` with a checkable action a column and "Reset columns".
    void fill(QMenu *menu);
    /// A column that is always shown, the one that names the row. None by default.
    void setFixedColumn(int column) { m_fixed = column; }
    int fixedColumn() const { return m_fixed; }
    /// Takes what is shown now as that to which "Reset columns" returns.
    void rememberDefaults();
    void reset(); ///< to these

    QByteArray saveState() const;
    /// False, and nothing changed, if the blob is not ours or has other columns.
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Shown columns, their order, size or the sorting have been changed by hand.
    void changed();

private:
    void popUp(const QPoint &globalPosition);
    int shownColumns() const;

    QHeaderView *m_header;
    QByteArray m_defaults;
    int m_fixed = -1;
};

} // namespace ui
