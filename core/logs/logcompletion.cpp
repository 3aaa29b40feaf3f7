// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logcompletion.h"

namespace core {

QList<FleetCompletion> completions(const QString &text, int cursor,
                                   const LogDictionaries &dictionaries, int most)
{
    using Field = FleetQuery::Field;
    const auto values = [&dictionaries](Field field) -> const FleetDictionary * {
        if (field == Field::Company || field == Field::Below)
            return &dictionaries[LogKind::Company];
        if (field == Field::Event)
            return &dictionaries[LogKind::Event];
        if (field == Field::Level)
            return &dictionaries[LogKind::Level];
        return field == Field::Firmware ? &dictionaries[LogKind::Firmware] : nullptr;
    };
    return completions(text, cursor,
                       CompletionSource{FleetQuery::Language::Logs,
                                        {Field::Event, Field::Company, Field::Firmware},
                                        values},
                       most);
}

} // namespace core
