// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/hiddeninput.h"

#include <algorithm>
#include <array>
#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cli {

namespace {

constexpr qsizetype longestLine = 64 * 1024;

bool isTerminal(FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

} // namespace

QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n')
            c = u'?';
    }
    return text;
}

Console::Console()
    : m_inputTerminal(isTerminal(stdin))
    , m_outputTerminal(isTerminal(stdout))
    , m_errorTerminal(isTerminal(stderr))
{}

void Console::print(const QByteArray &bytes)
{
    endProgress();
    (void)std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void Console::tell(const QString &text)
{
    endProgress();
    std::fputs((printable(text) + u'\n').toUtf8().constData(), stderr);
    std::fflush(stderr);
}

void Console::complain(const QString &text)
{
    tell(QStringLiteral("perchctl: ") + text);
}

void Console::progress(const QString &text)
{
    if (!m_errorTerminal)
        return tell(text);
    std::fputs(QStringLiteral("\r\x1b[K%1").arg(printable(text)).toUtf8().constData(), stderr);
    std::fflush(stderr);
    m_inProgress = true;
}

void Console::endProgress()
{
    if (std::exchange(m_inProgress, false))
        std::fputs("\r\x1b[K", stderr);
}

std::optional<QByteArray> Console::readLine()
{
    std::array<char, 4096> piece;
    QByteArray line;
    while (!line.endsWith('\n') && line.size() < longestLine) {
        if (std::fgets(piece.data(), int(piece.size()), stdin) == nullptr)
            break;
        line += piece.data();
    }
    if (line.isEmpty())
        return std::nullopt;
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

std::optional<QByteArray> Console::readRest(qsizetype most)
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY); // text may be UTF-16
#endif
    std::array<char, 64 * 1024> piece;
    QByteArray bytes;
    while (bytes.size() < most) {
        const std::size_t wanted = std::min(piece.size(), std::size_t(most - bytes.size()));
        const std::size_t read = std::fread(piece.data(), 1, wanted, stdin);
        bytes.append(piece.data(), qsizetype(read));
        if (read < wanted)
            break;
    }
    return std::ferror(stdin) != 0 ? std::nullopt : std::optional(bytes);
}

std::optional<QByteArray> Console::readSecret(const QString &question)
{
    if (!m_inputTerminal)
        return readLine();
    const HiddenInput hidden; // first: what was typed before it is thrown away
    std::fputs((question + u' ').toUtf8().constData(), stderr);
    const std::optional<QByteArray> line = readLine();
    std::fputs("\n", stderr);
    return line;
}

QString Console::ask(const QString &question)
{
    endProgress();
    std::fputs((printable(question) + u' ').toUtf8().constData(), stderr);
    std::fflush(stderr);
    return QString::fromUtf8(readLine().value_or(QByteArray())).trimmed();
}

} // namespace cli
