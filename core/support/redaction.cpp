// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/redaction.h"

#include <QRegularExpression>

namespace core {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

const QList<Rule> &rules()
{
    static const auto insensitive = QRegularExpression::CaseInsensitiveOption;
    static const QString mark = QStringLiteral("\\1[redacted]");
    static const QList<Rule> list{
        {QRegularExpression(
             QStringLiteral(R"(((?:server-|proxy-)?authorization\s*[:=]\s*)[^\r\n]+)"),
             insensitive),
         mark},
        {QRegularExpression(QStringLiteral(R"((x-auth-[a-z]+\s*[:=]\s*)[^\r\n]+)"), insensitive),
         mark},
        {QRegularExpression(QStringLiteral(R"(((?:set-)?cookie\s*:\s*)[^\r\n]+)"), insensitive),
         mark},
        {QRegularExpression(QStringLiteral(R"re(\b((?:mac|hash|tsm|ext)=")[^"]*)re"), insensitive),
         mark},
        {QRegularExpression(
             QStringLiteral(R"(\b((?:bewit|apikey|api_key|access_token|secret|token)=)[^&\s"']+)"),
             insensitive),
         mark},
        {QRegularExpression(
             QStringLiteral(
                 R"re(("[a-z0-9_]*(?:secret|passw|pass|token|_pin|ac_code)[a-z0-9_]*"\s*:\s*)"(?:[^"\\]|\\.)*")re"),
             insensitive),
         QStringLiteral("\\1\"[redacted]\"")},
        {QRegularExpression(QStringLiteral(R"(([a-z][a-z0-9+.\-]*://)[^/\s@"']+@)"), insensitive),
         QStringLiteral("\\1[redacted]@")},
    };
    return list;
}

} // namespace

QString redacted(QString text)
{
    // Every rule looks for one of them.
    if (!text.contains(QLatin1Char('=')) && !text.contains(QLatin1Char(':')))
        return text;
    for (const Rule &rule : rules())
        text.replace(rule.pattern, rule.replacement);
    return text;
}

bool isSecretSetting(const QString &paramName)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((passw|pass$|passwd|secret|_pin$|^pin|pin_|ac_code|token|priv.*key|_key$|psk|community|otp|credential))"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(paramName).hasMatch();
}

} // namespace core
