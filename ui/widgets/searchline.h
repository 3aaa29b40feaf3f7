// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace ui {

/// The search line: a magnifying glass, a text, a cross that clears it. textChanged() comes with
/// every keystroke (our index answers within a frame, so nothing is delayed). Esc clears a text;
/// on an empty line it emits escaped(), for whoever gives the focus back. Down emits
/// leftDownwards(), so that arrows reach the results.
class SearchLine : public QLineEdit
{
    Q_OBJECT
public:
    /// `name` says what is searched; it is the accessible name and, without a placeholder of
    /// its own, the placeholder.
    explicit SearchLine(const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;

    /// Marks a part of the text that cannot be read; `why` is its tooltip and read aloud. An empty
    /// `why` takes the mark away.
    void setProblem(int position, int length, const QString &why);
    QString problem() const { return m_problem; }

    /// One way to go on: what stands from `position` on becomes `text`.
    struct Completion
    {
        QString text;
        QString label;  ///< as it is listed
        QString detail; ///< beside it, "112"; may be empty
        int position = 0;
        int length = 0;
    };
    /// Shown in a list below while the person types. Chosen with Up, Down and Enter, or with the
    /// mouse. Nothing to offer closes the list.
    void offer(const QList<Completion> &completions);

Q_SIGNALS:
    void escaped();
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildCompleter();
    void take(int row);

    QString m_problem;
    QCompleter *m_completer = nullptr; ///< until something is offered
    QStandardItemModel *m_offered = nullptr;
    QList<Completion> m_completions;
};

} // namespace ui
