// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/names.h"

#include "app/demo/ids.h"

#include <QStringList>

#include <array>

namespace demo {

namespace {

struct Row
{
    const char16_t *name;
    const char *country;
    const char16_t *city;
    const char *language;
    int region;
};

constexpr std::array regions{
    Row{u"Example Telecom Nord GmbH", "DE", u"Hamburg", "de", 0},
    Row{u"Example Telecom Süd GmbH", "DE", u"München", "de", 1},
    Row{u"Example Telecom Österreich GmbH", "AT", u"Wien", "de", 2},
    Row{u"Example Telecom Schweiz AG", "CH", u"Zürich", "de", 3},
    Row{u"Example Telecom Italia S.r.l.", "IT", u"Bolzano", "it", 4},
    Row{u"Example Télécom France SAS", "FR", u"Lyon", "fr", 5},
    Row{u"Example Telecom UK Ltd", "GB", u"Manchester", "en", 6},
};

constexpr std::array customers{
    Row{u"Hansekontor Spedition GmbH", "DE", u"Hamburg", "de", 0},
    Row{u"Klinikum Isarauen", "DE", u"Landshut", "de", 1},
    Row{u"Stadtwerke Lindenbrunn", "DE", u"Lindenbrunn", "de", 0},
    Row{u"Hotel Alpenrose Betriebs GmbH", "AT", u"Innsbruck", "de", 2},
    Row{u"Treuhand Seefeld AG", "CH", u"Zürich", "de", 3},
    Row{u"Cantina Valle d'Oro S.r.l.", "IT", u"Trento", "it", 4},
    Row{u"Menuiserie Dubreuil SARL", "FR", u"Grenoble", "fr", 5},
    Row{u"Oakfield Veterinary Group", "GB", u"Leeds", "en", 6},
    Row{u"Bäckerei Huber KG", "DE", u"Augsburg", "de", 1},
    Row{u"Autohaus Petersen GmbH & Co. KG", "DE", u"Kiel", "de", 0},
    Row{u"Rechtsanwälte Wieland & Partner", "DE", u"Nürnberg", "de", 1},
    Row{u"Gemeinde Mühlbach am Inn", "AT", u"Mühlbach", "de", 2},
    Row{u"Tischlerei Gruber GmbH", "AT", u"Salzburg", "de", 2},
    Row{u"Zahnarztpraxis Dr. Keller", "CH", u"Winterthur", "de", 3},
    Row{u"Cabinet dentaire du Léman SA", "CH", u"Lausanne", "fr", 3},
    Row{u"Albergo Miralago S.a.s.", "IT", u"Riva del Garda", "it", 4},
    Row{u"Officine Rovati S.p.A.", "IT", u"Brescia", "it", 4},
    Row{u"Pharmacie des Quatre Vents", "FR", u"Annecy", "fr", 5},
    Row{u"Transports Marchetti SAS", "FR", u"Nice", "fr", 5},
    Row{u"Brackenridge Solicitors LLP", "GB", u"Manchester", "en", 6},
    Row{u"St Aidan's Primary School", "GB", u"Durham", "en", 6},
    Row{u"Logistikzentrum Weserufer GmbH", "DE", u"Bremen", "de", 0},
    Row{u"Seniorenheim Haus Sonnblick", "DE", u"Rosenheim", "de", 1},
    Row{u"Brauerei Falkenstein AG", "DE", u"Bamberg", "de", 1},
    Row{u"Weingut Steinleitn", "AT", u"Krems", "de", 2},
    Row{u"Kantonsschule Rebhalde", "CH", u"Schaffhausen", "de", 3},
    Row{u"Studio Commercialista Fontana", "IT", u"Merano", "it", 4},
    Row{u"Imprimerie Lacombe", "FR", u"Dijon", "fr", 5},
    Row{u"Harbour Lane Logistics Ltd", "GB", u"Liverpool", "en", 6},
    Row{u"Reederei Störtebeker GmbH", "DE", u"Cuxhaven", "de", 0},
    Row{u"Maschinenbau Reithmeier GmbH", "DE", u"Regensburg", "de", 1},
    Row{u"Skischule Arlbergblick", "AT", u"St. Anton", "de", 2},
};

constexpr std::array trades{u"Elektro",         u"Spedition", u"Autohaus", u"Praxis Dr.",
                            u"Steuerbüro",      u"Hotel",     u"Sanitär",  u"Druckerei",
                            u"Architekturbüro", u"Gärtnerei"};
constexpr std::array tradesIt{u"Studio", u"Officina", u"Albergo", u"Trasporti", u"Cantina"};
constexpr std::array tradesFr{u"Cabinet", u"Garage", u"Hôtel", u"Transports", u"Menuiserie"};
constexpr std::array tradesEn{u"Garage", u"Dental Practice", u"Logistics", u"Brewery", u"Clinic"};

constexpr std::array roomsDe{u"Empfang",
                             u"Lager",
                             u"Küche",
                             u"Reception",
                             u"Sekretariat",
                             u"Besprechung 1",
                             u"Besprechung 2",
                             u"Werkstatt",
                             u"Versand",
                             u"Wareneingang",
                             u"Buchhaltung",
                             u"Einkauf",
                             u"Vertrieb",
                             u"Geschäftsleitung",
                             u"IT",
                             u"Serverraum",
                             u"Kantine",
                             u"Pforte",
                             u"Hausmeister",
                             u"Aufzug",
                             u"Labor",
                             u"Station 3",
                             u"Schwesternzimmer",
                             u"Büro links",
                             u"Flur EG",
                             u"Fax",
                             u"Parkhaus",
                             u"Schulungsraum",
                             u"Personalbüro",
                             u"Disposition"};
constexpr std::array roomsIt{u"Reception",        u"Magazzino",  u"Cucina",          u"Segreteria",
                             u"Sala riunioni",    u"Officina",   u"Amministrazione", u"Direzione",
                             u"Ufficio acquisti", u"Portineria", u"Laboratorio",     u"Spedizioni"};
constexpr std::array roomsFr{u"Accueil",          u"Entrepôt", u"Cuisine",      u"Secrétariat",
                             u"Salle de réunion", u"Atelier",  u"Comptabilité", u"Direction",
                             u"Achats",           u"Loge",     u"Laboratoire",  u"Expédition"};
constexpr std::array roomsEn{u"Reception",    u"Warehouse", u"Kitchen",    u"Front desk",
                             u"Meeting room", u"Workshop",  u"Accounts",   u"Head office",
                             u"Stock room",   u"Gatehouse", u"Staff room", u"Dispatch"};

constexpr std::array firstDe{u"Martina", u"Thomas", u"Sabine", u"Jörg",     u"Petra", u"Andreas",
                             u"Ursula",  u"Stefan", u"Heike",  u"Matthias", u"Anja",  u"Florian"};
constexpr std::array lastDe{u"Huber",   u"Schneider", u"Brandl",  u"Köhler", u"Petersen", u"Wagner",
                            u"Lindner", u"Moser",     u"Keller",  u"Vogt",   u"Steiner",  u"Reuter",
                            u"Gruber",  u"Jansen",    u"Wieland", u"Özdemir"};
constexpr std::array firstIt{u"Giulia", u"Marco", u"Chiara", u"Paolo", u"Elena", u"Luca"};
constexpr std::array lastIt{u"Rossi", u"Ferrari", u"Moretti", u"Fontana", u"Rovati", u"Galli"};
constexpr std::array firstFr{u"Claire", u"Julien", u"Sophie", u"Antoine", u"Élodie", u"Pierre"};
constexpr std::array lastFr{u"Dubreuil", u"Lacombe", u"Marchand", u"Petit", u"Garnier", u"Faure"};
constexpr std::array firstEn{u"Emma", u"James", u"Olivia", u"Harry", u"Grace", u"Daniel"};
constexpr std::array lastEn{u"Whitfield", u"Barlow", u"Hughes",
                            u"Ashworth",  u"Clarke", u"Priestley"};

CompanyName toName(const Row &row)
{
    return {QString::fromUtf16(row.name), QString::fromLatin1(row.country),
            QString::fromUtf16(row.city), QString::fromLatin1(row.language), row.region};
}

template <size_t N>
QString pick(const std::array<const char16_t *, N> &from, quint64 seed)
{
    return QString::fromUtf16(from[seed % N]);
}

QString room(const QString &language, quint64 seed)
{
    if (language == QLatin1String("it"))
        return pick(roomsIt, seed);
    if (language == QLatin1String("fr"))
        return pick(roomsFr, seed);
    return language == QLatin1String("en") ? pick(roomsEn, seed) : pick(roomsDe, seed);
}

QString office(const QString &language)
{
    if (language == QLatin1String("it"))
        return QStringLiteral("Ufficio");
    if (language == QLatin1String("fr"))
        return QStringLiteral("Bureau");
    return language == QLatin1String("en") ? QStringLiteral("Office") : QStringLiteral("Büro");
}

} // namespace

int regionCount()
{
    return int(regions.size());
}

CompanyName topCompany()
{
    return {QStringLiteral("Example Telecom GmbH"), QStringLiteral("DE"), QStringLiteral("Berlin"),
            QStringLiteral("de"), 0};
}

CompanyName foreignCompany()
{
    return {QStringLiteral("Nordlicht Systemhaus AG"), QStringLiteral("DE"),
            QStringLiteral("Flensburg"), QStringLiteral("de"), 0};
}

CompanyName region(int n)
{
    return toName(regions[size_t(n) % regions.size()]);
}

CompanyName customer(int n)
{
    if (n < int(customers.size()))
        return toName(customers[size_t(n)]);
    const quint64 seed = mix(quint64(n), 77);
    CompanyName made = region(n % regionCount());
    const QString last = lastName(made.language, seed >> 8);
    QString trade;
    if (made.language == QLatin1String("it"))
        trade = pick(tradesIt, seed);
    else if (made.language == QLatin1String("fr"))
        trade = pick(tradesFr, seed);
    else if (made.language == QLatin1String("en"))
        trade = pick(tradesEn, seed);
    else
        trade = pick(trades, seed);
    made.region = n % regionCount();
    made.name = made.language == QLatin1String("en") ? last + u' ' + trade : trade + u' ' + last;
    made.name += u' ' + QString::number(n + 1);
    return made;
}

QString firstName(const QString &language, quint64 seed)
{
    if (language == QLatin1String("it"))
        return pick(firstIt, seed);
    if (language == QLatin1String("fr"))
        return pick(firstFr, seed);
    return language == QLatin1String("en") ? pick(firstEn, seed) : pick(firstDe, seed);
}

QString lastName(const QString &language, quint64 seed)
{
    if (language == QLatin1String("it"))
        return pick(lastIt, seed);
    if (language == QLatin1String("fr"))
        return pick(lastFr, seed);
    return language == QLatin1String("en") ? pick(lastEn, seed) : pick(lastDe, seed);
}

QString phoneName(const QString &language, quint64 seed)
{
    const quint64 rest = mix(seed, 5);
    switch (seed % 10) {
    case 0:
    case 1:
    case 2:
        return firstName(language, rest) + u' ' + lastName(language, rest >> 20);
    case 3:
    case 4:
    case 5:
        return QStringLiteral("%1 %2.%3")
            .arg(office(language))
            .arg(rest % 5)
            .arg((rest >> 8) % 40 + 1, 2, 10, QLatin1Char('0'));
    case 6:
        return {}; // nobody gave it a name
    default:
        return room(language, rest);
    }
}

QString slug(const QString &companyName)
{
    QString result;
    QString lower = companyName.toLower();
    lower.replace(u'ä', QStringLiteral("ae")).replace(u'ö', QStringLiteral("oe"));
    lower.replace(u'ü', QStringLiteral("ue")).replace(u'é', u'e');
    const QStringList words = lower.split(u' ');
    for (const QString &word : words) {
        QString clean;
        for (const QChar c : word) {
            if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-')
                clean += c;
        }
        if (clean.isEmpty() || result.size() + clean.size() > 24)
            continue;
        result += (result.isEmpty() ? QString() : QStringLiteral("-")) + clean;
        if (result.count(u'-') == 1)
            break;
    }
    return result.isEmpty() ? QStringLiteral("company") : result;
}

} // namespace demo
