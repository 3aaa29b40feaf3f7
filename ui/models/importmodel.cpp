// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importmodel.h"

#include "core/support/redaction.h"
#include "ui/models/importwords.h"
#include "ui/models/words.h"
#include "ui/widgets/status.h"

#include <QLocale>

namespace ui {

using Target = core::ImportColumn::Target;

void ImportModel::setSheet(const core::ImportSheet &sheet, const core::ImportMapping &mapping)
{
    beginResetModel();
    m_sheet = sheet;
    m_check = {};
    m_kind.reset();
    setSecrets(mapping);
    collectRows();
    endResetModel();
}

void ImportModel::setCheck(const core::ImportCheck &check, const core::ImportMapping &mapping)
{
    beginResetModel();
    m_check = check;
    if (m_kind && check.count(*m_kind) == 0)
        m_kind.reset();
    setSecrets(mapping);
    collectRows();
    endResetModel();
}

void ImportModel::setShownKind(std::optional<Kind> kind)
{
    if (kind == m_kind)
        return;
    beginResetModel();
    m_kind = kind;
    collectRows();
    endResetModel();
}

void ImportModel::setSecrets(const core::ImportMapping &mapping)
{
    m_secret.clear();
    for (const core::ImportColumn &column : mapping)
        m_secret.append(column.target == Target::RedirectPassword ||
                        core::isSecretSetting(column.paramName));
}

void ImportModel::collectRows()
{
    m_rows.clear();
    m_rows.reserve(std::size_t(m_kind ? m_check.count(*m_kind) : m_sheet.rows.size()));
    for (qsizetype row = 0; row < m_sheet.rows.size(); ++row) {
        const core::ImportVerdict *verdict = verdictOf(row);
        if (!m_kind || (verdict && verdict->kind == *m_kind))
            m_rows.push_back(int(row));
    }
}

const core::ImportVerdict *ImportModel::verdictOf(qsizetype row) const
{
    return row < m_check.rows.size() ? &m_check.rows[row] : nullptr;
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(FirstCell + m_sheet.columns);
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return column == LineColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ShapeRole:
        return shapeOf(row, column);
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == LineColumn)
        //: Column heading: number of the line in a file
        return tr("Line");
    if (section == VerdictColumn)
        //: Column heading: what becomes of a row of a file
        return tr("What happens");
    const QString title = m_sheet.titles.value(section - FirstCell).simplified();
    //: Column heading where a file has none; %1 is a number.
    return title.isEmpty() ? tr("Column %1").arg(section - FirstCell + 1) : title;
}

QString ImportModel::displayText(qsizetype row, int column) const
{
    if (column == LineColumn)
        return QLocale().toString(m_sheet.rows[row].line);
    if (column >= FirstCell)
        return cellText(row, column - FirstCell);
    const core::ImportVerdict *verdict = verdictOf(row);
    return verdict ? ImportWords::verdict(*verdict, m_check) : QString();
}

QString ImportModel::cellText(qsizetype row, qsizetype column) const
{
    const QString text = m_sheet.cell(row, column);
    return m_secret.value(column) && !text.isEmpty() ? Words::hiddenValue() : text.simplified();
}

QString ImportModel::toolTip(qsizetype row, int column) const
{
    const core::ImportVerdict *verdict = verdictOf(row);
    if (verdict && (column == VerdictColumn || isBlamed(row, column)))
        return ImportWords::titledVerdict(*verdict, m_check, m_sheet);
    return displayText(row, column);
}

bool ImportModel::isBlamed(qsizetype row, int column) const
{
    const core::ImportVerdict *verdict = verdictOf(row);
    return verdict && verdict->kind == Kind::Rejected && verdict->column >= 0 &&
           verdict->column == column - FirstCell;
}

QVariant ImportModel::shapeOf(qsizetype row, int column) const
{
    const core::ImportVerdict *verdict = verdictOf(row);
    if (!verdict || (column != VerdictColumn && !isBlamed(row, column)))
        return {};
    switch (verdict->kind) {
    case Kind::New:
        return int(StatusShape::Good);
    case Kind::Change:
        return int(StatusShape::Waiting);
    case Kind::Unchanged:
        return -1;
    case Kind::Rejected:
        return int(StatusShape::Bad);
    }
    return {};
}

} // namespace ui
