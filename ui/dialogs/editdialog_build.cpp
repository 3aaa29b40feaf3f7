// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/editstrip.h"
#include "ui/dialogs/edittable.h"
#include "ui/style/tokens.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

// How the dialog is put together.

namespace ui {

namespace {

// Of a setting's name; the buttons beside it have to fit on a small screen.
constexpr int fewestLetters = 14;
constexpr int mostLetters = 44;

} // namespace

void EditDialog::build(const QString &heading)
{
    setObjectName(QStringLiteral("EditDialog"));
    setWindowTitle(tr("Edit phones"));
    resizeWithinScreen(this, {1080, 680});
    auto *title = new QLabel(heading, this);
    title->setFont(fontFor(FontRole::Heading, font()));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_banner = new MessageBanner(this);
    m_banner->setButtonsBeside(true);
    QWidget *grid = buildGrid();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::page, space::page, space::page);
    page->setSpacing(space::groups);
    page->addWidget(title);
    page->addLayout(buildTools());
    page->addWidget(m_banner);
    page->addWidget(grid, 1);
    buildButtons(page);
    connectParts();
    orderTabs();
}

/// From the top down, and not as they were made.
void EditDialog::orderTabs()
{
    QWidget *last = m_settings;
    QWidgetList order{m_onlyChanged};
    for (QToolButton *tool : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        order.append(tool);
    for (QComboBox *box : m_strip->findChildren<QComboBox *>(QString(), Qt::FindDirectChildrenOnly))
        order.append(box);
    order.append(m_table);
    for (QWidget *next : std::as_const(order)) {
        setTabOrder(last, next);
        last = next;
    }
}

QWidget *EditDialog::buildGrid()
{
    auto *content = new QWidget(this);
    m_table = new EditTable(m_model, content);
    m_strip = new EditStrip(m_model, m_table, content);
    m_sentence = new QLabel(content);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(space::controls, space::controls, space::controls, 0);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);
    column->addWidget(m_sentence);
    return content;
}

QAction *EditDialog::makeAction(const char *name, const QString &text, const QString &toolTip,
                                const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setToolTip(keys.isEmpty() ? toolTip
                                      : QStringLiteral("%1 (%2)").arg(
                                            toolTip, keys.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

QToolButton *EditDialog::addTool(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QHBoxLayout *EditDialog::buildTools()
{
    m_settings = new QComboBox(this);
    m_settings->setObjectName(QStringLiteral("settings"));
    m_settings->setAccessibleName(tr("Add a setting as a column"));
    m_settings->setEditable(true);
    m_settings->setInsertPolicy(QComboBox::NoInsert);
    m_settings->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_settings->setMinimumContentsLength(fewestLetters);
    m_settings->setMaximumWidth(mostLetters * m_settings->fontMetrics().averageCharWidth());
    m_settings->lineEdit()->setPlaceholderText(tr("Add a setting as a column"));
    m_settings->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_settings->completer()->setFilterMode(Qt::MatchContains);
    m_onlyChanged = new QCheckBox(tr("Only c&hanged rows"), this);
    m_onlyChanged->setObjectName(QStringLiteral("onlyChanged"));

    QAction *undo =
        makeAction("undo", tr("Undo"), tr("Take the last edit back"), Qt::CTRL | Qt::Key_Z);
    QAction *redo =
        makeAction("redo", tr("Redo"), tr("Make it again"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    const auto bind = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, m_table, slot);
        return action;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(space::controls);
    row->addWidget(m_settings, 1);
    row->addWidget(m_onlyChanged);
    row->addStretch();
    row->addWidget(addTool(undo));
    row->addWidget(addTool(redo));
    row->addWidget(addTool(
        bind(makeAction("fillDown", tr("Fill down"),
                        tr("Give the selected cells what stands in the topmost one (Ctrl+D)")),
             &EditTable::fillDown)));
    row->addWidget(
        addTool(bind(makeAction("countOn", tr("Count on"),
                                tr("Fill down and count the number on: Room 101, Room 102"),
                                Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                     &EditTable::countOn)));
    row->addWidget(addTool(bind(makeAction("leaveAsIs", tr("Leave as is"),
                                           tr("Give the selected cells back what they had (Del)")),
                                &EditTable::leaveAsIs)));
    return row;
}

void EditDialog::buildButtons(QVBoxLayout *page)
{
    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setTextFormat(Qt::PlainText);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::controls);
    row->addWidget(m_counts, 1);
    row->addWidget(box);
    page->addLayout(row);
    adoptButtons(box, tr("Preview…"));
}

void EditDialog::connectParts()
{
    QUndoStack *history = m_model->history();
    auto *undo = findChild<QAction *>(QStringLiteral("undo"));
    auto *redo = findChild<QAction *>(QStringLiteral("redo"));
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(undo, &QAction::triggered, history, &QUndoStack::undo);
    connect(redo, &QAction::triggered, history, &QUndoStack::redo);
    // What the banner says is about what was there before.
    connect(history, &QUndoStack::indexChanged, m_banner, &MessageBanner::dismiss);
    connect(history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(m_model, &EditGridModel::editsChanged, this, [this] {
        showCounts();
        showSentence();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EditDialog::showSentence);
    connect(m_table, &EditTable::pasted, this, &EditDialog::showPasted);
    connect(m_table, &EditTable::nothingFilled, this, &EditDialog::showNothingFilled);
    connect(m_table, &DataTable::escaped, this, &EditDialog::reject);
    connect(m_onlyChanged, &QCheckBox::toggled, m_model, [this](bool only) {
        m_model->setOnlyChanged(only);
        m_table->setCurrentIndex(m_model->index(0, EditGridModel::NameColumn));
        showCounts();
        showSentence();
    });
    connect(m_settings, &QComboBox::activated, this, [this](int item) {
        const QString paramName = m_settings->itemData(item).toString();
        m_settings->setCurrentIndex(-1);
        addSetting(paramName);
    });
}

} // namespace ui
