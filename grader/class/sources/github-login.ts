const SERVER = 'https://github.com/';

/**
 * The environment that lets git read repositories on GitHub with the token in `GITHUB_TOKEN`; empty where there is none,
 * and git asks its own credential helpers. Neither a command line nor a file holds the token.
 */
export function githubLogin(): NodeJS.ProcessEnv {
  const token = process.env.GITHUB_TOKEN;
  if (!token) return {};
  const login = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${SERVER}.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${login}`,
  };
}
