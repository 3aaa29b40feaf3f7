// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QHash>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace cli {

/// What a command was called with. A value.
class Invocation
{
public:
    /// `arguments` without program and command. The error is a sentence naming the bad one.
    static tl::expected<Invocation, QString> parse(const QStringList &arguments,
                                                   const QList<QCommandLineOption> &options);

    bool isSet(const char *option) const { return m_values.contains(QLatin1String(option)); }
    /// The last one given; empty when there is none.
    QString value(const char *option) const;
    QStringList values(const char *option) const { return m_values.value(QLatin1String(option)); }
    const QStringList &words() const { return m_words; } ///< what is no option

private:
    QHash<QString, QStringList> m_values;
    QStringList m_words;
};

/// An option; `value` is how its value is called in the help, null for a switch.
QCommandLineOption option(const char *name, const char *text, const char *value = nullptr);

namespace options {

QList<QCommandLineOption> general();   ///< for every command
QList<QCommandLineOption> output();    ///< how something is printed
QList<QCommandLineOption> account();   ///< which connection is used
QList<QCommandLineOption> selection(); ///< which phones
QList<QCommandLineOption> wish();      ///< what is to be changed
QList<QCommandLineOption> writing();   ///< for everything that writes

} // namespace options

} // namespace cli
