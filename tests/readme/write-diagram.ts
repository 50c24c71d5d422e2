import { refreshReadme } from './blocks.ts';

// What `npm run diagram` runs.
refreshReadme();
