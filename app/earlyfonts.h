// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <thread>

namespace app {

/// Reads fontconfig's configuration, some sixty files, in a thread of its own while QApplication
/// opens the display; Qt finds it done when the first text is measured. Does nothing where Qt
/// works without fontconfig.
class EarlyFonts
{
public:
    EarlyFonts();
    ~EarlyFonts(); ///< waits; to be gone before anything asks for a font
    Q_DISABLE_COPY_MOVE(EarlyFonts)

private:
    std::thread m_thread;
};

} // namespace app
