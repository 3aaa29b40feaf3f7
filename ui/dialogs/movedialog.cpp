// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movedialog.h"

#include "ui_movedialog.h"

#include "core/store/store.h"
#include "ui/models/companypath.h"

#include <QCompleter>
#include <QPushButton>
#include <QSet>

namespace ui {

MoveDialog::MoveDialog(const QString &heading, const QList<core::Target> &targets,
                       const core::Store &store, QWidget *parent)
    : FormDialog(parent)
    , m_targets(targets)
    , m_store(store)
    , m_ui(std::make_unique<Ui::MoveDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Preview…"));
    m_ui->heading->setText(heading);
    m_ui->hint->setText(tr("The profiles of the old company do not exist in the new one. All other "
                           "settings go along."));
    offerCompanies();
    connect(m_ui->company, &QComboBox::currentTextChanged, this, &MoveDialog::offerProfiles);
    offerProfiles();
}

MoveDialog::~MoveDialog() = default;

void MoveDialog::offerCompanies()
{
    QSet<QString> from;
    for (const core::Target &target : m_targets)
        from.insert(target.company);
    QList<std::pair<QString, QString>> companies;
    for (const core::Company &company : m_store.companies()) {
        if (from.size() > 1 || !from.contains(company.uuid))
            companies.append({companyPath(m_store, company.uuid), company.uuid});
    }
    std::sort(companies.begin(), companies.end(),
              [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[path, uuid] : std::as_const(companies))
        m_ui->company->addItem(path, uuid);
    m_ui->company->setEditable(true);
    m_ui->company->setInsertPolicy(QComboBox::NoInsert);
    m_ui->company->completer()->setFilterMode(Qt::MatchContains);
    m_ui->company->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

/// The one whose whole name stands there; empty as long as it is being typed.
QString MoveDialog::company() const
{
    const int index = m_ui->company->findText(m_ui->company->currentText());
    return index < 0 ? QString() : m_ui->company->itemData(index).toString();
}

/// Those that fit at least one of the phones.
void MoveDialog::offerProfiles()
{
    QSet<QString> groups;
    for (const core::Target &target : m_targets) {
        if (const auto phone = m_store.endpoint(target.company, target.mac))
            groups.insert(core::productGroupOf(*phone, m_store));
    }
    m_ui->profile->clear();
    //: Choice: the moved phones get no profile
    m_ui->profile->addItem(tr("None"), QString());
    primaryButton()->setEnabled(!company().isEmpty());
    for (const core::Profile &profile : m_store.profiles(company())) {
        if (groups.contains(profile.productGroup) || groups.contains(QString()))
            m_ui->profile->addItem(profile.name, profile.uuid);
    }
}

core::Move MoveDialog::value() const
{
    return {company(), m_ui->profile->currentData().toString()};
}

} // namespace ui
