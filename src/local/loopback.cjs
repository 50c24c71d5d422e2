// Loaded into the local client before its own code: it has no option for the address it listens on and takes
// every one, while its chats are for this machine only.
const net = require('node:net');

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function listenHere(port, ...rest) {
  const anyAddress = typeof port === 'number' && typeof rest[0] !== 'string';
  return anyAddress
    ? listen.call(this, port, '127.0.0.1', ...rest)
    : listen.call(this, port, ...rest);
};
