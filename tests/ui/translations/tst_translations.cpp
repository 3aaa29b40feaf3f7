// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Text
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one a plural form
    bool finished = true;
    bool plural = false;
};

QList<Text> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Text> texts;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            texts.append(Text{
                context, {}, {}, true, xml.attributes().hasAttribute(QLatin1String("numerus"))});
        } else if (xml.name() == u"source") {
            texts.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            texts.last().finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            if (!texts.last().plural)
                texts.last().translations = {xml.readElementText()};
        } else if (xml.name() == u"numerusform") {
            texts.last().translations.append(xml.readElementText());
        }
    }
    return texts;
}

/// %1, %2, %Ln, {mac}: what has to be there on both sides, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[1-9n]|\\{[a-z_]+\\}"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    std::sort(found.begin(), found.end());
    return found;
}

QString catalogue(const char *language)
{
    return QStringLiteral(PERCH_SOURCE_DIR "/translations/perch_%1.ts")
        .arg(QLatin1String(language));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompleteAndFits_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addRow("de") << catalogue("de");
        QTest::addRow("en") << catalogue("en");
    }

    void isCompleteAndFits()
    {
        QFETCH(QString, path);
        const QList<Text> texts = read(path);
        QVERIFY(!texts.isEmpty());
        QStringList problems;
        for (const Text &text : texts) {
            const QString where = text.context + QLatin1String(": ") + text.source;
            if (!text.finished || text.translations.isEmpty() ||
                text.translations.contains(QString()))
                problems.append(QLatin1String("not translated: ") + where);
            for (const QString &translation : text.translations) {
                if (placeholders(translation) != placeholders(text.source))
                    problems.append(QLatin1String("other placeholders: ") + where);
                if (translation.count(u'&') != text.source.count(u'&'))
                    problems.append(QLatin1String("other mnemonics: ") + where);
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void holdsEveryTextOfTheSources_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::addRow("de") << "de" << QStringList();
        QTest::addRow("en") << "en" << QStringList{QStringLiteral("-pluralonly")};
    }

    /// Collects anew into a copy: whatever is missing there is unfinished afterwards.
    void holdsEveryTextOfTheSources()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, options);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("perch_%1.ts").arg(language));
        QVERIFY(QFile::copy(catalogue(qPrintable(language)), copy));
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(PERCH_SOURCE_DIR));
        lupdate.start(QStringLiteral(PERCH_LUPDATE),
                      options + QStringList{QStringLiteral("-silent"), QStringLiteral("-I"),
                                            QStringLiteral("."), QStringLiteral("-no-obsolete"),
                                            QStringLiteral("-disable-heuristic"),
                                            QStringLiteral("sametext"),
                                            QStringLiteral("-disable-heuristic"),
                                            QStringLiteral("similartext"), QStringLiteral("ui"),
                                            QStringLiteral("app"), QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        QStringList missing;
        for (const Text &text : read(copy)) {
            if (!text.finished)
                missing.append(text.context + QLatin1String(": ") + text.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void loads_data() { isCompleteAndFits_data(); }

    void loads()
    {
        QTranslator translator;
        QVERIFY(translator.load(
            QStringLiteral(":/i18n/perch_%1.qm").arg(QLatin1String(QTest::currentDataTag()))));
        QVERIFY(!translator.isEmpty());
    }

    void pluralsReadWell()
    {
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/i18n/perch_en.qm")));
        QCOMPARE(english.translate("ui::PlanWords", "Register %Ln phone(s)", nullptr, 1),
                 QStringLiteral("Register %Ln phone"));
        QCOMPARE(english.translate("ui::PlanWords", "Register %Ln phone(s)", nullptr, 3),
                 QStringLiteral("Register %Ln phones"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
