// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/editgridmodel.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;

namespace ui {

class EditTable;
class ElidedLabel;

/// A field above each column of the edit grid that shows what all phones, or those of several
/// selected rows, would have there, and gives all of them one value, or their own again. Stands
/// above the header and follows its columns. Table and model outlive it.
class EditStrip : public QWidget
{
    Q_OBJECT

public:
    EditStrip(EditGridModel *model, EditTable *table, QWidget *parent = nullptr);

    /// Shows what is meant and what it holds, at once; when it is not visible, once it is.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QComboBox *makeBox(int column);
    void place();
    void showCount();
    void showSummary(int column);
    void choose(int column, int item);
    void take(int column);
    bool handleKey(QComboBox *box, int key);
    void set(int column, const std::optional<QString> &text);
    /// The rows that are meant: the selected ones when they are several, else all.
    EditGridModel::Ranges rows() const;

    EditGridModel *m_model;
    EditTable *m_table;
    ElidedLabel *m_label;
    QList<QComboBox *> m_boxes; ///< from NameColumn on
    QTimer m_later;             ///< many changes in a row are shown once
    QDeadlineTimer m_rest{0};   ///< until then, longer where it costs much
};

} // namespace ui
