// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/linkheader.h"

namespace core {

namespace {

constexpr int maxMembers = 64;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

class Parser
{
public:
    explicit Parser(QByteArrayView text)
        : m_text(text)
    {}

    QList<LinkValue> read()
    {
        QList<LinkValue> links;
        for (int members = 0; m_at < m_text.size() && members < maxMembers; ++members) {
            LinkValue link;
            if (readMember(link))
                links.append(link);
            skipMember();
        }
        return links;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skip()
    {
        while (isBlank(peek()))
            ++m_at;
    }

    /// To behind the next comma outside quotes.
    void skipMember()
    {
        while (m_at < m_text.size() && m_text[m_at] != ',') {
            if (m_text[m_at] == '"')
                quoted();
            else
                ++m_at;
        }
        ++m_at;
    }

    QByteArray quoted()
    {
        QByteArray value;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.append(m_text[m_at]);
        }
        ++m_at;
        return value;
    }

    QByteArray token()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !isBlank(peek()) &&
               !QByteArrayView(";,=\"").contains(peek()))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toByteArray();
    }

    bool readMember(LinkValue &link)
    {
        skip();
        if (peek() != '<')
            return false;
        const qsizetype close = m_text.indexOf('>', m_at);
        if (close < 0) {
            m_at = m_text.size();
            return false;
        }
        link.target = m_text.sliced(m_at + 1, close - m_at - 1).trimmed().toByteArray();
        m_at = close + 1;
        bool seenRelation = false;
        for (skip(); peek() == ';'; skip())
            readParameter(link, seenRelation);
        return peek() == ',' || m_at >= m_text.size();
    }

    void readParameter(LinkValue &link, bool &seenRelation)
    {
        ++m_at;
        skip();
        const QByteArray name = token().toLower();
        skip();
        if (peek() != '=')
            return;
        ++m_at;
        skip();
        const QByteArray value = peek() == '"' ? quoted() : token();
        if (name != "rel" || seenRelation)
            return;
        seenRelation = true;
        for (const QByteArray &relation : value.toLower().simplified().split(' '))
            link.relations.append(relation);
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<LinkValue> parseLinks(QByteArrayView field)
{
    return Parser(field).read();
}

QByteArray linkTarget(QByteArrayView field, QByteArrayView relation)
{
    const QList<LinkValue> links = parseLinks(field);
    for (const LinkValue &link : links) {
        if (link.relations.contains(relation))
            return link.target;
    }
    return {};
}

} // namespace core
