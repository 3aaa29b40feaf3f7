// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoservice.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// A command line without quotes, as it is typed.
inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/// perchctl as a script has it: a settings folder of its own, the demo service on standard input.
class Program
{
public:
    struct Answer
    {
        int code = -1;
        QByteArray output;
        QByteArray errors;
        bool crashed = false;

        QJsonArray array() const;
        QJsonObject object() const;
    };

    explicit Program(demo::Options options = {});

    demo::DemoService &service() { return *m_service; }
    QString folder() const { return m_folder.path(); }
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void useKey(const QString &name) { m_key = m_service->key(name); }

    /// To the end. `more` follows the line of the demo service on standard input.
    Answer run(const QStringList &arguments, const QByteArray &more = {}) const;
    /// Without --demo-stdin.
    Answer runPlain(const QStringList &arguments, const QByteArray &input = {}) const;
    /// At a terminal, where somebody types `line` once there is this question. Without the question
    /// it is ended, and the code is -1.
    Answer runAsked(const QStringList &arguments, const QByteArray &question,
                    const QByteArray &line) const;
    /// Goes on in the background.
    void start(QProcess &process, const QStringList &arguments, const QByteArray &more = {}) const;

    /// The first phones of the company that has most.
    QStringList phones(int count) const;
    QString company() const;
    QString companyName() const;
    QString nameOf(const QString &mac) const;
    /// How often writes of this phone took effect.
    int effects(const QString &mac) const;
    int effects() const; ///< of all phones
    /// How many of these have autoprovisioning off.
    int switchedOff(const QStringList &macs) const;

private:
    QStringList all(const QStringList &arguments) const;
    QByteArray introduction() const;

    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoService> m_service;
    demo::DemoService::Key m_key;
};
