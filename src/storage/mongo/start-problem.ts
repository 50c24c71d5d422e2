import mongoose from 'mongoose';
import { isUnreachable } from './errors.ts';
import { IndexError } from './indexes.ts';

/** Why the program cannot start on its database, and what to do; undefined for what is no problem of that kind. */
export function startProblem(error: unknown): string | undefined {
  if (isUnreadableFile(error))
    return `A file that MONGODB_URI names cannot be read (${error.message}): check tlsCAFile and tlsCertificateKeyFile in it.`;
  if (isUntrusted(error))
    return `The MongoDB that MONGODB_URI names shows a certificate that is not trusted (${whyUnreachable(error)}): name the file of the authority that issued it with tlsCAFile in MONGODB_URI, and the host as the certificate does.`;
  if (isUnreachable(error))
    return `The MongoDB that MONGODB_URI names cannot be reached (${whyUnreachable(error)}): check that it runs, and the host, the port and options like tls and replicaSet in MONGODB_URI.`;
  if (isRefused(error))
    return 'The MongoDB that MONGODB_URI names refuses us: check the user, the password, authSource and the database’s permissions in it.';
  if (error instanceof IndexError)
    return `${error.message}. In the database that MONGODB_URI names drop the index or mend the documents that stand in its way, then start again.`;
  if (isMalformedAddress(error))
    return 'MONGODB_URI is not a valid address: it looks like mongodb://user:password@host:27017/mesa, with special characters in the password written as %XX and, after a ?, only options and values that MongoDB’s driver knows.';
  return undefined;
}

/** What is known of the servers, where none could be used. */
function topologyOf(error: unknown): mongoose.mongo.TopologyDescription | undefined {
  const selecting =
    error instanceof mongoose.mongo.MongoServerSelectionError ||
    error instanceof mongoose.Error.MongooseServerSelectionError;
  if (!selecting) return undefined;
  return (error as { reason?: mongoose.mongo.TopologyDescription }).reason;
}

function serverErrors(error: unknown): readonly Error[] {
  return [...(topologyOf(error)?.servers.values() ?? [])].flatMap((server) => server.error ?? []);
}

/** Why the database cannot be reached, in a few words without the address. */
function whyUnreachable(error: unknown): string {
  const topology = topologyOf(error);
  if (topology?.setName && topology.servers.size === 0)
    return `none of its servers is of the replica set "${topology.setName}"`;
  return serverErrors(error)[0]?.message ?? (error instanceof Error ? error.message : '');
}

const DISTRUST =
  /^(ERR_TLS_CERT|CERT|CRL|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|INVALID|PATH_LENGTH|HOSTNAME)_/;

/** Whether a server was found whose certificate is not good. */
function isUntrusted(error: unknown): boolean {
  return serverErrors(error).some(({ cause }) =>
    DISTRUST.test(String((cause as { code?: unknown } | undefined)?.code)),
  );
}

/** Whether a file that the address names, for TLS, cannot be read. */
function isUnreadableFile(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (('syscall' in error && error.syscall === 'open') ||
      ('code' in error && error.code === 'EISDIR'))
  );
}

/** Whether the server refused our credentials or the way they are shown, or what they may do. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoServerError &&
    [13, 18, 334, 8000].includes(Number(error.code))
  );
}

/** Whether the address itself cannot be used: its form, an option or a value in it. */
function isMalformedAddress(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoAPIError ||
    // The driver and the parser it uses each have a class of this name.
    (error instanceof Error && error.name === 'MongoParseError') ||
    (error instanceof mongoose.mongo.MongoRuntimeError && /^Unable to parse /.test(error.message))
  );
}
