// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

namespace cli {

/// As long as it lives, what is typed on standard input is not shown.
class HiddenInput
{
public:
    HiddenInput();
    ~HiddenInput();
    Q_DISABLE_COPY_MOVE(HiddenInput)

private:
    struct Before;
    std::unique_ptr<Before> m_before; ///< null when standard input is no terminal
};

} // namespace cli
