// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/searcher.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMetaProperty>
#include <QWidget>

namespace {

constexpr int lastRole = Qt::UserRole + 24;
constexpr int mostRows = 2000;

bool isHiddenLine(const QObject *object)
{
    const auto *line = qobject_cast<const QLineEdit *>(object);
    return line != nullptr && line->echoMode() == QLineEdit::Password;
}

} // namespace

void Searcher::add(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    json = json.mid(2, json.size() - 4);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const QList<Spelling> spellings{
        {secret, QStringLiteral("plain")},
        {wide, QStringLiteral("UTF-16")},
        {secret.toBase64(QByteArray::OmitTrailingEquals), QStringLiteral("Base64")},
        {secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
         QStringLiteral("Base64 for URLs")},
        {secret.toHex(), QStringLiteral("hexadecimal")},
        {secret.toPercentEncoding(), QStringLiteral("percent-encoded")},
        {json, QStringLiteral("JSON")},
    };
    m_spellings += spellings;
}

QStringList Searcher::inBytes(const QString &where, const QByteArray &bytes) const
{
    ++m_looked;
    QStringList found;
    for (const Spelling &spelling : m_spellings) {
        if (bytes.contains(spelling.bytes))
            found.append(where + u": " + spelling.name);
    }
    return found;
}

QStringList Searcher::inText(const QString &where, const QString &text) const
{
    return text.isEmpty() ? QStringList() : inBytes(where, text.toUtf8());
}

QStringList Searcher::inProperties(const QObject *object) const
{
    QStringList found;
    const QMetaObject *type = object->metaObject();
    const bool hidden = isHiddenLine(object);
    for (int i = 0; i < type->propertyCount(); ++i) {
        const QMetaProperty property = type->property(i);
        const QLatin1String name(property.name());
        if (hidden && (name == QLatin1String("text") || name == QLatin1String("selectedText")))
            continue;
        const QVariant value = property.read(object);
        const QString where = QLatin1String(type->className()) + u'.' + name;
        if (value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QByteArray)
            found += inText(where, value.toString());
        else if (value.typeId() == QMetaType::QStringList)
            found += inText(where, value.toStringList().join(u'\n'));
    }
    return found;
}

QStringList Searcher::inAccessible(QObject *object) const
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(object);
    if (interface == nullptr)
        return {};
    QStringList found;
    const QString where = QLatin1String(object->metaObject()->className()) + u" accessible";
    for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                            QAccessible::Help, QAccessible::Accelerator})
        found += inText(where, interface->text(text));
    if (QAccessibleTextInterface *text = interface->textInterface())
        found += inText(where, text->text(0, text->characterCount()));
    return found;
}

QStringList Searcher::inModel(const QObject *object) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(object);
    if (view == nullptr || view->model() == nullptr)
        return {};
    QStringList found;
    QModelIndexList open{QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex parent = open.takeFirst();
        const int rows = qMin(mostRows, view->model()->rowCount(parent));
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < view->model()->columnCount(parent); ++column) {
                const QModelIndex cell = view->model()->index(row, column, parent);
                if (column == 0 && view->model()->hasChildren(cell))
                    open.append(cell);
                for (int role = 0; role <= lastRole; ++role)
                    found += inText(QLatin1String(view->model()->metaObject()->className()),
                                    cell.data(role).toString());
            }
        }
    }
    return found;
}

QStringList Searcher::inWindows() const
{
    QStringList found;
    for (QWidget *widget : QApplication::allWidgets()) {
        found += inProperties(widget) + inAccessible(widget) + inModel(widget);
        for (const QAction *action : widget->actions())
            found += inProperties(action);
    }
    return found;
}

QStringList Searcher::inFolder(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        found += inText(QStringLiteral("name of ") + file.fileName(), file.fileName());
        if (file.open(QIODevice::ReadOnly))
            found += inBytes(file.fileName(), file.readAll());
    }
    return found;
}
