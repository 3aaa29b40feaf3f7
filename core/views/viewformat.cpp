// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewformat.h"

#include <QHash>
#include <QJsonArray>

#include <cmath>

namespace core {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// Takes typed fields out of an object; remembers when one has another type.
class Fields
{
public:
    explicit Fields(const QJsonValue &value)
        : m_object(value.toObject())
        , m_fine(value.isObject())
    {}

    QString text(const char *name) { return at(name, QJsonValue::String).toString(); }
    bool flag(const char *name) { return at(name, QJsonValue::Bool).toBool(); }
    QJsonArray list(const char *name) { return at(name, QJsonValue::Array).toArray(); }
    int number(const char *name)
    {
        const double value = at(name, QJsonValue::Double).toDouble();
        const bool whole = value >= 0 && value <= SavedView::widestColumn;
        m_fine = m_fine && whole && std::floor(value) == value;
        return whole ? int(value) : 0;
    }
    QJsonValue object(const char *name)
    {
        return m_object.contains(key(name)) ? m_object.value(key(name)) : QJsonObject();
    }
    bool isFine() const { return m_fine; }

private:
    QJsonValue at(const char *name, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(key(name));
        m_fine = m_fine && (value.isUndefined() || value.type() == type);
        return value;
    }

    const QJsonObject m_object;
    bool m_fine;
};

Failure malformed()
{
    Error error = Error::make(Error::Kind::InvalidInput, key("view_malformed"));
    error.serviceCode = key("view_malformed");
    return Failure(error);
}

QJsonArray columnsToJson(const QList<ViewColumn> &columns, const QJsonArray &known)
{
    QHash<QString, QJsonObject> before;
    for (const QJsonValue &value : known)
        before.insert(value[key("name")].toString(), value.toObject());
    QJsonArray array;
    for (const ViewColumn &column : columns) {
        QJsonObject object = before.value(column.name);
        object[key("name")] = column.name;
        object[key("width")] = column.width;
        object[key("hidden")] = column.hidden;
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject viewToJson(const SavedView &view, const QJsonObject &known)
{
    QJsonObject object = known;
    object[key("id")] = view.id;
    object[key("name")] = view.name;
    object[key("query")] = view.query;
    object[key("columns")] = columnsToJson(view.layout.columns, known[key("columns")].toArray());
    QJsonObject sort = known[key("sort")].toObject();
    sort[key("column")] = view.layout.sortColumn;
    sort[key("descending")] = view.layout.descending;
    object[key("sort")] = sort;
    return object;
}

Result<SavedView> viewFromJson(const QJsonValue &value)
{
    Fields fields(value);
    SavedView view;
    view.id = fields.text("id");
    view.name = fields.text("name");
    view.query = fields.text("query");
    const QJsonArray columns = fields.list("columns");
    Fields sort(fields.object("sort"));
    view.layout.sortColumn = sort.text("column");
    view.layout.descending = sort.flag("descending");
    if (!fields.isFine() || !sort.isFine() || columns.size() > SavedView::mostColumns)
        return malformed();
    for (const QJsonValue &one : columns) {
        Fields column(one);
        view.layout.columns.append(
            {column.text("name"), column.number("width"), column.flag("hidden")});
        if (!column.isFine())
            return malformed();
    }
    return checkedView(view);
}

} // namespace core
