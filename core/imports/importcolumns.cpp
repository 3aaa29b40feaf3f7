// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importcolumns.h"

#include "core/imports/macreader.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <functional>

namespace core {

namespace {

using Target = ImportColumn::Target;
using Fits = std::function<bool(const QString &)>;

constexpr qsizetype sampleRows = 200;
constexpr QLatin1String settingPrefix("setting:");

constexpr std::array<std::pair<Target, const char *>, 11> targetWords{
    {{Target::Ignore, "ignore"},
     {Target::Mac, "mac"},
     {Target::Name, "name"},
     {Target::Company, "company"},
     {Target::Profile, "profile"},
     {Target::Model, "model"},
     {Target::RedirectUrl, "redirect-url"},
     {Target::RedirectUser, "redirect-user"},
     {Target::RedirectPassword, "redirect-password"},
     {Target::Autoprovisioning, "autoprovisioning"},
     {Target::Reason, "reason"}}};

bool isAddress(const QString &cell)
{
    return readMacCell(cell).fault == MacReading::Fault::None;
}

bool isUrl(const QString &cell)
{
    static const QStringList schemes{QStringLiteral("https://"), QStringLiteral("http://"),
                                     QStringLiteral("tftp://"), QStringLiteral("ftp://")};
    return std::any_of(schemes.cbegin(), schemes.cend(), [&](const QString &scheme) {
        return QStringView(cell).trimmed().startsWith(scheme, Qt::CaseInsensitive);
    });
}

bool isText(const QString &cell)
{
    return std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isLetter(); });
}

/// Of the cells that hold something, in percent.
int share(const ImportSheet &sheet, qsizetype column, const Fits &fits)
{
    int filled = 0;
    int fitting = 0;
    for (qsizetype row = 0; row < std::min(sampleRows, sheet.rows.size()); ++row) {
        const QString cell = sheet.cell(row, column);
        if (QStringView(cell).trimmed().isEmpty())
            continue;
        ++filled;
        fitting += fits(cell) ? 1 : 0;
    }
    return filled == 0 ? 0 : fitting * 100 / filled;
}

/// The catalogue's spelling of a parameter name, empty when it has none.
QHash<QString, QString> parameterNames(const Catalogue &catalogue)
{
    QHash<QString, QString> names;
    for (const Setting &setting : catalogue.settings())
        names.insert(setting.paramName.toCaseFolded(), setting.paramName);
    return names;
}

class Guess
{
public:
    Guess(const ImportSheet &sheet, const ImportGround &ground)
        : m_sheet(sheet)
        , m_ground(ground)
        , m_mapping(sheet.columns)
    {}

    ImportMapping made()
    {
        readTitles();
        byContents(Target::Mac, 50, isAddress);
        byContents(Target::RedirectUrl, 50, isUrl);
        if (m_sheet.hasHeader)
            return m_mapping;
        byContents(Target::Company, 80,
                   [this](const QString &cell) { return !m_ground.companies(cell).isEmpty(); });
        byContents(Target::Profile, 80,
                   [this](const QString &cell) { return !m_ground.profiles(cell).isEmpty(); });
        byContents(Target::Model, 80, [this](const QString &cell) {
            return !m_ground.productGroup(cell.trimmed()).isEmpty();
        });
        byContents(Target::Autoprovisioning, 100,
                   [](const QString &cell) { return switchOfWord(cell) >= 0; });
        nameBeside(std::max<qsizetype>(0, columnOf(m_mapping, Target::Mac)));
        return m_mapping;
    }

private:
    bool isTaken(Target target) const { return columnOf(m_mapping, target) >= 0; }

    void readTitles()
    {
        const QHash<QString, QString> names = parameterNames(m_ground.catalogue());
        for (qsizetype i = 0; i < m_sheet.titles.size(); ++i) {
            const Target target = targetOfTitle(m_sheet.titles[i]);
            const QString name = names.value(m_sheet.titles[i].trimmed().toCaseFolded());
            if (target != Target::Ignore && !isTaken(target))
                m_mapping[i] = {target};
            else if (target == Target::Ignore && !name.isEmpty())
                m_mapping[i] = {Target::Setting, name};
        }
    }

    /// Of the columns of text that are left the one nearest to the address, left before right: a
    /// list may begin with states, which would make names of all phones.
    void nameBeside(qsizetype address)
    {
        qsizetype best = -1;
        qsizetype least = 2 * m_mapping.size();
        for (qsizetype i = 0; i < m_mapping.size(); ++i) {
            const qsizetype far = 2 * std::abs(i - address) - (i < address ? 1 : 0);
            if (m_mapping[i].target != Target::Ignore || far >= least ||
                share(m_sheet, i, isText) < 50)
                continue;
            best = i;
            least = far;
        }
        if (best >= 0 && !isTaken(Target::Name))
            m_mapping[best] = {Target::Name};
    }

    /// The column of those left in which most cells fit; the first of equal ones.
    void byContents(Target target, int least, const Fits &fits)
    {
        if (isTaken(target))
            return;
        qsizetype best = -1;
        int most = least - 1;
        for (qsizetype i = 0; i < m_mapping.size(); ++i) {
            const int fitting = m_mapping[i].target == Target::Ignore ? share(m_sheet, i, fits) : 0;
            if (fitting <= most)
                continue;
            best = i;
            most = fitting;
        }
        if (best >= 0)
            m_mapping[best] = {target};
    }

    const ImportSheet &m_sheet;
    const ImportGround &m_ground;
    ImportMapping m_mapping;
};

ImportColumn columnOfWord(const QString &word)
{
    if (word.startsWith(settingPrefix))
        return {Target::Setting, word.sliced(settingPrefix.size())};
    for (const auto &[target, name] : targetWords) {
        if (word == QLatin1String(name))
            return {target};
    }
    return {};
}

} // namespace

ImportMapping guessedMapping(const ImportSheet &sheet, const ImportGround &ground)
{
    return Guess(sheet, ground).made();
}

QString layoutKey(const ImportSheet &sheet)
{
    QStringList parts{QString::number(sheet.columns)};
    for (const QString &title : sheet.titles)
        parts.append(plainTitle(title));
    const QByteArray hash =
        QCryptographicHash::hash(parts.join(QChar(0x1F)).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(10).toHex());
}

QStringList mappingWords(const ImportMapping &mapping)
{
    QStringList words;
    for (const ImportColumn &column : mapping) {
        if (column.target == Target::Setting) {
            words.append(settingPrefix + column.paramName);
            continue;
        }
        const auto word = std::find_if(targetWords.begin(), targetWords.end(),
                                       [&](const auto &one) { return one.first == column.target; });
        words.append(QLatin1String(word->second));
    }
    return words;
}

ImportMapping mappingFromWords(const QStringList &words, qsizetype columns)
{
    ImportMapping mapping(columns);
    for (qsizetype i = 0; i < std::min(columns, words.size()); ++i)
        mapping[i] = columnOfWord(words[i]);
    return mapping;
}

qsizetype columnOf(const ImportMapping &mapping, ImportColumn::Target target)
{
    for (qsizetype i = 0; i < mapping.size(); ++i) {
        if (mapping[i].target == target)
            return i;
    }
    return -1;
}

} // namespace core
