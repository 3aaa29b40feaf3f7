// SPDX-License-Identifier: GPL-3.0-or-later
// The other process at a mirror. Writes batches until it is killed and prints how many are on disk
// after each; each batch raises every phone's number and the list's time together. With a second
// argument it locks the database instead, until its input ends: "writers" out, or "all".
#include "tests/core/mirror/mirrorfleet.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <cstdio>

namespace {

int writeForEver(const core::MirrorFile::Place &place)
{
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

int lock(const core::MirrorFile::Place &place, const QByteArray &whom)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(place.path);
    if (!database.open())
        return 1;
    QSqlQuery query(database);
    if (whom == "all" && !query.exec(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")))
        return 2;
    if (!query.exec(QStringLiteral("BEGIN EXCLUSIVE")))
        return 2;
    std::puts("locked");
    std::fflush(stdout);
    while (std::getchar() != EOF)
        ;
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    core::MirrorFile::Place place;
    place.path = QString::fromLocal8Bit(argv[1]);
    place.account = QStringLiteral("account");
    return argc > 2 ? lock(place, argv[2]) : writeForEver(place);
}
