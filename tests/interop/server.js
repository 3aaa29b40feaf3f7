// SPDX-License-Identifier: GPL-3.0-or-later
// The reference implementation of Hawk as a server on loopback. Prints its port as one line and
// ends when its standard input does. The first path segment says how it behaves:
//   plain     verifies, answers without Server-Authorization
//   hashed    the same, and demands a payload hash
//   signed    answers with the right Server-Authorization
//   unhashed  with one that does not cover the body
//   wrong     with one made with another key
//   swapped   with the right one, and another body
'use strict';

const Http = require('http');
const Hawk = require('hawk');

const credentials = { id: process.argv[2], key: process.argv[3], algorithm: 'sha256' };
const spent = new Set();

const useNonce = (key, nonce, ts) => {
    const name = `${nonce} ${ts}`;
    if (spent.has(name)) {
        throw new Error('spent');
    }
    spent.add(name);
};

const lookUp = (id) => (id === credentials.id ? credentials : null);

const bodyOf = async (request) => {
    const chunks = [];
    for await (const chunk of request) {
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
};

const refuse = (response, error) => {
    const output = error.isBoom ? error.output : { statusCode: 500, headers: {} };
    response.writeHead(output.statusCode, { ...output.headers, 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ message: error.message }));
};

const serverAuthorization = (mode, artifacts, body, contentType) => {
    if (mode === 'unhashed') {
        return Hawk.server.header(credentials, artifacts);
    }
    const signer = mode === 'wrong' ? { ...credentials, key: 'another key' } : credentials;
    return Hawk.server.header(signer, artifacts, { payload: body, contentType });
};

const server = Http.createServer(async (request, response) => {
    const body = await bodyOf(request);
    const mode = request.url.split('/')[1];
    let artifacts;
    try {
        ({ artifacts } = await Hawk.server.authenticate(request, lookUp, { nonceFunc: useNonce }));
        if (mode === 'hashed' || artifacts.hash) {
            const type = request.headers['content-type'];
            Hawk.server.authenticatePayload(body, credentials, artifacts, type);
        }
    } catch (error) {
        refuse(response, error);
        return;
    }
    const reply = JSON.stringify({
        verb: request.method,
        target: request.url,
        bytes: body.length,
        hashed: Boolean(artifacts.hash),
        authorization: request.headers.authorization,
    });
    const contentType = 'application/json; charset=utf-8';
    const headers = { 'Content-Type': contentType };
    if (mode !== 'plain' && mode !== 'hashed') {
        headers['Server-Authorization'] = serverAuthorization(mode, artifacts, reply, contentType);
    }
    response.writeHead(200, headers);
    response.end(mode === 'swapped' ? reply.replace('verb', 'word') : reply);
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
