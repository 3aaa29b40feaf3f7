// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/registerdialog.h"

#include "ui_registerdialog.h"

#include "core/store/store.h"
#include "ui/dialogs/redirectfields.h"
#include "ui/models/companypath.h"
#include "ui/models/findingsmodel.h"
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"

#include <QPushButton>

namespace ui {

using Verdict = core::MacFinding::Verdict;

namespace {

/// What stands beside the address in its line, without separators: usually the name.
QString restOfLine(QString line, const QString &address)
{
    line.replace(address, QStringLiteral(" "));
    static const QString separators = QStringLiteral("\t\r;:,|=\"' ");
    qsizetype from = 0;
    qsizetype to = line.size();
    while (from < to && separators.contains(line.at(from)))
        ++from;
    while (to > from && separators.contains(line.at(to - 1)))
        --to;
    return line.mid(from, to - from).simplified().left(255);
}

} // namespace

RegisterDialog::RegisterDialog(const core::Store &store, const core::Scope &scope, QWidget *parent)
    : FormDialog(parent)
    , m_store(store)
    , m_findings(new FindingsModel(this))
    , m_ui(std::make_unique<Ui::RegisterDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Preview…"));
    buildTable();
    m_ui->macs->setFont(fontFor(FontRole::Mono, font()));
    fillCompanies(scope);
    fillProfiles();
    fillGroups();
    showRedirectFields(false);
    readText();
    connect(m_ui->company, &QComboBox::currentIndexChanged, this, &RegisterDialog::fillProfiles);
    connect(&store, &core::Store::profilesChanged, this, &RegisterDialog::fillProfiles);
    connect(&store, &core::Store::catalogueChanged, this, &RegisterDialog::fillGroups);
    connect(m_ui->macs, &QPlainTextEdit::textChanged, this, &RegisterDialog::readText);
    connect(m_ui->namesFromLines, &QCheckBox::toggled, this, &RegisterDialog::readText);
    connect(m_ui->redirect, &QCheckBox::toggled, this, &RegisterDialog::showRedirectFields);
    m_ui->macs->setFocus();
}

RegisterDialog::~RegisterDialog() = default;

void RegisterDialog::buildTable()
{
    m_table = new DataTable(tr("Addresses found"), this);
    m_table->setObjectName(QStringLiteral("findings"));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_findings);
    m_table->setItemDelegateForColumn(FindingsModel::MacColumn, new MacDelegate(m_table));
    m_table->setItemDelegateForColumn(FindingsModel::VerdictColumn,
                                      new StatusDelegate(FindingsModel::ShapeRole, m_table));
    m_ui->right->addWidget(m_table);
    setTabOrder(m_ui->namesFromLines, m_table);
    setTabOrder(m_table, m_ui->profile);
    connect(m_table, &DataTable::escaped, this, &QDialog::reject);
}

void RegisterDialog::fillCompanies(const core::Scope &scope)
{
    for (const QString &uuid : m_store.companiesIn({scope.connection, scope.company, true}))
        m_ui->company->addItem(companyPath(m_store, uuid), uuid);
}

void RegisterDialog::fillProfiles()
{
    const QString chosen = m_ui->profile->currentData().toString();
    m_ui->profile->clear();
    m_ui->profile->addItem(tr("None"), QString());
    for (const core::Profile &profile : m_store.profiles(m_ui->company->currentData().toString())) {
        const core::ProductGroup *group = m_store.catalogue().productGroup(profile.productGroup);
        m_ui->profile->addItem(group == nullptr ? profile.name
                                                : tr("%1 (%2)").arg(profile.name, group->name),
                               profile.uuid);
    }
    m_ui->profile->setCurrentIndex(qMax(0, m_ui->profile->findData(chosen)));
}

void RegisterDialog::fillGroups()
{
    const QString chosen = m_ui->group->currentData().toString();
    m_ui->group->clear();
    m_ui->group->addItem(tr("As the address tells"), QString());
    for (const core::ProductGroup &group : m_store.catalogue().productGroups())
        m_ui->group->addItem(group.name, group.uuid);
    m_ui->group->setCurrentIndex(qMax(0, m_ui->group->findData(chosen)));
}

QStringList RegisterDialog::namesFor(const QList<core::MacFinding> &findings) const
{
    if (!m_ui->namesFromLines->isChecked())
        return {};
    QHash<int, int> addressesInLine;
    for (const core::MacFinding &finding : findings)
        ++addressesInLine[finding.line];
    const QStringList lines = m_ui->macs->toPlainText().split(u'\n');
    QStringList names;
    for (const core::MacFinding &finding : findings)
        names.append(addressesInLine.value(finding.line) == 1
                         ? restOfLine(lines.value(finding.line - 1), finding.text)
                         : QString());
    return names;
}

void RegisterDialog::readText()
{
    const QList<core::MacFinding> findings = core::findMacAddresses(m_ui->macs->toPlainText());
    m_findings->setFindings(findings, namesFor(findings));
    m_table->setColumnHidden(FindingsModel::NameColumn, !m_ui->namesFromLines->isChecked());
    m_table->resizeColumnsToContents();
    int usable = 0;
    int wrong = 0;
    int twice = 0;
    for (const core::MacFinding &finding : findings) {
        usable += finding.verdict == Verdict::Valid || finding.verdict == Verdict::Foreign ? 1 : 0;
        wrong += finding.verdict == Verdict::Malformed ? 1 : 0;
        twice += finding.verdict == Verdict::Duplicate ? 1 : 0;
    }
    QStringList facts{tr("%Ln address(es) to register", nullptr, usable)};
    if (twice > 0)
        facts.append(tr("%Ln double(s)", nullptr, twice));
    if (wrong > 0)
        facts.append(tr("%Ln malformed", nullptr, wrong));
    m_ui->summary->setText(facts.join(QStringLiteral(", ")));
    primaryButton()->setEnabled(usable > 0);
    primaryButton()->setText(usable > 0 ? tr("Preview %Ln phone(s)…", nullptr, usable)
                                        : tr("Preview…"));
}

void RegisterDialog::showRedirectFields(bool show)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->urlLabel), static_cast<QWidget *>(m_ui->url),
          static_cast<QWidget *>(m_ui->userLabel), static_cast<QWidget *>(m_ui->user),
          static_cast<QWidget *>(m_ui->passwordLabel), static_cast<QWidget *>(m_ui->password)})
        widget->setVisible(show);
    showProblem(m_ui->urlProblem, m_ui->url, {});
}

core::Registration RegisterDialog::value() const
{
    core::Registration wish;
    wish.company = m_ui->company->currentData().toString();
    wish.profile = m_ui->profile->currentData().toString();
    wish.productGroup = m_ui->group->currentData().toString();
    wish.autoprovisioning = m_ui->autoprovisioning->isChecked();
    const QList<core::MacFinding> &findings = m_findings->findings();
    const QStringList names = namesFor(findings);
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Verdict verdict = findings.at(i).verdict;
        if (verdict != Verdict::Valid && verdict != Verdict::Foreign)
            continue;
        wish.macs.append(findings.at(i).mac);
        if (!names.isEmpty())
            wish.names.append(names.at(i));
    }
    if (m_ui->redirect->isChecked())
        wish.redirection = redirectionFrom(m_ui->url, m_ui->user, m_ui->password);
    return wish;
}

void RegisterDialog::submit()
{
    if (!primaryButton()->isEnabled())
        return;
    const QString problem = m_ui->redirect->isChecked() ? redirectUrlProblem(m_ui->url) : QString();
    showProblem(m_ui->urlProblem, m_ui->url, problem);
    if (problem.isEmpty())
        Q_EMIT submitted();
    else
        m_ui->url->setFocus();
}

} // namespace ui
