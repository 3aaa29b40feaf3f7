// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editdialog.h"
#include "ui/shell/changeflow.h"

// Editing many phones: the edits are kept until their plan is carried out.

namespace ui {

void ChangeFlow::edit(const QString &connection, const QList<core::Target> &targets)
{
    const QPointer<core::Session> session = m_sessions.session(connection);
    if (!session || targets.isEmpty())
        return;
    auto *dialog = new EditDialog(heading(session->store(), targets), targets, session->store(),
                                  m_preferences, m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this, [this, session, dialog] {
        dialog->hide();
        comeBack(dialog,
                 previewChosen(*session, core::planEdits(dialog->value(), session->store())));
    });
    openSized(dialog);
}

} // namespace ui
