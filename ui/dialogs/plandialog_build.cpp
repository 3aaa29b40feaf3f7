// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog is made of.
#include "ui/dialogs/plandialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/rolloutstrip.h"
#include "ui/models/planmodel.h"
#include "ui/style/perchstyle.h"
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/searchline.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

namespace {

constexpr QSize usualSize(1080, 680);
constexpr int fewestRows = 6; // with the heading; below that nobody compares anything

} // namespace

void PlanDialog::build()
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(QStringLiteral("PlanDialog"));
    resizeWithinScreen(this, usualSize);
    m_heading = new QLabel(this);
    m_heading->setFont(fontFor(FontRole::Heading, font()));
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_warnings = new MessageBanner(this);
    m_outcome = new MessageBanner(this);
    m_warnings->setClosable(false);
    m_outcome->setClosable(false);
    buildTable();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::page, space::page, space::page);
    page->setSpacing(space::groups);
    page->addWidget(m_heading);
    page->addWidget(m_summary);
    page->addWidget(m_warnings);
    page->addWidget(m_outcome);
    page->addWidget(buildFinding());
    page->addWidget(m_table, 1);
    page->addStretch();
    m_rollout = new RolloutStrip(this);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!m_run)
            m_tick.stop();
        else
            isAtGate() || m_keyTold ? showState() : updateProgress();
    });
    connect(m_rollout, &RolloutStrip::changed, this, &PlanDialog::showWaves);
    page->addWidget(m_rollout);
    page->addWidget(buildConfirmation());
    buildButtons(page);
}

QWidget *PlanDialog::buildFinding()
{
    m_finding = new QWidget(this);
    buildSearch();
    m_grouping = new QComboBox(m_finding);
    m_grouping->setObjectName(QStringLiteral("grouping"));
    m_grouping->setAccessibleName(tr("Group by"));
    //: Label of a choice: what the rows of a list are grouped by
    auto *label = new QLabel(tr("&Group by"), m_finding);
    label->setBuddy(m_grouping);
    auto *row = new QHBoxLayout(m_finding);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::controls);
    row->addWidget(m_search, 1);
    row->addWidget(label);
    row->addWidget(m_grouping);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &PlanDialog::regroup);
    return m_finding;
}

void PlanDialog::buildSearch()
{
    m_search = new SearchLine(tr("Search the changes: phone, MAC, value"), m_finding);
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_model->setFilter(text.trimmed()); });
    connect(m_search, &SearchLine::escaped, this, [this] {
        if (m_search->text().isEmpty())
            close();
        m_search->clear();
    });
    connect(m_search, &SearchLine::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
}

void PlanDialog::buildTable()
{
    m_table = new DataTable(tr("Changes"), this);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(fewestRows * metric::row);
    m_table->setItemDelegateForColumn(PlanModel::MacColumn, new MacDelegate(m_table));
    m_table->setItemDelegateForColumn(PlanModel::ResultColumn,
                                      new StatusDelegate(PlanModel::ShapeRole, m_table));
    connect(m_table, &DataTable::escaped, this, &QDialog::close);
    connect(m_table, &DataTable::openRequested, this,
            [this](const QModelIndex &index) { m_model->toggleGroup(index.row()); });
}

QWidget *PlanDialog::buildConfirmation()
{
    m_confirmation = new QWidget(this);
    auto *row = new QHBoxLayout(m_confirmation);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::controls);
    m_confirmText = new QLabel(m_confirmation);
    m_confirmText->setTextFormat(Qt::PlainText);
    m_confirmText->setWordWrap(true);
    m_typed = new QLineEdit(m_confirmation);
    m_typed->setObjectName(QStringLiteral("typed"));
    m_confirmText->setBuddy(m_typed);
    row->addWidget(m_confirmText, 1);
    row->addWidget(m_typed, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &PlanDialog::updatePrimary);
    return m_confirmation;
}

void PlanDialog::buildButtons(QVBoxLayout *page)
{
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    auto *box = new QDialogButtonBox(this);
    m_primary = box->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_primary->setObjectName(QStringLiteral("primary"));
    m_pause = box->addButton(tr("&Pause"), QDialogButtonBox::ActionRole);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_stop = box->addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
    m_close = box->addButton(QDialogButtonBox::Cancel);
    m_stop->hide(); // after the last addition, which shows all of them
    m_pause->hide();
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_primary, &QPushButton::clicked, this, [this] { m_run ? retryFailed() : apply(); });
    connect(m_pause, &QPushButton::clicked, this, &PlanDialog::pauseOrGoOn);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_pause->setEnabled(false);
        if (m_run)
            m_run->stop();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(space::groups);
    row->addWidget(m_progress, 1);
    row->addStretch();
    row->addWidget(box);
    page->addLayout(row);
}

} // namespace ui
