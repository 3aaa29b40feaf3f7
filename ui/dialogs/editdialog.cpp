// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editdialog.h"

#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "core/store/store.h"
#include "ui/dialogs/editstrip.h"
#include "ui/dialogs/edittable.h"
#include "ui/widgets/messagebanner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSet>

namespace ui {

namespace {

constexpr int nameWidth = 220;
constexpr int profileWidth = 200;
constexpr int otherWidth = 170;
constexpr int narrowest = 60;

/// The same in every version and language.
QString columnName(const EditField &field)
{
    static const QStringList names{QStringLiteral("mac"), QStringLiteral("company"),
                                   QStringLiteral("name"), QStringLiteral("profile"),
                                   QStringLiteral("autoprovisioning")};
    return field.kind == EditField::Kind::Setting ? QStringLiteral("setting:") + field.paramName
                                                  : names.at(int(field.kind));
}

core::Preference<QByteArray> widthsKey()
{
    return core::preferences::tableState(QStringLiteral("EditDialog"));
}

/// One "name=width" a line.
QHash<QString, int> widthsIn(const QByteArray &kept)
{
    QHash<QString, int> widths;
    for (const QString &line : QString::fromUtf8(kept).split(u'\n', Qt::SkipEmptyParts))
        widths.insert(line.section(u'=', 0, -2), line.section(u'=', -1).toInt());
    return widths;
}

int usualWidth(const EditField &field, const QWidget *table)
{
    switch (field.kind) {
    case EditField::Kind::Mac:
        return MacDelegate::columnWidth(table);
    case EditField::Kind::Name:
        return nameWidth;
    case EditField::Kind::Profile:
        return profileWidth;
    case EditField::Kind::Company:
    case EditField::Kind::Autoprovisioning:
    case EditField::Kind::Setting:
        break;
    }
    return otherWidth;
}

} // namespace

EditDialog::EditDialog(const QString &heading, const QList<core::Target> &targets,
                       const core::Store &store, core::Preferences *preferences, QWidget *parent)
    : FormDialog(parent)
    , m_store(store)
    , m_preferences(preferences)
    , m_model(new EditGridModel(targets, store, this))
{
    build(heading);
    fillSettings();
    showWidths();
    showCounts();
    showSentence();
    m_table->setCurrentIndex(m_model->index(0, EditGridModel::NameColumn));
    m_table->setFocus();
}

EditDialog::~EditDialog()
{
    keepWidths();
    m_model->disconnect(this); // a closing editor may still hand over its value
}

QList<core::PhoneEdit> EditDialog::value() const
{
    return m_model->edits();
}

void EditDialog::fillSettings()
{
    const QMap<QString, int> own = m_model->phones().ownSettings();
    for (auto one = own.cbegin(); one != own.cend(); ++one)
        //: A setting, and how many of the phones have it as their own.
        m_settings->addItem(tr("%1 (own setting of %Ln phone(s))", nullptr, *one).arg(one.key()),
                            one.key());
    QMap<QString, QString> others;
    for (const core::Setting &setting : m_store.catalogue().settings()) {
        if (!setting.indexed && !own.contains(setting.paramName))
            others.insert(setting.paramName, setting.name);
    }
    for (auto one = others.cbegin(); one != others.cend(); ++one)
        m_settings->addItem(one->isEmpty() || *one == one.key()
                                ? one.key()
                                //: A setting of the catalogue: parameter and name.
                                : tr("%1: %2").arg(one.key(), *one),
                            one.key());
    m_settings->setCurrentIndex(-1);
    m_settings->setEnabled(m_settings->count() > 0);
}

void EditDialog::addSetting(const QString &paramName)
{
    const int column = m_model->addSetting(paramName);
    m_strip->refresh();
    showWidths();
    const int row = qMax(0, m_table->currentIndex().row());
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->setFocus();
}

void EditDialog::showCounts()
{
    const int changed = m_model->changedPhones();
    const int refused = m_model->refusedCells();
    const QString all = QLocale().toString(m_model->phones().count());
    //: How many phones of a selection change; %1 is the number of all.
    QString text = tr("%Ln of %1 phones change", nullptr, changed).arg(all);
    if (refused > 0)
        //: %1 is "12 of 340 phones change".
        text = tr("%1, %Ln cell(s) cannot be used", nullptr, refused).arg(text);
    m_counts->setText(text);
    primaryButton()->setEnabled(changed > 0);
    m_onlyChanged->setEnabled(m_model->hasEdits() || m_onlyChanged->isChecked());
}

void EditDialog::showSentence()
{
    const QString why = m_table->currentIndex().data(EditGridModel::SentenceRole).toString();
    m_sentence->setText(why);
    m_sentence->setVisible(!why.isEmpty());
}

void EditDialog::showPasted(const QString &words)
{
    if (words.isEmpty()) {
        m_banner->dismiss();
        return;
    }
    Message message;
    message.severity = Severity::Attention;
    message.title = tr("Not everything was pasted.");
    message.cause = words;
    m_banner->setMessage(message);
}

void EditDialog::showNothingFilled(const QString &why)
{
    Message message;
    message.severity = Severity::Attention;
    message.title = why;
    m_banner->setMessage(message);
}

void EditDialog::showWidths()
{
    const QHash<QString, int> kept =
        widthsIn(m_preferences ? m_preferences->value(widthsKey()) : QByteArray());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const EditField &field = m_model->field(column);
        const int width = kept.value(columnName(field));
        m_table->setColumnWidth(column, width >= narrowest ? width : usualWidth(field, m_table));
    }
}

void EditDialog::keepWidths() const
{
    if (m_preferences == nullptr)
        return;
    QHash<QString, int> widths = widthsIn(m_preferences->value(widthsKey()));
    // The last one fills the window, so its width says nothing.
    for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
        if (!m_table->isColumnHidden(column))
            widths.insert(columnName(m_model->field(column)), m_table->columnWidth(column));
    }
    QStringList lines;
    for (auto one = widths.cbegin(); one != widths.cend(); ++one)
        lines.append(QStringLiteral("%1=%2").arg(one.key()).arg(*one));
    lines.sort();
    (void)m_preferences->set(widthsKey(), lines.join(u'\n').toUtf8());
}

void EditDialog::submit()
{
    if (primaryButton()->isEnabled())
        Q_EMIT submitted();
}

void EditDialog::reject()
{
    if (!m_model->hasEdits()) {
        FormDialog::reject();
        return;
    }
    Message message;
    message.severity = Severity::Attention;
    message.title = tr("The edits are not sent yet and would be lost.");
    m_banner->setMessage(message);
    connect(m_banner->addButton(tr("Discard the edits")), &QPushButton::clicked, this,
            [this] { FormDialog::reject(); });
    auto *stay = m_banner->addButton(tr("Go on editing"));
    connect(stay, &QPushButton::clicked, m_banner, &MessageBanner::dismiss);
    stay->setFocus();
}

} // namespace ui
