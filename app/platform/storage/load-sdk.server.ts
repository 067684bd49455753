// `doctor` says which Node is supported; the SDK would say it at every start.
const silence = () => (process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true');

/** What moves bytes; loaded when it is first needed. */
export async function loadStorageSdk() {
  silence();
  return import('@tigrisdata/storage');
}

/** What signs links; loaded with the first link. */
export async function loadSigningSdk() {
  silence();
  const [{ GetObjectCommand, S3Client }, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-request-presigner'),
  ]);
  return { GetObjectCommand, S3Client, getSignedUrl };
}
