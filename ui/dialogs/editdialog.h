// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "ui/dialogs/formdialog.h"

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace core {
class Preferences;
class Store;
} // namespace core

namespace ui {

class EditGridModel;
class EditStrip;
class EditTable;
class MessageBanner;

/// Many phones edited like a spreadsheet: a field for all of them above each column, and a cell for
/// each of them below. Settings are added as columns from the catalogue. Sends nothing; the widths
/// of its columns are remembered.
class EditDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `heading` says which phones they are, of one connection. Store and preferences, which may
    /// be null, outlive the dialog.
    EditDialog(const QString &heading, const QList<core::Target> &targets, const core::Store &store,
               core::Preferences *preferences = nullptr, QWidget *parent = nullptr);
    ~EditDialog() override;

    /// What is to become of the phones that change.
    QList<core::PhoneEdit> value() const;
    EditGridModel *model() const { return m_model; }
    void addSetting(const QString &paramName);

public Q_SLOTS:
    /// Asks in the dialog before edits are lost.
    void reject() override;

protected:
    void submit() override;

private:
    void build(const QString &heading);
    QHBoxLayout *buildTools();
    QWidget *buildGrid();
    void buildButtons(QVBoxLayout *page);
    QToolButton *addTool(QAction *action);
    QAction *makeAction(const char *name, const QString &text, const QString &toolTip,
                        const QKeySequence &keys = {});
    void connectParts();
    void orderTabs();
    void fillSettings();

    void showCounts();
    void showSentence();
    void showPasted(const QString &words);
    void showNothingFilled(const QString &why);
    void showWidths();
    void keepWidths() const;

    const core::Store &m_store;
    core::Preferences *m_preferences;
    EditGridModel *m_model;
    EditTable *m_table = nullptr;
    EditStrip *m_strip = nullptr;
    MessageBanner *m_banner = nullptr;
    QComboBox *m_settings = nullptr;
    QCheckBox *m_onlyChanged = nullptr;
    QLabel *m_sentence = nullptr; ///< why the current cell cannot be used
    QLabel *m_counts = nullptr;
};

} // namespace ui
