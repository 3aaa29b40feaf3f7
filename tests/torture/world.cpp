// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/world.h"

#include "core/mirror/sealer.h"

#include <algorithm>

namespace torture {

using namespace core;

namespace {

demo::Options optionsFor(quint32 seed, int phones)
{
    demo::Options options;
    options.companies = 6;
    options.phones = phones;
    options.seed = seed;
    options.pageSize = 40;
    options.contactIntervalMs = 0;
    return options;
}

QString companyPath(const QString &company, const QString &more)
{
    return QStringLiteral("companies/") + company + u'/' + more;
}

} // namespace

World::World(quint32 seed, int phones)
    : m_service(std::move(*demo::DemoService::start(optionsFor(seed, phones))))
    , m_client(*m_service)
    , m_top(m_service->key(QStringLiteral("administrator")).company)
    , m_group(m_client.all(QStringLiteral("product-groups/"))
                  .first()
                  .toObject()
                  .value(QStringLiteral("uuid"))
                  .toString())
{
    const QJsonArray products = m_client.all(QStringLiteral("products/"));
    for (const auto &product : products)
        m_products.append(product.toObject().value(QStringLiteral("uuid")).toString());
    for (const demo::DemoService::CompanyInfo &company : m_service->companies()) {
        m_companies.append(company.uuid);
        m_oldCompanies.insert(company.uuid);
        m_freeProducts.insert(company.uuid, m_products);
        const QJsonArray taken =
            m_client.all(companyPath(company.uuid, QStringLiteral("product-defaults/")));
        for (const auto &one : taken)
            m_freeProducts[company.uuid].removeOne(
                one.toObject().value(QStringLiteral("product")).toString());
        bool touch = false;
        for (const QString &text : m_service->macs(company.uuid)) {
            const MacAddress mac = *MacAddress::parse(text);
            if ((touch = !touch))
                m_phones.insert(mac, company.uuid);
            else
                m_leftAlone.insert(mac);
            m_homes.insert(mac, company.uuid);
        }
    }
}

Connection World::connection() const
{
    Connection connection;
    connection.id = QStringLiteral("torture");
    connection.name = QStringLiteral("Torture");
    connection.baseUrl = m_service->baseUrl();
    connection.keyId = m_service->keyId();
    return connection;
}

Secret World::secret() const
{
    return Secret(m_service->keySecret());
}

Secret World::mirrorKey()
{
    return Secret(QByteArray(Sealer::keySize, 'k'));
}

MirrorFile::Place World::place(const QString &path) const
{
    MirrorFile::Place place;
    place.path = path;
    place.account = m_service->baseUrl().toString() + u' ' + m_service->keyId();
    return place;
}

bool World::sent(const DemoClient::Answer &answer)
{
    if (answer.status >= 200 && answer.status < 300)
        return true;
    qWarning("the service refused a change: %d %s", answer.status, answer.body.constData());
    return false;
}

QString World::anyCompany(QRandomGenerator &random) const
{
    return m_companies.at(random.bounded(int(m_companies.size())));
}

bool World::change(QRandomGenerator &random)
{
    const int what = random.bounded(24);
    if (what < 5)
        return addPhone(random);
    if (what < 16)
        return changePhone(random);
    if (what < 19)
        return changeCompany(random);
    return what < 22 ? changeProfile(random) : changeDefaults(random);
}

/// None, one that everybody may see, a secret, or both.
QJsonObject World::settings(QRandomGenerator &random) const
{
    QJsonObject all;
    for (const auto &name :
         {QStringLiteral("setting_server"), QStringLiteral("http_client_pass")}) {
        if (random.bounded(3) == 0)
            continue;
        const QJsonObject value{
            {QStringLiteral("value"), QString::number(random.generate())},
            {QStringLiteral("attrs"), QJsonObject{{QStringLiteral("perm"), QStringLiteral("RW")}}}};
        all.insert(m_service->settingUuid(name, QStringLiteral("D-Series")), value);
    }
    return {{QStringLiteral("settings_manager"), all}};
}

bool World::put(MacAddress mac, const QString &company, const QString &name)
{
    m_phones.insert(mac, company);
    return sent(m_client.send(
        "PUT", companyPath(company, QStringLiteral("endpoints/") + mac.wire()),
        QJsonObject{{QStringLiteral("mac"), mac.wire()}, {QStringLiteral("name"), name}}));
}

bool World::addPhone(QRandomGenerator &random)
{
    const MacAddress mac(0x000413A30000ULL + quint64(random.bounded(0x10000)));
    if (m_phones.contains(mac) || m_leftAlone.contains(mac) ||
        m_service->foreignMacs().contains(mac.wire()))
        return true;
    const QString company = anyCompany(random);
    if (!m_moved.contains(mac))
        m_homes.insert(mac, company);
    return put(mac, company, freshName());
}

bool World::changePhone(QRandomGenerator &random)
{
    if (m_phones.isEmpty())
        return true;
    const auto it = std::next(m_phones.begin(), random.bounded(int(m_phones.size())));
    const MacAddress mac = it.key();
    const QString company = it.value();
    const QString path = companyPath(company, QStringLiteral("endpoints/") + mac.wire());
    const int what = random.bounded(5);
    if (what == 0)
        return put(mac, company, freshName());
    if (what == 1)
        return sent(m_client.send("PATCH", path, settings(random)));
    if (what == 2)
        return m_service->contact(mac.wire());
    m_phones.remove(mac);
    m_homes.remove(mac);
    m_moved.insert(mac);
    const bool gone = sent(m_client.send("DELETE", path));
    return gone && (what == 3 || put(mac, anyCompany(random), freshName()));
}

bool World::changeCompany(QRandomGenerator &random)
{
    const QJsonObject named{{QStringLiteral("name"), freshName()},
                            {QStringLiteral("type"), QStringLiteral("end_user")}};
    const QString company = anyCompany(random);
    const bool isOurs = !m_oldCompanies.contains(company);
    const int what = random.bounded(3);
    if (what == 0 && m_companies.size() < 12) {
        const auto answer =
            m_client.send("POST", companyPath(m_top, QStringLiteral("companies/")), named);
        m_companies.append(answer.object().value(QStringLiteral("uuid")).toString());
        return sent(answer);
    }
    if (what == 1 && isOurs &&
        std::find(m_phones.cbegin(), m_phones.cend(), company) == m_phones.cend()) {
        for (const auto &[owner, uuid] : std::as_const(m_profiles)) {
            if (owner == company)
                return true;
        }
        m_companies.removeOne(company);
        return sent(m_client.send("DELETE", QStringLiteral("companies/") + company));
    }
    return sent(m_client.send("PATCH", QStringLiteral("companies/") + company,
                              QJsonObject{{QStringLiteral("name"), freshName()}}));
}

bool World::changeProfile(QRandomGenerator &random)
{
    const QString folder = QStringLiteral("provisioning-profiles/");
    if (m_profiles.isEmpty() || random.bounded(2) == 0) {
        const QString company = anyCompany(random);
        const auto answer = m_client.send("POST", companyPath(company, folder),
                                          QJsonObject{{QStringLiteral("name"), freshName()},
                                                      {QStringLiteral("product_group"), m_group}});
        m_profiles.append({company, answer.object().value(QStringLiteral("uuid")).toString()});
        return sent(answer);
    }
    const int which = random.bounded(int(m_profiles.size()));
    const auto [company, uuid] = m_profiles.at(which);
    if (random.bounded(2) == 0)
        return sent(m_client.send("PATCH", companyPath(company, folder + uuid),
                                  QJsonObject{{QStringLiteral("name"), freshName()}}));
    m_profiles.removeAt(which);
    return sent(m_client.send("DELETE", companyPath(company, folder + uuid)));
}

bool World::changeDefaults(QRandomGenerator &random)
{
    const QString folder = QStringLiteral("product-defaults/");
    if (m_defaults.isEmpty() || random.bounded(3) == 0) {
        // The old ones come first, and stay.
        const QString company = m_companies.at(random.bounded(int(m_oldCompanies.size())));
        QStringList &free = m_freeProducts[company];
        if (free.isEmpty())
            return true;
        const QString product = free.takeAt(random.bounded(int(free.size())));
        QJsonObject document = settings(random);
        document.insert(QStringLiteral("product"), product);
        const auto answer = m_client.send("POST", companyPath(company, folder), document);
        m_defaults.append(
            {company, answer.object().value(QStringLiteral("uuid")).toString(), product});
        return sent(answer);
    }
    const int which = random.bounded(int(m_defaults.size()));
    const auto [company, uuid, product] = m_defaults.at(which);
    if (random.bounded(3) != 0)
        return sent(m_client.send("PATCH", companyPath(company, folder + uuid), settings(random)));
    m_freeProducts[company].append(product);
    m_defaults.removeAt(which);
    return sent(m_client.send("DELETE", companyPath(company, folder + uuid)));
}

Content World::content()
{
    Content content;
    for (const demo::DemoService::CompanyInfo &company : m_service->companies()) {
        Company known;
        known.uuid = company.uuid;
        known.name = company.name;
        known.parent = company.parent;
        content.add(known);
        const QJsonArray phones =
            m_client.all(companyPath(company.uuid, QStringLiteral("endpoints/?page_size=1000")));
        for (const auto &value : phones) {
            if (const auto phone = endpointFromJson(value.toObject()))
                content.add(company.uuid, *phone);
        }
        const QJsonArray profiles = m_client.all(
            companyPath(company.uuid, QStringLiteral("provisioning-profiles/?page_size=1000")));
        for (const auto &value : profiles) {
            if (const auto profile = profileFromJson(value.toObject()))
                content.add(company.uuid, *profile);
        }
        QList<QJsonObject> defaults;
        const QJsonArray documents =
            m_client.all(companyPath(company.uuid, QStringLiteral("product-defaults/")));
        for (const auto &document : documents)
            defaults.append(document.toObject());
        content.addDefaults(company.uuid, defaults);
    }
    return content;
}

} // namespace torture
