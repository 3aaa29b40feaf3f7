// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogs/samples.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTranslator>

#include <memory>

/// What holds for every dialog in every state.
class TestDialogRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(qApp); }
    void init()
    {
        m_samples = std::make_unique<Samples>();
        m_dialog = nullptr;
    }
    void cleanup()
    {
        delete m_dialog;
        m_samples.reset();
    }

    void everyControlHasAName_data() { listSamples(); }
    void everyControlHasAName()
    {
        show();
        for (const QWidget *widget : controls()) {
            QAccessibleInterface *interface =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(interface, widget->metaObject()->className());
            QString name = interface->text(QAccessible::Name);
            // A combo box is read by its label; its own name is what is chosen.
            if (const auto *box = qobject_cast<const QComboBox *>(widget))
                name = box->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void mnemonicsAreUnique_data() { listSamples(); }
    void mnemonicsAreUnique()
    {
        show();
        QHash<QString, QString> seen;
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            QString text;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                text = label->buddy() == nullptr ? QString() : label->text();
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                text = button->text();
            const QString key = QKeySequence::mnemonic(text).toString();
            if (key.isEmpty())
                continue;
            QVERIFY2(!seen.contains(key), qPrintable(text + u" and " + seen.value(key)));
            seen.insert(key, text);
        }
    }

    void tabReachesEveryControl_data() { listSamples(); }
    void tabReachesEveryControl()
    {
        show();
        QSet<const QWidget *> wanted;
        for (const QWidget *widget : controls()) {
            // Radio buttons of one group are one stop.
            if (!qobject_cast<const QAbstractButton *>(widget) ||
                !static_cast<const QAbstractButton *>(widget)->autoExclusive())
                wanted.insert(widget);
        }
        QVERIFY(!wanted.isEmpty());
        const qsizetype all = m_dialog->findChildren<QWidget *>().size();
        for (qsizetype step = 0; step < all && !wanted.isEmpty(); ++step) {
            QWidget *at = m_dialog->focusWidget();
            wanted.remove(at);
            QTest::keyClick(at, Qt::Key_Tab);
        }
        for (const QWidget *widget : std::as_const(wanted))
            QFAIL(qPrintable(widget->objectName() + widget->property("text").toString() + u' ' +
                             QString::fromLatin1(widget->metaObject()->className())));
    }

    void oneButtonIsTheDefault_data() { listSamples(); }
    void oneButtonIsTheDefault()
    {
        show();
        QStringList defaults;
        for (const QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->isDefault())
                defaults.append(button->text());
            const QString plain = QString(button->text()).remove(u'&');
            QVERIFY2(plain != u"OK" && plain != u"Yes" && plain != u"No", qPrintable(plain));
        }
        QCOMPARE(defaults.size(), 1);
    }

    void nothingIsCutOff_data() { listSamples(); }
    void nothingIsCutOff()
    {
        show();
        findWhatIsCut();
    }

    // 1024 x 700, less what a window manager draws around it.
    void fitsASmallScreenInGerman_data() { listSamples(); }
    void fitsASmallScreenInGerman()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/perch_de.qm")));
        QCoreApplication::installTranslator(&german);
        show();
        const QSize room(1008, 660);
        const QSize least = m_dialog->layout()->totalMinimumSize();
        QVERIFY2(least.width() <= room.width(), qPrintable(QString::number(least.width())));
        QVERIFY2(least.height() <= room.height(), qPrintable(QString::number(least.height())));
        m_dialog->resize(m_dialog->size().boundedTo(room));
        findWhatIsCut();
    }

private:
    void findWhatIsCut()
    {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->sizeHint().height();
            QVERIFY2(label->height() >= needed, qPrintable(label->text()));
            if (!label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        for (const QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                         qPrintable(button->text()));
        }
    }

    void listSamples()
    {
        QTest::addColumn<int>("position");
        Samples samples;
        int position = 0;
        for (const Samples::Sample &sample : samples.all())
            QTest::newRow(qPrintable(sample.name)) << position++;
    }

    void show()
    {
        QFETCH(int, position);
        m_dialog = m_samples->all().at(position).make();
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    /// What the keyboard can reach.
    QList<const QWidget *> controls() const
    {
        QList<const QWidget *> found;
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() &&
                (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
                found.append(widget);
        }
        return found;
    }

    std::unique_ptr<ui::Theme> m_theme; ///< fonts and distances as they are
    std::unique_ptr<Samples> m_samples;
    QDialog *m_dialog = nullptr;
};

QTEST_MAIN(TestDialogRules)
#include "tst_dialogrules.moc"
