// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace ui {

/// What all forms share: one primary button named by its deed, problems written under their
/// field, no box in front of the form. A form opens with open() and is asked for its value();
/// submitted() means that the value is complete, the form stays open until its owner closes it.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FormDialog(QWidget *parent);

    QPushButton *primaryButton() const { return m_primary; }

Q_SIGNALS:
    void submitted();

protected:
    /// Grows when its texts need more lines.
    bool event(QEvent *event) override;
    /// Adds the primary button to a box that has Cancel; call once after setupUi().
    void adoptButtons(QDialogButtonBox *box, const QString &deed);
    /// Shows `text` under a field, or hides the line when empty. Read out with the field.
    static void showProblem(QLabel *line, QWidget *field, const QString &text);
    /// Emits submitted() when the form is complete. Called by the primary button and Enter.
    virtual void submit();

private:
    QPushButton *m_primary = nullptr;
};

} // namespace ui
