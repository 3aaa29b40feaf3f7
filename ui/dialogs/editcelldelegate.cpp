// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/edittable.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui {

EditCellDelegate::EditCellDelegate(QObject *parent)
    : StatusDelegate(EditGridModel::ShapeRole, parent)
{}

QWidget *EditCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    const QStringList choices = index.data(EditGridModel::ChoicesRole).toStringList();
    const QString name =
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    if (choices.isEmpty()) {
        QLineEdit *line = cellEditor(parent, name);
        if (index.data(EditGridModel::SecretRole).toBool())
            line->setEchoMode(QLineEdit::Password);
        return line;
    }
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(choices);
    auto *self = const_cast<EditCellDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void EditCellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        // What the person has begun is not replaced when the cell is told anew.
        if (box->lineEdit()->isModified())
            return;
        box->setCurrentIndex(box->findText(text));
        box->setEditText(text);
        box->lineEdit()->selectAll();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor); line && !line->isModified()) {
        line->setText(text);
    }
}

void EditCellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
    else if (const auto *line = qobject_cast<QLineEdit *>(editor); line && line->isModified())
        model->setData(index, line->text());
}

} // namespace ui
