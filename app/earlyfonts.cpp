// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/earlyfonts.h"

#ifdef PERCH_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace app {

EarlyFonts::EarlyFonts()
{
#ifdef PERCH_FONTCONFIG
    m_thread = std::thread([] { FcInit(); });
#endif
}

EarlyFonts::~EarlyFonts()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace app
