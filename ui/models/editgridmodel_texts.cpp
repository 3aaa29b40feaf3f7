// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/editgridmodel.h"

#include "core/changes/planrules.h"
#include "core/imports/importcheck.h"
#include "ui/errors/explain.h"
#include "ui/models/planmodel.h"
#include "ui/models/words.h"
#include "ui/widgets/status.h"

#include <QFont>

// What the cells of the grid show.

namespace ui {

using Kind = EditField::Kind;

namespace {

QString noValue()
{
    return QStringLiteral("–");
}

} // namespace

int EditGridModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_shown ? int(m_shown->size()) : m_phones.count();
}

int EditGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

QVariant EditGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int phone = phoneAt(index.row());
    const int column = index.column();
    const Edit *edit = editAt(phone, column);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(phone, column);
    case Qt::EditRole:
        return field(column).isSecret() ? QString()
               : edit                   ? edit->text
                      : m_phones.words(field(column), m_phones.present(phone, field(column)));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(phone, column);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return edit ? QVariant(bold) : QVariant();
    }
    case StateRole:
        return int(!edit ? State::AsIs : edit->rule.isEmpty() ? State::Changed : State::Refused);
    case ShapeRole:
        return shape(phone, column);
    case ChoicesRole:
        return m_phones.choices(phone, field(column));
    case SecretRole:
        return field(column).isSecret();
    case CopyRole:
        return copyText(phone, column);
    case SentenceRole:
        return sentence(phone, column);
    default:
        return {};
    }
}

bool EditGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Cell cell{index.row(), index.column(), value.toString()};
    return setCells({cell}, tr("Edit a cell")) > 0;
}

Qt::ItemFlags EditGridModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && field(index.column()).isEditable())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant EditGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const EditField &what = field(section);
    if (role == Qt::ToolTipRole)
        return what.paramName;
    if (role != Qt::DisplayRole)
        return {};
    core::FieldChange change;
    switch (what.kind) {
    case Kind::Mac:
        return tr("MAC address");
    case Kind::Company:
        return tr("Company");
    case Kind::Name:
        return PlanModel::fieldName(change);
    case Kind::Profile:
        change.field = core::FieldChange::Field::Profile;
        return PlanModel::fieldName(change);
    case Kind::Autoprovisioning:
        change.field = core::FieldChange::Field::Autoprovisioning;
        return PlanModel::fieldName(change);
    case Kind::Setting:
        change.field = core::FieldChange::Field::Setting;
        change.paramName = what.paramName;
        return PlanModel::fieldName(change);
    }
    return {};
}

QString EditGridModel::shownValue(int column, const QString &value) const
{
    return field(column).isSecret() && !value.isEmpty() ? Words::hiddenValue()
                                                        : m_phones.words(field(column), value);
}

// What cannot be used stands for no value, so it is shown as it came.
QString EditGridModel::heldText(int phone, int column) const
{
    const Edit *edit = editAt(phone, column);
    if (edit && !edit->rule.isEmpty() && !field(column).isSecret())
        return edit->text;
    if (edit)
        return shownValue(column, edit->rule.isEmpty() ? edit->value : edit->text);
    return shownValue(column, m_phones.present(phone, field(column)));
}

QString EditGridModel::displayText(int phone, int column) const
{
    const QString text = heldText(phone, column);
    return text.isEmpty() && editAt(phone, column) ? noValue() : text;
}

QString EditGridModel::copyText(int phone, int column) const
{
    if (field(column).isSecret())
        return {};
    const Edit *edit = editAt(phone, column);
    return edit && edit->text.isEmpty() ? core::clearWord() : displayText(phone, column);
}

QString EditGridModel::toolTip(int phone, int column) const
{
    if (!editAt(phone, column))
        return {};
    const QString now = shownValue(column, m_phones.present(phone, field(column)));
    //: Tooltip of an edited cell: the value that the phone has, the one that it is to get.
    const QString both =
        tr("Now: %1\nNew: %2").arg(now.isEmpty() ? noValue() : now, displayText(phone, column));
    const QString why = sentence(phone, column);
    return why.isEmpty() ? both : why + u'\n' + both;
}

QString EditGridModel::sentence(int phone, int column) const
{
    const Edit *edit = editAt(phone, column);
    if (!edit || edit->rule.isEmpty())
        return {};
    return explain(core::invalidInput(edit->rule.toLatin1().constData())).sentence();
}

QVariant EditGridModel::shape(int phone, int column) const
{
    const Edit *edit = editAt(phone, column);
    if (!edit)
        return {};
    if (edit->rule.isEmpty())
        return int(StatusShape::Waiting);
    return int(edit->rule == u"profile_group" ? StatusShape::Attention : StatusShape::Bad);
}

} // namespace ui
