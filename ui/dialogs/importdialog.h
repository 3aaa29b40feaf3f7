// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importjob.h"
#include "core/store/scope.h"
#include "ui/dialogs/formdialog.h"
#include "ui/widgets/message.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMimeData;
class QVBoxLayout;

namespace core {
class Preferences;
class Store;
} // namespace core

namespace ui {

class DataTable;
class ExportJob;
class ImportFilters;
class ImportModel;
class MappingStrip;
class StatePane;

/// From a file, dropped or pasted text to the phones that it registers and changes: shows how it
/// was read, what each column is taken for and what each row would do, all of which can be put
/// right; sends nothing. What a person says of the columns is remembered for files of that layout.
class ImportDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `scope` limits where phones may come; new ones go to its company when the file names none.
    /// Store and preferences, which may be null, outlive the dialog.
    ImportDialog(const core::Store &store, const core::Scope &scope,
                 core::Preferences *preferences = nullptr, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void openFile(const QString &path);
    void takeText(const QString &text);
    void saveRejected(const QString &path);
    core::Plan value() const;

Q_SIGNALS:
    /// Every row has its verdict, or the check was stopped.
    void checked();

protected:
    void submit() override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QHBoxLayout *buildSource();
    QHBoxLayout *buildFormat();
    QHBoxLayout *buildTargets();
    QHBoxLayout *buildVerdicts();
    QWidget *buildTable();
    void connectParts();
    void fillCompanies();

    void chooseFile();
    void chooseRejected();
    void paste();
    bool take(const QMimeData *dropped);
    void takeBytes(const QByteArray &bytes, const QString &source);
    void fail(const core::Error &error);
    void forget();
    void read();
    void showFormat();
    void takeFormat();
    void showSheet(const core::ImportSheet &sheet, const core::ImportMapping &mapping);
    void showProblem(const QString &text);
    void showEmpty();
    void check();
    void takeCheck(const core::ImportCheck &check);
    void takeMapping(const core::ImportMapping &mapping);
    void showCounts();
    void showReason();
    void fitColumns();
    /// What is being read or checked.
    void stop();
    /// Stops; closes when there is nothing to stop.
    void escape();

    const core::Store &m_store;
    const core::Scope m_scope;
    core::Preferences *m_preferences;
    std::shared_ptr<core::Mailbox> m_mailbox;
    std::unique_ptr<core::ImportJob> m_job;
    std::unique_ptr<ExportJob> m_saving;
    QByteArray m_bytes;
    QString m_path;              ///< of the file, empty for pasted text
    QString m_source;            ///< name of the file, for the heading
    int m_reading = 0;           ///< counts what was begun, so that only the last counts
    core::ImportFormat m_format; ///< what the person says
    core::ImportMapping m_mapping;

    ImportModel *m_model;
    QLabel *m_heading = nullptr;
    QComboBox *m_company = nullptr;
    QCheckBox *m_otherMakers = nullptr;
    QWidget *m_formatRow = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QCheckBox *m_header = nullptr;
    ImportFilters *m_filters = nullptr;
    QPushButton *m_save = nullptr;
    MappingStrip *m_strip = nullptr;
    DataTable *m_table = nullptr;
    StatePane *m_state = nullptr;
    QLabel *m_reason = nullptr; ///< of the current row that is rejected, in full
};

} // namespace ui
