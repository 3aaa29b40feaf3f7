// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace cli {

void Command::end(ExitCode code)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended(code);
}

void Command::fail(const Trouble &trouble)
{
    if (m_ended)
        return;
    Q_EMIT failed(trouble.text);
    end(trouble.code);
}

} // namespace cli
