// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/faultinjector.h"

namespace demo {

namespace {

Reply html(int status, const QByteArray &title, const QByteArray &text)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><h1>" +
                 title + "</h1>\n<p>" + text + "</p></body></html>\n";
    return reply;
}

Reply json(int status, const QByteArray &body)
{
    Reply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

Reply redirect(const Faults &faults, const Request &request)
{
    Reply reply = html(302, "302 Found", "nginx");
    reply.headers.emplaceBack("Location", faults.foreignOrigin.toUtf8() + request.target);
    return reply;
}

Reply huge(int megabytes)
{
    const QByteArray item = '"' + QByteArray(1024 * 1024 - 3, 'a') + "\",";
    QByteArray body;
    body.reserve(qsizetype(megabytes) * item.size() + 8);
    body += '[';
    for (int i = 0; i < megabytes; ++i)
        body += item;
    body += "null]";
    return json(200, body);
}

} // namespace

FaultInjector::FaultInjector(const Faults &faults, bool retryAfter, quint32 seed)
    : m_faults(faults)
    , m_retryAfter(retryAfter)
    , m_random(seed + 1)
{}

void FaultInjector::set(const Faults &faults)
{
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
}

Faults FaultInjector::faults() const
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

bool FaultInjector::concerns(const Request &request) const
{
    if (!m_faults.methods.isEmpty() &&
        !m_faults.methods.contains(QString::fromLatin1(request.method)))
        return false;
    return m_faults.pathContains.isEmpty() ||
           request.target.contains(m_faults.pathContains.toUtf8());
}

bool FaultInjector::strikes(int percent, const char *name)
{
    if (percent <= 0 || m_faults.times == 0)
        return false;
    if (percent < 100 && std::uniform_int_distribution<int>(0, 99)(m_random) >= percent)
        return false;
    if (m_faults.times > 0)
        --m_faults.times;
    ++m_struck[QString::fromLatin1(name)];
    return true;
}

QMap<QString, int> FaultInjector::struck() const
{
    const std::lock_guard lock(m_mutex);
    return m_struck;
}

FaultInjector::Verdict FaultInjector::judge(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    Verdict verdict;
    if (!concerns(request))
        return verdict;
    verdict.latencyMs = m_faults.latencyMs;
    if (strikes(m_faults.dropBefore, "drop-before")) {
        verdict.dropBefore = true;
    } else if (strikes(m_faults.dropAfter, "drop-after")) {
        verdict.dropAfter = true;
    } else if (strikes(m_faults.status500, "status-500")) {
        verdict.instead = json(500, "{\"error\":\"Internal server error\"}");
    } else if (strikes(m_faults.status502, "status-502")) {
        verdict.instead = html(502, "502 Bad Gateway", "nginx");
    } else if (strikes(m_faults.status429, "status-429")) {
        verdict.instead = json(429, "{\"message\":\"Too many requests.\"}");
    } else if (strikes(m_faults.status503, "status-503")) {
        verdict.instead = json(503, "{\"message\":\"Down for maintenance.\"}");
        if (m_retryAfter)
            verdict.instead->headers.emplaceBack("Retry-After", "2");
    } else if (strikes(m_faults.status504, "status-504")) {
        verdict.insteadAfter = html(504, "504 Gateway Time-out", "nginx");
    } else if (strikes(m_faults.truncate, "truncate")) {
        verdict.truncate = true;
    } else if (strikes(m_faults.html, "html")) {
        verdict.instead = html(200, "Guest network", "Please accept the terms to go online.");
    } else if (strikes(m_faults.redirect, "redirect")) {
        verdict.instead = redirect(m_faults, request);
    } else if (m_faults.hugeReplyMb > 0 && strikes(100, "huge-reply")) {
        verdict.instead = huge(m_faults.hugeReplyMb);
    } else if (m_faults.deepJson > 0 && strikes(100, "deep-json")) {
        verdict.instead =
            json(200, QByteArray(m_faults.deepJson, '[') + QByteArray(m_faults.deepJson, ']'));
    }
    return verdict;
}

} // namespace demo
