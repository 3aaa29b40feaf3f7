// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hiddeninput.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace cli {

#ifdef Q_OS_WIN

struct HiddenInput::Before
{
    DWORD mode = 0;
};

HiddenInput::HiddenInput()
{
    Before before;
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    if (!GetConsoleMode(input, &before.mode))
        return;
    SetConsoleMode(input, before.mode & ~DWORD(ENABLE_ECHO_INPUT));
    m_before = std::make_unique<Before>(before);
}

HiddenInput::~HiddenInput()
{
    if (m_before)
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before->mode);
}

#else

struct HiddenInput::Before
{
    termios mode;
};

HiddenInput::HiddenInput()
{
    Before before{};
    if (tcgetattr(STDIN_FILENO, &before.mode) != 0)
        return;
    termios hidden = before.mode;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    m_before = std::make_unique<Before>(before);
}

HiddenInput::~HiddenInput()
{
    if (m_before)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before->mode);
}

#endif

} // namespace cli
