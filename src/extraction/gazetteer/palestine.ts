// Gaza and the West Bank: cities, camps, villages, quarters, crossings, checkpoints and settlements.
import { places } from './rows.ts';

export const PALESTINE = places(
  'PS',
  `
## قطاع غزة، غزة = Gaza Strip @31.42,34.36
## الضفة الغربية، الضفة الغربية المحتلة، الضفة = West Bank @31.95,35.2
`,
);
