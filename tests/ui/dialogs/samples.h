// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "core/net/serviceclient.h"
#include "core/sraps/srapsapi.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"

#include <QDialog>

#include <functional>
#include <memory>

/// Every dialog in the states that matter, for the rules that hold for all of them and for eyes.
/// Owns what the dialogs show; must outlive them.
class Samples
{
public:
    struct Sample
    {
        QString name;
        std::function<QDialog *()> make; ///< not shown yet; owned by the caller
    };

    Samples();
    ~Samples();

    QList<Sample> all();
    core::Store &store() { return m_store; }
    core::ChangeRunner &runner() { return m_runner; }

private:
    QList<Sample> connections();
    QList<Sample> forms();
    QList<Sample> plans();
    QDialog *registerDialog(bool filled);
    QDialog *importDialog(bool filled);
    QDialog *editDialog(bool filled);

    FakeClock m_clock;
    core::ServiceClient m_client;
    core::SrapsApi m_api;
    core::Store m_store;
    core::ChangeRunner m_runner;
    QList<std::shared_ptr<core::ChangeRun>> m_runs;
};
