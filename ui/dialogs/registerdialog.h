// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/store/scope.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace core {
class Store;
}

namespace ui {

namespace Ui {
class RegisterDialog;
}

class DataTable;
class FindingsModel;

/// Asks which phones to register where. Takes any text and points out doubles and malformed
/// addresses while it is typed. Follows the store, so profiles may arrive later.
class RegisterDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `scope` limits the companies offered; its company is chosen first.
    RegisterDialog(const core::Store &store, const core::Scope &scope, QWidget *parent = nullptr);
    ~RegisterDialog() override;

    core::Registration value() const;

protected:
    void submit() override;

private:
    void buildTable();
    void fillCompanies(const core::Scope &scope);
    void fillProfiles();
    void fillGroups();
    void readText();
    void showRedirectFields(bool show);
    QStringList namesFor(const QList<core::MacFinding> &findings) const;

    const core::Store &m_store;
    FindingsModel *m_findings;
    DataTable *m_table = nullptr;
    std::unique_ptr<Ui::RegisterDialog> m_ui;
};

} // namespace ui
