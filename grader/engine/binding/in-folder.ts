/** Whether a file is in a folder of this name, near or far. Windows writes paths with either slash. */
export const inFolder = (file: string, folder: string): boolean => file.split(/[\\/]/).includes(folder);
