// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/companytreemodel.h"

namespace ui {

struct CompanyTreeModel::Node
{
    virtual ~Node() = default;

    Node *parent = nullptr;
    QString connection;
    QString company;
    QString name;
    QString detail; ///< city and country
    QString type;
    QString problem;
    int count = -1;
    qint64 asOfMs = 0; ///< of its own phones
    bool fromEarlier = false;
    qint64 toldAsOfMs = 0; ///< asOfMs if it is worth a word, else 0
    Nodes children;
};

struct CompanyTreeModel::Root final : Node
{
    core::Store *store = nullptr; ///< null: all connections together
    Health health = Health::Connecting;
    bool stale = true;
    bool madeUp = false;
};

} // namespace ui
