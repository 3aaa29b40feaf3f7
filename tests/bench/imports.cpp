// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/imports.h"

#include "core/imports/importcheck.h"
#include "core/store/store.h"

#include <QElapsedTimer>

namespace bench {

using namespace core;

namespace {

constexpr int rounds = 5;
constexpr int fileRows = 100'000;
constexpr int phones = 1'000'000;
constexpr int companies = 1000;
constexpr quint64 firstMac = 0x000413A00000;

QString companyOf(int phone)
{
    return QStringLiteral("company-%1").arg(phone % companies);
}

void fill(Store &store)
{
    Catalogue catalogue;
    catalogue.addProductGroup({QStringLiteral("desk"), QStringLiteral("D-Series")});
    Setting server;
    server.uuid = QStringLiteral("server");
    server.paramName = QStringLiteral("setting_server");
    server.section = QStringLiteral("phone-settings");
    server.productGroups = {QStringLiteral("desk")};
    catalogue.addSetting(server);
    store.setCatalogue(catalogue);
    QList<Company> all;
    for (int i = 0; i < companies; ++i) {
        Company company;
        company.uuid = companyOf(i);
        company.name = QStringLiteral("Customer %1").arg(i);
        all.append(company);
    }
    store.setCompanies(all);
    for (int company = 0; company < companies; ++company) {
        QList<Endpoint> page;
        for (int phone = company; phone < phones; phone += companies) {
            Endpoint endpoint;
            endpoint.mac = MacAddress(firstMac + quint64(phone));
            endpoint.name = QStringLiteral("Phone %1").arg(phone);
            endpoint.company = companyOf(phone);
            endpoint.productGroup = QStringLiteral("desk");
            page.append(endpoint);
        }
        store.setEndpoints(companyOf(company), page);
    }
}

/// Half of the rows change the name, and all of them the target.
QByteArray file()
{
    QByteArray text("\xEF\xBB\xBFMAC address,Name,Company,Redirect target,Model\r\n");
    for (int row = 0; row < fileRows; ++row) {
        const int phone = row * 7;
        text += MacAddress(firstMac + quint64(phone)).display().toLatin1() + ",\"Phone " +
                QByteArray::number(phone + row % 2) + "\",Customer " +
                QByteArray::number(phone % companies) +
                ",https://prov.example.net/snom/{mac},D735\r\n";
    }
    return text;
}

double milliseconds(const std::function<bool()> &work)
{
    QElapsedTimer timer;
    timer.start();
    return work() ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

Outcome measureCheck(const Store &store)
{
    const QByteArray bytes = file();
    Figure figure;
    figure.name = QStringLiteral("import: 100,000 rows read and checked");
    figure.unit = QStringLiteral("ms");
    figure.goal = 20;
    figure.limit = 2000;
    return compare(
        figure, rounds,
        [&] {
            const ImportGround ground(store, {});
            return milliseconds([&] {
                const auto sheet = readSheet(bytes);
                if (!sheet)
                    return false;
                const auto check = checkImport(*sheet, guessedMapping(*sheet, ground), {}, ground);
                return check.count(ImportVerdict::Kind::Change) == fileRows;
            });
        },
        [&] {
            return milliseconds([&] {
                qsizetype cells = 0;
                for (const QString &line : QString::fromUtf8(bytes).split(QStringLiteral("\r\n")))
                    cells += line.split(u',').size();
                return cells > fileRows;
            });
        });
}

Outcome measureSnapshot(const Store &store)
{
    Figure figure;
    figure.name = QStringLiteral("import: snapshot of 1,000,000 phones");
    figure.unit = QStringLiteral("ms");
    figure.goal = 1;
    figure.limit = 16;
    return compare(
        figure, rounds,
        [&] {
            return milliseconds([&] { return ImportGround(store, {}).isInScope(companyOf(0)); });
        },
        [&] {
            return milliseconds([&] {
                qsizetype all = 0;
                for (int company = 0; company < companies; ++company)
                    all += store.phones(companyOf(company)).macs().size();
                return all == phones;
            });
        });
}

} // namespace

Outcome measureImport()
{
    Store store;
    fill(store);
    Outcome outcome = measureCheck(store);
    const Outcome snapshot = measureSnapshot(store);
    outcome.figures.append(snapshot.figures);
    if (outcome.failure.isEmpty())
        outcome.failure = snapshot.failure;
    return outcome;
}

} // namespace bench
