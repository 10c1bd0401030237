// The whole record, copied: between engines, into a file and back.
export { type BackupHead, backupLines, openBackup } from './backup-file.ts';
export { assertNobodyWorks, readRecord } from './read-record.ts';
export { type RecordCopy, rowCount } from './record-copy.ts';
export { writeRecord } from './write-record.ts';
