/** Where programs exchange refresh tokens; they have no cookie. */
export const TOKEN_REFRESH_PATH = '/api/token/refresh';
