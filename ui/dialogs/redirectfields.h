// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"

class QLineEdit;

namespace ui {

/// The three fields that say where phones are sent, as two forms have them. An empty user or
/// password means that it is not written.
core::Redirection redirectionFrom(const QLineEdit *url, const QLineEdit *user,
                                  const QLineEdit *password);

/// The sentence for what is wrong with the address, empty when nothing is.
QString redirectUrlProblem(const QLineEdit *url);

} // namespace ui
