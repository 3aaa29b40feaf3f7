// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetphone.h"

#include <memory>
#include <vector>

namespace ui {

/// Slots in an order, which may be a million: shared with whoever made the list, until it is
/// changed here.
class SlotList
{
public:
    using Slots = std::vector<core::FleetSlot>;
    using Shared = std::shared_ptr<const Slots>; ///< null is an empty one

    SlotList() = default;
    Q_DISABLE_COPY_MOVE(SlotList)

    const Slots &operator*() const { return m_list ? *m_list : none(); }
    const Slots *operator->() const { return &**this; }
    void share(const Shared &list)
    {
        m_list = list;
        m_own.reset();
    }
    Slots &edit()
    {
        if (!m_own)
            m_list = m_own = std::make_shared<Slots>(**this);
        return *m_own;
    }

private:
    static const Slots &none()
    {
        static const Slots empty;
        return empty;
    }

    Shared m_list;
    std::shared_ptr<Slots> m_own; ///< the same list, when nobody else has it
};

} // namespace ui
