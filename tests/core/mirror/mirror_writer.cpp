// SPDX-License-Identifier: GPL-3.0-or-later
// Writes batches until it is killed; prints how many are on disk after each. Each batch raises
// every phone's number and the list's time together.
#include "tests/core/mirror/mirrorfleet.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    core::MirrorFile::Place place;
    place.path = QString::fromLocal8Bit(argv[1]);
    place.account = QStringLiteral("account");
    const auto file = core::MirrorFile::open(place, mirrorfleet::key());
    if (!file)
        return 1;
    for (int round = 1;; ++round) {
        core::MirrorContent batch = mirrorfleet::fleet(1, 300);
        for (core::Endpoint &phone : batch.phones[0].set) {
            phone.name = QString::number(round);
            phone.firmware = QStringLiteral("new text of round %1").arg(round);
        }
        batch.lists = {{mirrorfleet::companyName(1), core::Resource::Endpoints, round, true}};
        if (!(*file)->write(batch))
            return 2;
        std::printf("%d\n", round);
        std::fflush(stdout);
    }
}
