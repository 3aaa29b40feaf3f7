// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statepane.h"

#include "ui/style/icons.h"
#include "ui/style/perchstyle.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/relativetime.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMetaMethod>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int pageWidth = 420;
constexpr int errorWidth = 560;
constexpr int bigIcon = 48;
constexpr int barSteps = 1000;

QPushButton *stopButton(QWidget *parent)
{
    //: Button that ends a running load
    const QString text = QCoreApplication::translate("ui::StatePane", "Stop");
    return new QPushButton(icon(QStringLiteral("stop")), text, parent);
}

QProgressBar *thinBar(QWidget *parent)
{
    auto *bar = new QProgressBar(parent);
    bar->setTextVisible(false);
    bar->setRange(0, 0);
    bar->setFixedHeight(space::controls);
    bar->setAccessibleName(QCoreApplication::translate("ui::StatePane", "Progress of loading"));
    return bar;
}

/// Each page measures its wrapped texts for itself; what lies around need not ask the hidden ones.
class Page : public QWidget
{
public:
    using QWidget::QWidget;
    bool hasHeightForWidth() const override { return false; }
};

/// Puts `inner` in the middle of a page, slightly above the centre where the eye expects it.
QWidget *centred(QWidget *inner, QWidget *parent)
{
    auto *page = new Page(parent);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(inner, 1000);
    row->addStretch(1);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
    return page;
}

void setBar(QProgressBar *bar, qint64 done, qint64 total)
{
    if (total <= 0) {
        bar->setRange(0, 0);
        return;
    }
    // Counts may pass the range of int; the bar only needs a share.
    bar->setRange(0, barSteps);
    bar->setValue(int(std::min(done, total) * barSteps / total));
}

} // namespace

QString progressText(qint64 done, qint64 total, qint64 secondsLeft)
{
    const QLocale locale;
    if (total < 0)
        //: Progress of a load whose end is not known: %1 a number
        return QCoreApplication::translate("ui::StatePane", "%1 so far").arg(locale.toString(done));
    if (secondsLeft < 0)
        //: Progress of a load: %1 and %2 numbers, "1,204 of 10,000"
        return QCoreApplication::translate("ui::StatePane", "%1 of %2")
            .arg(locale.toString(done), locale.toString(total));
    //: Progress of a load: numbers and a short duration, "1,204 of 10,000, about 40 s left"
    return QCoreApplication::translate("ui::StatePane", "%1 of %2, about %3 left")
        .arg(locale.toString(done), locale.toString(total), shortDuration(secondsLeft));
}

StatePane::StatePane(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_stack(new QStackedLayout)
    , m_strip(buildStrip())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    column->addWidget(m_strip);
    m_stack->addWidget(m_content);
}

MessageBanner *StatePane::banner()
{
    if (m_banner)
        return m_banner;
    auto *frame = new QWidget(this);
    frame->hide();
    auto *above = new QVBoxLayout(frame);
    above->setContentsMargins(space::controls, space::controls, space::controls, space::controls);
    m_banner = new MessageBanner(frame);
    above->addWidget(m_banner);
    connect(m_banner, &MessageBanner::dismissed, this, &StatePane::bannerDismissed);
    // The margin around the banner comes and goes with it.
    m_banner->installEventFilter(this);
    static_cast<QBoxLayout *>(layout())->insertWidget(0, frame);
    return m_banner;
}

void StatePane::hideBanner()
{
    if (m_banner)
        m_banner->hide();
}

void StatePane::buildLoading()
{
    if (m_loadingPage)
        return;
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(pageWidth);
    auto *column = new QVBoxLayout(inner);
    column->setSpacing(space::controls);
    m_loadingTitle = new QLabel(inner);
    m_loadingTitle->setFont(fontFor(FontRole::Subheading, font()));
    m_loadingTitle->setAlignment(Qt::AlignCenter);
    m_loadingTitle->setWordWrap(true);
    m_loadingBar = thinBar(inner);
    m_loadingNumbers = new QLabel(inner);
    m_loadingNumbers->setAlignment(Qt::AlignCenter);
    m_loadingNumbers->setForegroundRole(QPalette::PlaceholderText);
    m_loadingStop = stopButton(inner);
    connect(m_loadingStop, &QPushButton::clicked, this, &StatePane::stopRequested);
    column->addWidget(m_loadingTitle);
    column->addWidget(m_loadingBar);
    column->addWidget(m_loadingNumbers);
    column->addSpacing(space::controls);
    column->addWidget(m_loadingStop, 0, Qt::AlignCenter);
    m_loadingPage = centred(inner, this);
    m_stack->addWidget(m_loadingPage);
}

void StatePane::buildEmpty()
{
    if (m_emptyPage)
        return;
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(pageWidth);
    auto *column = new QVBoxLayout(inner);
    column->setSpacing(space::groups);
    m_emptyIcon = new IconLabel(QStringLiteral("search"), Tone::Secondary, bigIcon, inner);
    m_emptyText = new QLabel(inner);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyButton = new QPushButton(inner);
    setPrimary(m_emptyButton);
    connect(m_emptyButton, &QPushButton::clicked, this, &StatePane::actionRequested);
    column->addWidget(m_emptyIcon, 0, Qt::AlignHCenter);
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    m_emptyPage = centred(inner, this);
    m_stack->addWidget(m_emptyPage);
}

void StatePane::buildError()
{
    if (m_errorPage)
        return;
    m_error = new MessageBanner(this);
    m_error->setMaximumWidth(errorWidth);
    m_error->setClosable(false);
    m_errorPage = centred(m_error, this);
    m_stack->addWidget(m_errorPage);
}

QWidget *StatePane::buildStrip()
{
    auto *strip = new QWidget(this);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(space::controls, space::inGroup, space::controls, space::inGroup);
    row->setSpacing(space::controls);
    m_stripText = new QLabel(strip);
    m_stripText->setForegroundRole(QPalette::PlaceholderText);
    m_stripBar = thinBar(strip);
    m_stripBar->setMaximumWidth(200);
    m_stripStop = stopButton(strip);
    m_stripStop->setFlat(true);
    connect(m_stripStop, &QPushButton::clicked, this, &StatePane::stopRequested);
    row->addWidget(m_stripText);
    row->addWidget(m_stripBar, 1);
    row->addStretch();
    row->addWidget(m_stripStop);
    strip->hide();
    return strip;
}

bool StatePane::canStop() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&StatePane::stopRequested));
}

void StatePane::showLoading(const QString &what)
{
    buildLoading();
    m_loadingTitle->setText(what);
    m_loadingNumbers->clear();
    m_loadingBar->setRange(0, 0);
    m_loadingStop->setVisible(canStop());
    setLoadingMore({});
    enter(State::Loading, m_loadingPage);
}

void StatePane::showEmpty(const QString &iconName, const QString &sentence, const QString &action)
{
    buildEmpty();
    m_emptyIcon->setIcon(iconName, Tone::Secondary);
    m_emptyText->setText(sentence);
    m_emptyButton->setText(action);
    m_emptyButton->setVisible(!action.isEmpty());
    enter(State::Empty, m_emptyPage);
}

void StatePane::showError(const Message &message, const QString &remedy, bool retryFirst)
{
    buildError();
    m_error->setMessage(message);
    if (retryFirst)
        addRetry();
    if (!remedy.isEmpty())
        addRemedy(remedy);
    if (!retryFirst)
        addRetry();
    setLoadingMore({});
    enter(State::Error, m_errorPage);
}

void StatePane::addRetry()
{
    //: Button that repeats what has failed
    auto *retry = m_error->addButton(tr("Try again"));
    retry->setIcon(icon(QStringLiteral("refresh")));
    connect(retry, &QPushButton::clicked, this, &StatePane::retryRequested);
}

void StatePane::addRemedy(const QString &text)
{
    connect(m_error->addButton(text), &QPushButton::clicked, this, &StatePane::remedyRequested);
}

void StatePane::showData()
{
    enter(State::Data, m_content);
}

void StatePane::setProgress(qint64 done, qint64 total, qint64 secondsLeft)
{
    setProgress(progressText(done, total, secondsLeft), done, total);
}

void StatePane::setProgress(const QString &numbers, qint64 done, qint64 total)
{
    if (m_loadingPage) {
        m_loadingNumbers->setText(numbers);
        setBar(m_loadingBar, done, total);
    }
    setBar(m_stripBar, done, total);
    if (!m_more.isEmpty())
        //: Progress below a table: what is loaded ("Loading phones"), then the numbers
        m_stripText->setText(tr("%1: %2").arg(m_more, numbers));
}

void StatePane::setLoadingMore(const QString &what)
{
    m_more = what;
    m_stripText->setText(what);
    m_stripBar->setRange(0, 0);
    m_stripStop->setVisible(canStop());
    m_strip->setVisible(!what.isEmpty());
}

void StatePane::enter(State state, QWidget *page)
{
    // Whoever works with the keyboard stays in the pane when its page is exchanged.
    QWidget *old = m_stack->currentWidget();
    const bool hadFocus =
        old && old != page && old->isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_stack->setCurrentWidget(page);
    if (hadFocus) {
        if (page->focusPolicy() != Qt::NoFocus)
            page->setFocus();
        else if (auto *next = page->nextInFocusChain(); next && page->isAncestorOf(next))
            next->setFocus();
    }
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

bool StatePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_banner &&
        (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_banner->parentWidget()->setVisible(!m_banner->isHidden());
    return QWidget::eventFilter(watched, event);
}

void StatePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_state == State::Loading || !m_more.isEmpty()) &&
        canStop()) {
        Q_EMIT stopRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui
