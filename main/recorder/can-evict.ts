/** Whether files can be evicted from the page cache here: Linux only, by posix_fadvise. */
export const canEvict = process.platform === 'linux';
