// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/products.h"

#include "app/demo/ids.h"

#include <array>

namespace demo {

namespace {

constexpr std::array deskVersions{
    "10.1.20.0",   "10.1.26.1",   "10.1.33.33",  "10.1.39.11",  "10.1.46.16",
    "10.1.49.11",  "10.1.51.12",  "10.1.54.13",  "10.1.54.24",  "10.1.101.11",
    "10.1.141.13", "10.1.152.12", "10.1.159.12", "10.1.175.16", "10.1.184.15",
    "10.1.198.19", "10.1.215.13", "10.1.226.13", "10.1.226.16",
};
constexpr std::array dectVersions{"05.20.0001", "06.08.0007", "07.40.0104"};

constexpr Group D = Group::Desk;
constexpr Group C = Group::Conference;
constexpr Group M = Group::Dect;
constexpr Group S = Group::Msc;

// name, code, octets, group, TR-369, discontinued, weight, oldest and newest firmware
constexpr Model table[] = {
    {"D120", "snomD120", "82", D, false, false, 40, 0, 8},
    {"D140", "snomD140", "C8", D, true, false, 35, 15, 18},
    {"D150", "snomD150", "C9", D, true, false, 25, 15, 18},
    {"D305", "snomD305", "838E", D, false, true, 12, 2, 14},
    {"D315", "snomD315", "848F", D, false, true, 14, 2, 15},
    {"D335", "snomD335", "A4", D, false, false, 45, 7, 18},
    {"D345", "snomD345", "85A1", D, false, true, 25, 2, 16},
    {"D375", "snomD375", "9195", D, false, true, 20, 2, 16},
    {"D385", "snomD385", "93", D, false, false, 40, 5, 18},
    {"D710", "snomD710", "74767A7C7E89", D, false, true, 14, 0, 15},
    {"D712", "snomD712", "88A8", D, false, true, 12, 0, 15},
    {"D713", "snomD713", "C7", D, true, false, 60, 13, 18},
    {"D715", "snomD715", "757F878AA5B2", D, false, true, 55, 0, 16},
    {"D717", "snomD717", "A6", D, true, false, 75, 9, 18},
    {"D725", "snomD725", "78868BB7", D, false, true, 60, 0, 16},
    {"D735", "snomD735", "A3", D, true, false, 170, 6, 18},
    {"D745", "snomD745", "798C", D, false, true, 14, 0, 15},
    {"D765", "snomD765", "909498", D, false, true, 22, 0, 16},
    {"D785", "snomD785", "9296", D, false, false, 95, 4, 18},
    {"D810", "snomD810", "C6", D, true, false, 12, 16, 18},
    {"D810WB", "snomD810WB", "CC", D, true, false, 6, 17, 18},
    {"D812", "snomD812", "C2", D, true, false, 30, 15, 18},
    {"D815", "snomD815", "C3", D, true, false, 25, 15, 18},
    {"D862", "snomD862", "C0", D, true, false, 45, 13, 18},
    {"D865", "snomD865", "C1", D, true, false, 55, 13, 18},
    {"D892", "snomD892", "C4", D, true, false, 8, 16, 18},
    {"D895", "snomD895", "C5", D, true, false, 6, 16, 18},
    {"720", "snom720", "707D", D, false, true, 8, 0, 7},
    {"760", "snom760", "717B", D, false, true, 6, 0, 7},
    {"SP800", "snomSP800", "", D, false, false, 0, 16, 18},
    {"PA1", "snomPA1", "8D", D, false, true, 4, 0, 15},
    {"C520", "snomC520", "A0", C, false, true, 12, 9, 15},
    {"C620", "snomC620", "CD", C, false, false, 10, 14, 16},
    {"M300", "snomM300", "62B8", M, false, true, 16, 0, 1},
    {"M400", "snomM400", "CA", M, false, false, 22, 1, 2},
    {"M500", "snomM500", "CB", M, false, false, 8, 2, 2},
    {"M700", "snomM700", "61", M, false, true, 18, 0, 1},
    {"M900", "snomM900", "B6", M, false, false, 45, 1, 2},
    {"M100 SC", "snomM100SC", "CE", S, false, false, 3, 1, 2},
    {"M200 SC", "snomM200SC", "64", S, false, false, 8, 1, 2},
    {"M100 KLE", "snomM100KLE", "", S, false, false, 0, 1, 2},
    {"M400 SC", "snomM400SC", "", S, false, false, 0, 1, 2},
};

struct KnownSize
{
    std::string_view model;
    std::string_view version;
    qint64 bytes;
};
constexpr KnownSize knownSizes[] = {
    {"D785", "10.1.198.19", 43763440},  {"D785", "10.1.215.13", 48104224},
    {"D735", "10.1.215.13", 50093360},  {"D717", "10.1.215.13", 48616992},
    {"D713", "10.1.215.13", 47055360},  {"D140", "10.1.215.13", 49107200},
    {"D150", "10.1.215.13", 49119600},  {"D335", "10.1.215.13", 45315280},
    {"D385", "10.1.215.13", 45668736},  {"D810", "10.1.215.13", 84783616},
    {"D812", "10.1.215.13", 85470208},  {"D815", "10.1.215.13", 85470208},
    {"D862", "10.1.215.13", 133470208}, {"D865", "10.1.215.13", 135374848},
    {"D865", "10.1.198.19", 133343232}, {"D892", "10.1.215.13", 136644608},
    {"M900", "07.40.0104", 4201217},    {"M400", "07.40.0104", 4070599},
};

QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), qsizetype(view.size()));
}

qint64 sizeOf(const Model &model, const QString &version, int index)
{
    for (const KnownSize &known : knownSizes) {
        if (known.model == model.name && version == text(known.version))
            return known.bytes;
    }
    const bool big = model.name.starts_with("D8");
    const qint64 base =
        model.group == D || model.group == C ? (big ? 84000000 : 41000000) : 3900000;
    return base + qint64(index) * (base / 90) + qint64(mix(base, quint64(index)) % 4096) * 32;
}

FirmwareImage image(int number, int index)
{
    const Model &model = table[number];
    const bool dect = model.group == M || model.group == S;
    const QString version =
        QString::fromLatin1(dect ? dectVersions[size_t(index)] : deskVersions[size_t(index)]);
    const QString name = text(model.name).remove(u' ');
    if (dect) {
        const QStringList parts = version.split(u'.');
        const QString file =
            QStringLiteral("%1_v%2%3_b%4.fwu").arg(name, parts[0], parts[1], parts[2]);
        return {number, version, file,
                QStringLiteral("https://dect.snom.com/%1/%2").arg(name, file),
                sizeOf(model, version, index)};
    }
    // The D715 kept the file name it had before it got its D.
    const QString code = model.name == "D715" ? QStringLiteral("snom715") : text(model.code);
    const bool swu = model.name.starts_with("D8");
    const QString file =
        QStringLiteral("%1-%2-SIP-r.%3")
            .arg(code, version, swu ? QStringLiteral("swu") : QStringLiteral("bin"));
    return {number, version, file,
            QStringLiteral("https://downloads.snom.com/fw/%1/bin/%2").arg(version, file),
            sizeOf(model, version, index)};
}

} // namespace

QString groupName(Group group)
{
    switch (group) {
    case Group::Desk:
        return QStringLiteral("D-Series");
    case Group::Conference:
        return QStringLiteral("C-Series");
    case Group::Dect:
        return QStringLiteral("M-Series");
    case Group::Msc:
        return QStringLiteral("MSC-Series");
    }
    return {};
}

QString groupUuid(Group group)
{
    switch (group) {
    case Group::Desk:
        return QStringLiteral("7b2d9f4c6e8a4d0b9c1e3f5a7d9b0c2e");
    case Group::Dect:
        return QStringLiteral("c4e6a8b0d2f44a1c9e3b5d7f9a1c3e5b");
    case Group::Conference:
    case Group::Msc:
        return uuidFor(QStringLiteral("product-group"), quint64(group));
    }
    return {};
}

std::span<const Model> models()
{
    return table;
}

QString productUuid(int model)
{
    return uuidFor(QStringLiteral("product"), quint64(model));
}

QList<quint8> octetsOf(const Model &model)
{
    QList<quint8> octets;
    for (qsizetype i = 0; i + 1 < qsizetype(model.octets.size()); i += 2)
        octets.append(quint8(text(model.octets.substr(size_t(i), 2)).toUInt(nullptr, 16)));
    return octets;
}

int modelOfMac(quint64 mac)
{
    static const std::array<int, 256> byOctet = [] {
        std::array<int, 256> found{};
        found.fill(-1);
        for (int i = 0; i < int(std::size(table)); ++i) {
            const QList<quint8> octets = octetsOf(table[i]);
            for (const quint8 octet : octets)
                found[octet] = i;
        }
        return found;
    }();
    return mac >> 24 == 0x000413 ? byOctet[(mac >> 16) & 0xff] : -1;
}

const QList<FirmwareImage> &firmwareImages()
{
    static const QList<FirmwareImage> images = [] {
        QList<FirmwareImage> all;
        for (int number = 0; number < int(std::size(table)); ++number) {
            for (int index = table[number].oldest; index <= table[number].newest; ++index) {
                // 10.1.54.24 came out for the D120 only.
                const bool desk = table[number].group == D || table[number].group == C;
                if (!desk || index != 8 || table[number].name == "D120")
                    all.append(image(number, index));
            }
        }
        return all;
    }();
    return images;
}

std::pair<int, int> firmwareRange(int model)
{
    static const QList<std::pair<int, int>> ranges = [] {
        QList<std::pair<int, int>> all(qsizetype(std::size(table)), {0, 0});
        const QList<FirmwareImage> &images = firmwareImages();
        for (int i = 0; i < int(images.size()); ++i) {
            auto &range = all[images[i].model];
            if (range.second == 0)
                range.first = i;
            range.second = i + 1;
        }
        return all;
    }();
    return ranges.value(model);
}

QString firmwareUuid(int image)
{
    return uuidFor(QStringLiteral("firmware"), quint64(image));
}

} // namespace demo
