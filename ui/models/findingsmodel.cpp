// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/findingsmodel.h"

#include "ui/style/icons.h"

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
    case Qt::DecorationRole:
        if (column != VerdictColumn)
            return {};
        if (verdict == Verdict::Valid)
            return icon(QStringLiteral("check"), Tone::Good);
        return verdict == Verdict::Malformed ? icon(QStringLiteral("error"), Tone::Bad)
                                             : icon(QStringLiteral("warning"), Tone::Attention);
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
        return QString::number(finding.line);
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
        return tr("Not a MAC address: 12 digits from 0 to F are needed");
    case Verdict::Foreign:
        return tr("Not a Snom address; it is sent all the same");
    }
    return {};
}

} // namespace ui
