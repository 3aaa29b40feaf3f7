// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/shell/preferencesflow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace preferences = core::preferences;

/// The preferences dialog on a real file.
class TestPreferencesFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<core::Preferences>(path());
        QVERIFY(m_preferences->load());
        m_window = std::make_unique<QWidget>();
        m_flow = new ui::PreferencesFlow(m_window.get(), *m_preferences);
    }
    void cleanup() { m_window.reset(); }

    void savesWhatWasChanged()
    {
        ui::PreferencesDialog *dialog = open();
        QCOMPARE(dialog->findChild<QSpinBox *>()->value(), preferences::confirmAbove().fallback);
        QVERIFY(dialog->findChild<QCheckBox *>()->isChecked());
        dialog->findChild<QSpinBox *>()->setValue(7);
        dialog->findChild<QCheckBox *>()->click();
        dialog->primaryButton()->click();
        QCOMPARE(m_preferences->value(preferences::confirmAbove()), 7);
        QVERIFY(!m_preferences->value(preferences::notifyAtEnd()));
        QVERIFY(!m_preferences->isSet(preferences::language())); // it follows the system still
        core::Preferences again(path());
        QVERIFY(again.load());
        QCOMPARE(again.value(preferences::confirmAbove()), 7);
        QCOMPARE(open()->value(), (ui::PreferencesDialog::Values{{}, 7, false}));
    }

    void choosesALanguage()
    {
        ui::PreferencesDialog *dialog = open();
        auto *language = dialog->findChild<QComboBox *>();
        language->setCurrentIndex(language->findData(QStringLiteral("de")));
        dialog->primaryButton()->click();
        QCOMPARE(m_preferences->value(preferences::language()), QStringLiteral("de"));
    }

    void cancelChangesNothing()
    {
        ui::PreferencesDialog *dialog = open();
        dialog->findChild<QSpinBox *>()->setValue(7);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!m_preferences->isSet(preferences::confirmAbove()));
    }

    void keepsALanguageThatItDoesNotKnow()
    {
        QVERIFY(m_preferences->set(preferences::language(), QStringLiteral("nl")));
        QCOMPARE(open()->value().language, QStringLiteral("nl"));
    }

private:
    QString path() const { return m_dir->filePath(QStringLiteral("perch.ini")); }
    /// The one that has just been opened; others have been closed and go later.
    ui::PreferencesDialog *open()
    {
        m_flow->open();
        return m_window->findChildren<ui::PreferencesDialog *>().last();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<core::Preferences> m_preferences;
    std::unique_ptr<QWidget> m_window;
    ui::PreferencesFlow *m_flow = nullptr;
};

QTEST_MAIN(TestPreferencesFlow)
#include "tst_preferencesflow.moc"
