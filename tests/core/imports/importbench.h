// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcheck.h"
#include "tests/core/changes/fleet.h"

/// The store of the tests of plans and what a file makes of it.
struct ImportBench
{
    ImportBench() { fleet::fill(store); }

    static core::ImportSheet sheet(const QString &text)
    {
        return core::readSheet(text.toUtf8()).value();
    }
    core::ImportGround ground(const QString &company = {}) const
    {
        return core::ImportGround(store, {QStringLiteral("connection"), company, true});
    }
    core::ImportCheck check(const QString &text, const core::ImportOptions &options = {}) const
    {
        const core::ImportSheet read = sheet(text);
        const core::ImportGround all = ground();
        return core::checkImport(read, core::guessedMapping(read, all), options, all);
    }

    core::Store store;
};
