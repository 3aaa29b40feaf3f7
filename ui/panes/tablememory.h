// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/savedview.h"
#include "ui/models/tablemodel.h"

#include <QHash>
#include <QItemSelection>
#include <QPersistentModelIndex>
#include <QTimer>

namespace core {
class Preferences;
}

namespace ui {

class DataTable;

/// What a table keeps: its columns from one start to the next, and what is selected and in sight
/// while rows come and go. Table and model must outlive it (their pane owns all three).
class TableMemory : public QObject
{
    Q_OBJECT

public:
    TableMemory(DataTable *table, TableModel *model, core::Preferences &preferences);
    ~TableMemory() override; ///< writes what is not written yet

    /// Once, after the columns are there: what "Reset columns" means (widths in letters; addresses
    /// as wide as they are), then what was remembered under `name`.
    void restoreColumns(const QString &name, const QList<int> &hidden,
                        const QHash<int, int> &widths);
    /// Shows the columns of a saved view; those that were there are kept aside, and what the
    /// person changes from now on is remembered apart from them. Returns how the table stands
    /// then; with `resumed` the changes of the last run come on top of it.
    core::ViewLayout enterView(const core::ViewLayout &layout, bool resumed);
    void leaveView(); ///< back to the columns that were there without a view
    bool isInView() const { return !m_withoutView.isEmpty(); }

    /// Hides a column for the subject in front, which is not remembered; a view shows what it
    /// wants.
    void setColumnShownHere(int column, bool shown);

    QStringList selectedKeys(int most) const;
    /// Keys that are not there yet are waited for, as the list may still be on its way, until the
    /// person selects something else.
    void selectKeys(const QStringList &keys);
    const QStringList &wantedKeys() const { return m_wantedKeys; }

    /// Before another search, which is seen from its top: what is selected now is selected again
    /// whenever it is shown, until the person selects something else. What is typed on the way to
    /// a search may find nothing.
    void beginSearch();
    void dropSearch(); ///< it shows nothing else than the one before

private:
    void writeColumns();
    void select(const QStringList &keys, bool bringIntoSight);
    void keepSelection();
    void holdSelection();
    void followSelection(const QItemSelection &selected);
    void letGo();
    void restoreHeld();
    void restoreMarked();
    void stepTo(int row);
    void selectRows(const RowRanges &rows);
    void applyColumnHere();
    QString rememberedAs() const;
    void keepPlace();
    void keepPlaceByKey();
    void dropPlace();
    void showTop();
    void restorePlace();

    DataTable *m_table;
    TableModel *m_model;
    QString m_name;
    core::Preferences &m_preferences;
    QTimer m_saveTimer;
    QPersistentModelIndex m_anchor; ///< stays where it is while rows arrive
    QString m_anchorKey;            ///< the same through a reset
    int m_anchorOffset = 0;
    QString m_shownAs; ///< search and order of what the last reset showed
    QStringList m_wantedKeys;
    QString m_currentKey;         ///< of the row that the keyboard stood on before a reset
    bool m_keptSelection = false; ///< they were selected before a reset
    bool m_isHeld = false;        ///< by the model's marks, or by their keys
    QStringList m_heldKeys;
    QString m_heldCurrentKey;
    bool m_restoring = false;
    bool m_isNewSearch = false;
    QByteArray m_withoutView; ///< the columns aside; empty: no view is shown
    int m_column = -1;        ///< that setColumnShownHere() is about
    bool m_shownHere = true;
    int m_hiddenHere = -1;
};

} // namespace ui
