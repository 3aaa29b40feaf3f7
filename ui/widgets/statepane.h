// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace ui {

class IconLabel;
class MessageBanner;

/// Progress in numbers: "1,204 of 10,000, about 40 s left", "1,204 so far" without a known total.
/// Negative `total` or `secondsLeft`: not known.
QString progressText(qint64 done, qint64 total, qint64 secondsLeft = -1);

/// A view with its four states. Loading, Empty and Error stand in the view's place; Data shows
/// the view. While more arrives behind data that is already there, a strip below the view shows
/// the progress, and messages appear above it as banners, so that rows never vanish for a
/// refresh or a failed one. Takes ownership of `content`.
class StatePane : public QWidget
{
    Q_OBJECT
public:
    enum class State { Loading, Empty, Error, Data };
    Q_ENUM(State)

    explicit StatePane(QWidget *content, QWidget *parent = nullptr);

    State state() const { return m_state; }
    QWidget *content() const { return m_content; }
    /// Never: a pane fills what there is. Asked for, every page would measure its texts at each
    /// change of the layout, hidden ones too.
    bool hasHeightForWidth() const override { return false; }
    /// The banner above the view, for messages that leave the data in place.
    MessageBanner *banner();
    void hideBanner();

    /// `what` is a sentence without its end: "Loading phones". Stop is offered, here and below the
    /// data, where stopRequested() is connected.
    void showLoading(const QString &what);
    /// One sentence and the one next action; without `action` there is no button.
    void showEmpty(const QString &iconName, const QString &sentence, const QString &action = {});
    /// What happened, why, what to do; with Try again, and Details if the message has some. A
    /// `remedy` names one more button; it comes first unless `retryFirst`.
    void showError(const Message &message, const QString &remedy = {}, bool retryFirst = false);
    void showData();
    /// Numbers of the running load, in Loading as well as below the data.
    void setProgress(qint64 done, qint64 total = -1, qint64 secondsLeft = -1);
    /// The same in other words than progressText().
    void setProgress(const QString &numbers, qint64 done, qint64 total);
    /// The strip below the data; the load began with `what`. An empty text hides it.
    void setLoadingMore(const QString &what);

Q_SIGNALS:
    void stopRequested();
    void retryRequested();
    /// The button of the error that is named by its remedy.
    void remedyRequested();
    /// The button of the empty state.
    void actionRequested();
    void stateChanged(ui::StatePane::State state);
    /// Closed by a person.
    void bannerDismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLoading();
    void buildEmpty();
    void buildError();
    QWidget *buildStrip();
    bool canStop() const;
    void addRetry();
    void addRemedy(const QString &text);
    void enter(State state, QWidget *page);

    State m_state = State::Data;
    QWidget *m_content;
    QStackedLayout *m_stack;
    QLabel *m_stripText;
    QProgressBar *m_stripBar;
    QPushButton *m_stripStop;
    QWidget *m_strip;
    QString m_more;
    // Each page and its parts: null until it is shown for the first time.
    MessageBanner *m_banner = nullptr;
    QWidget *m_loadingPage = nullptr;
    QLabel *m_loadingTitle = nullptr, *m_loadingNumbers = nullptr;
    QProgressBar *m_loadingBar = nullptr;
    QPushButton *m_loadingStop = nullptr;
    QWidget *m_emptyPage = nullptr;
    IconLabel *m_emptyIcon = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyButton = nullptr;
    QWidget *m_errorPage = nullptr;
    MessageBanner *m_error = nullptr;
};

} // namespace ui
