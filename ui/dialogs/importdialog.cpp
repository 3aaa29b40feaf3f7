// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "core/imports/importplan.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "core/store/store.h"
#include "ui/actions/exportjob.h"
#include "ui/actions/rejectedtable.h"
#include "ui/dialogs/filefolder.h"
#include "ui/dialogs/importfilters.h"
#include "ui/dialogs/mappingstrip.h"
#include "ui/errors/errormessage.h"
#include "ui/models/importmodel.h"
#include "ui/models/importwords.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"
#include "ui/widgets/status.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace ui {

using Kind = core::ImportVerdict::Kind;

namespace {

struct ReadFile
{
    tl::expected<core::ImportSheet, core::DelimitedError> sheet;
    core::ImportMapping mapping;
};

ReadFile readFile(const QByteArray &bytes, const core::ImportFormat &format,
                  const core::ImportGround &ground)
{
    ReadFile result{core::readSheet(bytes, format), {}};
    if (result.sheet)
        result.mapping = core::guessedMapping(*result.sheet, ground);
    return result;
}

} // namespace

ImportDialog::ImportDialog(const core::Store &store, const core::Scope &scope,
                           core::Preferences *preferences, QWidget *parent)
    : FormDialog(parent)
    , m_store(store)
    , m_scope(scope)
    , m_preferences(preferences)
    , m_mailbox(std::make_shared<core::Mailbox>(this))
    , m_model(new ImportModel(this))
{
    build();
    fillCompanies();
    m_strip->setCatalogue(store.catalogue());
    showEmpty();
}

ImportDialog::~ImportDialog()
{
    m_mailbox->close();
}

void ImportDialog::fail(const core::Error &error)
{
    forget();
    m_heading->setText(m_source);
    m_state->showError(messageFor(error), tr("Open file…"), false);
}

void ImportDialog::read()
{
    m_job.reset();
    const int reading = ++m_reading;
    primaryButton()->setEnabled(false);
    m_state->hideBanner();
    m_state->showLoading(tr("Reading the file"));
    core::runInPool(
        m_mailbox,
        [bytes = m_bytes, format = m_format, ground = core::ImportGround(m_store, m_scope)] {
            return readFile(bytes, format, ground);
        },
        [this, reading](const ReadFile &file) {
            if (reading != m_reading)
                return;
            if (!file.sheet)
                showProblem(ImportWords::problem(file.sheet.error()));
            else if (file.sheet->rows.isEmpty())
                showProblem(tr("There are no rows in it."));
            else
                showSheet(*file.sheet, file.mapping);
        });
}

/// Of what was read before, nothing may be imported or counted any more.
void ImportDialog::forget()
{
    m_job.reset();
    m_mapping.clear();
    m_model->setSheet({}, {});
    m_formatRow->hide();
    showCounts();
}

void ImportDialog::showEmpty()
{
    forget();
    m_heading->setText(tr("Import phones"));
    m_state->showEmpty(
        QStringLiteral("import"),
        tr("Open a CSV or text file, drop one here, or paste rows from a spreadsheet.\n\nOne phone "
           "a row, with its MAC address. Name, company, profile, redirect target, autoprovisioning "
           "and settings may stand beside it. An empty cell leaves a value as it is, %1 takes it "
           "away.")
            .arg(core::clearWord()),
        tr("Open file…"));
}

void ImportDialog::showProblem(const QString &text)
{
    forget();
    m_heading->setText(m_source);
    Message message;
    message.severity = Severity::Bad;
    message.title = tr("This cannot be read as a table of phones.");
    message.cause = text;
    m_state->showError(message, tr("Open file…"), false);
    Q_EMIT checked();
}

void ImportDialog::showSheet(const core::ImportSheet &sheet, const core::ImportMapping &mapping)
{
    m_mapping = mapping;
    const auto remembered = core::preferences::importMapping(core::layoutKey(sheet));
    if (m_preferences != nullptr && m_preferences->isSet(remembered))
        m_mapping = core::mappingFromWords(m_preferences->value(remembered), sheet.columns);
    m_model->setSheet(sheet, m_mapping);
    m_heading->setText(m_source);
    showFormat();
    m_formatRow->show();
    m_state->showData();
    m_table->setFocus();
    check();
    fitColumns();
}

void ImportDialog::showFormat()
{
    const core::ImportSheet &sheet = m_model->sheet();
    m_encoding->setCurrentIndex(m_encoding->findData(int(sheet.encoding)));
    if (m_delimiter->findData(sheet.delimiter) < 0)
        m_delimiter->addItem(ImportWords::delimiter(sheet.delimiter), sheet.delimiter);
    m_delimiter->setCurrentIndex(m_delimiter->findData(sheet.delimiter));
    m_header->setChecked(sheet.hasHeader);
}

void ImportDialog::takeFormat()
{
    const core::ImportSheet &sheet = m_model->sheet();
    const auto encoding = core::TextEncoding(m_encoding->currentData().toInt());
    const QChar delimiter = m_delimiter->currentData().toChar();
    if (encoding != sheet.encoding)
        m_format.encoding = encoding;
    if (delimiter != sheet.delimiter)
        m_format.delimiter = delimiter;
    if (m_header->isChecked() != sheet.hasHeader)
        m_format.hasHeader = m_header->isChecked();
    read();
}

void ImportDialog::takeMapping(const core::ImportMapping &mapping)
{
    m_mapping = mapping;
    if (m_preferences != nullptr)
        (void)m_preferences->set(
            core::preferences::importMapping(core::layoutKey(m_model->sheet())),
            core::mappingWords(mapping));
    check();
}

void ImportDialog::check()
{
    if (m_model->sheet().rows.isEmpty())
        return;
    QStringList titles;
    for (qsizetype i = 0; i < m_mapping.size(); ++i)
        titles.append(
            m_model->headerData(int(ImportModel::FirstCell + i), Qt::Horizontal).toString());
    m_strip->setMapping(m_mapping, titles);
    primaryButton()->setEnabled(false);
    m_state->hideBanner();
    core::ImportOptions options;
    options.company = m_company->currentData().toString();
    options.otherMakers = m_otherMakers->isChecked();
    m_job = std::make_unique<core::ImportJob>(m_model->sheet(), m_mapping, options,
                                              core::ImportGround(m_store, m_scope));
    m_state->setLoadingMore(tr("Checking rows"));
    connect(m_job.get(), &core::ImportJob::progressed, m_state,
            [this](qint64 done, qint64 rows) { m_state->setProgress(done, rows); });
    connect(m_job.get(), &core::ImportJob::checked, this, &ImportDialog::takeCheck);
}

void ImportDialog::takeCheck(const core::ImportCheck &check)
{
    m_job.release()->deleteLater(); // it is telling this
    m_state->setLoadingMore({});
    m_model->setCheck(check, m_mapping);
    showCounts();
    if (check.stopped) {
        Message message;
        message.severity = Severity::Attention;
        message.title = tr("The check was stopped, so nothing can be imported yet.");
        m_state->banner()->setMessage(message);
        connect(m_state->banner()->addButton(tr("Check again")), &QPushButton::clicked, this,
                &ImportDialog::check);
    }
    Q_EMIT checked();
}

void ImportDialog::showCounts()
{
    const core::ImportCheck &check = m_model->check();
    m_filters->setCounts(check, m_model->shownKind());
    const int rejected = check.count(Kind::Rejected);
    m_save->setText(tr("Save %Ln rejected row(s)…", nullptr, rejected));
    m_save->setVisible(rejected > 0 && !check.stopped);
    const int changes = int(check.steps.size());
    primaryButton()->setEnabled(changes > 0 && !check.stopped);
    primaryButton()->setText(changes > 0 ? tr("Preview %Ln change(s)…", nullptr, changes)
                                         : tr("Preview…"));
}

void ImportDialog::showReason()
{
    const QModelIndex verdict = m_table->currentIndex().siblingAtColumn(ImportModel::VerdictColumn);
    const QVariant shape = verdict.data(ImportModel::ShapeRole);
    m_reason->setVisible(shape.isValid() && shape.toInt() == int(StatusShape::Bad));
    m_reason->setText(verdict.data(Qt::ToolTipRole).toString());
}

void ImportDialog::fitColumns()
{
    constexpr int narrowest = 140;
    constexpr int widest = 260;
    constexpr int verdict = 380;
    m_table->resizeColumnsToContents();
    const int shape = StatusDelegate::shapeWidth(); // comes with the verdict, maybe
    for (int column = ImportModel::FirstCell; column < m_model->columnCount(); ++column) {
        const auto target = m_mapping.value(column - ImportModel::FirstCell).target;
        const int least = target == core::ImportColumn::Target::Mac
                              ? MacDelegate::columnWidth(m_table) + shape
                              : narrowest;
        m_table->setColumnWidth(
            column, qBound(least, m_table->columnWidth(column) + shape, std::max(least, widest)));
    }
    m_table->setColumnWidth(ImportModel::VerdictColumn, verdict);
}

void ImportDialog::chooseRejected()
{
    auto *dialog = new QFileDialog(this, tr("Save rejected rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    rememberFolder(dialog, QStringLiteral("rejected"), m_preferences);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    //: Filter of the file dialog.
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    //: Proposed name of a file.
    dialog->selectFile(tr("rejected.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveRejected);
    dialog->open();
}

void ImportDialog::saveRejected(const QString &path)
{
    m_save->setEnabled(false);
    m_saving = std::make_unique<ExportJob>(
        path, ExportFormat::Csv, rejectedTable(m_model->sheet(), m_mapping, m_model->check()));
    connect(m_saving.get(), &ExportJob::written, this, [this, path] {
        m_save->setEnabled(true);
        Message message;
        message.title = tr("The rejected rows are in %1, each with its reason.")
                            .arg(QFileInfo(path).fileName());
        message.cure = tr("Put them right there and import that file.");
        m_state->banner()->setMessage(message);
    });
    connect(m_saving.get(), &ExportJob::failed, this, [this](const core::Error &error) {
        m_save->setEnabled(true);
        m_state->banner()->setMessage(messageFor(error));
    });
}

core::Plan ImportDialog::value() const
{
    core::Plan plan = core::planImport(m_model->check());
    plan.source = m_path.isEmpty() ? QString() : m_source;
    return plan;
}

void ImportDialog::submit()
{
    if (primaryButton()->isEnabled())
        Q_EMIT submitted();
}

void ImportDialog::stop()
{
    if (m_job) {
        m_job->stop();
        return;
    }
    ++m_reading;
    showEmpty();
}

void ImportDialog::escape()
{
    if (m_job || m_state->state() == StatePane::State::Loading)
        stop();
    else
        reject();
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        FormDialog::keyPressEvent(event);
}

} // namespace ui
