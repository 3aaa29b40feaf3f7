// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetdictionary.h"
#include "core/fleet/fleetquery.h"

#include <QList>
#include <QString>

#include <functional>

namespace core {

/// One way to go on with a search.
struct FleetCompletion
{
    QString text;     ///< replaces the part of the search below; `company:` or `company:="A B"`
    QString label;    ///< the field ("company") or the value ("A B")
    int position = 0; ///< of the part that is replaced
    int length = 0;
    int phones =
        -1; ///< or log lines, that have this value; -1 for fields and where it is not counted
    bool isField = false;

    bool operator==(const FleetCompletion &) const = default;
};

/// What may stand at `cursor`: names of fields, and values of the fleet that contain what is
/// typed, those that begin so first, then the most frequent; at most `most`. Fast enough for
/// every key: looks at dictionaries, not at phones.
QList<FleetCompletion> completions(const QString &text, int cursor,
                                   const FleetDictionaries &dictionaries, int most);

/// What a language can say: its fields, and where the values of a field stand (null: nowhere).
struct CompletionSource
{
    FleetQuery::Language language = FleetQuery::Language::Phones;
    QList<FleetQuery::Field> offered; ///< fields whose values are offered for a bare word
    std::function<const FleetDictionary *(FleetQuery::Field)> values;
};
QList<FleetCompletion> completions(const QString &text, int cursor, const CompletionSource &source,
                                   int most);

} // namespace core
