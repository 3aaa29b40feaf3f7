// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/editgridmodel.h"

#include "core/store/store.h"

#include <QSet>
#include <QUndoCommand>

#include <algorithm>

namespace ui {

using Kind = EditField::Kind;

namespace {
constexpr int longestHistory = 200;
}

struct EditGridModel::Step
{
    int phone;
    int column;
    std::optional<QString> before;
    std::optional<QString> after;
};

/// Is applied when it is put into the history.
class EditGridModel::Command : public QUndoCommand
{
public:
    Command(EditGridModel &model, QList<Step> steps, const QString &what)
        : QUndoCommand(what)
        , m_model(model)
        , m_steps(std::move(steps))
    {}
    void undo() override { m_model.apply(m_steps, false); }
    void redo() override { m_model.apply(m_steps, true); }

private:
    EditGridModel &m_model;
    const QList<Step> m_steps;
};

EditGridModel::EditGridModel(const QList<core::Target> &targets, const core::Store &store,
                             QObject *parent)
    : QAbstractTableModel(parent)
    , m_phones(targets, store)
    , m_fields{{Kind::Mac},
               {Kind::Company},
               {Kind::Name},
               {Kind::Profile},
               {Kind::Autoprovisioning}}
    , m_edits(m_fields.size())
{
    m_history.setUndoLimit(longestHistory);
    followStore(store);
}

void EditGridModel::followStore(const core::Store &store)
{
    const auto followPhones = [this](const QString &, const QList<core::MacAddress> &macs) {
        QList<int> changed;
        for (const core::MacAddress mac : macs)
            changed += m_phones.withMac(mac);
        if (changed.isEmpty())
            return;
        m_phones.forget(changed);
        for (const int phone : std::as_const(changed)) {
            for (int column = NameColumn; column < columnCount(); ++column)
                put(phone, column, edited(phone, column, textAt(phone, column)));
        }
        announce(changed);
    };
    connect(&store, &core::Store::endpointsChanged, this, followPhones);
    connect(&store, &core::Store::endpointsRemoved, this, followPhones);
    connect(&store, &core::Store::profilesChanged, this, [this](const QString &company) {
        if (m_phones.companies().contains(company))
            judgeAnew();
    });
    connect(&store, &core::Store::catalogueChanged, this, &EditGridModel::judgeAnew);
}

void EditGridModel::judgeAnew()
{
    m_phones.forget();
    for (int column = NameColumn; column < columnCount(); ++column) {
        const QHash<int, Edit> all = m_edits.at(column);
        for (auto one = all.cbegin(); one != all.cend(); ++one)
            put(one.key(), column, edited(one.key(), column, one->text));
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT editsChanged();
}

/// That the cells of these phones may be otherwise; not empty.
void EditGridModel::announce(const QList<int> &phones)
{
    int top = 0;
    int bottom = rowCount() - 1;
    if (!m_shown) {
        const auto [first, last] = std::minmax_element(phones.cbegin(), phones.cend());
        top = *first;
        bottom = *last;
    }
    if (top <= bottom)
        Q_EMIT dataChanged(index(top, 0), index(bottom, columnCount() - 1));
    Q_EMIT editsChanged();
}

int EditGridModel::addSetting(const QString &paramName)
{
    const EditField field{Kind::Setting, paramName};
    const qsizetype known = m_fields.indexOf(field);
    if (known >= 0)
        return int(known);
    const int column = columnCount();
    beginInsertColumns({}, column, column);
    m_fields.append(field);
    m_edits.append(QHash<int, Edit>());
    endInsertColumns();
    return column;
}

const EditGridModel::Edit *EditGridModel::editAt(int phone, int column) const
{
    const QHash<int, Edit> &edits = m_edits.at(column);
    const auto edit = edits.constFind(phone);
    return edit == edits.cend() ? nullptr : &*edit;
}

std::optional<QString> EditGridModel::textAt(int phone, int column) const
{
    const Edit *edit = editAt(phone, column);
    return edit ? std::optional(edit->text) : std::nullopt;
}

std::optional<EditGridModel::Edit> EditGridModel::edited(int phone, int column,
                                                         const std::optional<QString> &text) const
{
    if (!text)
        return std::nullopt;
    const EditField &what = field(column);
    const core::Result<QString> value = m_phones.read(phone, what, *text);
    if (!value)
        return Edit{*text, {}, value.error().serviceCode};
    if (*value == m_phones.present(phone, what))
        return std::nullopt;
    return Edit{*text, *value, {}};
}

void EditGridModel::put(int phone, int column, const std::optional<Edit> &edit)
{
    QHash<int, Edit> &edits = m_edits[column];
    if (const Edit *old = editAt(phone, column)) {
        if (!old->rule.isEmpty())
            --m_refused;
        else if (--m_changing[phone] == 0)
            m_changing.remove(phone);
        edits.remove(phone);
    }
    if (!edit)
        return;
    if (edit->rule.isEmpty())
        ++m_changing[phone];
    else
        ++m_refused;
    edits.insert(phone, *edit);
}

int EditGridModel::setCells(const QList<Cell> &cells, const QString &what)
{
    QList<Step> steps;
    for (const Cell &cell : cells) {
        if (cell.row < 0 || cell.row >= rowCount() || !field(cell.column).isEditable())
            continue;
        const int phone = phoneAt(cell.row);
        std::optional<QString> text = cell.text;
        if (text)
            text = text->trimmed();
        const std::optional<Edit> edit = edited(phone, cell.column, text);
        const Step step{phone, cell.column, textAt(phone, cell.column),
                        edit ? std::optional(edit->text) : std::nullopt};
        if (step.before != step.after)
            steps.append(step);
    }
    const int count = int(steps.size());
    if (count > 0)
        m_history.push(new Command(*this, std::move(steps), what));
    return count;
}

void EditGridModel::apply(const QList<Step> &steps, bool forward)
{
    QList<int> phones;
    for (const Step &step : steps) {
        put(step.phone, step.column,
            edited(step.phone, step.column, forward ? step.after : step.before));
        phones.append(step.phone);
    }
    announce(phones);
}

EditGridModel::Summary EditGridModel::summary(int column, const Ranges &rows) const
{
    Summary result;
    const EditField &what = field(column);
    QSet<QString> values;
    result.edited = !rows.empty();
    for (const auto &[first, last] : rows) {
        for (int row = first; row <= last; ++row) {
            const int phone = phoneAt(row);
            const Edit *edit = editAt(phone, column);
            result.edited = result.edited && edit;
            if (!edit)
                values.insert(m_phones.present(phone, what));
            else
                values.insert(edit->rule.isEmpty() ? edit->value : edit->text);
        }
    }
    result.different = int(values.size());
    if (result.different == 1)
        result.text = heldText(phoneAt(rows.front().first), column);
    result.edited = result.edited && result.different == 1;
    return result;
}

int EditGridModel::rowOf(int phone) const
{
    return m_shown ? int(m_shown->indexOf(phone)) : phone;
}

void EditGridModel::setOnlyChanged(bool only)
{
    beginResetModel();
    m_shown.reset();
    if (only) {
        QSet<int> phones;
        for (const QHash<int, Edit> &edits : std::as_const(m_edits)) {
            for (auto one = edits.cbegin(); one != edits.cend(); ++one)
                phones.insert(one.key());
        }
        m_shown = phones.values();
        std::sort(m_shown->begin(), m_shown->end());
    }
    endResetModel();
}

QList<core::PhoneEdit> EditGridModel::edits() const
{
    QList<int> order = m_changing.keys();
    std::sort(order.begin(), order.end());
    QList<core::PhoneEdit> result;
    result.reserve(order.size());
    for (const int phone : std::as_const(order)) {
        core::PhoneEdit edit;
        edit.target = m_phones.target(phone);
        for (int column = NameColumn; column < columnCount(); ++column) {
            const Edit *cell = editAt(phone, column);
            if (cell && cell->rule.isEmpty())
                changePhone(edit, column, cell->value);
        }
        result.append(edit);
    }
    return result;
}

void EditGridModel::changePhone(core::PhoneEdit &edit, int column, const QString &value) const
{
    switch (field(column).kind) {
    case Kind::Name:
        edit.name = value;
        break;
    case Kind::Profile:
        edit.profile = value;
        break;
    case Kind::Autoprovisioning:
        edit.autoprovisioning = value == QLatin1String("true");
        break;
    case Kind::Setting:
        edit.settings.insert(field(column).paramName, value);
        break;
    case Kind::Mac:
    case Kind::Company:
        break;
    }
}

} // namespace ui
