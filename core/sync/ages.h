// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadstate.h"

#include <chrono>

namespace core {

/// How old a list may grow before it is read again by itself. What a person looks at or refreshes
/// is read at once, whatever its age.
struct Ages
{
    std::chrono::seconds phones{15 * 60};      ///< status and last contact change all day
    std::chrono::seconds profiles{3600};       ///< changed by people, a few times a day
    std::chrono::seconds companies{3600};      ///< a customer more or less; one call a company
    std::chrono::seconds defaults{24 * 3600};  ///< set up once for each model
    std::chrono::seconds catalogue{24 * 3600}; ///< changes with a release of the service
    static constexpr double spread = 0.1;      ///< lists of one age do not fall due all at once

    std::chrono::seconds of(Resource resource) const
    {
        switch (resource) {
        case Resource::Endpoints:
            return phones;
        case Resource::Profiles:
            return profiles;
        case Resource::Logs: // followed while a person looks at them
            return std::chrono::seconds::max();
        case Resource::Defaults:
            return defaults;
        case Resource::Companies:
            return companies;
        case Resource::Catalogue:
            return catalogue;
        }
        return phones;
    }
};

} // namespace core
