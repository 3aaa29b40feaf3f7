// SPDX-License-Identifier: GPL-3.0-or-later
// Scans without end and prints each address as soon as the log says that it is kept.
#include "core/installer/scanlog.h"
#include "tests/core/installer/scans.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

void scanNext(core::ScanLog &log, quint64 number)
{
    log.add(scans::scan(0x000413A30000 + number), &log, [&log, number](const auto &kept) {
        if (!kept)
            return QCoreApplication::exit(2);
        std::printf("%llu\n", static_cast<unsigned long long>(kept->mac.bits()));
        std::fflush(stdout);
        scanNext(log, number + 1);
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    core::ScanLog log(QString::fromLocal8Bit(argv[1]));
    scanNext(log, QString::fromLocal8Bit(argv[2]).toULongLong());
    return QCoreApplication::exec();
}
