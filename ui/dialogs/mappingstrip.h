// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcolumns.h"

#include <QWidget>

class QComboBox;
class QHeaderView;
class QLabel;
class QStandardItemModel;

namespace ui {

/// A combo box above each column of a file that says what the column is taken for. Stands above
/// the header and follows its columns as they are sized and scrolled. The header outlives it.
class MappingStrip : public QWidget
{
    Q_OBJECT

public:
    explicit MappingStrip(QHeaderView *header, QWidget *parent = nullptr);

    /// The settings that a column may be taken for.
    void setCatalogue(const core::Catalogue &catalogue);
    /// `titles` name the combo boxes for those who hear them. Emits nothing.
    void setMapping(const core::ImportMapping &mapping, const QStringList &titles);

Q_SIGNALS:
    /// By the person.
    void changed(const core::ImportMapping &mapping);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QComboBox *makeBox();
    void choose(const QComboBox *box);
    void place();

    QHeaderView *m_header;
    QLabel *m_label;
    QStandardItemModel *m_choices;
    QList<QComboBox *> m_boxes;
    core::ImportMapping m_mapping;
};

} // namespace ui
