// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/explanations.h"

#include <array>

namespace ui {

namespace {

/// The rule that refused an input (Error::serviceCode) and its sentence.
struct Rule
{
    const char *code;
    const char *sentence;
};

constexpr std::array rules{
    Rule{"url_scheme",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The address has to begin with https://, http://, tftp:// or ftp://.")},
    Rule{"url_host", QT_TRANSLATE_NOOP("ui::Explanations", "The address names no host.")},
    Rule{"url_braces",
         QT_TRANSLATE_NOOP("ui::Explanations", "Only {mac} and {phone_type} may stand in braces.")},
    Rule{"url_length",
         QT_TRANSLATE_NOOP("ui::Explanations", "The address is longer than 1024 characters.")},
    Rule{"url_characters",
         QT_TRANSLATE_NOOP("ui::Explanations", "The address holds blanks or control characters.")},
    Rule{"url_in_profile",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The phone has this target from its profile. Change the profile.")},
    Rule{"outcome_unknown",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "What became of this phone is not known. Continue the change first: "
                           "Perch then looks.")},
    Rule{"images_dropped",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The earlier values are no longer kept for so old a change.")},
    Rule{"secret_not_kept",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "A password of this change was not kept, because there was no keychain, "
                           "or it cannot be opened any more.")},
    Rule{"base_url_empty", QT_TRANSLATE_NOOP("ui::Explanations", "The base URL is missing.")},
    Rule{"base_url_invalid",
         QT_TRANSLATE_NOOP("ui::Explanations", "The base URL is not an address.")},
    Rule{"base_url_scheme",
         QT_TRANSLATE_NOOP("ui::Explanations", "The base URL has to begin with https://.")},
    Rule{"base_url_http_not_loopback",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "Plain http is accepted for this computer only, as the access would be "
                           "readable on the way. Use https.")},
    Rule{"base_url_host", QT_TRANSLATE_NOOP("ui::Explanations", "The base URL names no host.")},
    Rule{"base_url_port",
         QT_TRANSLATE_NOOP("ui::Explanations", "The port of the base URL is not a port.")},
    Rule{"base_url_user_info",
         QT_TRANSLATE_NOOP("ui::Explanations", "The base URL must not hold a user or password.")},
    Rule{"base_url_query",
         QT_TRANSLATE_NOOP("ui::Explanations", "The base URL must not hold a question mark.")},
    Rule{"base_url_fragment",
         QT_TRANSLATE_NOOP("ui::Explanations", "The base URL must not hold a number sign.")},
    Rule{"base_url_path",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The path of the base URL must not hold dots as folders.")},
    Rule{"key_id_empty", QT_TRANSLATE_NOOP("ui::Explanations", "The Access Key ID is missing.")},
    Rule{"key_id_characters",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The Access Key ID holds a character that no access key has.")},
    Rule{"key_id_too_long",
         QT_TRANSLATE_NOOP("ui::Explanations", "The Access Key ID is too long.")},
    Rule{"secret_empty",
         QT_TRANSLATE_NOOP("ui::Explanations", "The Access Key Secret is missing.")},
    Rule{"secret_whitespace",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The Access Key Secret begins or ends with a blank or a line break, "
                           "probably from copying. Remove it.")},
    Rule{"secret_characters",
         QT_TRANSLATE_NOOP("ui::Explanations", "The Access Key Secret holds a control character.")},
    Rule{"secret_too_long",
         QT_TRANSLATE_NOOP("ui::Explanations", "The Access Key Secret is too long.")},
    Rule{"name_empty", QT_TRANSLATE_NOOP("ui::Explanations", "The name is missing.")},
    Rule{"name_too_long", QT_TRANSLATE_NOOP("ui::Explanations", "The name is too long.")},
    Rule{"name_characters",
         QT_TRANSLATE_NOOP("ui::Explanations", "The name holds a control character.")},
    Rule{"name_taken",
         QT_TRANSLATE_NOOP("ui::Explanations", "There is a saved view of this name already.")},
    Rule{"view_malformed",
         QT_TRANSLATE_NOOP("ui::Explanations", "The saved view cannot be understood.")},
    Rule{
        "view_query",
        QT_TRANSLATE_NOOP("ui::Explanations",
                          "The search of the saved view is too long or holds control characters.")},
    Rule{"view_twice",
         QT_TRANSLATE_NOOP("ui::Explanations", "The saved view stands in the file twice.")},
    Rule{"views_too_many",
         QT_TRANSLATE_NOOP("ui::Explanations", "There are 200 saved views already, which is the "
                                               "most. Remove some.")},
    Rule{"views_file_format",
         QT_TRANSLATE_NOOP("ui::Explanations", "The file holds no saved views of Perch.")},
    Rule{"views_file_too_large",
         QT_TRANSLATE_NOOP("ui::Explanations", "The file is too large for saved views of Perch.")},
    Rule{"catalogue_unread",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The settings that the service knows have not been read yet. Close this "
                           "and try again in a moment.")},
    Rule{"group_unknown",
         QT_TRANSLATE_NOOP(
             "ui::Explanations",
             "The kind of this phone is not known, so the right setting cannot be chosen.")},
    Rule{"setting_missing",
         QT_TRANSLATE_NOOP(
             "ui::Explanations",
             "The service's catalogue has no fitting setting for this kind of phone.")},
    Rule{"setting_indexed",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "This setting has several values, which one cell cannot tell.")},
    Rule{"profile_group",
         QT_TRANSLATE_NOOP("ui::Explanations", "The profile is for another kind of phone.")},
    Rule{"profile_unknown",
         QT_TRANSLATE_NOOP("ui::Explanations", "The profile is not one of this company.")},
    Rule{"profile_ambiguous",
         QT_TRANSLATE_NOOP("ui::Explanations", "Several profiles have this name.")},
    Rule{"switch_empty",
         QT_TRANSLATE_NOOP("ui::Explanations", "Autoprovisioning is either on or off.")},
    Rule{"value_switch",
         QT_TRANSLATE_NOOP("ui::Explanations", "This setting is either on or off.")},
    Rule{"value_number", QT_TRANSLATE_NOOP("ui::Explanations", "This setting takes a number.")},
    Rule{"value_characters",
         QT_TRANSLATE_NOOP("ui::Explanations", "The value holds a control character.")},
    Rule{"value_length", QT_TRANSLATE_NOOP("ui::Explanations", "The value is too long.")},
    Rule{"phone_unknown", QT_TRANSLATE_NOOP("ui::Explanations", "This phone is not loaded.")},
    Rule{"company_unknown", QT_TRANSLATE_NOOP("ui::Explanations", "This company is not loaded.")},
    Rule{"mac_missing", QT_TRANSLATE_NOOP("ui::Explanations", "There is no MAC address.")},
    Rule{"already_registered",
         QT_TRANSLATE_NOOP("ui::Explanations", "The phone is registered in this company already.")},
    Rule{"in_other_company",
         QT_TRANSLATE_NOOP("ui::Explanations", "The phone is registered in another company of this "
                                               "connection. Deregister it there first.")},
    Rule{"scan_sent",
         QT_TRANSLATE_NOOP("ui::Explanations",
                           "The phone was sent to the service already, so its scan cannot be "
                           "changed here. Change the phone in the main window.")},
    Rule{"duplicate", QT_TRANSLATE_NOOP("ui::Explanations", "The phone stands in the list twice.")},
};

} // namespace

Explanation Explanations::input(const core::Error &error)
{
    for (const Rule &rule : rules) {
        if (error.serviceCode == QLatin1String(rule.code))
            return {tr(rule.sentence), {}, {}, {}, Explanation::Remedy::None};
    }
    return {tr("The value cannot be used."), {}, {}, {}, Explanation::Remedy::None};
}

} // namespace ui
