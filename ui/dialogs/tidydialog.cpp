// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tidydialog.h"

#include "ui/style/perchstyle.h"
#include "ui_tidydialog.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace ui {

TidyDialog::TidyDialog(const QList<core::RunHead> &runs, qint64 bytes, const QDateTime &now,
                       QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::TidyDialog>())
    , m_runs(runs)
    , m_now(now)
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, {});
    setPrimary(primaryButton(), false);
    setDestructive(primaryButton(), true);
    primaryButton()->setDefault(false);
    primaryButton()->setAutoDefault(false);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    const int count = int(runs.size());
    QString heading = tr("Nothing was changed with Perch yet.");
    if (!runs.isEmpty()) {
        const QDate since = QDateTime::fromMSecsSinceEpoch(runs.last().createdMs).date();
        //: %1 is a date
        heading = tr("The history has %Ln change(s) since %1.", nullptr, count)
                      .arg(QLocale().toString(since, QLocale::LongFormat));
        if (bytes > 0)
            //: %1 is a size ("12.4 MB")
            heading +=
                u' ' + tr("It takes %1 on this computer.").arg(QLocale().formattedDataSize(bytes));
    }
    m_ui->heading->setText(heading);
    for (const auto &[months, words] :
         {std::pair(1, tr("1 month")), std::pair(3, tr("3 months")), std::pair(6, tr("6 months")),
          std::pair(12, tr("1 year")), std::pair(24, tr("2 years"))})
        m_ui->age->addItem(words, months);
    m_ui->age->setCurrentIndex(m_ui->age->findData(12));
    connect(m_ui->age, &QComboBox::currentIndexChanged, this, &TidyDialog::showCount);
    showCount();
}

TidyDialog::~TidyDialog() = default;

qint64 TidyDialog::value() const
{
    return m_now.addMonths(-m_ui->age->currentData().toInt()).toMSecsSinceEpoch();
}

void TidyDialog::showCount()
{
    const qint64 before = value();
    const auto old = std::count_if(m_runs.cbegin(), m_runs.cend(), [before](const auto &head) {
        return head.hasImages && head.endedMs > 0 && head.endedMs < before;
    });
    const int count = int(old);
    //: Button: drop what is only needed to undo old changes
    primaryButton()->setText(tr("Tidy %Ln change(s)", nullptr, count));
    primaryButton()->setEnabled(count > 0);
    m_ui->hint->setText(
        count == 0 ? tr("No change of this age still has what is needed to undo it.")
                   : tr("%Ln change(s) can then no longer be undone or tried again, and passwords "
                        "that they have set are forgotten. When, what, by whom and the result stay "
                        "in the history.",
                        nullptr, count));
}

} // namespace ui
