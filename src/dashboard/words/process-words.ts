// The fixed words of the processes on the river page, in both languages.
import type { Role } from '../../shared/config.ts';
import type { BoardLanguage } from './language.ts';

export interface ProcessWords {
  title: string;
  roles: Record<Role, string>;
  version: string;
  configuration: string;
  upSince: string;
  seen: string;
  /** Before the reason. */
  refused: string;
  versionsDiffer: string;
  configurationsDiffer: string;
  none: string;
}

const arabic: ProcessWords = {
  title: 'العمليات',
  roles: { poll: 'الجلب', extract: 'القراءة', alert: 'القرار', deliver: 'الإبلاغ', board: 'اللوحة' },
  version: 'الإصدار',
  configuration: 'الإعدادات',
  upSince: 'بدأت',
  seen: 'شوهدت',
  refused: 'رُفضت إعدادات أحدث، وما زالت تعمل بالسابقة',
  versionsDiffer: 'تعمل العمليات بإصدارات مختلفة: أعد تشغيل الأقدم بالإصدار الجديد.',
  configurationsDiffer: 'تعمل العمليات بإعدادات مختلفة: أرسل SIGHUP إلى كل منها، أو أعد تشغيلها.',
  none: 'لا عملية تعمل.',
};

const english: ProcessWords = {
  title: 'Processes',
  roles: { poll: 'poll', extract: 'extract', alert: 'alert', deliver: 'deliver', board: 'board' },
  version: 'version',
  configuration: 'configuration',
  upSince: 'started',
  seen: 'seen',
  refused: 'A newer configuration was refused, the one before still holds',
  versionsDiffer: 'The processes run different versions: restart the older ones with the new version.',
  configurationsDiffer: 'The processes work by different configurations: send each SIGHUP, or restart it.',
  none: 'No process is up.',
};

export const PROCESS_WORDS: Record<BoardLanguage, ProcessWords> = { ar: arabic, en: english };
