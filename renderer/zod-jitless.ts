import * as z from 'zod';

// Imported before every schema: zod would otherwise probe `new Function`, which the window's policy forbids.
z.config({ jitless: true });
