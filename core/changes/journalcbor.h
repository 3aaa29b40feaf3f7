// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"

namespace core::cbor {

// The values of a run as CBOR maps with numbers for names. Names are only ever added; what a value
// does not have when it is read stays as it is by default, so that journals of earlier versions
// can be read. False means damage.

/// `company` is the step's number in the run's list of companies.
QByteArray fromStep(const PlanStep &step, int company);
bool toStep(const QByteArray &bytes, const QList<Company> &companies, PlanStep &into);

QByteArray fromDocument(const QJsonObject &document);
bool toDocument(const QByteArray &bytes, QJsonObject &into);

/// All but number, state, connection, times and counts, which are columns of their own.
QByteArray fromHead(const RunHead &head);
bool toHead(const QByteArray &bytes, RunHead &into);

/// Companies, warnings, unchanged and excluded phones of a plan, and the wave of each step.
QByteArray fromFrame(const Plan &plan, const QList<Company> &companies, const QByteArray &waves);
bool toFrame(const QByteArray &bytes, Plan &plan, QList<Company> &companies, QByteArray &waves);

/// Empty for one that says nothing.
QByteArray fromError(const Error &error);
bool toError(const QByteArray &bytes, Error &into);

} // namespace core::cbor
