// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importwish.h"

#include "app/cli/console.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/models/importwords.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace cli {

using Target = core::ImportColumn::Target;

namespace {

constexpr std::array<std::pair<const char *, core::TextEncoding>, 5> encodings{
    {{"utf-8", core::TextEncoding::Utf8},
     {"utf-16le", core::TextEncoding::Utf16Le},
     {"utf-16be", core::TextEncoding::Utf16Be},
     {"windows-1252", core::TextEncoding::Windows1252},
     {"latin-1", core::TextEncoding::Windows1252}}};

Failure wrong(const QString &text)
{
    return failure(ExitCode::WrongUsage, text);
}

Outcome<void> takeEncoding(core::ImportFormat &format, const QString &word)
{
    for (const auto &[name, encoding] : encodings) {
        if (word.compare(QLatin1String(name), Qt::CaseInsensitive) == 0) {
            format.encoding = encoding;
            return {};
        }
    }
    return wrong(QStringLiteral("--encoding is utf-8, utf-16le, utf-16be, windows-1252 or latin-1, "
                                "not '%1'.")
                     .arg(word));
}

Outcome<void> takeDelimiter(core::ImportFormat &format, const QString &word)
{
    const QString text = word == u"tab" ? QStringLiteral("\t") : word;
    if (text.size() != 1 || QStringView(u"\"\r\n").contains(text.front()))
        return wrong(
            QStringLiteral("--delimiter is tab or a single character, not '%1'.").arg(word));
    format.delimiter = text.front();
    return {};
}

Outcome<ImportWish::Column> columnOf(const QString &text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    const QString word = text.mid(equals + 1).trimmed();
    const core::ImportColumn meaning = core::mappingFromWords({word}, 1).constFirst();
    const bool isNoWord = meaning.target == Target::Ignore && word != u"ignore";
    const bool isNameless = meaning.target == Target::Setting && meaning.paramName.isEmpty();
    if (equals <= 0 || isNoWord || isNameless)
        return wrong(QStringLiteral("--map is COLUMN=FIELD with one of the fields that 'perchctl "
                                    "import --help' lists, not '%1'.")
                         .arg(text));
    return ImportWish::Column{text.first(equals).trimmed(), meaning};
}

Outcome<void> takeColumns(ImportWish &wish, const QStringList &texts)
{
    for (const QString &text : texts) {
        const Outcome<ImportWish::Column> column = columnOf(text);
        if (!column)
            return Failure(column.error());
        wish.columns.append(*column);
    }
    return {};
}

Outcome<QByteArray> contentOf(const QString &path, Console &console)
{
    // One more than may be, for readSheet() to refuse.
    constexpr qsizetype most = core::DelimitedLimits::bytes + 1;
    if (path == u"-") {
        const std::optional<QByteArray> rest = console.readRest(most);
        return rest ? Outcome<QByteArray>(*rest)
                    : failure(ExitCode::Stopped, QStringLiteral("Nothing was changed."));
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.read(most);
        if (file.error() == QFileDevice::NoError)
            return bytes;
    }
    return failure(ExitCode::Storage,
                   QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
}

/// By title, else by number.
Outcome<qsizetype> placeOf(const QString &title, const core::ImportSheet &sheet)
{
    QList<qsizetype> fitting;
    for (qsizetype i = 0; i < sheet.titles.size(); ++i) {
        if (sheet.titles.at(i).trimmed().compare(title, Qt::CaseInsensitive) == 0)
            fitting.append(i);
    }
    if (fitting.size() == 1)
        return fitting.constFirst();
    if (fitting.size() > 1)
        return wrong(
            QStringLiteral("Several columns are called '%1'. Say which by its number.").arg(title));
    const qsizetype number = title.toLongLong();
    if (number >= 1 && number <= sheet.columns)
        return number - 1;
    return wrong(QStringLiteral("There is no column '%1'. Use a title, or a number from 1 to %2.")
                     .arg(title)
                     .arg(sheet.columns));
}

Outcome<void> put(core::ImportMapping &mapping, qsizetype place, const core::ImportColumn &meaning,
                  const core::ImportGround &ground)
{
    const bool isSetting = meaning.target == Target::Setting;
    if (isSetting && ground.catalogue().settingUuids(meaning.paramName).isEmpty())
        return failure(ExitCode::NothingFound,
                       QStringLiteral("There is no setting %1.").arg(meaning.paramName));
    for (core::ImportColumn &column : mapping) {
        if (column == meaning)
            column = {};
    }
    mapping[place] = meaning;
    return {};
}

} // namespace

QList<QCommandLineOption> ImportWish::options()
{
    return {
        option("company", "phones of this company and below it; new ones come here", "NAME"),
        option("profile", "name or uuid, for new phones whose row names none", "NAME"),
        option("map", "take a column (title or number) for this; several times", "COLUMN=FIELD"),
        option("encoding", "utf-8, utf-16le, utf-16be, windows-1252 or latin-1", "NAME"),
        option("delimiter", "what stands between cells: tab or a character", "CHAR"),
        option("other-makers", "also register addresses that are not Snom's or Gigaset's"),
        option("rejected", "write the rows that are not imported here, to be put right", "FILE")};
}

Outcome<ImportWish> ImportWish::of(const Invocation &call)
{
    if (call.words().size() != 1)
        return wrong(QStringLiteral("Say which file to import, or - for standard input."));
    ImportWish wish;
    wish.file = call.words().constFirst();
    wish.rejected = call.value("rejected");
    wish.company = call.value("company");
    wish.profile = call.value("profile");
    wish.otherMakers = call.isSet("other-makers");
    if (!wish.rejected.isEmpty() && QFileInfo(wish.rejected) == QFileInfo(wish.file))
        return wrong(QStringLiteral("--rejected would write over the file that is imported."));
    Outcome<void> taken = takeColumns(wish, call.values("map"));
    if (taken && call.isSet("encoding"))
        taken = takeEncoding(wish.format, call.value("encoding"));
    if (taken && call.isSet("delimiter"))
        taken = takeDelimiter(wish.format, call.value("delimiter"));
    return taken ? Outcome<ImportWish>(wish) : Failure(taken.error());
}

Outcome<core::ImportSheet> ImportWish::read(Console &console) const
{
    const Outcome<QByteArray> content = contentOf(file, console);
    if (!content)
        return Failure(content.error());
    const auto sheet = core::readSheet(*content, format);
    if (!sheet)
        return wrong(ui::ImportWords::problem(sheet.error()));
    if (sheet->rows.isEmpty())
        return wrong(QStringLiteral("There are no rows in it."));
    return *sheet;
}

Outcome<core::ImportMapping> ImportWish::mapping(const core::ImportSheet &sheet,
                                                 const core::ImportGround &ground,
                                                 const core::Preferences &preferences) const
{
    core::ImportMapping mapping = core::guessedMapping(sheet, ground);
    const auto remembered = core::preferences::importMapping(core::layoutKey(sheet));
    if (preferences.isSet(remembered))
        mapping = core::mappingFromWords(preferences.value(remembered), sheet.columns);
    for (const Column &column : columns) {
        const Outcome<qsizetype> place = placeOf(column.title, sheet);
        if (!place)
            return Failure(place.error());
        if (const auto taken = put(mapping, *place, column.meaning, ground); !taken)
            return Failure(taken.error());
    }
    if (core::columnOf(mapping, Target::Mac) < 0)
        return wrong(
            QStringLiteral("No column seems to hold MAC addresses. Say which one does with "
                           "--map COLUMN=mac."));
    return mapping;
}

} // namespace cli
