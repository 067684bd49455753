/** Random enough to be taken for a secret. */
export const STRONG_SECRET = '9f2c6be07a41d85e3b7f10c4a968d25e';

/** What production needs besides, none of it real. */
export const PRODUCTION_NEEDS = {
  SMTP_URL: 'smtp://127.0.0.1:1',
  BUCKET_NAME: 'bucket',
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'key',
  PUBLIC_URL: 'https://cv.example',
};
