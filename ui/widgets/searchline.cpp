// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchline.h"

#include "ui/style/icons.h"
#include "ui/style/tokens.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTextCharFormat>
#include <QTreeView>

namespace ui {

SearchLine::SearchLine(const QString &name, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(name);
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search"), Tone::Secondary), LeadingPosition);
}

void SearchLine::buildCompleter()
{
    m_completer = new QCompleter(this);
    m_offered = new QStandardItemModel(this);
    auto *list = new QTreeView;
    list->setRootIsDecorated(false);
    list->setHeaderHidden(true);
    list->setUniformRowHeights(true);
    list->setAccessibleName(tr("Completions"));
    m_completer->setWidget(this);
    m_completer->setModel(m_offered);
    m_completer->setPopup(list);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    list->header()->setStretchLastSection(false);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.row()); });
}

void SearchLine::setProblem(int position, int length, const QString &why)
{
    m_problem = why;
    setToolTip(why);
    setAccessibleDescription(why);
    // The only public way to give a part of the text a format of its own.
    QList<QInputMethodEvent::Attribute> marks;
    if (!why.isEmpty()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(toneColor(tokensFor(palette()), Tone::Bad));
        format.setForeground(toneColor(tokensFor(palette()), Tone::Bad));
        marks.append({QInputMethodEvent::TextFormat, position - cursorPosition(),
                      std::max(1, length), format});
    }
    QInputMethodEvent event(QString(), marks);
    QCoreApplication::sendEvent(this, &event);
}

void SearchLine::offer(const QList<Completion> &completions)
{
    if (completions.isEmpty() || !hasFocus()) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    if (!m_completer)
        buildCompleter();
    m_completions = completions;
    m_offered->clear();
    for (const Completion &one : completions) {
        auto *text = new QStandardItem(one.label);
        text->setSizeHint(QSize(0, metric::compactRow));
        auto *detail = new QStandardItem(one.detail);
        detail->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        detail->setForeground(palette().placeholderText());
        m_offered->appendRow({text, detail});
    }
    auto *header = static_cast<QTreeView *>(m_completer->popup())->header();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_completer->complete();
    // Nothing is chosen before the person says so: Enter means what was typed.
    m_completer->popup()->setCurrentIndex({});
}

void SearchLine::take(int row)
{
    if (row < 0 || row >= m_completions.size())
        return;
    const Completion chosen = m_completions.at(row);
    QString text = this->text();
    text.replace(chosen.position, chosen.length, chosen.text);
    setText(text);
    setCursorPosition(chosen.position + int(chosen.text.size()));
    Q_EMIT textEdited(text);
}

QSize SearchLine::sizeHint() const
{
    QSize hint = QLineEdit::sizeHint();
    hint.setWidth(std::max(hint.width(), 36 * fontMetrics().averageCharWidth()));
    return hint;
}

void SearchLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        // The list of completions hands its keys to this line first.
        if (m_completer && m_completer->popup()->isVisible())
            m_completer->popup()->hide();
        else if (text().isEmpty())
            Q_EMIT escaped();
        else
            clear();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        Q_EMIT leftDownwards();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
