// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <span>
#include <string_view>

namespace demo {

/// The families that settings and profiles are made for, in the order of the service's list.
enum class Group : quint8 { Desk, Conference, Dect, Msc };
constexpr int groupCount = 4;

QString groupName(Group group);
QString groupUuid(Group group);

/// One model. `octets` are the fourth octets of its MAC addresses behind 00:04:13, two digits
/// each; `weight` its share of a fleet; `oldest` and `newest` bound its firmware versions.
struct Model
{
    std::string_view name;
    std::string_view code; ///< phone type as the phone reports it
    std::string_view octets;
    Group group;
    bool remote; ///< speaks TR-369
    bool discontinued;
    int weight;
    int oldest;
    int newest;
};

std::span<const Model> models();
QString productUuid(int model);
/// The model whose range holds the address, -1 when none is known.
int modelOfMac(quint64 mac);
QList<quint8> octetsOf(const Model &model);

struct FirmwareImage
{
    int model;
    QString version;
    QString fileName;
    QString url;
    qint64 size;
};

/// All images on offer, those of one model together, oldest first.
const QList<FirmwareImage> &firmwareImages();
/// First and one-past-last index into firmwareImages() of a model.
std::pair<int, int> firmwareRange(int model);
QString firmwareUuid(int image);

} // namespace demo
