// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace cli {

/// Standard input, output and error. What a program may read goes to the output, everything for
/// people to the error. Control characters never reach a terminal.
class Console
{
public:
    Console();

    bool isInputTerminal() const { return m_inputTerminal; }
    bool isOutputTerminal() const { return m_outputTerminal; }
    bool isErrorTerminal() const { return m_errorTerminal; }

    void print(const QByteArray &bytes);
    /// A line on standard error.
    void tell(const QString &text);
    /// The same with the program's name in front, as errors have it.
    void complain(const QString &text);
    /// A line that the next one overwrites on a terminal; elsewhere a line now and then.
    void progress(const QString &text);
    void endProgress();

    /// The next line of standard input without its end; nothing when there is none, or when Ctrl+C
    /// was pressed instead.
    std::optional<QByteArray> readLine();
    /// What is left of standard input, at most `most` bytes; nothing when Ctrl+C was pressed.
    std::optional<QByteArray> readRest(qsizetype most);
    /// The next line, for a secret: on a terminal it is asked for and not shown.
    std::optional<QByteArray> readSecret(const QString &question);
    /// Shows the question and reads a line.
    QString ask(const QString &question);

private:
    bool m_inputTerminal;
    bool m_outputTerminal;
    bool m_errorTerminal;
    bool m_inProgress = false;
};

/// Without what would move the cursor, or do worse.
QString printable(QString text);

} // namespace cli
