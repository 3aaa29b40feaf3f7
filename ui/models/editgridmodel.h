// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/editphones.h"

#include <QAbstractTableModel>
#include <QUndoStack>

#include <optional>

namespace ui {

/// Phones edited like a spreadsheet, one a row. Keeps only the cells that differ; all others are
/// asked of the store. A cell is as it is, changed, or refused with the rule that it breaks; a
/// text that stands for what the phone has already leaves it as it is. Every edit is one step of
/// the history. Follows the store.
class EditGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        MacColumn,
        CompanyColumn,
        NameColumn,
        ProfileColumn,
        AutoprovisioningColumn,
        FirstSetting, ///< the settings follow
    };
    enum Role {
        StateRole = Qt::UserRole, ///< int of State
        ShapeRole,                ///< int of StatusShape, absent for a cell that is as it is
        ChoicesRole,              ///< QStringList: what can be chosen; empty: everything
        SecretRole,               ///< bool: never shown in clear
        CopyRole,                 ///< as it is pasted again; empty for a secret
        SentenceRole,             ///< why the cell cannot be used
    };
    enum class State { AsIs, Changed, Refused };
    /// A cell and its text; without one it is left as it is, and an empty one takes the value away.
    struct Cell
    {
        int row;
        int column;
        std::optional<QString> text;
    };
    /// First and last of each run of rows.
    using Ranges = std::vector<std::pair<int, int>>;
    /// What the cells of a column would hold.
    struct Summary
    {
        int different = 0;
        QString text;        ///< when they are all the same; dots for a secret
        bool edited = false; ///< each of them is edited, and to this text
    };

    /// The store outlives the model.
    EditGridModel(const QList<core::Target> &targets, const core::Store &store,
                  QObject *parent = nullptr);

    const EditPhones &phones() const { return m_phones; }
    QUndoStack *history() { return &m_history; }
    const EditField &field(int column) const { return m_fields.at(column); }
    /// The column of a setting, which is added if it is not there.
    int addSetting(const QString &paramName);

    /// One step of the history, named `what`. Cells that cannot be edited are passed over; returns
    /// how many cells are otherwise than before.
    int setCells(const QList<Cell> &cells, const QString &what);
    Summary summary(int column, const Ranges &rows) const;
    /// The row that shows a phone, -1 for none.
    int rowOf(int phone) const;

    int changedPhones() const { return int(m_changing.size()); }
    int refusedCells() const { return m_refused; }
    bool hasEdits() const { return !m_changing.isEmpty() || m_refused > 0; }
    /// What is to become of the phones; cells that were refused are left out.
    QList<core::PhoneEdit> edits() const;
    /// The rows that have an edit now; they stay until this is called again.
    void setOnlyChanged(bool only);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// changedPhones() or refusedCells(), or what summary() says.
    void editsChanged();

private:
    struct Edit
    {
        QString text;
        QString value;
        QString rule; ///< that refuses it; empty when it can be used
    };
    struct Step; ///< of one cell, with what was there before
    class Command;

    int phoneAt(int row) const { return m_shown ? m_shown->at(row) : row; }
    const Edit *editAt(int phone, int column) const;
    std::optional<QString> textAt(int phone, int column) const;
    /// The edit that a text makes; none when it changes nothing.
    std::optional<Edit> edited(int phone, int column, const std::optional<QString> &text) const;
    void put(int phone, int column, const std::optional<Edit> &edit);
    void apply(const QList<Step> &steps, bool forward);
    void judgeAnew();
    void announce(const QList<int> &phones);
    void followStore(const core::Store &store);
    void changePhone(core::PhoneEdit &edit, int column, const QString &value) const;

    QString heldText(int phone, int column) const;
    QString displayText(int phone, int column) const;
    QString copyText(int phone, int column) const;
    QString toolTip(int phone, int column) const;
    QString sentence(int phone, int column) const;
    QVariant shape(int phone, int column) const;
    QString shownValue(int column, const QString &value) const;

    EditPhones m_phones;
    QList<EditField> m_fields;
    QList<QHash<int, Edit>> m_edits; ///< by column, then by phone
    QHash<int, int> m_changing;      ///< usable edits of each phone that has some
    int m_refused = 0;
    std::optional<QList<int>> m_shown; ///< phones, in order; not set: all
    QUndoStack m_history;
};

} // namespace ui
