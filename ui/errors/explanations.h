// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errors/explain.h"

#include <QCoreApplication>

namespace ui {

/// The sentences behind explain(), one function a family of errors.
class Explanations
{
    Q_DECLARE_TR_FUNCTIONS(ui::Explanations)

public:
    /// Everything but `details`.
    static Explanation forKind(const core::Error &error);

private:
    static Explanation network(const core::Error &error);
    static Explanation certificate(const core::Error &error);
    static Explanation reply(const core::Error &error);
    static Explanation identity(const core::Error &error);
    static Explanation permission(const core::Error &error);
    static Explanation refusal(const core::Error &error);
    static Explanation service(const core::Error &error);
    static Explanation keychain(const core::Error &error);
    static Explanation storage(const core::Error &error);
    static Explanation wave(const core::Error &error);
    static Explanation input(const core::Error &error);
    static QString waiting(const core::Error &error);
};

} // namespace ui
