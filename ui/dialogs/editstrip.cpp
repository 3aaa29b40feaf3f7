// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editstrip.h"

#include "ui/dialogs/edittable.h"
#include "ui/style/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

namespace ui {

namespace {

constexpr int firstColumn = EditGridModel::NameColumn;
constexpr int asIs = 0; // items of a box; what can be chosen follows
constexpr int clear = 1;
constexpr qint64 restFactor = 4;
constexpr qint64 longestRestMs = 1000;

int countOf(const EditGridModel::Ranges &rows)
{
    int count = 0;
    for (const auto &[first, last] : rows)
        count += last - first + 1;
    return count;
}

} // namespace

EditStrip::EditStrip(EditGridModel *model, EditTable *table, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(table)
    , m_label(new ElidedLabel({}, this))
{
    setFixedHeight(metric::control + space::inGroup);
    m_label->setObjectName(QStringLiteral("meant"));
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &EditStrip::refresh);
    const auto later = [this] {
        showCount();
        if (!m_later.isActive())
            m_later.start(int(m_rest.remainingTime()));
    };
    connect(model, &EditGridModel::editsChanged, this, later);
    connect(model, &QAbstractItemModel::modelReset, this, later);
    connect(model, &QAbstractItemModel::columnsInserted, this, later);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, later);
    const QHeaderView *header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &EditStrip::place);
    connect(header, &QHeaderView::geometriesChanged, this, &EditStrip::place);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &EditStrip::place);
    refresh();
}

EditGridModel::Ranges EditStrip::rows() const
{
    const EditGridModel::Ranges selected = m_table->selectedRows();
    if (countOf(selected) > 1)
        return selected;
    if (m_model->rowCount() == 0)
        return {};
    return {{0, m_model->rowCount() - 1}};
}

void EditStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

// What many phones have in common is asked of each of them.
void EditStrip::refresh()
{
    m_later.stop();
    while (firstColumn + m_boxes.size() < m_model->columnCount())
        m_boxes.append(makeBox(int(firstColumn + m_boxes.size())));
    showCount();
    if (!isVisible())
        return; // the values are shown with it
    QElapsedTimer timer;
    timer.start();
    for (int column = firstColumn; column < m_model->columnCount(); ++column)
        showSummary(column);
    place();
    m_rest.setRemainingTime(std::min(timer.elapsed() * restFactor, longestRestMs));
}

void EditStrip::showCount()
{
    const int count = countOf(rows());
    m_label->setText(count == m_model->rowCount() ? tr("For all %Ln phone(s)", nullptr, count)
                                                  : tr("For %Ln selected row(s)", nullptr, count));
}

QComboBox *EditStrip::makeBox(int column)
{
    auto *box = new QComboBox(this);
    const QString name = m_model->headerData(column, Qt::Horizontal).toString();
    const QStringList choices = m_model->phones().choices(-1, m_model->field(column));
    //: Read aloud for the field above a column; %1 is the column's title.
    box->setAccessibleName(tr("%1 of all these phones").arg(name));
    box->setObjectName(QStringLiteral("all%1").arg(column));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(1);
    box->addItem(tr("Leave as is"));
    box->addItem(tr("Take the value away"));
    box->addItems(choices);
    if (choices.isEmpty()) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setCompleter(nullptr);
        box->lineEdit()->setClearButtonEnabled(true);
        if (m_model->field(column).isSecret())
            box->lineEdit()->setEchoMode(QLineEdit::Password);
        connect(box->lineEdit(), &QLineEdit::editingFinished, this,
                [this, column] { take(column); });
    }
    if (m_model->field(column).kind == EditField::Kind::Autoprovisioning)
        box->removeItem(clear);
    if (!m_boxes.isEmpty())
        setTabOrder(m_boxes.last(), box);
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this, [this, column](int item) { choose(column, item); });
    box->show();
    return box;
}

void EditStrip::showSummary(int column)
{
    QComboBox *box = m_boxes.at(column - firstColumn);
    const EditGridModel::Summary summary = m_model->summary(column, rows());
    const QString held = summary.different > 1
                             ? tr("(mixed: %Ln different)", nullptr, summary.different)
                         : summary.text.isEmpty() ? tr("(none)")
                                                  : summary.text;
    QFont shown = font();
    shown.setBold(summary.edited);
    box->setFont(shown);
    //: Tooltip of a field whose value nobody has changed; %1 is what the phones have.
    box->setToolTip(summary.edited ? held : tr("Left as is: %1").arg(held));
    box->setAccessibleDescription(box->toolTip());
    if (QLineEdit *line = box->lineEdit()) {
        if (line->hasFocus() && line->isModified())
            return;
        const bool secret = m_model->field(column).isSecret();
        box->setCurrentIndex(-1);
        line->setPlaceholderText(held);
        line->setText(summary.edited && !secret ? summary.text : QString());
        return;
    }
    box->setPlaceholderText(held);
    box->setCurrentIndex(summary.edited ? box->findText(summary.text) : -1);
}

void EditStrip::choose(int column, int item)
{
    const bool clears =
        item == clear && m_model->field(column).kind != EditField::Kind::Autoprovisioning;
    if (item == asIs)
        set(column, std::nullopt);
    else
        set(column, clears ? QString() : m_boxes.at(column - firstColumn)->itemText(item));
}

/// What was typed; an emptied field leaves as is.
void EditStrip::take(int column)
{
    QLineEdit *line = m_boxes.at(column - firstColumn)->lineEdit();
    if (!line->isModified())
        return;
    const QString text = line->text().trimmed();
    line->setModified(false);
    set(column, text.isEmpty() ? std::nullopt : std::optional(text));
}

void EditStrip::set(int column, const std::optional<QString> &text)
{
    QList<EditGridModel::Cell> cells;
    for (const auto &[first, last] : rows()) {
        for (int row = first; row <= last; ++row)
            cells.append({row, column, text});
    }
    m_model->setCells(cells, text ? tr("Set for all") : EditTable::tr("Leave as is"));
    showSummary(column);
}

bool EditStrip::handleKey(QComboBox *box, int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (box->lineEdit())
            take(int(firstColumn + m_boxes.indexOf(box)));
        else
            box->showPopup();
        return true;
    }
    // The arrows would give all phones each value that they pass.
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        box->showPopup();
        return true;
    }
    if (key == Qt::Key_Escape && box->lineEdit() && box->lineEdit()->isModified()) {
        box->lineEdit()->setModified(false);
        showSummary(int(firstColumn + m_boxes.indexOf(box)));
        return true;
    }
    return false;
}

bool EditStrip::eventFilter(QObject *watched, QEvent *event)
{
    auto *box = qobject_cast<QComboBox *>(watched);
    if (event->type() == QEvent::Wheel)
        return true; // scrolling past must not change a hundred phones
    if (event->type() == QEvent::KeyPress)
        return handleKey(box, static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusIn && m_model->rowCount() > 0) {
        const int row = m_table->rowAt(0);
        m_table->scrollTo(m_model->index(qMax(0, row), int(firstColumn + m_boxes.indexOf(box))));
    }
    return QWidget::eventFilter(watched, event);
}

void EditStrip::place()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const auto left = [header](int column) { return header->sectionViewportPosition(column); };
    m_label->setGeometry(left(EditGridModel::MacColumn) + space::controls, 0,
                         left(firstColumn) - left(EditGridModel::MacColumn) - space::controls,
                         metric::control);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const int column = int(firstColumn + i);
        m_boxes.at(i)->setGeometry(left(column) + space::inGroup / 2, 0,
                                   header->sectionSize(column) - space::inGroup, metric::control);
    }
}

void EditStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace ui
