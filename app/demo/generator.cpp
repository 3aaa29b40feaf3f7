// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/generator.h"

#include "app/demo/catalogue.h"
#include "app/demo/ids.h"
#include "app/demo/names.h"
#include "app/demo/phonedata.h"
#include "app/demo/phonegenerator.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace demo {

namespace {

constexpr int foreignPhones = 40;
constexpr qint64 day = 86400;

class Generator
{
public:
    explicit Generator(State &state)
        : m_state(state)
        , m_seed(state.options.seed)
        , m_phones(state)
    {}

    void run();

private:
    int company(const QString &kind, int number, const CompanyName &name, int parent);
    std::vector<int> sizes() const;
    void addTree();
    void addProfiles(int company);
    void addProfile(int company, Group group, const QString &name, const QJsonObject &settings);
    QJsonObject blank(int company, const QString &id) const;
    void addDefaults(int company);
    void addUsers(int company);
    void addFiles(int company);
    void addKeys();
    void addKey(const QString &keyName, const QString &label, const QString &role, int company);

    State &m_state;
    quint64 m_seed;
    std::vector<int> m_customers;
    PhoneGenerator m_phones;
};

QString word(const QString &language, const char *de, const char *it, const char *fr,
             const char *en)
{
    const char *text = language == QLatin1String("it")   ? it
                       : language == QLatin1String("fr") ? fr
                       : language == QLatin1String("en") ? en
                                                         : de;
    return QString::fromUtf8(text);
}

void Generator::run()
{
    const int total = std::max(1, m_state.options.companies);
    m_state.fleet.reserve(size_t(m_state.options.phones) + foreignPhones, size_t(total) + 1);
    addTree();
    const std::vector<int> counts = sizes();
    for (int i = 0; i < int(m_state.companies.size()); ++i) {
        addProfiles(i);
        addDefaults(i);
        addUsers(i);
        addFiles(i);
        m_phones.addPhones(i, counts[size_t(i)]);
    }
    m_state.foreignCompany = company(QStringLiteral("foreign"), 0, foreignCompany(), -1);
    m_phones.addPhones(m_state.foreignCompany, foreignPhones);
    addKeys();
}

int Generator::company(const QString &kind, int number, const CompanyName &name, int parent)
{
    const bool reseller = kind != QLatin1String("customer");
    const QJsonObject doc{{QStringLiteral("name"), name.name},
                          {QStringLiteral("type"),
                           reseller ? QStringLiteral("reseller") : QStringLiteral("end_user")},
                          {QStringLiteral("country"), name.country},
                          {QStringLiteral("city"), name.city}};
    const QString uuid = kind == QLatin1String("top")
                             ? QStringLiteral("5a0c3f7e9b1d4e2fa6c8d0b3e7f19a24")
                             : uuidFor(kind, quint64(number));
    const int index = m_state.addCompany(uuid, doc, parent);
    Company &made = m_state.companies[size_t(index)];
    made.language = name.language;
    made.created =
        m_state.startTime - 400 * day - qint64(mix(m_seed, quint64(index), 1) % 900) * day;
    return index;
}

void Generator::addTree()
{
    const int total = std::max(1, m_state.options.companies);
    const int top = company(QStringLiteral("top"), 0, topCompany(), -1);
    const int regions = std::min(regionCount(), (total - 1 + 3) / 4);
    std::vector<int> resellers;
    resellers.reserve(size_t(regions));
    for (int i = 0; i < regions; ++i)
        resellers.push_back(company(QStringLiteral("region"), i, region(i), top));
    for (int i = 0; i < total - 1 - regions; ++i) {
        const CompanyName name = customer(i);
        const int parent = name.region < regions ? resellers[size_t(name.region)] : top;
        m_customers.push_back(company(QStringLiteral("customer"), i, name, parent));
    }
}

std::vector<int> Generator::sizes() const
{
    // Few large customers and many small ones; resellers keep some phones to show.
    std::vector<double> weights(m_state.companies.size(), 0.12);
    for (size_t i = 0; i < m_customers.size(); ++i)
        weights[size_t(m_customers[i])] = 1.0 / std::pow(double(i) + 1.0, 0.7);
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    std::vector<int> counts;
    int left = m_state.options.phones;
    for (const double weight : weights) {
        const int count = std::min(left, int(m_state.options.phones * weight / sum));
        counts.push_back(count);
        left -= count;
    }
    counts[m_customers.empty() ? 0 : size_t(m_customers.front())] += left;
    return counts;
}

void Generator::addProfile(int company, Group group, const QString &name,
                           const QJsonObject &settings)
{
    const Company &owner = m_state.companies[size_t(company)];
    const QString id = uuidFor(QStringLiteral("profile:") + owner.uuid + name, quint64(group));
    m_state.profiles.add(id, company,
                         {{QStringLiteral("uuid"), id},
                          {QStringLiteral("name"), name},
                          {QStringLiteral("product_group"), groupUuid(group)},
                          {QStringLiteral("autoprovisioning_enabled"), true},
                          {QStringLiteral("settings_manager"), settings},
                          {QStringLiteral("company"), owner.uuid},
                          {QStringLiteral("created"), timeText(owner.created + 2 * day)},
                          {QStringLiteral("updated"), timeText(owner.created + 90 * day)}});
}

void Generator::addProfiles(int index)
{
    const Company &owner = m_state.companies[size_t(index)];
    const Catalogue &catalogue = Catalogue::instance();
    const auto set = [&](QJsonObject &to, Group group, const char *param, const QString &value) {
        to.insert(catalogue.settingUuid(QString::fromLatin1(param), group), settingValue(value));
    };
    const QString target = QStringLiteral("https://prov.%1.example/").arg(owner.slug);
    const QString redirect =
        word(owner.language, "Weiterleitung", "Reindirizzamento", "Redirection", "Redirect");
    QJsonObject desk;
    set(desk, Group::Desk, "setting_server", target + QStringLiteral("snom/{mac}"));
    set(desk, Group::Desk, "http_client_user", QStringLiteral("prov-%1").arg(owner.slug).left(30));
    set(desk, Group::Desk, "http_client_pass",
        QString::number(mix(qHash(owner.uuid), 4), 36).left(16));
    addProfile(index, Group::Desk,
               redirect + u' ' + owner.doc.value(QStringLiteral("city")).toString(), desk);
    QJsonObject own;
    const bool german = owner.language == QLatin1String("de");
    set(own, Group::Desk, "language",
        german ? QStringLiteral("Deutsch") : QStringLiteral("English"));
    set(own, Group::Desk, "timezone", QStringLiteral("GER+1"));
    set(own, Group::Desk, "tone_scheme", QStringLiteral("GER"));
    set(own, Group::Desk, "ntp_server", QStringLiteral("de.pool.ntp.org"));
    set(own, Group::Desk, "update_policy", QStringLiteral("auto_update"));
    set(own, Group::Desk, "prov_polling_enabled", QStringLiteral("on"));
    addProfile(index, Group::Desk,
               word(owner.language, "Büro (Einstellungen)", "Ufficio (impostazioni)",
                    "Bureau (réglages)", "Office (settings)"),
               own);
    QJsonObject dect;
    set(dect, Group::Dect, "setting_server", target + QStringLiteral("dect/{mac}.xml"));
    addProfile(index, Group::Dect, redirect + QStringLiteral(" DECT"), dect);
    if (mix(m_seed, quint64(index), 8) % 3 == 0) {
        QJsonObject room;
        set(room, Group::Conference, "setting_server",
            target + QStringLiteral("{phone_type}-{mac}.htm"));
        addProfile(index, Group::Conference, redirect + QStringLiteral(" C-Series"), room);
    }
}

QJsonObject Generator::blank(int company, const QString &id) const
{
    const Company &owner = m_state.companies[size_t(company)];
    return {{QStringLiteral("uuid"), id},
            {QStringLiteral("company"), owner.uuid},
            {QStringLiteral("created"), timeText(owner.created + 3 * day)}};
}

void Generator::addDefaults(int index)
{
    const Company &owner = m_state.companies[size_t(index)];
    const quint64 seed = mix(m_seed, quint64(index), 21);
    if (seed % 3 != 0)
        return;
    const QString id = uuidFor(QStringLiteral("default:") + owner.uuid, 0);
    const int model = modelOfMac(0x000413a30000);
    QJsonObject doc = blank(index, id);
    doc.insert(QStringLiteral("product"), productUuid(model));
    doc.insert(QStringLiteral("product_group"), groupUuid(Group::Desk));
    doc.insert(QStringLiteral("updated"), doc.value(QStringLiteral("created")));
    doc.insert(
        QStringLiteral("settings_manager"),
        QJsonObject{{Catalogue::instance().settingUuid(QStringLiteral("timezone"), Group::Desk),
                     settingValue(QStringLiteral("GER+1"))}});
    m_state.productDefaults.add(id, index, doc);
}

void Generator::addUsers(int index)
{
    const Company &owner = m_state.companies[size_t(index)];
    const quint64 seed = mix(m_seed, quint64(index), 21);
    const QStringList roles{QStringLiteral("Administrator"), QStringLiteral("Operator"),
                            QStringLiteral("Viewer")};
    for (int i = 0; i < 1 + int(seed % 3); ++i) {
        const QString id = uuidFor(QStringLiteral("user:") + owner.uuid, quint64(i));
        const QString first = firstName(owner.language, seed + quint64(i) * 7);
        const QString last = lastName(owner.language, (seed >> 9) + quint64(i) * 5);
        QJsonObject doc = blank(index, id);
        doc.insert(QStringLiteral("email"),
                   QStringLiteral("%1.%2@%3.example").arg(slug(first), slug(last), owner.slug));
        doc.insert(QStringLiteral("first_name"), first);
        doc.insert(QStringLiteral("last_name"), last);
        doc.insert(QStringLiteral("role"), Catalogue::instance().roleUuid(roles.at(i)));
        doc.insert(QStringLiteral("language"), owner.language);
        doc.insert(QStringLiteral("enabled"), i != 2);
        doc.insert(QStringLiteral("last_login"),
                   i == 2 ? QJsonValue()
                          : QJsonValue(timeText(m_state.startTime - qint64(seed % (20 * day)))));
        m_state.users.add(id, index, doc);
    }
}

void Generator::addFiles(int index)
{
    const Company &owner = m_state.companies[size_t(index)];
    const quint64 seed = mix(m_seed, quint64(index), 21);
    if (seed % 4 != 0)
        return;
    const QByteArray content = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<tbook e=\"2\"/>\n";
    const QString id = uuidFor(QStringLiteral("file:") + owner.uuid, 0);
    QJsonObject doc = blank(index, id);
    doc.insert(QStringLiteral("name"), QStringLiteral("phonebook-%1.xml").arg(owner.slug));
    doc.insert(QStringLiteral("file_type"), QStringLiteral("tbook"));
    doc.insert(QStringLiteral("size"), content.size());
    doc.insert(
        QStringLiteral("sha256"),
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
    doc.insert(QStringLiteral("provisioning_profiles"), QJsonArray());
    doc.insert(QStringLiteral("endpoints"), QJsonArray());
    m_state.files.add(id, index, doc)->content = content;
}

void Generator::addKey(const QString &keyName, const QString &label, const QString &role,
                       int company)
{
    const QString id = QStringLiteral("ck_") + uuidFor(QStringLiteral("key:") + keyName, m_seed);
    const QString roleUuid = Catalogue::instance().roleUuid(role);
    Item *key = m_state.tokens.add(
        id, company,
        {{QStringLiteral("id"), id},
         {QStringLiteral("name"), label},
         {QStringLiteral("role"), roleUuid.isEmpty() ? QJsonValue() : QJsonValue(roleUuid)},
         {QStringLiteral("enabled"), true},
         {QStringLiteral("created"), timeText(m_state.startTime - 30 * day)},
         {QStringLiteral("last_used"), QJsonValue()}});
    key->content = randomHex().toLatin1();
    m_state.keyNames.append(keyName);
    m_state.keyIds.insert(keyName, id);
}

void Generator::addKeys()
{
    const std::vector<int> children = m_state.childrenOf(0);
    const int child =
        m_customers.empty() ? (children.empty() ? 0 : children.front()) : m_customers.front();
    addKey(QStringLiteral("administrator"), QStringLiteral("Management console"),
           QStringLiteral("Administrator"), 0);
    addKey(QStringLiteral("provisioner"), QStringLiteral("Roll-out"), QStringLiteral("Provisioner"),
           0);
    addKey(QStringLiteral("operator"), QStringLiteral("Helpdesk"), QStringLiteral("Operator"), 0);
    addKey(QStringLiteral("viewer"), QStringLiteral("Reporting"), QStringLiteral("Viewer"), 0);
    addKey(QStringLiteral("none"), QStringLiteral("First try"), QString(), 0);
    addKey(QStringLiteral("child"), QStringLiteral("Customer"), QStringLiteral("Administrator"),
           child);
    addKey(QStringLiteral("foreign"), QStringLiteral("Other account"),
           QStringLiteral("Administrator"), m_state.foreignCompany);
}

} // namespace

void generate(State &state)
{
    Generator(state).run();
}

} // namespace demo
