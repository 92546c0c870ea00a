// Loaded into every Node process of a run (NODE_OPTIONS=--require): writes down each name that is looked up and each
// address that is connected to, and lets nothing but loopback through.
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');
const net = require('node:net');

const log = process.env.LOOPBACK_ONLY_LOG;
const isLoopback = host =>
  host === undefined || host === 'localhost' || host === '::1' || /^127\./.test(host);

function note(kind, host) {
  fs.appendFileSync(log, `${isLoopback(host) ? 'loopback' : 'OUTSIDE'} ${kind} ${host} pid ${process.pid}\n`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (first && typeof first === 'object' && !first.path) {
    note('connect', first.host);
    if (!isLoopback(first.host)) {
      process.nextTick(() => this.destroy(new Error(`loopback-only: ${first.host}`)));
      return this;
    }
  }
  return connect.apply(this, args);
};

const lookup = dns.lookup;
dns.lookup = function (host, ...rest) {
  if (host && !net.isIP(host)) note('lookup', host);
  return lookup.call(this, host, ...rest);
};

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) {
  note('datagram', args.find(arg => typeof arg === 'string') ?? '127.0.0.1');
  return send.apply(this, args);
};
