// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebanner.h"

#include "ui/style/icons.h"
#include "ui/style/painting.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

constexpr int detailLines = 6;

QLabel *textLabel(QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Selectable by keyboard, but no stop on the way of Tab to the buttons.
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

MessageBanner::MessageBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(iconNameOf(Severity::Information), Tone::Information, 20, this))
    , m_title(textLabel(this))
    , m_body(textLabel(this))
    , m_buttons(new FlowLayout)
    , m_detailsButton(new QToolButton(this))
    , m_copyButton(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 8, 10);
    row->setSpacing(space::controls + space::inGroup);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    buildText(row);

    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QStringLiteral("close"), Tone::Secondary));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBanner::buildText(QHBoxLayout *row)
{
    m_title->setFont(fontFor(FontRole::Strong, font()));
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    //: Button that unfolds the technical details of a message
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_detailsButton, &QToolButton::toggled, this, &MessageBanner::showDetails);

    m_copyButton->setAutoRaise(true);
    m_copyButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copyButton->setIcon(icon(QStringLiteral("copy"), Tone::Secondary));
    //: Button that copies a message with all its details
    m_copyButton->setText(tr("Copy message"));
    m_copyButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_copyButton, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(plainText(m_message)); });

    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(fontFor(FontRole::Mono, font()));
    m_details->setAccessibleName(tr("Details of the message"));
    m_details->setFixedHeight(detailLines * m_details->fontMetrics().lineSpacing() +
                              2 * space::groups);

    m_text = new QVBoxLayout;
    m_text->setSpacing(space::inGroup);
    m_text->addWidget(m_title);
    m_text->addWidget(m_body);
    m_buttons->setSpacing(space::controls);
    m_buttons->setContentsMargins(0, space::inGroup, 0, 0);
    m_buttons->addWidget(m_detailsButton);
    m_buttons->addWidget(m_copyButton);
    m_text->addLayout(m_buttons);
    m_text->addWidget(m_details);
    row->addLayout(m_text, 1);
}

void MessageBanner::setMessage(const Message &message)
{
    m_message = message;
    const auto buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        button->hide();
        button->deleteLater();
    }
    m_icon->setIcon(iconNameOf(message.severity), toneOf(message.severity));
    setTitle(message.title);
    const QString gap =
        message.cause.isEmpty() || message.cure.isEmpty() ? QString() : QStringLiteral("\n");
    m_body->setText(message.cause + gap + message.cure);
    m_body->setVisible(!m_body->text().isEmpty());
    m_details->setPlainText(message.details);
    m_detailsButton->setVisible(!message.details.isEmpty());
    m_detailsButton->setChecked(false);
    showDetails(false);
    setAccessibleDescription(m_body->text());
    placeButtons();
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBanner::setTitle(const QString &title)
{
    m_message.title = title;
    m_title->setText(title);
    setAccessibleName(wordOf(m_message.severity) + QStringLiteral(": ") + title);
    placeButtons();
}

QPushButton *MessageBanner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    const qsizetype before = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly).size() - 1;
    m_buttons->insertWidget(int(std::min<qsizetype>(before, m_buttons->count() - 2)), button);
    button->setVisible(!isHidden()); // at once, so that it can have the focus
    placeButtons();
    return button;
}

void MessageBanner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBanner::setButtonsBeside(bool beside)
{
    m_wantBeside = beside;
    placeButtons();
}

void MessageBanner::placeButtons()
{
    int needed = 0;
    for (const QLabel *label : {m_title, m_body}) {
        for (const QString &line : label->text().split(u'\n'))
            needed = std::max(needed, label->fontMetrics().horizontalAdvance(line));
    }
    auto *row = static_cast<QHBoxLayout *>(layout());
    const QMargins margins = row->contentsMargins();
    const int taken = margins.left() + margins.right() + m_icon->sizeHint().width() +
                      m_buttons->sizeHint().width() + m_close->sizeHint().width() +
                      4 * row->spacing();
    const bool beside = m_wantBeside && needed + taken <= width();
    if (beside == m_isBeside)
        return;
    m_isBeside = beside;
    const int air = beside ? space::inGroup + 2 : 10;
    row->setContentsMargins(margins.left(), air, margins.right(), air);
    if (beside) {
        m_text->removeItem(m_buttons);
        m_buttons->setContentsMargins(0, 0, 0, 0);
        m_buttons->setAlignment(Qt::AlignVCenter);
        row->insertLayout(2, m_buttons);
    } else {
        row->removeItem(m_buttons);
        m_buttons->setContentsMargins(0, space::inGroup, 0, 0);
        m_buttons->setAlignment({});
        m_text->insertLayout(2, m_buttons);
    }
}

void MessageBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeButtons();
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

// Layouts make it no higher than that, so it has to be enough for the lines at this width.
QSize MessageBanner::sizeHint() const
{
    const QSize hint = QFrame::sizeHint();
    return {hint.width(), std::max(hint.height(), heightForWidth(width()))};
}

void MessageBanner::dismiss()
{
    hide();
}

void MessageBanner::showDetails(bool show)
{
    m_detailsButton->setIcon(icon(
        show ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Tone::Secondary));
    m_details->setVisible(show);
    m_copyButton->setVisible(show);
}

void MessageBanner::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    const QColor tone = toneColor(t, toneOf(m_message.severity));
    QPainter painter(this);
    drawBox(&painter, rect(), mix(t.base, tone, t.dark ? 0.10 : 0.06), mix(t.base, tone, 0.5));
}

void MessageBanner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden()) {
        m_close->click();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace ui
