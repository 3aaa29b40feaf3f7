// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace demo {

class Call;
class Router;
struct Item;
struct Phone;

// Each adds the operations of one resource.
void addTokenRoutes(Router &router);
void addCompanyRoutes(Router &router);
void addEndpointRoutes(Router &router);
void addEndpointWriteRoutes(Router &router);
void addEffectiveSettingRoutes(Router &router);
void addActionRoutes(Router &router);
void addProfileRoutes(Router &router);
void addProductDefaultRoutes(Router &router);
void addUserRoutes(Router &router);
void addFileRoutes(Router &router);
void addLogRoutes(Router &router);
void addAuditRoutes(Router &router);
void addCatalogueRoutes(Router &router);
void addRoleRoutes(Router &router);

/// A phone with its links.
QJsonObject endpointAnswer(const Call &call, const Phone &phone);
/// The phone the path names if it is registered in the path's company, otherwise nullptr.
Phone *phoneOfPath(Call &call);

} // namespace demo
