// A certified OpenID provider on this computer, for tests: node provider.mjs '{"accessTokenSeconds": 3, ...}'
// Prints one JSON line {"issuer": "http://127.0.0.1:PORT"} when it is ready and ends with its standard input.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const options = {
  accessTokenSeconds: 3600, refreshTokenSeconds: 86400, deviceCodeSeconds: 600, rotate: true,
  ...JSON.parse(process.argv[2] ?? '{}'),
};
const require = createRequire(`${process.env.OIDC_PROVIDER_HOME}/`);
const { Provider } = await import(pathToFileURL(require.resolve('oidc-provider')).href);

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code';
const persons = {
  client_id: 'desktop-person',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: [DEVICE, 'authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: ['http://localhost/callback', 'http://127.0.0.1/callback'],
};
const machine = {
  client_id: 'machine',
  client_secret: 'machine-secret',
  token_endpoint_auth_method: 'client_secret_post',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
};
const gateway = {
  client_id: 'gateway', client_secret: 'gateway-secret', grant_types: [], response_types: [], redirect_uris: [],
};
const provider = new Provider(issuer, {
  clients: [persons, machine, gateway],
  cookies: { keys: ['only-for-tests'] },
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
    revocation: { enabled: true, allowedPolicy: () => true },
  },
  pkce: { required: () => false },
  rotateRefreshToken: options.rotate,
  issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
  scopes: ['openid', 'offline_access', 'email'],
  ttl: {
    AccessToken: options.accessTokenSeconds,
    ClientCredentials: options.accessTokenSeconds,
    RefreshToken: options.refreshTokenSeconds,
    DeviceCode: options.deviceCodeSeconds,
    IdToken: 3600, Interaction: 3600, Session: 3600, Grant: 86400,
  },
  findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
});
server.on('request', provider.callback());
console.log(JSON.stringify({ issuer }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
