import { Volume } from './volume';

/**
 * The older name of `Volume.emptyDir()`.
 * @deprecated use `Volume.emptyDir()`
 */
export const emptyDir = Volume.emptyDir;

/**
 * The older name of `Volume.configMap()`.
 * @deprecated use `Volume.configMap()`
 */
export const configMapVolume = Volume.configMap;

/**
 * The older name of `Volume.secret()`.
 * @deprecated use `Volume.secret()`
 */
export const secretVolume = Volume.secret;

/**
 * The older name of `Volume.claim()`.
 * @deprecated use `Volume.claim()`
 */
export const claimVolume = Volume.claim;

/**
 * The older name of `Volume.projected()`.
 * @deprecated use `Volume.projected()`
 */
export const projectedVolume = Volume.projected;

/**
 * The older name of `Volume.downwardAPI()`.
 * @deprecated use `Volume.downwardAPI()`
 */
export const downwardAPIVolume = Volume.downwardAPI;

/**
 * The older name of `Volume.ephemeral()`.
 * @deprecated use `Volume.ephemeral()`
 */
export const ephemeralVolume = Volume.ephemeral;

/**
 * The older name of `Volume.hostPath()`.
 * @deprecated use `Volume.hostPath()`
 */
export const hostPath = Volume.hostPath;

/**
 * The older name of `Volume.image()`.
 * @deprecated use `Volume.image()`
 */
export const imageVolume = Volume.image;

/**
 * The older name of `Volume.csi()`.
 * @deprecated use `Volume.csi()`
 */
export const csiVolume = Volume.csi;

/**
 * The older name of `Volume.nfs()`.
 * @deprecated use `Volume.nfs()`
 */
export const nfsVolume = Volume.nfs;

/**
 * The older name of `Volume.iscsi()`.
 * @deprecated use `Volume.iscsi()`
 */
export const iscsiVolume = Volume.iscsi;

/**
 * The older name of `Volume.fc()`.
 * @deprecated use `Volume.fc()`
 */
export const fcVolume = Volume.fc;
