// Passwords as access.yaml keeps them: `scrypt$ln=16$r=8$p=2$SALT$HASH`, in base64url. The PHC string form but for its
// commas, `+` and `/`, which YAML would want quoted.

export interface PasswordHash {
  /** log2 of scrypt’s N. */
  ln: number;
  r: number;
  p: number;
  salt: Buffer;
  hash: Buffer;
}

const FORM = /^scrypt\$ln=(\d{1,2})\$r=(\d{1,2})\$p=(\d{1,2})\$([\w-]{11,86})\$([\w-]{43,86})$/;
const BLOCK_BYTES = 128;
/** Above it one login would take the memory of the whole program. */
export const MOST_MEMORY_BYTES = 256 * 1024 * 1024;
/** What scrypt’s author advised for logins in 2009: less is refused. */
const LEAST_LN = 14;
const MOST_PASSES = 16;

/** @returns bytes that one computation takes. */
export const memoryOf = ({ ln, r }: Pick<PasswordHash, 'ln' | 'r'>): number => BLOCK_BYTES * r * 2 ** ln;

/** @returns undefined where the text is no such hash, or asks for too little or too much work. */
export function parsePasswordHash(text: string): PasswordHash | undefined {
  const [, ln, r, p, salt, hash] = FORM.exec(text) ?? [];
  if (hash === undefined) return undefined;
  const parsed = {
    ln: Number(ln),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt!, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
  const enough = parsed.ln >= LEAST_LN && parsed.r >= 1 && parsed.p >= 1;
  return enough && parsed.p <= MOST_PASSES && memoryOf(parsed) <= MOST_MEMORY_BYTES ? parsed : undefined;
}

export function renderPasswordHash({ ln, r, p, salt, hash }: PasswordHash): string {
  return `scrypt$ln=${ln}$r=${r}$p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}
