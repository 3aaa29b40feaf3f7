// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/syncprocess.h"

#include "tests/torture/world.h"

#include <QJsonDocument>

namespace torture {

std::unique_ptr<QProcess> startSyncing(World &world, const QString &path, int syncs)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(PERCH_SYNCER), {path, QString::number(syncs)});
    const QJsonObject line{{QStringLiteral("base_url"), world.service().baseUrl().toString()},
                           {QStringLiteral("id"), world.service().keyId()},
                           {QStringLiteral("key"), QString::fromUtf8(world.service().keySecret())}};
    process->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    return process;
}

} // namespace torture
