// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartcard.h"

#include "core/imports/delimitedtext.h"
#include "ui/style/icons.h"
#include "ui/style/painting.h"
#include "ui/widgets/chartlibrary.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QToolButton>

namespace ui {

namespace {

constexpr int inset = space::inGroup; // of the words, as in ChartView
constexpr int tableHeight = 9 * metric::row;

} // namespace

ChartCard::ChartCard(const QString &name, ChartLibrary &charts, QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel({}, this))
    , m_sentence(new WrappedLabel(this))
    , m_copy(new QToolButton(this))
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_stack(new QStackedLayout(m_body))
    , m_chart(new ChartView(this))
    , m_more(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(name);
    build(charts);
}

void ChartCard::build(ChartLibrary &charts)
{
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_more->setFont(fontFor(FontRole::Secondary, font()));
    m_more->setTextFormat(Qt::PlainText);
    auto *page = new QWidget;
    auto *chartColumn = new QVBoxLayout(page);
    chartColumn->setContentsMargins(0, 0, 0, 0);
    chartColumn->setSpacing(space::inGroup);
    chartColumn->addWidget(m_chart);
    chartColumn->addWidget(m_more);
    auto *buttonRow = new QHBoxLayout;
    buttonRow->setContentsMargins(inset, 0, inset, 0);
    buttonRow->addWidget(m_button);
    buttonRow->addStretch(1);
    chartColumn->addLayout(buttonRow);
    chartColumn->addStretch(1);
    m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups - inset, space::controls, space::groups - inset,
                               space::groups - inset);
    m_sentence->setContentsMargins(inset, 0, inset, 0);
    m_more->setContentsMargins(inset, 0, inset, 0);
    column->setSpacing(space::inGroup);
    column->addWidget(buildHeader());
    column->addWidget(m_sentence);
    column->addSpacing(space::controls);
    column->addWidget(m_body, 1);
    connect(m_chart, &ChartView::opened, this, &ChartCard::openRow);
    connect(m_button, &QPushButton::clicked, this, &ChartCard::buttonPressed);
    if (std::unique_ptr<ChartCanvas> canvas = charts.createCanvas(m_chart)) {
        m_chart->setCanvas(std::move(canvas));
    } else {
        setShowsTable(true);
        m_toggle->hide();
    }
}

QWidget *ChartCard::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(inset, 0, 0, 0);
    row->setSpacing(space::inGroup);
    m_title->setFont(fontFor(FontRole::Strong, font()));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy these numbers for a spreadsheet"));
    //: Button on a card of the overview: shows the chart's numbers as a table.
    m_toggle->setText(tr("Table"));
    m_toggle->setToolTip(tr("Show as table"));
    m_toggle->setCheckable(true);
    for (QToolButton *button : {m_copy, m_toggle}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    row->addWidget(m_title, 1);
    row->addWidget(m_copy);
    row->addWidget(m_toggle);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_toggle, &QToolButton::toggled, this, &ChartCard::setShowsTable);
    return header;
}

void ChartCard::buildTable()
{
    if (m_table)
        return;
    m_table = new DataTable(m_content.title, m_body);
    m_model = new QStandardItemModel(m_table);
    m_table->setObjectName(objectName() + QStringLiteral("Table"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setCompact(true);
    m_table->setMinimumHeight(tableHeight);
    m_stack->addWidget(m_table);
    connect(m_table, &DataTable::openRequested, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    setTabOrder(m_toggle, m_table);
    fillTable();
}

void ChartCard::fillTable()
{
    if (!m_table)
        return;
    const int current = m_table->currentIndex().row();
    m_model->setColumnCount(int(m_content.columns.size()));
    m_model->setHorizontalHeaderLabels(m_content.columns);
    m_model->setRowCount(int(m_content.rows.size()));
    for (int row = 0; row < m_content.rows.size(); ++row) {
        for (int column = 0; column < m_content.columns.size(); ++column) {
            auto *item = new QStandardItem(m_content.rows[row].cells.value(column));
            item->setTextAlignment(Qt::AlignVCenter |
                                   (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
            m_model->setItem(row, column, item);
        }
    }
    for (int column = 1; column < m_content.columns.size(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (header->count() > 0) // a card that cannot draw has a table before it has content
        header->setSectionResizeMode(0, QHeaderView::Stretch);
    if (current >= 0)
        m_table->setCurrentIndex(m_model->index(std::min(current, m_model->rowCount() - 1), 0));
}

void ChartCard::setContent(const ChartCardContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.title);
    setAccessibleDescription(content.sentence);
    m_title->setText(content.title);
    m_sentence->setText(content.sentence);
    m_copy->setAccessibleName(tr("Copy the numbers of %1").arg(content.title));
    m_toggle->setAccessibleName(tr("Show %1 as table").arg(content.title));
    m_chart->setTitle(content.title);
    m_chart->setAccessibleDescription(content.sentence);
    m_chart->setBars(content.bars, content.upright);
    m_chart->setVisible(!content.bars.isEmpty());
    m_more->setText(content.more);
    m_more->setVisible(!content.more.isEmpty());
    m_button->setText(content.button);
    m_button->setVisible(!content.button.isEmpty());
    if (m_table)
        m_table->setAccessibleName(content.title);
    fillTable();
}

bool ChartCard::showsTable() const
{
    return m_stack->currentIndex() > 0;
}

void ChartCard::setShowsTable(bool on)
{
    if (on)
        buildTable();
    const bool hadFocus = m_chart->hasFocus() || (m_table && m_table->hasFocus());
    m_stack->setCurrentIndex(on ? 1 : 0);
    m_toggle->setChecked(on);
    if (hadFocus && on)
        m_table->setFocus();
    else if (hadFocus)
        m_chart->setFocus();
}

QString ChartCard::text() const
{
    QStringList lines{core::pastedLine({m_content.title}), core::pastedLine({m_content.sentence}),
                      core::pastedLine(m_content.columns)};
    for (const ChartCardContent::Row &row : m_content.rows)
        lines.append(core::pastedLine(row.cells));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void ChartCard::openRow(int row)
{
    if (row >= 0 && row < m_content.rows.size() && !m_content.rows[row].search.isNull())
        Q_EMIT opened(m_content.rows[row].search);
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens tokens = tokensFor(palette());
    drawBox(&painter, rect(), tokens.base, tokens.hairline);
}

} // namespace ui
