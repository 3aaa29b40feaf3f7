// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/findingsmodel.h"

#include "ui/widgets/status.h"

#include <QLocale>

namespace ui {

using Verdict = core::MacFinding::Verdict;

void FindingsModel::setFindings(const QList<core::MacFinding> &findings, const QStringList &names)
{
    beginResetModel();
    m_findings = findings;
    m_names = names;
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    const Verdict verdict = m_findings.at(index.row()).verdict;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return displayText(index.row(), column);
    case Qt::TextAlignmentRole:
        return column == LineColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ShapeRole:
        return column == VerdictColumn ? QVariant(shapeOf(verdict)) : QVariant();
    case VerdictRole:
        return int(verdict);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LineColumn:
        //: Column heading: number of the line in the pasted text
        return tr("Line");
    case MacColumn:
        return tr("MAC address");
    case ModelColumn:
        return tr("Model");
    case NameColumn:
        return tr("Name");
    case VerdictColumn:
        //: Column heading: whether an address can be registered
        return tr("Check");
    case ColumnCount:
        break;
    }
    return {};
}

QString FindingsModel::displayText(int row, Column column) const
{
    const core::MacFinding &finding = m_findings.at(row);
    switch (column) {
    case LineColumn:
        return QLocale().toString(finding.line);
    case MacColumn:
        return finding.mac.isNull() ? finding.text : finding.mac.display();
    case ModelColumn:
        return finding.mac.modelHint();
    case NameColumn:
        return m_names.value(row);
    case VerdictColumn:
        return verdictText(finding.verdict);
    case ColumnCount:
        break;
    }
    return {};
}

QString FindingsModel::verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        //: Verdict on a MAC address
        return tr("Good");
    case Verdict::Duplicate:
        return tr("Stands further up already");
    case Verdict::Malformed:
        return tr("Malformed: it takes 12 digits from 0 to F");
    case Verdict::Foreign:
        return tr("Not a Snom address, sent all the same");
    }
    return {};
}

int FindingsModel::shapeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return int(StatusShape::Good);
    case Verdict::Duplicate:
    case Verdict::Foreign:
        return int(StatusShape::Attention);
    case Verdict::Malformed:
        return int(StatusShape::Bad);
    }
    return int(StatusShape::Unknown);
}

} // namespace ui
