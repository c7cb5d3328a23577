/** How GitHub's API is asked. */
export interface GithubAccess {
  /** Its address, or that of another one like it. */
  api: string;
  token: string;
}

/** As the environment says it; `undefined` where it holds no token. */
export function githubAccess(): GithubAccess | undefined {
  const { GITHUB_TOKEN: token, GITHUB_API_URL: api = 'https://api.github.com' } = process.env;
  return token ? { api, token } : undefined;
}

const SERVER = 'https://github.com/';

/**
 * The environment that lets git read repositories on GitHub with the token in `GITHUB_TOKEN`; empty where there is none,
 * and git asks its own credential helpers. Neither a command line nor a file holds the token.
 */
export function githubLogin(): NodeJS.ProcessEnv {
  const access = githubAccess();
  if (!access) return {};
  const login = Buffer.from(`x-access-token:${access.token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${SERVER}.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${login}`,
  };
}
