// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "core/store/store.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/importfilters.h"
#include "ui/dialogs/mappingstrip.h"
#include "ui/models/companypath.h"
#include "ui/models/importmodel.h"
#include "ui/models/importwords.h"
#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/statepane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

// How the dialog is put together.

namespace ui {

namespace {

QLabel *labelFor(QWidget *field, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    return label;
}

} // namespace

void ImportDialog::build()
{
    setObjectName(QStringLiteral("ImportDialog"));
    setWindowTitle(tr("Import phones"));
    setAcceptDrops(true);
    resizeWithinScreen(this, {1080, 680});
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::page, space::page, space::page);
    page->setSpacing(space::groups);
    page->addLayout(buildSource());
    page->addLayout(buildTargets());
    m_formatRow = new QWidget(this);
    auto *details = new QVBoxLayout(m_formatRow);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(space::groups);
    details->addLayout(buildFormat());
    details->addLayout(buildVerdicts());
    page->addWidget(m_formatRow);
    m_state = new StatePane(buildTable(), this);
    page->addWidget(m_state, 1);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    page->addWidget(box);
    adoptButtons(box, tr("Preview…"));
    connectParts();
}

QHBoxLayout *ImportDialog::buildSource()
{
    m_heading = new QLabel(this);
    m_heading->setFont(fontFor(FontRole::Heading, font()));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    auto *open = new QPushButton(icon(QStringLiteral("import")), tr("&Open file…"), this);
    open->setObjectName(QStringLiteral("open"));
    auto *paste = new QPushButton(icon(QStringLiteral("copy")), tr("&Paste"), this);
    paste->setObjectName(QStringLiteral("paste"));
    paste->setToolTip(
        tr("Take rows copied from a spreadsheet or a text (%1)")
            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    connect(open, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(paste, &QPushButton::clicked, this, &ImportDialog::paste);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::controls);
    row->addWidget(m_heading, 1);
    row->addWidget(open);
    row->addWidget(paste);
    return row;
}

QHBoxLayout *ImportDialog::buildTargets()
{
    m_company = new QComboBox(this);
    m_company->setObjectName(QStringLiteral("company"));
    m_company->setAccessibleName(tr("Company of new phones"));
    m_company->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_otherMakers = new QCheckBox(tr("Also addresses of other &makers"), this);
    m_otherMakers->setObjectName(QStringLiteral("otherMakers"));
    m_otherMakers->setToolTip(
        tr("Registers addresses that are neither Snom’s nor Gigaset’s instead of rejecting them"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::controls);
    row->addWidget(labelFor(m_company, tr("&New phones belong to"), this));
    row->addWidget(m_company, 1);
    row->addSpacing(space::controls);
    row->addWidget(m_otherMakers);
    return row;
}

QHBoxLayout *ImportDialog::buildFormat()
{
    m_encoding = new QComboBox(this);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_encoding->setAccessibleName(tr("Encoding"));
    for (const auto encoding : {core::TextEncoding::Utf8, core::TextEncoding::Windows1252,
                                core::TextEncoding::Utf16Le, core::TextEncoding::Utf16Be})
        m_encoding->addItem(ImportWords::encoding(encoding), int(encoding));
    m_delimiter = new QComboBox(this);
    m_delimiter->setObjectName(QStringLiteral("delimiter"));
    m_delimiter->setAccessibleName(tr("Delimiter"));
    for (const QChar delimiter : core::usualDelimiters())
        m_delimiter->addItem(ImportWords::delimiter(delimiter), delimiter);
    m_header = new QCheckBox(tr("&First row is a header"), this);
    m_header->setObjectName(QStringLiteral("header"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::controls);
    row->addWidget(labelFor(m_delimiter, tr("&Delimiter"), this));
    row->addWidget(m_delimiter);
    row->addSpacing(space::controls);
    row->addWidget(labelFor(m_encoding, tr("&Encoding"), this));
    row->addWidget(m_encoding);
    row->addSpacing(space::controls);
    row->addWidget(m_header);
    row->addStretch();
    return row;
}

QHBoxLayout *ImportDialog::buildVerdicts()
{
    m_filters = new ImportFilters(this);
    m_save = new QPushButton(icon(QStringLiteral("export")), QString(), this);
    m_save->setObjectName(QStringLiteral("saveRejected"));
    m_save->hide();
    m_save->setToolTip(tr("Write the rejected rows to a file that says why, to put them right and "
                          "import it again"));
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::chooseRejected);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::controls);
    row->addWidget(m_filters);
    row->addStretch();
    row->addWidget(m_save);
    return row;
}

QWidget *ImportDialog::buildTable()
{
    auto *content = new QWidget(this);
    m_table = new DataTable(tr("Rows of the file"), content);
    m_table->setObjectName(QStringLiteral("rows"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StatusDelegate(ImportModel::ShapeRole, m_table));
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    m_strip = new MappingStrip(m_table->horizontalHeader(), content);
    m_reason = new QLabel(content);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setWordWrap(true);
    m_reason->setContentsMargins(space::controls, space::controls, space::controls, 0);
    m_reason->hide();
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    return content;
}

void ImportDialog::connectParts()
{
    connect(m_company, &QComboBox::activated, this, &ImportDialog::check);
    connect(m_otherMakers, &QCheckBox::clicked, this, &ImportDialog::check);
    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::takeFormat);
    connect(m_delimiter, &QComboBox::activated, this, &ImportDialog::takeFormat);
    connect(m_header, &QCheckBox::clicked, this, &ImportDialog::takeFormat);
    connect(m_filters, &ImportFilters::chosen, m_model, &ImportModel::setShownKind);
    connect(m_strip, &MappingStrip::changed, this, &ImportDialog::takeMapping);
    connect(m_state, &StatePane::actionRequested, this, &ImportDialog::chooseFile);
    connect(m_state, &StatePane::remedyRequested, this, &ImportDialog::chooseFile);
    connect(m_state, &StatePane::retryRequested, this,
            [this] { m_path.isEmpty() ? read() : openFile(m_path); });
    connect(m_state, &StatePane::stopRequested, this, &ImportDialog::stop);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::showReason);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ImportDialog::showReason);
    connect(m_table, &DataTable::escaped, this, &ImportDialog::escape);
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this,
            &ImportDialog::paste);
}

void ImportDialog::fillCompanies()
{
    //: Company of new phones: only what the file itself names.
    m_company->addItem(tr("As the file says"), QString());
    for (const QString &uuid : m_store.companiesIn({m_scope.connection, m_scope.company, true}))
        m_company->addItem(companyPath(m_store, uuid), uuid);
    m_company->setCurrentIndex(qMax(0, m_company->findData(m_scope.company)));
}

} // namespace ui
