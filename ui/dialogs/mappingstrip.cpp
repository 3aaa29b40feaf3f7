// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/mappingstrip.h"

#include "ui/models/importmodel.h"
#include "ui/models/importwords.h"
#include "ui/style/tokens.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSet>
#include <QStandardItemModel>
#include <QTableView>

namespace ui {

using Target = core::ImportColumn::Target;

namespace {

constexpr int mostVisible = 16;

QStandardItem *itemOf(const core::ImportColumn &column)
{
    auto *item = new QStandardItem(ImportWords::target(column));
    item->setData(core::mappingWords({column}).constFirst(), Qt::UserRole);
    return item;
}

} // namespace

MappingStrip::MappingStrip(QHeaderView *header, QWidget *parent)
    : QWidget(parent)
    , m_header(header)
    , m_label(new QLabel(tr("Taken for"), this))
    , m_choices(new QStandardItemModel(this))
{
    setFixedHeight(metric::control + space::inGroup);
    setAttribute(Qt::WA_StyledBackground);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    setCatalogue({});
    connect(header, &QHeaderView::sectionResized, this, &MappingStrip::place);
    connect(header, &QHeaderView::sectionMoved, this, &MappingStrip::place);
    connect(header, &QHeaderView::geometriesChanged, this, &MappingStrip::place);
    if (const auto *view = qobject_cast<QTableView *>(header->parentWidget()))
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &MappingStrip::place);
}

void MappingStrip::setCatalogue(const core::Catalogue &catalogue)
{
    m_choices->clear();
    for (const Target target :
         {Target::Ignore, Target::Mac, Target::Name, Target::Company, Target::Profile,
          Target::Model, Target::RedirectUrl, Target::RedirectUser, Target::RedirectPassword,
          Target::Autoprovisioning, Target::Reason})
        m_choices->appendRow(itemOf({target}));
    QSet<QString> known;
    for (const core::Setting &setting : catalogue.settings()) {
        if (!setting.indexed)
            known.insert(setting.paramName);
    }
    QStringList names(known.cbegin(), known.cend());
    names.sort(Qt::CaseInsensitive);
    for (const QString &name : std::as_const(names))
        m_choices->appendRow(itemOf({Target::Setting, name}));
}

QComboBox *MappingStrip::makeBox()
{
    auto *box = new QComboBox(this);
    box->setModel(m_choices);
    box->setMaxVisibleItems(mostVisible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(1);
    connect(box, &QComboBox::activated, this, [this, box] { choose(box); });
    box->show();
    return box;
}

void MappingStrip::setMapping(const core::ImportMapping &mapping, const QStringList &titles)
{
    m_mapping = mapping;
    while (m_boxes.size() > mapping.size())
        delete m_boxes.takeLast();
    while (m_boxes.size() < mapping.size())
        m_boxes.append(makeBox());
    const QStringList words = core::mappingWords(mapping);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(words[i]));
        m_boxes[i]->setObjectName(QStringLiteral("column%1").arg(i));
        //: Read aloud for the box above a column of a file; %1 is the column's title.
        m_boxes[i]->setAccessibleName(tr("%1 is taken for").arg(titles.value(i)));
        m_boxes[i]->setToolTip(m_boxes[i]->currentText());
    }
    place();
}

void MappingStrip::choose(const QComboBox *box)
{
    const qsizetype column = m_boxes.indexOf(box);
    const core::ImportColumn chosen =
        core::mappingFromWords({box->currentData().toString()}, 1).constFirst();
    // A target stands once, and moves to where it was chosen last.
    for (core::ImportColumn &other : m_mapping) {
        if (other == chosen)
            other = {};
    }
    m_mapping[column] = chosen;
    Q_EMIT changed(m_mapping);
}

void MappingStrip::place()
{
    const auto left = [this](int section) { return m_header->sectionViewportPosition(section); };
    const int count = m_header->count();
    m_label->setVisible(count > ImportModel::FirstCell);
    if (!m_label->isHidden())
        m_label->setGeometry(left(ImportModel::VerdictColumn) + space::controls, 0,
                             m_header->sectionSize(ImportModel::VerdictColumn) - space::controls,
                             metric::control);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const int section = int(ImportModel::FirstCell + i);
        if (section < count)
            m_boxes[i]->setGeometry(left(section) + space::inGroup / 2, 0,
                                    m_header->sectionSize(section) - space::inGroup,
                                    metric::control);
    }
}

void MappingStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace ui
